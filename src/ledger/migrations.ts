import type { LedgerBook } from './ledger-book';

/** Brings a ledger of version `to - 1` to version `to`, losing nothing. Columns that are merely new need none. */
export interface Migration {
  readonly to: number;
  readonly apply: (book: LedgerBook) => readonly string[];
}

/** None yet: version 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [];

/** Applies, in order, the migrations from a version to another; returns what they did. */
export const migrate = (
  book: LedgerBook,
  from: number,
  to: number,
  migrations: readonly Migration[],
): string[] =>
  [...migrations]
    .sort((a, b) => a.to - b.to)
    .filter((migration) => migration.to > from && migration.to <= to)
    .flatMap((migration) => [...migration.apply(book)]);
