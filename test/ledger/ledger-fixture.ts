import type { CivilDate } from '../../src/domain/civil-date';
import { SHIPPED_POLICIES } from '../../src/domain/policies';
import { initialise, type ShippedContent } from '../../src/ledger/initialise';
import type { Cell } from '../../src/ledger/workbook';
import { MemoryWorkbook } from './memory-workbook';

export const SHIPPED: ShippedContent = {
  policies: SHIPPED_POLICIES,
  models: [
    { name: 'Relance 1', language: 'fr', subject: 'Facture', text: 'Bonjour', document: '', row: 0 },
    { name: 'Relance 1', language: 'en', subject: 'Invoice', text: 'Hello', document: '', row: 0 },
  ],
};

export const day = (date: string): Cell => ({ date: date as CivilDate, time: '00:00:00' });

export function initialisedWorkbook(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  initialise(book, SHIPPED);
  book.reads = 0;
  book.writes = [];
  return book;
}

/** Types a row under its headings. */
export function typeRow(
  book: MemoryWorkbook,
  sheet: string,
  row: number,
  values: Record<string, Cell>,
): void {
  for (const [heading, value] of Object.entries(values)) book.type(sheet, row, heading, value);
}

export const SOUND_INVOICE: Record<string, Cell> = {
  Numéro: 'F-12',
  Client: 'Dupont SARL',
  'Date facture': day('2026-05-01'),
  Échéance: day('2026-06-05'),
  'Montant TTC': 1200.5,
};
