import { typeset } from '../domain/typography';
import { findHeadings } from './headings';
import type { LedgerBook } from './ledger-book';
import { LIST_HELP } from './mend-sheet';
import { JOURNAL } from './schema/records';

/** Brings a ledger of version `to - 1` to version `to`, losing nothing. Columns that are merely new need none. */
export interface Migration {
  readonly to: number;
  readonly apply: (book: LedgerBook) => readonly string[];
}

/** Has the Journal's list offer every state of today; false when its column is not there. */
function offerStates(book: LedgerBook): boolean {
  const [headings = []] = book.read(JOURNAL.name) ?? [];
  const [position] = findHeadings(JOURNAL, headings).get('state') ?? [];
  const state = JOURNAL.columns.find(({ key }) => key === 'state');
  if (position === undefined || !state) return false;
  const block = { row: 2, column: position, rows: book.gridSize(JOURNAL.name).rows - 1, columns: 1 };
  book.setList(JOURNAL.name, block, state.choices, typeset(LIST_HELP));
  return true;
}

/**
 * Version 2 brings letters: the Journal has states that the lists of version 1 do not offer, and would mark as mistakes;
 * and their models are made when its owner activates or mends it, which an older ledger had before there were any.
 */
const letters: Migration = {
  to: 2,
  apply(book) {
    if (!offerStates(book)) return [];
    return [
      typeset(
        "Classeur mis à jour pour les lettres : leurs modèles se préparent dans le Drive du compte qui envoie, quand c'est lui qui répare le classeur. Rien n'est oublié de ce qui est parti.",
      ),
    ];
  },
};

/** Version 3 brings what takes a line of the Journal back. */
const withdrawals: Migration = {
  to: 3,
  apply(book) {
    offerStates(book);
    return [];
  },
};

/** Version 4 brings what the law adds: facts of procedure, what a person gives up, the file for an order to pay. */
const claims: Migration = {
  to: 4,
  apply(book) {
    offerStates(book);
    return [];
  },
};

/** By version reached, in any order. */
export const MIGRATIONS: readonly Migration[] = [letters, withdrawals, claims];

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
