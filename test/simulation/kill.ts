import { expect } from 'vitest';
import type { Fault } from '../../local/host';
import { journalOf } from './journal';
import { mails, named } from './mail';
import { type RawRow, rawRows, text } from './raw';
import { type Ledger, openLedger, type Row } from './world';

/** The morning that something breaks, a Tuesday; the next one. */
export const DAY = '2026-11-24';
export const NEXT = '2026-11-25';

const PRODUCT = new Set(
  ['Statut', 'Reste dû', 'Retard (j)', 'Niveau', 'Dernière relance', 'Prochaine action', 'Prévue le'].concat([
    'Pourquoi',
    'Pénalités',
    'Indemnité',
    'Tranche',
  ]),
);

const due = new Map<string, Promise<Ledger>>();

/** So many customers who are each due for one message that day; some owe two invoices, one nothing. Written once, then copied. */
export async function dueLedger(count: number, settings: Row = {}): Promise<Ledger> {
  const name = JSON.stringify([count, settings]);
  const known = due.get(name) ?? writeDue(count, settings);
  due.set(name, known);
  return (await known).fork();
}

function writeDue(count: number, settings: Row): Promise<Ledger> {
  const customers = Array.from({ length: count }, (_, index) => ({
    Client: `Client ${index}`,
    Type: 'Professionnel',
    'E-mail': `compta@client${index}.fr`,
  }));
  const invoice = (index: number, name: string, due: string): Row => ({
    Numéro: `F-${name}`,
    Client: `Client ${index}`,
    'Date facture': '2026-10-20',
    Échéance: due,
    'Montant TTC': 100 + index,
    Notes: `note ${name}`,
  });
  const invoices = customers.flatMap((_, index) => [
    invoice(index, `${100 + index}`, '2026-11-20'),
    ...(index % 3 === 0 ? [invoice(index, `${500 + index}`, '2026-11-18')] : []),
  ]);
  return openLedger({
    customers,
    invoices: [...invoices, { ...invoice(0, '900', '2026-11-20'), Situation: 'Litige' }],
    settings,
    now: `${DAY}T07:00`,
  });
}

const usersCells = (rows: readonly RawRow[]): string[] =>
  rows.map(({ cells }) => JSON.stringify(Object.entries(cells).filter(([heading]) => !PRODUCT.has(heading))));

/** What people wrote in the ledger, row by row. */
export const written = ({ host }: Ledger): Record<string, string[]> =>
  Object.fromEntries(
    ['Factures', 'Clients', 'Règlements', 'Scénarios', 'Modèles', 'Taux'].map((name) => [
      name,
      usersCells(rawRows(host.workbook, name)),
    ]),
  );

/** The service calls of one run of that ledger. */
export async function callsOfRun(ledger: Ledger): Promise<number> {
  ledger.host.resetCalls();
  await ledger.day(DAY);
  return ledger.host.calls().total;
}

export interface Broken {
  /** Rows that wait for somebody to look in the Sent folder. */
  readonly uncertain: number;
  /** The run went to its end all the same. */
  readonly completed: boolean;
}

/** Breaks the runs of the day, one fault each, lets the triggers carry on, and checks that nothing was lost. */
export async function breakAndCarryOn(count: number, ...faults: readonly Fault[]): Promise<Broken> {
  const ledger = await dueLedger(count);
  const before = written(ledger);
  const hours = ['08:00', '09:00', '10:00', '11:00'];
  let completed = true;
  for (const [index, fault] of faults.entries())
    completed = (await ledger.broken(DAY, [fault], hours[index])) && completed;
  // Every other time nothing carries on before the next morning.
  if ((faults[0]?.nth ?? 0) % 2 === 0) await ledger.catchUp(DAY, hours[faults.length]);
  await ledger.day(NEXT);
  const uncertain = await checkOnce(ledger);
  expect(written(ledger)).toEqual(before);
  return { uncertain, completed };
}

/** Each notice left once, or is shown as uncertain and left once at most; the Journal reads. Returns how many are uncertain. */
export async function checkOnce(ledger: Ledger): Promise<number> {
  const rows = rawRows(ledger.host.workbook, 'Factures');
  const said = await ledger.explain();
  const left = await mails(ledger);
  const uncertain = new Set(said.filter((row) => row.reasonCode === 'uncertain').map((row) => row.invoice));
  for (const number of rows
    .filter((row) => text(row, 'Situation') === '')
    .map((row) => text(row, 'Numéro'))) {
    const times = left.filter((message) => named(message, [number]).length > 0).length;
    if (uncertain.has(number)) expect(times, `${number}, uncertain`).toBeLessThanOrEqual(1);
    else expect(times, number).toBe(1);
  }
  const numbers = journalOf(ledger).map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  return uncertain.size;
}
