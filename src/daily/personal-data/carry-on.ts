import type { ErasedCustomer, Erasure } from '../../domain/personal-data/erasure';
import { typeset } from '../../domain/typography';
import { erasedRows } from '../../ledger/personal-data/erase-rows';
import { readJournal } from '../../ledger/read';
import { forgetUndo } from '../actions/undo/issued';
import { JournalFault, markKeeper } from '../journal-mark';
import type { Platform } from '../platform';

/*
 * An erasure changes lines of the Journal, which nothing else does. It is kept outside the sheet before its first write,
 * with the hash of the Journal it ends in: stopped anywhere, nothing is written in the Journal until it is carried on, and
 * it ends in that Journal or in none. What the invoices reached is then kept anew, from the erased lines.
 */

/** A property takes 8 066 bytes, the mark and accents included. */
const MOST_CHARACTERS = 3_000;

/** Parts of an erasure, each small enough to be kept outside the sheet. */
export function partsOf({ on, customers }: Erasure): readonly Erasure[] {
  const parts: ErasedCustomer[][] = [];
  let size = MOST_CHARACTERS;
  for (const customer of customers) {
    const own = JSON.stringify(customer).length;
    if (size + own > MOST_CHARACTERS) {
      parts.push([]);
      size = 0;
    }
    size += own;
    parts[parts.length - 1]?.push(customer);
  }
  return parts.map((part) => ({ on, customers: part }));
}

/** Erases from its first write to the new mark; returns how many rows it changed. Throws a JournalFault when the Journal is not whole. */
export function erase(platform: Platform, erasure: Erasure): number {
  const journal = readJournal(platform.workbook);
  const keeper = markKeeper(platform, journal);
  const fault = keeper.fault();
  if (fault) throw fault;
  const rows = erasedRows(platform.workbook, erasure);
  keeper.beginErasure(erasure, rows.journal);
  // Steps that undo would write back what is erased.
  forgetUndo(platform);
  rows.write();
  platform.workbook.flush();
  conclude(platform);
  return [...rows.rows.values()].reduce((sum, count) => sum + count, 0);
}

/** Takes the Journal as erased, if it is what the erasure was to leave; else a person changed it meanwhile, and it is left so. */
function conclude(platform: Platform): void {
  const journal = readJournal(platform.workbook);
  const keeper = markKeeper(platform, journal);
  if (!keeper.isErased(journal))
    throw new JournalFault(
      typeset(
        'Le Journal a été modifié pendant un effacement de données personnelles : rien ne part. Lancez « Initialiser ou réparer le classeur », qui propose de le rétablir : ce qui est déjà parti ne repart pas.',
      ),
    );
  keeper.restart(journal);
}

/** Erases what is left of an erasure begun, and leaves the Journal's mark as it is. Whether there was one. */
export function eraseRest(platform: Platform): boolean {
  const erasure = markKeeper(platform, []).erasure();
  if (!erasure) return false;
  erasedRows(platform.workbook, erasure).write();
  platform.workbook.flush();
  forgetUndo(platform);
  return true;
}

/** Carries on an erasure that stopped on the way, to its end. Whether there was one. */
export function carryOnErasure(platform: Platform): boolean {
  const isBegun = eraseRest(platform);
  if (isBegun) conclude(platform);
  return isBegun;
}
