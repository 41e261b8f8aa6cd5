import type { Cents } from '../domain/cents';
import { type CivilDate, type CivilDateTime, dateOf, shortDate } from '../domain/civil-date';
import { type Cell, isDateCell } from './workbook';

/** Domain values as cells: an empty cell stands for null. */
export const moneyCell = (amount: Cents | null): Cell => (amount === null ? '' : amount / 100);
export const dateCell = (date: CivilDate | null): Cell => (date === null ? '' : { date, time: '00:00:00' });
export const dateTimeCell = (moment: CivilDateTime | null): Cell =>
  moment === null ? '' : { date: dateOf(moment), time: `${moment.slice(11, 16)}:00` };
export const numberCell = (value: number | null): Cell => (value === null ? '' : value);

export const isEmptyCell = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Whether two cells hold the same thing; a sheet's arithmetic may leave 1e-10 behind. */
export function sameCell(first: Cell, second: Cell): boolean {
  if (isDateCell(first))
    return isDateCell(second) && first.date === second.date && first.time === second.time;
  if (typeof first === 'number' && typeof second === 'number') return Math.abs(first - second) < 1e-7;
  return first === second;
}

/** What a person sees in the cell, in French; at most 40 characters. */
export function shownCell(cell: Cell): string {
  if (isDateCell(cell)) return shortDate(cell.date);
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = cell.trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
