import { type CivilDate, shortDate } from '../../domain/civil-date';
import type { Decision } from '../../domain/decision/day';
import { foldName, noticeKey } from '../../domain/keys';
import { type DunningLevel, levelsOf, policyFollowed } from '../../domain/policies';
import { counted } from '../../domain/typography';
import { dateCell } from '../../ledger/cells';
import { labelOf, SITUATIONS } from '../../ledger/choices';
import { updateInvoice } from '../../ledger/update';
import { detailOf } from '../../outbox/parcel';
import type { NewEntry } from '../../outbox/ports';
import { type ActionContext, type Answer, answer, refusal } from './context';
import { checkedSituation } from './situation-rules';
import type { UndoStep } from './undo/schema';
import { journalSteps, situationStep } from './undo/steps';

export interface TakeoverChoice {
  readonly customer: string;
  readonly choice: 'chase' | 'alreadyAt' | 'dispute' | 'hold' | 'never';
  readonly level?: string | undefined;
  readonly date?: CivilDate | undefined;
}

const TO_DECIDE: ReadonlySet<string> = new Set(['takeover', 'barred']);

/** Decides at once what becomes of all the old invoices of a customer met when the product was started. */
export function decideTakeover(context: ActionContext, choice: TakeoverChoice): Answer {
  const wanted = new Set([choice.customer, ...namesOf(context, choice.customer)].map(foldName));
  const rows = context.plan.decisions.filter(
    (decision) => TO_DECIDE.has(decision.reason.code) && wanted.has(foldName(decision.customer)),
  );
  if (rows.length === 0)
    throw refusal(`Aucune facture de « ${choice.customer} » n'attend de décision de reprise.`);
  const count = counted(rows.length, 'facture');
  switch (choice.choice) {
    case 'chase':
      return answer(
        `${count} de ${choice.customer} : relances dès la première étape.`,
        chooseToChase(context, rows),
      );
    case 'alreadyAt':
      return alreadyAt(context, rows, choice, count);
    case 'dispute': {
      const { date } = situationOf(context, choice, 'dispute');
      const noted = setSituation(context, rows, labelOf(SITUATIONS, 'dispute'), date);
      return answer(`${count} de ${choice.customer} : litige noté, rien ne part.`, noted);
    }
    case 'hold': {
      const { date } = situationOf(context, choice, 'hold');
      const noted = setSituation(context, rows, labelOf(SITUATIONS, 'hold'), date);
      // Once the hold is over they are chased: that choice is made now.
      const chosen = chooseToChase(context, rows);
      return answer(`${count} de ${choice.customer} : suspendues.`, [...chosen, ...noted]);
    }
    case 'never': {
      const noted = setSituation(context, rows, labelOf(SITUATIONS, 'doNotChase'), null);
      return answer(`${count} de ${choice.customer} : à ne pas relancer.`, noted);
    }
  }
}

/** The situation as it may be noted, its date on the right side of today. */
const situationOf = ({ desk }: ActionContext, { date }: TakeoverChoice, kind: 'dispute' | 'hold') =>
  checkedSituation(kind, { until: date }, desk.today);

const chooseToChase = (context: ActionContext, rows: readonly Decision[]): UndoStep[] =>
  journalSteps(context.journal.append(rows.map((row) => entry(context, row, 'chosenToChase', null, '', ''))));

/** The name and the code of a customer, whichever was given: Factures may cite either. */
function namesOf({ desk }: ActionContext, nameOrCode: string): string[] {
  const found = desk.book.customers.filter((one) =>
    [one.name, one.code].map(foldName).includes(foldName(nameOrCode)),
  );
  return found.flatMap((one) => [one.name, one.code]).filter((name) => name !== '');
}

function alreadyAt(
  context: ActionContext,
  rows: readonly Decision[],
  { customer, level: name, date }: TakeoverChoice,
  count: string,
): Answer {
  const known = context.desk.book.customers.find((one) =>
    [one.name, one.code].map(foldName).includes(foldName(customer)),
  );
  const policy = known ? policyFollowed(known, context.desk.book) : null;
  const levels: readonly DunningLevel[] = policy ? levelsOf(policy) : [];
  const reached = levels.find((level) => foldName(level.name) === foldName(name ?? ''));
  if (!reached)
    throw refusal(
      `Indiquez level, l'étape déjà faite : ${levels.map((level) => `« ${level.name} »`).join(', ')}.`,
    );
  if (!date || date > context.desk.today) throw refusal('Indiquez date, le jour où cette étape a été faite.');
  const early = rows.find((row) => row.invoice && row.invoice.dueOn >= date);
  if (early)
    throw refusal(
      `La facture ${early.number} n'était pas encore échue le ${shortDate(date)} : indiquez une date postérieure à son échéance.`,
    );
  const done = levels.filter((level) => level.rank <= reached.rank);
  const lines = context.journal.append(
    rows.flatMap((row) =>
      done.map((level) => entry(context, row, 'takenOver', level.rank, level.name, detailOf({ date }))),
    ),
  );
  return answer(
    `${count} de ${customer} : « ${reached.name} » notée comme faite le ${shortDate(date)}.`,
    journalSteps(lines),
  );
}

const entry = (
  context: ActionContext,
  row: Decision,
  state: NewEntry['state'],
  rank: number | null,
  step: string,
  detail: string,
): NewEntry => ({
  key: noticeKey(row.number, rank, null),
  customer: row.customer,
  invoice: row.number,
  step,
  rank,
  state,
  recipient: '',
  message: '',
  thread: '',
  document: '',
  by: context.by,
  detail,
});

function setSituation(
  context: ActionContext,
  rows: readonly Decision[],
  situation: string,
  date: CivilDate | null,
): UndoStep[] {
  return rows.flatMap(({ row, invoice }) => {
    const mark = context.desk.ledger.marks.get(row);
    if (!mark) return [];
    const written = { situation, ...(date ? { situationDate: dateCell(date) } : {}) };
    const former = updateInvoice(context.desk.platform.workbook, mark, written);
    return invoice ? [situationStep(invoice, former, written)] : [];
  });
}
