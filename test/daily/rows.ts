import type { Row } from '../simulation/world';

/** A business to write to; its address is made from its name. */
export const client = (name: string, cells: Row = {}): Row => ({
  Client: name,
  Type: 'Professionnel',
  'E-mail': `compta@${name.toLowerCase().replace(/[^a-z]+/g, '')}.example`,
  ...cells,
});

/** An invoice of 1 200 € due on 31/10/2026, but for what a test says. */
export const facture = (number: string, name: string, cells: Row = {}): Row => ({
  Numéro: number,
  Client: name,
  'Date facture': '2026-10-01',
  Échéance: '2026-10-31',
  'Montant TTC': 1200,
  ...cells,
});
