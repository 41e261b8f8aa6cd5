import type { Book } from '../domain/book';
import { type CivilDate, type CivilDateTime, dateOf } from '../domain/civil-date';
import type { ModelJudge } from '../domain/decision/models';
import type { JournalEntry, NoticeModel } from '../domain/model';
import { typeset } from '../domain/typography';
import { standingEntries } from '../domain/withdrawal';
import { type Ledger, readLedger, readWhatChanges } from '../ledger/read';
import { type LetterModels, letterModels } from './letters/letter-models';
import { modelJudge } from './model-judge';
import type { Platform } from './platform';

/** A ledger read once and ready to be judged: what every command of the product starts from. */
export interface Desk {
  readonly platform: Platform;
  readonly now: CivilDateTime;
  readonly today: CivilDate;
  readonly ledger: Ledger;
  readonly book: Book;
  readonly models: readonly NoticeModel[];
  readonly judge: ModelJudge;
  readonly letters: LetterModels;
}

/** Throws a French sentence when a setting cannot be read: nothing is decided on a guess. */
function requireSettings({ problems: [problem] }: Pick<Ledger, 'problems'>): void {
  if (!problem) return;
  const found = problem.found === '' ? 'vide' : `illisible (« ${problem.found} »)`;
  throw new Error(typeset(`Feuille Paramètres, ${problem.cell} ${found} : ${problem.expected}.`));
}

/** Reads the ledger. Throws a French sentence when a setting cannot be read. */
export function openDesk(platform: Platform): Desk {
  const now = platform.clock.now();
  const ledger = readLedger(platform.workbook);
  requireSettings(ledger);
  const letters = letterModels(platform, ledger.models);
  return {
    platform,
    now,
    today: dateOf(now),
    ledger,
    book: bookOf(ledger, ledger.journal),
    models: ledger.models,
    letters,
    judge: modelJudge(ledger.models, ledger.modelProblems, ledger.settings.sender, dateOf(now), letters),
  };
}

/** The same desk with what an action may have changed read again, and the Journal as it stands now. */
export function readAgain(desk: Desk, journal: readonly JournalEntry[]): Desk {
  const ledger = { ...desk.ledger, ...readWhatChanges(desk.platform.workbook), journal };
  requireSettings(ledger);
  return { ...desk, ledger, book: bookOf(ledger, journal) };
}

/** `journal`: every line; those taken back count for nothing in the book. */
export const bookOf = (ledger: Ledger, journal: readonly JournalEntry[]): Book => ({
  rows: ledger.rows,
  customers: ledger.customers,
  payments: ledger.payments,
  unreadablePayments: ledger.unreadablePayments,
  policies: ledger.policies,
  unreadablePolicies: ledger.policyProblems,
  settings: ledger.settings,
  rates: ledger.rates.rates,
  journal: standingEntries(journal),
});
