import type { AgingBucket } from '../domain/standing';
import { columnLetters } from './cells';
import type { Block, ColourRule, PresentRule, WorkbookLayout } from './layout';
import { INVOICES } from './schema/invoices';

interface Colours {
  readonly bucket: AgingBucket;
  readonly background: string;
  readonly fontColour: string;
}

/**
 * Most severe first. Late rows go from pale yellow to a deeper orange: each step is darker than the one before, so they
 * are told apart without seeing hues. Statut says the same in words.
 */
export const COLOURS: readonly Colours[] = [
  { bucket: '90+', background: '#f4a582', fontColour: '#000000' },
  { bucket: '61-90', background: '#fdc99b', fontColour: '#000000' },
  { bucket: '31-60', background: '#fee3ac', fontColour: '#000000' },
  { bucket: '1-30', background: '#fff7d6', fontColour: '#000000' },
  { bucket: 'other', background: '#e9e4f2', fontColour: '#000000' },
  { bucket: 'notDue', background: '#e6f1fa', fontColour: '#000000' },
  { bucket: 'paid', background: '#eeeeee', fontColour: '#5f6368' },
];

const OUR_SHAPE = /^=\$[A-Z]+\$?\d+="(?:90\+|61-90|31-60|1-30|other|notDue|paid)"$/;

/** The rules of the grid as it is now, for Tranche in that column. */
export function colourRulesFor(bucketColumn: number, grid: { rows: number; columns: number }): ColourRule[] {
  const block: Block = { row: 2, column: 1, rows: grid.rows - 1, columns: grid.columns };
  return COLOURS.map(({ bucket, background, fontColour }) => ({
    formula: `=$${columnLetters(bucketColumn)}2="${bucket}"`,
    background,
    fontColour,
    block,
  }));
}

const isOurs = (present: PresentRule): boolean => OUR_SHAPE.test(present.rule?.formula ?? '');

const sameBlock = (a: Block, b: Block): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

const sameRule = (present: ColourRule | null, wanted: ColourRule): boolean =>
  present !== null &&
  present.formula === wanted.formula &&
  present.background.toLowerCase() === wanted.background &&
  present.fontColour.toLowerCase() === wanted.fontColour &&
  sameBlock(present.block, wanted.block);

/**
 * Brings the colours of Factures up to date with the grid and the place of Tranche; returns whether it had to write.
 * Ours are known by their shape. The user's rules are kept where they stand relative to ours; where ours must be made
 * anew without any left to show the place, his come first: what he adds by hand is meant to be seen.
 */
export function refreshColours(layout: WorkbookLayout, bucketColumn: number): boolean {
  const wanted = colourRulesFor(bucketColumn, layout.gridSize(INVOICES.name));
  const present = layout.colourRules(INVOICES.name);
  const ours = present.filter(isOurs);
  const upToDate =
    ours.length === wanted.length && wanted.every((rule, index) => sameRule(ours[index]?.rule ?? null, rule));
  if (upToDate) return false;
  const first = present.findIndex(isOurs);
  const before = first === -1 ? present : present.slice(0, first);
  const after = first === -1 ? [] : present.slice(first).filter((rule) => !isOurs(rule));
  layout.setColourRules(INVOICES.name, [...before, ...wanted, ...after]);
  return true;
}
