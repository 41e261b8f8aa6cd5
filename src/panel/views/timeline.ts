import { cents, euros } from '../../domain/cents';
import { type CivilDate, dateOf, shortDate } from '../../domain/civil-date';
import { detailValue } from '../../domain/detail';
import { legalEventOf } from '../../domain/legal-events';
import type { JournalEntry, PaymentNature } from '../../domain/model';
import { postingOf } from '../../domain/posting';
import { agreed } from '../../domain/reasons';
import type { Receipt } from '../../domain/standing';
import { typeset } from '../../domain/typography';

/** One thing that happened to an invoice. */
export interface TimelineEvent {
  readonly on: CivilDate;
  readonly sentence: string;
  readonly by: string;
  /** The document, or the search that finds the message; '' when there is nothing to open. */
  readonly link: string;
}

/** What a line of the Journal tells a person; '' for those that say nothing to him. */
function told({ state, step, recipient, detail, rank }: JournalEntry): string {
  const about = rank === null ? `« Également échue » dans ${step}` : step;
  switch (state) {
    case 'sent':
      return `${about} ${agreed(step, 'envoyée')} à ${recipient}`;
    case 'failed':
      return `${step} ${agreed(step, 'refusée')} par Gmail${note(detailValue(detail, 'réponse'))}`;
    case 'uncertain':
      return `${step} : envoi incertain, à vérifier dans les Messages envoyés`;
    case 'approved':
      return `${step} ${agreed(step, 'validée')}`;
    case 'postponed':
      return `${step} ${agreed(step, 'reportée')} au ${dateIn(detail, 'jusque')}`;
    case 'waived':
      return `${step} ${agreed(step, 'écartée')}${note(detailValue(detail, 'motif'))}`;
    case 'bounced':
      return `Message revenu : ${recipient} ne reçoit pas`;
    case 'called':
      return `Appel : ${detailValue(detail, 'résultat').toLowerCase()}`;
    case 'takenOver':
      return `${step} notée comme déjà faite le ${dateIn(detail, 'date')}`;
    case 'chosenToChase':
      return 'Reprise : à relancer';
    case 'drafted':
      return `${step} : lettre à retoucher`;
    case 'edited':
      return `${step} : mots changés pour ce message`;
    case 'legalEvent':
      return `${step}${note(detailValue(detail, 'note'))}`;
    case 'fileMade':
      return `Dossier d'injonction de payer préparé`;
    case 'posted':
      return postedSentence(step, detail);
    default:
      return '';
  }
}

const note = (text: string): string => (text === '' ? '' : ` (${text})`);
const dateIn = (detail: string, name: string): string => shortDate(detailValue(detail, name) as CivilDate);

function postedSentence(step: string, detail: string): string {
  const dated = (name: string, word: string): string =>
    detailValue(detail, name) === '' ? '' : `, ${word} le ${dateIn(detail, name)}`;
  const number = detailValue(detail, 'recommandé');
  return [
    `${step} ${agreed(step, 'postée')} le ${dateIn(detail, 'postée')}`,
    number === '' ? '' : ` (n° ${number})`,
    dated('présentée', agreed(step, 'présentée')),
    dated('reçue', agreed(step, 'reçue')),
  ].join('');
}

/** What was received for an invoice, or taken back. */
const receiptEvent = ({ on, amount, nature, isDated }: Receipt): TimelineEvent => ({
  on,
  sentence: typeset(
    `${amount < 0 ? 'Rejet' : RECEIVED[nature]} de ${euros(cents(Math.abs(amount)))}${isDated ? '' : ", jour inconnu : celui de l'échéance"}.`,
  ),
  by: '',
  link: '',
});

const RECEIVED: Readonly<Record<PaymentNature, string>> = {
  payment: 'Règlement',
  rejection: 'Rejet',
  setOff: 'Compensation',
  discount: 'Escompte',
  loss: 'Perte',
};

/** What happened to one invoice, by the Journal and by its payments, the latest first; of an attempt, its end alone. */
export function timelineOf(
  entries: readonly JournalEntry[],
  receipts: readonly Receipt[],
): readonly TimelineEvent[] {
  const events = [...receipts.map(receiptEvent), ...journalEvents(entries)];
  // Of one day, in the order it was noted.
  return events
    .map((event, index) => ({ event, index }))
    .sort((one, other) =>
      one.event.on < other.event.on ? 1 : one.event.on > other.event.on ? -1 : other.index - one.index,
    )
    .map(({ event }) => event);
}

/** When it happened, which may be before it was noted. */
const dayOf = (entry: JournalEntry): CivilDate =>
  entry.state === 'posted' ? postingOf(entry).postedOn : (legalEventOf(entry)?.on ?? dateOf(entry.at));

const journalEvents = (entries: readonly JournalEntry[]): readonly TimelineEvent[] =>
  entries
    .map((entry) => ({ entry, sentence: told(entry) }))
    .filter(({ sentence }) => sentence !== '')
    .map(({ entry, sentence }) => ({
      on: dayOf(entry),
      sentence: typeset(`${sentence}.`),
      by: entry.by,
      link: entry.document,
    }));
