import { dateOf, shortDate } from '../../../domain/civil-date';
import { foldName, foldNumber } from '../../../domain/keys';
import type { JournalEntry } from '../../../domain/model';
import { dateTimeCell } from '../../../ledger/cells';
import { readRequests } from '../../../ledger/read';
import type { RequestRow } from '../../../ledger/readers/records';
import { REQUESTS } from '../../../ledger/schema/records';
import { updateRow } from '../../../ledger/update';
import { isColleague } from '../../owner';
import { type ActionContext, refusal } from '../context';
import { changedSince, type Prepared } from './prepared';
import type { StepOf } from './schema';

const CANCELLED = '— Annulée';

const concerns = ({ message, invoice, customer }: JournalEntry, key: string): boolean =>
  message === key || foldNumber(invoice) === foldNumber(key) || foldName(customer) === foldName(key);

/** Whether a run that stopped before it could say so had done it: what the Journal bears of who asked. */
const wasDone = ({ desk }: ActionContext, { by, at, key }: RequestRow): boolean =>
  desk.ledger.journal.some((entry) => entry.by === by && entry.at >= (at ?? '') && concerns(entry, key));

/** What was asked for and not done yet is marked as handled; who asked may, and the owner. */
export function requestBack(context: ActionContext, step: StepOf<'request'>): Prepared {
  const { platform } = context.desk;
  const same = readRequests(platform.workbook).filter(
    ({ at, request, key }) => at === step.at && request === step.request && key === step.key,
  );
  const found = same.find(({ row }) => row === step.row) ?? (same.length === 1 ? same[0] : undefined);
  if (!found) throw changedSince(`La ligne ${step.row} de la feuille Demandes`);
  const { row, by, request, key, detail, handledOn } = found;
  if (by !== context.by && isColleague(platform))
    throw refusal(`C'est une demande de ${by} : rien n'a été annulé, demandez-le-lui.`);
  const isDone = detail.endsWith(CANCELLED);
  if (!isDone && (handledOn !== null || wasDone(context, found)))
    throw refusal(
      `Cette demande ${handledOn ? `a été traitée le ${shortDate(dateOf(handledOn))}` : 'est déjà faite'} : rien n'a été annulé. Demandez à qui envoie les relances de revenir dessus.`,
    );
  return {
    isDone,
    sentence: `Demande « ${request} » annulée : elle ne sera pas traitée.`,
    apply: () => {
      updateRow(
        platform.workbook,
        REQUESTS,
        row,
        { by, request, key },
        { handledOn: dateTimeCell(context.desk.now), detail: `${detail} ${CANCELLED}` },
      );
    },
  };
}
