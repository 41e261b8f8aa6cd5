import { provenForm, readAmount } from './amounts';
import { readable } from './list';
import type { TableCell } from './table';

/** Rates of VAT in France and overseas, past ones included, in hundredths of a per cent. */
const RATES = [0, 90, 105, 175, 210, 550, 700, 850, 1000, 1300, 1960, 2000];

/**
 * Whether a column « TVA » holds rates (20,00) rather than amounts: nothing but rates, and some that are not what the
 * amount before tax of their line comes to.
 */
export function holdsRates(
  vatCells: readonly (TableCell | undefined)[],
  netCells: readonly (TableCell | undefined)[],
): boolean {
  const amounts = (cells: readonly (TableCell | undefined)[]) => {
    const form = provenForm(cells) ?? { mark: ',' as const, ungrouped: false };
    return cells.map((cell) => readable(readAmount(cell, form)));
  };
  const nets = amounts(netCells);
  const lines = amounts(vatCells).flatMap((vat, line) =>
    vat === null ? [] : [{ vat, net: nets[line] ?? null }],
  );
  if (lines.length === 0 || lines.some(({ vat }) => !RATES.includes(vat))) return false;
  return !lines.every(({ vat, net }) => net !== null && isTaxOn(net, vat));
}

/** One rate or another of that amount, to the cent. */
const isTaxOn = (net: number, vat: number): boolean =>
  RATES.some((rate) => Math.abs((net * rate) / 10_000 - vat) <= 1);
