import type { Host } from '../host';

const FROM = 'Non échue';
const TO = 'Encours total';

/** The aged receivables, as Tableau de bord shows them after a run; plain text in columns. */
export function agedReceivables({ workbook }: Host): string[] {
  const sheet = workbook.sheet('Tableau de bord');
  const [label, value, count] = ['Indicateur', 'Valeur', 'Nombre'].map((name) => sheet.heading(name) - 1);
  const lines = sheet
    .displayValues()
    .map((cells) => [label, value, count].map((column) => cells[column ?? 0] ?? ''));
  const first = lines.findIndex(([name]) => name === FROM);
  const last = lines.findIndex(([name]) => name === TO);
  if (first < 0 || last < first) return [];
  const shown = lines.slice(first, last + 1);
  const width = (column: number): number => Math.max(...shown.map((cells) => cells[column]?.length ?? 0));
  const [names, amounts, counts] = [width(0), width(1), width(2)];
  return [
    'Balance âgée',
    ...shown.map(
      ([name = '', amount = '', number = '']) =>
        `  ${name.padEnd(names)}  ${number.padStart(counts)}  ${amount.padStart(amounts)}`,
    ),
  ];
}
