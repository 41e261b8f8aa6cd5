import { type CivilDate, shortDate } from '../../domain/civil-date';
import { decideDay } from '../../domain/decision/day';
import { detailValue } from '../../domain/detail';
import { foldName } from '../../domain/keys';
import type { JournalEntry } from '../../domain/model';
import { fileOf, policyFollowed } from '../../domain/policies';
import { noticeClock, type Posting, type PostingOutcome, postingOf } from '../../domain/posting';
import { agreed } from '../../domain/reasons';
import { detailOf } from '../../outbox/parcel';
import { bookOf, type Desk } from '../desk';
import { type ActionContext, type Answer, answer, refusal } from './context';
import { copyOf, lastLines } from './journal-lines';
import { journalSteps } from './undo/steps';

/** What a person knows of a letter's journey; what he leaves out stays as it was noted before. */
export interface PostingNote {
  readonly key: string;
  readonly number?: string | undefined;
  readonly postedOn?: CivilDate | undefined;
  /** Null takes back a date entered by mistake. */
  readonly presentedOn?: CivilDate | null | undefined;
  readonly receivedOn?: CivilDate | null | undefined;
  readonly outcome?: PostingOutcome | undefined;
}

interface Journey {
  readonly postedOn: CivilDate;
  readonly presentedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly outcome: PostingOutcome | null;
}

/** The letter's lines: approved, or posted already. */
function linesOf(context: ActionContext, key: string): readonly JournalEntry[] {
  const posted = lastLines(context, key, 'posted', 'approved').filter(
    (entry) => detailValue(entry.detail, 'lettre') !== '',
  );
  if (posted.length > 0) return posted;
  const planned = [...context.plan.awaiting, ...context.plan.messages].find((message) => message.key === key);
  throw refusal(
    planned
      ? `« ${planned.step.name} » de ${planned.customer.name} n'est pas ${agreed(planned.step.name, 'validée')}. Validez d'abord : sa lettre est faite à ce moment.`
      : `Aucune lettre validée ne porte la clé « ${key} ».`,
  );
}

/** Puts what is told after what was noted, and refuses dates that cannot follow one another. */
function journeyOf(note: PostingNote, before: JournalEntry, today: CivilDate): Journey {
  const known = before.state === 'posted' ? postingOf(before) : null;
  const postedOn = note.postedOn ?? known?.postedOn;
  if (!postedOn) throw refusal('Indiquez postedOn, le jour où la lettre a été postée.');
  const said = <Value>(told: Value | null | undefined, before: Value | null | undefined): Value | null =>
    told === undefined ? (before ?? null) : told;
  // The last word counts: a letter said to have come back was not received, whatever was entered before.
  const undone = note.outcome !== undefined && note.outcome !== 'received';
  const receivedOn =
    note.receivedOn === undefined && undone ? null : said(note.receivedOn, known?.receivedOn);
  const outcome =
    note.outcome ??
    (note.receivedOn ? 'received' : known?.outcome === 'received' && !receivedOn ? null : known?.outcome) ??
    null;
  const journey = { postedOn, presentedOn: said(note.presentedOn, known?.presentedOn), receivedOn, outcome };
  const { presentedOn } = journey;
  const dated = detailValue(before.detail, 'datée');
  if (postedOn < dated)
    throw refusal(
      `La lettre est datée du ${shortDate(dated as CivilDate)} : elle n'a pas pu être postée avant.`,
    );
  for (const date of [postedOn, presentedOn, receivedOn])
    if (date && date > today)
      throw refusal(`Le ${shortDate(date)} est à venir : saisissez cette date une fois passée.`);
  if (presentedOn && presentedOn < postedOn)
    throw refusal(`La lettre a été postée le ${shortDate(postedOn)} : elle n'a pas pu être présentée avant.`);
  if (receivedOn && receivedOn < (presentedOn ?? postedOn))
    throw refusal('La lettre ne peut pas avoir été reçue avant sa présentation.');
  if (outcome === 'received' && !presentedOn && !receivedOn)
    throw refusal('Indiquez receivedOn, le jour de sa réception.');
  if ((outcome === 'unclaimed' || outcome === 'refused') && !presentedOn)
    throw refusal('Indiquez presentedOn, le jour de sa première présentation : le délai court de là.');
  if ((outcome === 'unclaimed' || outcome === 'refused' || outcome === 'unknown') && receivedOn)
    throw refusal("Une lettre reçue n'est ni refusée, ni non réclamée, ni revenue : corrigez l'un des deux.");
  return journey;
}

const WORDS: Readonly<Record<PostingOutcome, string>> = {
  received: 'reçue',
  unclaimed: 'avisée, non réclamée',
  unknown: "revenue, inconnu à l'adresse",
  refused: 'refusée',
};

/**
 * Records that a letter was posted, presented, received, or came back: in one go or as it is known. Its level counts
 * from the posting; a formal notice's days, from its receipt or its first presentation.
 */
export function recordPosting(context: ActionContext, note: PostingNote): Answer {
  const lines = linesOf(context, note.key);
  const [first] = lines;
  if (!first) throw refusal(`Aucune lettre ne porte la clé « ${note.key} ».`);
  const journey = journeyOf(note, first, context.desk.today);
  const number = note.number ?? (detailValue(first.detail, 'recommandé') || '');
  const detailFor = (entry: JournalEntry): string =>
    detailOf({
      recommandé: number,
      postée: journey.postedOn,
      présentée: journey.presentedOn ?? '',
      reçue: journey.receivedOn ?? '',
      suite: journey.outcome ?? '',
      ...approvedParts(entry.detail),
    });
  const entries = lines.map((entry) => copyOf(entry, 'posted', context.by, detailFor(entry)));
  const written = context.journal.append(entries);
  const [line] = written;
  if (!line) throw refusal('Rien à noter.');
  return answer(sentenceOf(context, line, journey), journalSteps(written));
}

/** All that was noted at approval, which each later line carries on. */
const APPROVED_PARTS = [
  'montant',
  'réf',
  'datée',
  'délai',
  'par',
  'adresse',
  'voie',
  'modèle',
  'dit',
  'retouchée',
  'lettre',
  'empreinte',
  'nom',
] as const;

const approvedParts = (detail: string): Record<string, string> =>
  Object.fromEntries(APPROVED_PARTS.map((name) => [name, detailValue(detail, name)]));

/** Whether the customer's scenario goes on to a file. */
function hasFile({ book }: Desk, name: string): boolean {
  const customer = book.customers.find((one) => foldName(one.name) === foldName(name));
  if (!customer || customer.type === 'publicBody') return false;
  const policy = policyFollowed(customer, book);
  return policy ? fileOf(policy) !== null : false;
}

function sentenceOf(context: ActionContext, line: JournalEntry, journey: Journey): string {
  const { desk } = context;
  const posting = postingOf(line);
  const named = `« ${line.step} » de ${line.customer} : ${agreed(line.step, 'postée')} le ${shortDate(journey.postedOn)}${posting.number === '' ? '' : ` (n° ${posting.number})`}`;
  if (journey.outcome === 'unknown')
    return `${named}, ${WORDS.unknown}. Corrigez l'adresse chez ${line.customer}, puis validez-la de nouveau : le délai ne court pas.`;
  const clock = noticeClock(posting, desk.book.settings);
  const what = journey.outcome ? `, ${WORDS[journey.outcome]}` : '';
  if (clock) {
    const next = hasFile(desk, line.customer)
      ? ` ; le dossier est proposé le ${shortDate(clock.fileOn)}`
      : '';
    return `${named}${what}. Délai jusqu'au ${shortDate(clock.deadline)}${next}.`;
  }
  if (posting.grantedDays === null)
    return `${named}${what}.${posting.presentedOn ? '' : copyNote(context, posting)}`;
  return `${named}. Le délai court de sa réception : saisissez la date de présentation ou de réception.${copyNote(context, posting)}`;
}

/** Whether the copy by e-mail leaves, judged with the posting just noted; '' for a letter that has none. */
function copyNote({ desk, journal }: ActionContext, { hasCopy, message }: Posting): string {
  if (!hasCopy) return '';
  const { messages } = decideDay(bookOf(desk.ledger, journal.entries()), desk.today, desk.judge);
  return messages.some(({ key, copyOf }) => key === message && copyOf !== null)
    ? ' La copie part par e-mail au prochain passage.'
    : " La copie par e-mail ne part pas : Pourquoi, sur la ligne de la facture, dit ce qui s'y oppose.";
}
