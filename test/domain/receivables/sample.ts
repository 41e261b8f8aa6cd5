import type { Book } from '../../../src/domain/book';
import { type Receivable, type Receivables, receivablesOf } from '../../../src/domain/receivables/receivable';
import { decide } from '../sample-book';

/** A book's receivables as its own day judges them. */
export const receivables = (found: Book, today = '2026-11-24'): Receivables =>
  receivablesOf(found, decide(found, today));

export const numbers = (found: readonly Receivable[]): string[] => found.map(({ number }) => number);
