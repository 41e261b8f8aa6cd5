import { type BasisPoints, basisPointsOfPercent } from '../../domain/claims/rates';
import type { Cell } from '../workbook';
import { type Reading, read, unreadable } from './reading';

const EXPECTED = 'écrivez un taux en %, à deux décimales, par exemple 2,40';
/** No rate of the sheet comes near it: above, a comma was lost. */
const LARGEST_PERCENT = 50;

/** The yearly rate of a cell, null when it is empty: a number of percent, « 2,40 », « 2.40 % ». */
export function readRate(cell: Cell): Reading<BasisPoints | null> {
  const text = typeof cell === 'string' ? cell.replace(/[\s%]+/g, '').replace(',', '.') : cell;
  if (text === '') return typeof cell === 'string' && cell.trim() === '' ? read(null) : unreadable(EXPECTED);
  const percent =
    typeof text === 'number' ? text : /^\d{1,2}(\.\d+)?$/.test(String(text)) ? Number(text) : Number.NaN;
  const rate =
    percent >= 0 && percent < LARGEST_PERCENT && typeof cell !== 'boolean'
      ? basisPointsOfPercent(percent)
      : null;
  return rate === null ? unreadable(EXPECTED) : read(rate);
}
