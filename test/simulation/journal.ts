import { type RawRow, rawRows, text } from './raw';
import type { Ledger } from './world';

/** A line of Journal as the sheet holds it. */
export interface Line {
  readonly number: number;
  readonly day: string;
  readonly key: string;
  readonly customer: string;
  readonly invoice: string;
  readonly step: string;
  /** Null for a mere mention. */
  readonly rank: number | null;
  readonly state: string;
  readonly message: string;
  readonly recipient: string;
  readonly detail: string;
}

const lineOf = (row: RawRow): Line => ({
  number: Number(row.cells['N°']),
  day: text(row, 'Date').slice(0, 10),
  key: text(row, 'Clé'),
  customer: text(row, 'Client'),
  invoice: text(row, 'Facture'),
  step: text(row, 'Étape'),
  rank: text(row, 'Rang') === '' ? null : Number(row.cells.Rang),
  state: text(row, 'État'),
  message: text(row, 'Message'),
  recipient: text(row, 'Destinataire'),
  detail: text(row, 'Détail'),
});

export const journalOf = ({ host }: Ledger): Line[] => rawRows(host.workbook, 'Journal').map(lineOf);

/** The lines of levels that left, oldest first. */
export const levelsSent = (journal: readonly Line[]): Line[] =>
  journal.filter(({ state, rank }) => state === 'Envoyée' && rank !== null && rank > 0);

/** The visible reference a message carries: what ties a mail that left to its lines of Journal. */
export const referenceIn = (written: string): string => /R-\d{4}-\d{4,}/.exec(written)?.[0] ?? '';
