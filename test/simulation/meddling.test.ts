import { expect, test } from 'vitest';
import type { HostWorkbook } from '../../local/host';
import { DAY } from './kill';
import { mails, named } from './mail';
import { addRows, type Ledger, openLedger, type Row, rowWhere, setIn } from './world';

/*
 * Invariant 8: a colleague changes the sheet between the decision and the send. Nothing wrong leaves, nothing lands on a
 * wrong row, and everybody else's reminder leaves. He strikes when the second message is handed over, so that the others
 * were decided before, and are read again after.
 */

const SEND = 'Gmail.Users.Messages.send';
const COUNT = 6;
const number = (index: number): string => `F-${100 + index}`;
const OTHERS = [0, 1, 2, 4, 5].map(number);

/** Six customers, one invoice each, all due for relance 1; the fourth is the one that changes. */
const start = (): Promise<Ledger> =>
  openLedger({
    now: `${DAY}T07:00`,
    customers: Array.from(
      { length: COUNT },
      (_, index): Row => ({
        Client: `Client ${index}`,
        Type: 'Professionnel',
        'E-mail': `compta@client${index}.fr`,
      }),
    ),
    invoices: Array.from(
      { length: COUNT },
      (_, index): Row => ({
        Numéro: number(index),
        Client: `Client ${index}`,
        'Date facture': '2026-10-20',
        // The oldest debt leaves first: the order of the sheet is not that of the messages.
        Échéance: `2026-11-${20 - index}`,
        'Montant TTC': 100 + index,
        Notes: `note ${index}`,
      }),
    ),
  });

/** Runs the day with one change in the middle; says which invoices left, and checks that each row kept its own results. */
async function meddle(change: (book: HostWorkbook) => void): Promise<{ ledger: Ledger; left: string[] }> {
  const ledger = await start();
  ledger.host.setFaults([{ method: SEND, nth: 2, effect: 'edit', edit: change }]);
  await ledger.day(DAY);
  ledger.host.setFaults([]);
  const messages = await mails(ledger);
  const all = Array.from({ length: COUNT }, (_, index) => number(index));
  const left = messages.flatMap((message) => named(message, all)).sort();
  for (const [index, one] of all.entries()) {
    const row = ledger.rows('Factures').filter((each) => each.Numéro === one);
    for (const each of row) {
      expect(each.Notes).toBe(`note ${index}`);
      // What left is on the row that it was about, and on no other.
      if (row.length === 1) expect(each.Niveau, one).toBe(left.includes(one) ? 'Relance 1' : '');
    }
  }
  expect(new Set(left).size).toBe(left.length);
  coloured(ledger);
  for (const message of messages)
    expect(message.to).toEqual([`compta@client${Number(named(message, all)[0]?.slice(2)) - 100}.fr`]);
  return { ledger, left };
}

/** Every row that is late has the colour of its delay, and a row below them has none. */
function coloured(ledger: Ledger): void {
  const sheet = factures(ledger.host.workbook);
  const rows = sheet.displayValues();
  const bucket = sheet.heading('Tranche');
  for (const [index, cells] of rows.entries()) {
    const late = cells[bucket - 1] === '1-30';
    if (late) expect(sheet.displayedColour(index + 1, 1), `row ${index + 1}`).toBe('#fff7d6');
  }
  expect(rows.filter((cells) => cells[bucket - 1] === '1-30').length).toBeGreaterThan(3);
  expect(sheet.displayedColour(rows.length + 1, 1)).toBe('#ffffff');
}

const factures = (book: HostWorkbook) => book.sheet('Factures');
/** The customer's message is still to leave when the change is made: it is neither the first nor the second. */
const CHANGED = number(3);

test.each<[string, (book: HostWorkbook) => void]>([
  ['inserts a row on top', (book) => factures(book).insertRow(2)],
  ['inserts a row in the middle', (book) => factures(book).insertRow(4)],
  [
    'sorts the sheet by amount, downwards',
    (book) => factures(book).sortBy(factures(book).heading('Montant TTC'), false),
  ],
  ['sorts the sheet by due date', (book) => factures(book).sortBy(factures(book).heading('Échéance'))],
  [
    'moves columns',
    (book) => {
      factures(book).moveColumn(factures(book).heading('Numéro'), 9);
      factures(book).moveColumn(factures(book).heading('Pourquoi'), 2);
    },
  ],
  ['inserts a column', (book) => factures(book).insertColumn(2)],
  ['sorts Clients', (book) => book.sheet('Clients').sortBy(1, false)],
  [
    'adds a row at the bottom for another customer',
    (book) =>
      addRows(factures(book), [
        { Numéro: 'F-999', Client: 'Client 0', Échéance: '2026-12-20', 'Montant TTC': 5 },
      ]),
  ],
])('invariant 8: a colleague %s: all leave, each on its row', async (_, change) => {
  const { left } = await meddle(change);
  expect(left).toEqual([...OTHERS, CHANGED].sort());
});

test.each<[string, (book: HostWorkbook) => void, string]>([
  ['pays the invoice', (book) => setIn(factures(book), 'Numéro', CHANGED, 'Montant réglé', 103), 'paid'],
  [
    'enters its payment in Règlements',
    (book) =>
      addRows(book.sheet('Règlements'), [{ "Date d'encaissement": DAY, Facture: CHANGED, Montant: 103 }]),
    'paid',
  ],
  [
    'enters a payment to allocate',
    (book) =>
      addRows(book.sheet('Règlements'), [{ "Date d'encaissement": DAY, Client: 'Client 3', Montant: 50 }]),
    'unallocatedCredit',
  ],
  [
    'moves the due date to next month',
    (book) => setIn(factures(book), 'Numéro', CHANGED, 'Échéance', '2026-12-20'),
    'notDue',
  ],
  [
    'spoils the due date',
    (book) => setIn(factures(book), 'Numéro', CHANGED, 'Échéance', '31/11/2026'),
    'unreadable',
  ],
  ['opens a dispute', (book) => setIn(factures(book), 'Numéro', CHANGED, 'Situation', 'Litige'), 'disputed'],
  [
    'notes a promise',
    (book) => {
      setIn(factures(book), 'Numéro', CHANGED, 'Situation', 'Promesse');
      setIn(factures(book), 'Numéro', CHANGED, "Jusqu'au", '2026-11-30');
    },
    'promised',
  ],
  [
    'blocks the customer',
    (book) => setIn(book.sheet('Clients'), 'Client', 'Client 3', 'Ne pas relancer', 'Oui'),
    'customerBlocked',
  ],
  [
    'notes insolvency proceedings',
    (book) => setIn(book.sheet('Clients'), 'Client', 'Client 3', 'Procédure collective', DAY),
    'insolvency',
  ],
  [
    'empties the address',
    (book) => setIn(book.sheet('Clients'), 'Client', 'Client 3', 'E-mail', ''),
    'noAddress',
  ],
  [
    'types over the status',
    (book) => setIn(factures(book), 'Numéro', CHANGED, 'Statut', 'Payée'),
    'statusTyped',
  ],
  [
    'gives the invoice to another customer',
    (book) => setIn(factures(book), 'Numéro', CHANGED, 'Client', 'Inconnu'),
    'unknownCustomer',
  ],
])('invariant 8: a colleague %s: that one does not leave, the others do', async (_, change, code) => {
  const { ledger, left } = await meddle(change);
  expect(left).toEqual(OTHERS);
  expect(await ledger.said(CHANGED)).toMatchObject({ reasonCode: code });
  // What is left to do of that day's run is done by the next one, and the reason is on the row.
  await ledger.catchUp(DAY);
  expect(ledger.row(CHANGED).Pourquoi).toMatch(/\S/);
  expect(await mails(ledger)).toHaveLength(OTHERS.length);
});

test('invariant 8: a colleague deletes the row: it does not leave, and no other row takes its results', async () => {
  const { ledger, left } = await meddle((book) =>
    factures(book).deleteRow(rowWhere(factures(book), 'Numéro', CHANGED)),
  );
  expect(left).toEqual(OTHERS);
  expect(ledger.rows('Factures')).toHaveLength(COUNT - 1);
});

test('invariant 8: a colleague copies the row: nothing leaves twice, and both rows say why they wait', async () => {
  const { ledger, left } = await meddle((book) => {
    const sheet = factures(book);
    const from = rowWhere(sheet, 'Numéro', CHANGED);
    sheet.insertRow(from + 1);
    for (const heading of ['Numéro', 'Client', 'Montant TTC', 'Notes'])
      sheet.set(from + 1, sheet.heading(heading), sheet.get(from, sheet.heading(heading)));
    for (const heading of ['Échéance', 'Date facture'])
      sheet.set(from + 1, sheet.heading(heading), { date: sheet.get(from, sheet.heading(heading)) });
  });
  // Whether the one that was due leaves depends on the copy being seen in time; either is right, once.
  expect(left.filter((one) => one !== CHANGED)).toEqual(OTHERS);
  await ledger.catchUp(DAY);
  await ledger.day('2026-12-04');
  const about = (await mails(ledger)).filter((message) => named(message, [CHANGED]).length > 0);
  expect(about.length).toBe(left.length - OTHERS.length);
  const said = (await ledger.explain()).filter(({ invoice }) => invoice === CHANGED);
  expect(said.map(({ reasonCode }) => reasonCode)).toEqual(['duplicate', 'duplicate']);
});

test('invariant 8: a colleague corrects the address: the message goes to the new one, or waits, never to the old one', async () => {
  const ledger = await start();
  ledger.host.setFaults([
    {
      method: SEND,
      nth: 2,
      effect: 'edit',
      edit: (book) => setIn(book.sheet('Clients'), 'Client', 'Client 3', 'E-mail', 'nouvelle@client3.fr'),
    },
  ]);
  await ledger.day(DAY);
  ledger.host.setFaults([]);
  await ledger.catchUp(DAY);
  const about = (await mails(ledger)).filter((message) => named(message, [CHANGED]).length > 0);
  expect(about.map(({ to }) => to)).toEqual([['nouvelle@client3.fr']]);
  const sent = ledger.rows('Journal').filter((line) => line.Facture === CHANGED && line.État === 'Envoyée');
  expect(sent.map((line) => line.Destinataire)).toEqual(['nouvelle@client3.fr']);
});

test('invariant 8: a colleague enters a part payment: the message asks for the rest', async () => {
  const { ledger, left } = await meddle((book) =>
    setIn(factures(book), 'Numéro', CHANGED, 'Montant réglé', 43),
  );
  expect(left).toContain(CHANGED);
  const [about] = (await mails(ledger)).filter((message) => named(message, [CHANGED]).length > 0);
  expect(about?.text.replace(/[\u00a0\u202f]/g, ' ')).toContain('60,00 €');
});
