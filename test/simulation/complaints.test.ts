import { expect, test } from 'vitest';
import { daysFrom } from './calendar';
import { customer, invoice, ledgerOf } from './due';
import { DAY, NEXT } from './kill';
import { mails, named } from './mail';
import { walk } from './walk';
import { OWNER, openLedger } from './world';

/* What users of dunning tools complain of most, by the number of the list. */

const SEND = 'Gmail.Users.Messages.send';
const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

test('complaint 1, sent many times: every trigger of a day fires, one message', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')]);
  await ledger.day(DAY);
  for (let hour = 9; hour <= 18; hour += 1) await ledger.catchUp(DAY, `${String(hour).padStart(2, '0')}:00`);
  for (let count = 0; count < 5; count += 1) await ledger.host.call('runNow');
  expect(ledger.host.sent()).toHaveLength(1);
});

test.each([1, 5, 30])('complaint 2, a missed run loses level 1: %i days without a run', async (missed) => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-10-05')]);
  const days = daysFrom('2026-10-06', '2026-12-20').slice(missed);
  const { left } = await walk(ledger, days[0] ?? '', days[18] ?? '');
  expect(left.map((line) => line.slice(11))).toEqual(['Durand : Relance 1 F-1', 'Durand : Relance 2 F-1']);
});

test('complaint 3, ten invoices, ten mails: one, with all ten', async () => {
  const numbers = Array.from({ length: 10 }, (_, index) => `F-${100 + index}`);
  const ledger = await ledgerOf(numbers.map((number) => invoice(number, 'Durand', '2026-11-20')));
  await ledger.day(DAY);
  const messages = await mails(ledger);
  expect(messages).toHaveLength(1);
  expect(messages.flatMap((message) => named(message, numbers))).toEqual(numbers);
  expect(plain(messages[0]?.text)).toContain('12 000,00 €');
});

test('complaint 4, chased though paid or in credit', async () => {
  const ledger = await ledgerOf([
    invoice('F-1', 'Payeur', '2026-11-20', { 'Montant réglé': 1200 }),
    invoice('F-2', 'Créditeur', '2026-11-20'),
    invoice('A-1', 'Créditeur', '2026-11-10', { 'Montant TTC': -1500, Nature: 'Avoir' }),
    // Paid twice: what is over is owed to him.
    invoice('F-3', 'Double', '2026-11-10', { 'Montant réglé': 2400 }),
    invoice('F-4', 'Double', '2026-11-20'),
  ]);
  const { sent, held } = await ledger.day(DAY);
  expect(sent).toEqual([]);
  expect(held.map(({ invoice: number, reasonCode }) => `${number} ${reasonCode}`)).toEqual([
    'F-1 paid',
    'F-2 unallocatedCredit',
    'A-1 unallocatedCredit',
    'F-3 paid',
    'F-4 unallocatedCredit',
  ]);
});

test('complaint 5, cannot pause one invoice or one customer', async () => {
  const ledger = await ledgerOf(
    [
      invoice('F-1', 'Durand', '2026-11-20', { Situation: 'Suspendue', "Jusqu'au": '2026-12-15' }),
      invoice('F-2', 'Durand', '2026-11-20'),
      invoice('F-3', 'Petit', '2026-11-20'),
    ],
    {},
    [customer('Durand'), customer('Petit', { 'Ne pas relancer': 'Oui' })],
  );
  const { sent, held } = await ledger.day(DAY);
  expect(sent).toMatchObject([{ invoices: ['F-2'], alsoListed: [] }]);
  expect(held.map(({ reasonCode }) => reasonCode)).toEqual(['held', 'customerBlocked']);
});

test('complaint 7, late fees that are not lawful: the message asks for the invoice and nothing more', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-10-05')], {}, [
    customer('Durand', { Type: 'Particulier' }),
  ]);
  await walk(ledger, '2026-10-10', '2026-10-28');
  const messages = await mails(ledger);
  expect(messages).toHaveLength(2);
  for (const { text, html } of messages)
    for (const body of [text, html].map(plain)) {
      expect(body).not.toMatch(/pénalité|intérêts|40(,00)? €|indemnité|frais|tribunal/i);
      expect(body.match(/\d[\d ]*,\d\d €/g)?.every((amount) => amount === '1 200,00 €')).toBe(true);
    }
});

test('complaint 8, failures invisible for weeks: the owner is written to the same day', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')], {
    'Compte rendu par e-mail': 'Oui',
  });
  ledger.host.setFaults([{ method: SEND, nth: 1, effect: 'throw', error: 'Invalid To header' }]);
  await ledger.day(DAY);
  const [digest, ...others] = await mails(ledger);
  expect(others).toEqual([]);
  expect(digest?.to).toEqual([OWNER]);
  expect(digest?.text).toMatch(/F-1|Durand/);
});

test('complaint 8: no run for two working days turns a cell red, with no script at all', async () => {
  const ledger = await ledgerOf([invoice('F-1', 'Durand', '2026-11-20')]);
  await ledger.day(DAY);
  const red = (): boolean => {
    const sheet = ledger.host.workbook.sheet('Tableau de bord');
    return sheet
      .values()
      .some((cells, row) =>
        cells.some((_, column) => sheet.displayedColour(row + 1, column + 1) === '#c00000'),
      );
  };
  expect(red()).toBe(false);
  ledger.host.setNow('2026-11-30T09:00');
  expect(red()).toBe(true);
});

test('complaint 9, wrong or missing recipient', async () => {
  const ledger = await ledgerOf(
    [
      invoice('F-1', 'Durand', '2026-11-20'),
      invoice('F-2', 'Durand', '2026-11-20', { 'E-mail de relance': 'chantier@durand.fr' }),
      invoice('F-3', 'Petit', '2026-11-20'),
      invoice('F-4', 'Grand', '2026-11-20'),
    ],
    {},
    [
      customer('Durand', { 'E-mail': 'compta@durand.fr ; Mme Roy <roy@durand.fr>' }),
      customer('Petit', { 'E-mail': '' }),
      customer('Grand', { 'E-mail': 'compta at grand.fr' }),
    ],
  );
  await ledger.day(DAY);
  const messages = await mails(ledger);
  expect(messages.map((message) => [message.to, named(message, ['F-1', 'F-2'])])).toEqual([
    [['compta@durand.fr', 'roy@durand.fr'], ['F-1']],
  ]);
  expect((await ledger.explain()).map(({ reasonCode }) => reasonCode)).toEqual([
    'waiting',
    'alreadyToday',
    'noAddress',
    'unreadable',
  ]);
  await ledger.day(NEXT);
  const [, second] = await mails(ledger);
  expect(second?.to).toEqual(['chantier@durand.fr']);
  expect(named(second ?? fail(), ['F-1', 'F-2'])).toEqual(['F-2']);
});

test('complaint 10, wrong language', async () => {
  const ledger = await ledgerOf(
    [invoice('F-1', 'Smith', '2026-11-20'), invoice('F-2', 'Durand', '2026-11-19')],
    {},
    [customer('Smith', { Langue: 'Anglais' }), customer('Durand')],
  );
  await ledger.day(DAY);
  const [durand, smith] = await mails(ledger);
  expect(smith?.text).toMatch(/\binvoice\b/i);
  expect(smith?.text).not.toMatch(/\bfacture\b|Madame/i);
  expect(durand?.text).toMatch(/\bfacture\b/i);
});

test('complaint 11, « Why did it (not) send? »: each row says it in the sheet, in a sentence', async () => {
  const ledger = await ledgerOf([
    invoice('F-1', 'Durand', '2026-11-20'),
    invoice('F-2', 'Durand', '2026-12-20'),
    invoice('F-3', 'Petit', '2026-11-20', { Situation: 'Litige' }),
  ]);
  await ledger.day(DAY);
  expect(ledger.rows('Factures').map((row) => plain(row.Pourquoi))).toEqual([
    'Relance 1 envoyée le 24/11/2026 : relance 2 le 03/12/2026 sans règlement.',
    // Seven days before 20 December is a Sunday.
    'Échéance le 20/12/2026 : prévenance le 14/12/2026.',
    "Litige ouvert : relances suspendues jusqu'à sa clôture.",
  ]);
});

test('complaint 12, going live on an old ledger floods every customer', async () => {
  const old = Array.from({ length: 20 }, (_, index) =>
    invoice(`F-${index}`, `Client ${index}`, '2026-06-30'),
  );
  const ledger = await ledgerOf([...old, invoice('F-99', 'Récent', '2026-11-10')], { Reprise: 'À décider' });
  const { left } = await walk(ledger, DAY, '2026-11-27');
  expect(left).toEqual(['2026-11-24 Récent : Relance 1 F-99']);
  expect(new Set((await ledger.explain()).map(({ reasonCode }) => reasonCode))).toEqual(
    new Set(['takeover', 'waiting']),
  );
  await ledger.host.call('decideTakeover', { customer: 'Client 3', choice: 'chase' });
  expect((await ledger.day('2026-12-02')).sent).toMatchObject([{ customer: 'Client 3', level: 'Relance 1' }]);
});

test('complaint 13, an e-mail is not a formal letter: a formal notice never leaves by itself', async () => {
  const ledger = await openLedger({
    customers: [customer('Durand')],
    invoices: [invoice('F-1', 'Durand', '2026-10-05')],
  });
  const { left, awaited } = await walk(ledger, '2026-10-06', '2026-12-06');
  expect(left).toHaveLength(2);
  expect(awaited).toEqual(['2026-10-26 Durand : Mise en demeure F-1']);
  expect((await mails(ledger)).filter(({ text }) => /mise en demeure/i.test(text))).toEqual([]);
});

function fail(): never {
  throw new Error('no second message');
}
