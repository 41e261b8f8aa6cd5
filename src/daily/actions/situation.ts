import type { CivilDate } from '../../domain/civil-date';
import { decideDay } from '../../domain/decision/day';
import { directoryOf } from '../../domain/decision/directory';
import { isCreditNote } from '../../domain/decision/settlement';
import type { Invoice, Situation, SituationKind } from '../../domain/model';
import { dateCell } from '../../ledger/cells';
import { labelOf, SITUATIONS } from '../../ledger/choices';
import { updateInvoice } from '../../ledger/update';
import { type ActionContext, type Answer, answer, refusal, rowsOfNumber } from './context';
import { checkedSituation, notedAs } from './situation-rules';
import type { UndoStep } from './undo/schema';
import { situationStep } from './undo/steps';

export interface SituationNote {
  readonly invoice: string;
  /** Null clears it, with its date and its words. */
  readonly situation: SituationKind | null;
  readonly until?: CivilDate | undefined;
  readonly detail?: string | undefined;
}

/** Writes the user's one word on an invoice, with its date and whom it names; says what comes next. */
export function setSituation(context: ActionContext, note: SituationNote): Answer {
  const { desk } = context;
  const rows = rowsOfNumber(context, note.invoice);
  const number = rows[0]?.number ?? note.invoice;
  if (note.situation === null) {
    if (note.until || note.detail)
      throw refusal('Sans situation, il n’y a ni date ni précision à noter : laissez-les vides.');
    const held = rows.filter((row) => row.situation !== null);
    if (held.length === 0) throw refusal(`La facture ${number} n'a pas de situation à effacer.`);
    const steps = held.flatMap((row) => write(context, row, null));
    return told(context, `Situation effacée sur ${number}.`, held, () => null, steps);
  }
  const kind = note.situation;
  const situation = checkedSituation(kind, note, desk.today);
  const concerned = rowsToHold(context, rows, kind);
  const situationOf = (row: Invoice): Situation => keptFrom(row, situation, note);
  const steps = concerned.flatMap((row) => write(context, row, situationOf(row)));
  const parts = concerned.length > 1 ? ` (${concerned.length} échéances)` : '';
  return told(context, `${notedAs(kind)} sur ${number}${parts}.`, concerned, situationOf, steps);
}

/** The rows a situation is written on: of instalments, those still owed; an invoice is cancelled as a whole, paid or not. */
function rowsToHold(
  { plan }: ActionContext,
  rows: readonly Invoice[],
  kind: SituationKind,
): readonly Invoice[] {
  if (kind === 'cancelled') return rows;
  const [first] = rows;
  if (first && rows.every(isCreditNote))
    throw refusal(`${first.number} est un avoir : seule « Annulée » peut s'y noter.`);
  // What was cancelled or written off by mistake may still be owed.
  const settled = new Set(plan.decisions.filter((one) => one.bucket === 'paid').map((one) => one.row));
  const owed = rows.filter((row) => !settled.has(row.row) && !isCreditNote(row));
  if (owed.length > 0) return owed;
  throw refusal(
    `La facture ${first?.number ?? ''} ne doit plus rien : « ${labelOf(SITUATIONS, kind)} » n'y changerait rien.`,
  );
}

/** What stood under the same word and was not said again stays: the day a dispute began, whom the row names. */
function keptFrom({ situation: before }: Invoice, situation: Situation, note: SituationNote): Situation {
  if (before?.kind !== situation.kind) return situation;
  return {
    ...situation,
    date: situation.kind === 'dispute' && !note.until ? (before.date ?? situation.date) : situation.date,
    detail: situation.detail || before.detail,
  };
}

/** Writes it on a row, and returns what takes it back. */
function write({ desk }: ActionContext, invoice: Invoice, situation: Situation | null): UndoStep[] {
  const mark = desk.ledger.marks.get(invoice.row);
  if (!mark) return [];
  const written = {
    situation: situation ? labelOf(SITUATIONS, situation.kind) : '',
    situationDate: dateCell(situation?.date ?? null),
    situationDetail: situation?.detail ?? '',
  };
  const former = updateInvoice(desk.platform.workbook, mark, written);
  return [situationStep(invoice, former, written)];
}

/** The answer, with what the first of those rows says once it is decided again. */
function told(
  { desk }: ActionContext,
  done: string,
  written: readonly Invoice[],
  situationOf: (row: Invoice) => Situation | null,
  steps: readonly UndoStep[],
): Answer {
  const [first] = written;
  if (!first) return answer(done, steps);
  const changed = new Set(written.map(({ row }) => row));
  const rows = desk.book.rows.map((row) =>
    row.readable && changed.has(row.invoice.row)
      ? { ...row, invoice: { ...row.invoice, situation: situationOf(row.invoice) } }
      : row,
  );
  const customer = directoryOf(desk.book.customers).find(first.customer).key;
  const { decisions } = decideDay({ ...desk.book, rows }, desk.today, desk.judge, customer);
  const next = decisions.find(({ row }) => row === first.row);
  return answer(next ? `${done} ${next.reason.sentence}` : done, steps);
}
