import { foldText } from '../../domain/typography';
import type { Choice } from '../choices';
import { type Cell, isDateCell } from '../workbook';
import { type Reading, read, unreadable } from './reading';

/** Plurals and accents do not matter: « Litiges » is « Litige ». */
const comparable = (text: string): string =>
  foldText(text)
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .join(' ');

/** The value that a word of a list stands for, null when the cell is empty; an unknown word names the choices. */
export function readChoice<Value>(cell: Cell, choices: readonly Choice<Value>[]): Reading<Value | null> {
  const text = typeof cell === 'boolean' ? (cell ? 'Oui' : 'Non') : isDateCell(cell) ? '?' : String(cell);
  const wanted = comparable(text);
  if (text.trim() === '') return read(null);
  const found = choices.find((choice) =>
    [choice.label, ...choice.also].some((word) => comparable(word) === wanted),
  );
  if (found) return read(found.value);
  return unreadable(`choisissez ${choices.map((choice) => choice.label).join(', ')}, ou videz la cellule`);
}
