import { dateOf, shortDate } from '../../../domain/civil-date';
import { type DayPlan, decideDay } from '../../../domain/decision/day';
import { detailValue } from '../../../domain/detail';
import { foldNumber } from '../../../domain/keys';
import type { JournalEntry } from '../../../domain/model';
import { ATTEMPT_STATES, isWithdrawable, linesBefore } from '../../../domain/withdrawal';
import { isColleague } from '../../owner';
import { requireOwnPlace } from '../../place';
import { type ActionContext, refusal } from '../context';
import { withdrawalOf } from '../journal-lines';
import { RESTORED } from '../missing-lines';
import type { Prepared } from './prepared';
import type { StepOf } from './schema';
import { whatWasWithdrawn } from './words';

/** The Journal has one writer. */
function requireWriter({ desk, by }: ActionContext): void {
  const { platform } = desk;
  if (!isColleague(platform) && by === platform.account.email()) return;
  const owner = platform.activation.load()?.owner ?? '';
  throw refusal(
    `Ce qui est noté dans le Journal ne s'annule que depuis le compte de ${owner} : rien n'a été annulé, demandez-le-lui.`,
  );
}

const changed = (line: JournalEntry | undefined): Error =>
  refusal(
    `Le Journal a changé depuis${line ? ` au sujet de la facture ${line.invoice}` : ''} : rien n'a été annulé. Relisez où en est la facture, puis choisissez ce qui convient.`,
  );

/** Two lines of one action: what it wrote of one message, or of one invoice when it is about none. */
const areTogether = (one: JournalEntry, other: JournalEntry): boolean =>
  one.at === other.at &&
  one.by === other.by &&
  one.state === other.state &&
  one.message === other.message &&
  (one.message !== '' || foldNumber(one.invoice) === foldNumber(other.invoice));

/** The lines an action wrote, whole; [] when they were all taken back. Throws when they are not those of one action. */
function linesOf({ desk }: ActionContext, { from, to }: StepOf<'journal'>): readonly JournalEntry[] {
  const within = ({ number }: JournalEntry): boolean => number >= from && number <= to;
  const lines = desk.book.journal.filter(within);
  const [first] = lines;
  const length = to - from + 1;
  if (!first) {
    const written = desk.ledger.journal.filter(within);
    if (length > 0 && written.length === length) return [];
    throw changed(undefined);
  }
  const isOneAction = lines.every(
    ({ at, by, state, message }) =>
      at === first.at && by === first.by && state === first.state && message === first.message,
  );
  if (lines.length !== length || !isOneAction) throw changed(first);
  const previous = desk.book.journal.find(({ number }) => number === from - 1);
  // Of several invoices that an action spoke of, each once: half of it is no action that anybody did.
  const isCut = previous && areTogether(previous, first) && !lines.some(({ key }) => key === previous.key);
  if (isCut) throw changed(first);
  return lines;
}

/** Refuses lines of another day, those that are facts, and those that something written since relies on. */
function requireTakeable({ desk }: ActionContext, lines: readonly JournalEntry[]): void {
  const journal = desk.book.journal;
  const own = new Set(lines.map(({ number }) => number));
  const invoices = new Set(lines.map(({ invoice }) => foldNumber(invoice)));
  for (const line of lines) {
    const day = dateOf(line.at);
    const isOurs = line.number > desk.book.settings.formerUntil;
    const isRestored = detailValue(line.detail, 'motif') === RESTORED;
    if (!isOurs || isRestored || !isWithdrawable(line, linesBefore(line, journal))) throw changed(line);
    if (day !== desk.today)
      throw refusal(
        `Noté le ${shortDate(day)} : cela ne s'annule que le jour même. Rien n'a été annulé : choisissez ce qui convient dans la facture ${line.invoice}.`,
      );
  }
  const [first] = lines;
  const since = journal.find(
    (entry) =>
      entry.number > (first?.number ?? 0) &&
      !own.has(entry.number) &&
      ((entry.invoice !== '' && invoices.has(foldNumber(entry.invoice))) ||
        (entry.message !== '' && entry.message === first?.message)),
  );
  if (!since) return;
  throw refusal(
    ATTEMPT_STATES.has(since.state)
      ? `Un message au sujet de la facture ${since.invoice} est parti ou a été préparé depuis : rien n'a été annulé.`
      : `Autre chose a été noté depuis au sujet de la facture ${since.invoice} (« ${since.step} ») : rien n'a été annulé. Annulez d'abord cela.`,
  );
}

/** The day as it is without these lines. */
const planWithout = ({ desk }: ActionContext, lines: readonly JournalEntry[]): DayPlan => {
  const journal = desk.book.journal.filter((entry) => !lines.includes(entry));
  return decideDay({ ...desk.book, journal }, desk.today, desk.judge);
};

/** An approval taken back makes its message wait: one given before it, for the same terms, goes with it. */
function withFormerApprovals(
  context: ActionContext,
  lines: readonly JournalEntry[],
): { readonly lines: readonly JournalEntry[]; readonly after: DayPlan } {
  const after = planWithout(context, lines);
  const [first] = lines;
  if (first?.state !== 'approved') return { lines, after };
  const stands = [...after.messages, ...after.toPost].some(({ key }) => key === first.message);
  const former = context.desk.book.journal.filter(
    (entry) => entry.state === 'approved' && entry.message === first.message && !lines.includes(entry),
  );
  return stands && former.length > 0 ? withFormerApprovals(context, [...former, ...lines]) : { lines, after };
}

/** Lines of the Journal, each taken back by a line of its own. `alone`: nothing else is undone with them. */
export function journalBack(context: ActionContext, step: StepOf<'journal'>, alone: boolean): Prepared {
  requireWriter(context);
  requireOwnPlace(context.desk.platform, context.desk.ledger);
  context.journal.requireWhole();
  const written = linesOf(context, step);
  requireTakeable(context, written);
  const { lines, after } = withFormerApprovals(context, written);
  const [first] = written;
  return {
    isDone: lines.length === 0,
    sentence: first ? whatWasWithdrawn(first, alone ? after : null) : '',
    apply: () => {
      context.journal.append(lines.map((line) => withdrawalOf(line, context.by)));
    },
  };
}
