import { detailValue } from './detail';
import type { JournalEntry, JournalState } from './model';

/** Names, in the Détail of a line that takes another back, the number of that other. */
export const WITHDRAWN_LINE = 'ligne';

/** What a person noted; never what the program wrote of a message that left, or may have. */
const NOTED: ReadonlySet<JournalState> = new Set([
  'approved',
  'postponed',
  'waived',
  'called',
  'takenOver',
  'chosenToChase',
  'posted',
  'edited',
  'drafted',
  'bounced',
  'legalEvent',
  'claimWaived',
]);

/** The states a message goes through once it is about to leave. */
export const ATTEMPT_STATES: ReadonlySet<JournalState> = new Set([
  'reserved',
  'sent',
  'failed',
  'uncertain',
  'released',
  'bounced',
]);

const idOf = ({ key, message }: JournalEntry): string => `${message}|${key}`;

/**
 * Whether a line may be taken back. `before`: the lines that count, of the same notice in the same message, before it.
 * What a person answered about an uncertain message makes it uncertain again; of any other, that it left is a fact.
 */
export function isWithdrawable(entry: JournalEntry, before: readonly JournalEntry[]): boolean {
  if (NOTED.has(entry.state)) return true;
  const attempts = before.filter(({ state }) => ATTEMPT_STATES.has(state));
  const isAnswer = entry.state === 'sent' || entry.state === 'released';
  return isAnswer && attempts[attempts.length - 1]?.state === 'uncertain';
}

/** The lines of the same notice in the same message before that one, of those that count. */
export const linesBefore = (entry: JournalEntry, standing: readonly JournalEntry[]): JournalEntry[] =>
  standing.filter((one) => one.number < entry.number && idOf(one) === idOf(entry));

/** The numbers of the lines that a later one takes back: a line of the same notice, that may be. */
export function withdrawnNumbers(journal: readonly JournalEntry[]): ReadonlySet<number> {
  const withdrawn = new Set<number>();
  if (!journal.some(({ state }) => state === 'withdrawn')) return withdrawn;
  const standing = new Map<string, JournalEntry[]>();
  for (const entry of journal) {
    const id = idOf(entry);
    const lines = standing.get(id) ?? [];
    standing.set(id, lines);
    if (entry.state !== 'withdrawn') {
      lines.push(entry);
      continue;
    }
    const at = lines.findIndex(({ number }) => String(number) === detailValue(entry.detail, WITHDRAWN_LINE));
    const line = lines[at];
    if (!line || !isWithdrawable(line, lines.slice(0, at))) continue;
    withdrawn.add(line.number);
    lines.splice(at, 1);
  }
  return withdrawn;
}

/**
 * The Journal without what was taken back: the lines that count for every decision. All of them stay in the sheet, under
 * the mark.
 */
export function standingEntries(journal: readonly JournalEntry[]): readonly JournalEntry[] {
  const withdrawn = withdrawnNumbers(journal);
  return journal.filter(({ number, state }) => state !== 'withdrawn' && !withdrawn.has(number));
}
