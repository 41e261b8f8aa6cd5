import { type Ledger, openLedger, type Row } from './world';

/** A business that can be written to. */
export const customer = (name: string, more: Row = {}): Row => ({
  Client: name,
  Type: 'Professionnel',
  'E-mail': `compta@${name.toLowerCase().replace(/\W/g, '')}.fr`,
  ...more,
});

/** An invoice of 1 200 €, issued a month before. */
export const invoice = (number: string, client: string, due: string, more: Row = {}): Row => ({
  Numéro: number,
  Client: client,
  Échéance: due,
  'Montant TTC': 1200,
  ...more,
});

/** A ledger of these invoices, and of the customers they name. */
export const ledgerOf = (
  invoices: readonly Row[],
  settings: Row = {},
  customers?: readonly Row[],
): Promise<Ledger> =>
  openLedger({
    invoices,
    settings,
    customers:
      customers ?? [...new Set(invoices.map((row) => String(row.Client)))].map((name) => customer(name)),
  });
