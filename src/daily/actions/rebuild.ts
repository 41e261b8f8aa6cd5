import { addDays, type CivilDate, type CivilDateTime, dateOf } from '../../domain/civil-date';
import { counted } from '../../domain/typography';
import { readJournal } from '../../ledger/read';
import { detailOf } from '../../outbox/parcel';
import type { NewEntry } from '../../outbox/ports';
import { type ReachedInvoice, reachedInvoices } from '../journal-levels';
import { markKeeper } from '../journal-mark';
import { type RestoredEntry, restoreJournal } from '../journal-writer';
import { copySentence, readPlace } from '../place';
import type { Platform } from '../platform';
import { type Answer, answer, refusal } from './context';
import { heirOf } from './heir';

const WHY = 'Journal rétabli';
/** A message that cited an invoice keeps the next away for days, never for longer. */
const CONTACT_DAYS = 60;

const lineOf = (
  { stem, customer }: ReachedInvoice,
  by: string,
  line: Pick<NewEntry, 'rank' | 'step' | 'state'> & {
    readonly message?: string;
    readonly detail: Record<string, string>;
  },
): NewEntry => ({
  key: `${stem}#${line.rank ?? ''}`,
  customer,
  invoice: stem.replace(/@\d{4}-\d{2}-\d{2}$/, ''),
  step: line.step,
  rank: line.rank,
  state: line.state,
  recipient: '',
  message: line.message ?? '',
  thread: '',
  document: '',
  by,
  detail: detailOf({ ...line.detail, motif: WHY }),
});

/** What is kept of an invoice and the Journal does not say any more, or says of an earlier day. */
function missingLines(
  kept: ReachedInvoice,
  present: ReachedInvoice | undefined,
  by: string,
): readonly NewEntry[] {
  const lines: NewEntry[] = [];
  for (const [rank, { step, on }] of [...kept.levels].sort(([a], [b]) => a - b)) {
    const there = present?.levels.get(rank);
    if (!there || there.on < on)
      lines.push(lineOf(kept, by, { rank, step, state: 'takenOver', detail: { date: on } }));
  }
  for (const [rank, { step, until, message }] of kept.postponed) {
    const there = present?.postponed.get(rank);
    if (present?.levels.has(rank) || (there && there.until >= until)) continue;
    lines.push(lineOf(kept, by, { rank, step, state: 'postponed', message, detail: { jusque: until } }));
  }
  return lines;
}

/** The messages that space the next one and that the Journal forgot, as mere mentions of their days. */
function missingContacts(
  kept: ReachedInvoice,
  present: ReachedInvoice | undefined,
  since: CivilDate,
  by: string,
): readonly RestoredEntry[] {
  const { contactOn } = kept;
  if (contactOn === null || contactOn < since || (present?.contactOn ?? '') >= contactOn) return [];
  const line = lineOf(kept, by, { rank: null, step: '', state: 'sent', detail: {} });
  return [{ ...line, at: `${contactOn}T00:00` as CivilDateTime }];
}

/** Who may rebuild: the owner; while nobody is, whoever may activate. */
function requireRightful(platform: Platform): void {
  const present = platform.activation.load();
  const me = platform.account.email();
  const only = present ? present.owner : heirOf(platform);
  if (only !== '' && only.toLowerCase() !== me.toLowerCase())
    throw refusal(`Seul ${only} peut rétablir le Journal : demandez-le-lui.`);
}

/**
 * « Rétablir le Journal »: adds to the Journal, as it stands, what the program kept of each invoice and the Journal does
 * not say any more, then takes it as it is. Nothing that left leaves again. Throws a French sentence when it cannot.
 */
export function rebuildJournal(platform: Platform): Answer {
  requireRightful(platform);
  const { place, recorded } = readPlace(platform);
  if (place === 'copy') throw new Error(copySentence(recorded));
  const journal = readJournal(platform.workbook);
  const keeper = markKeeper(platform, journal);
  if (!keeper.fault()) return answer('Le Journal est entier : rien à rétablir.');
  const kept = keeper.keptInvoices();
  const present = new Map(reachedInvoices(journal).map((invoice) => [invoice.stem, invoice]));
  const by = platform.account.email();
  const since = addDays(dateOf(platform.clock.now()), -CONTACT_DAYS);
  const contacts = kept.flatMap((one) => missingContacts(one, present.get(one.stem), since, by));
  const lines = kept.flatMap((one) => missingLines(one, present.get(one.stem), by));
  restoreJournal(platform, journal, keeper, [...contacts, ...lines]);
  const restored = lines.filter(({ state }) => state === 'takenOver').length;
  const said =
    restored === 0
      ? 'aucune étape déjà faite ne manquait'
      : `${counted(restored, 'étape déjà faite y a été reportée', 'étapes déjà faites y ont été reportées')}, et ne ${restored > 1 ? 'repartiront' : 'repartira'} pas`;
  return answer(
    `Journal rétabli : ${said}. Les validations et les appels que disaient les lignes perdues sont à refaire.`,
  );
}
