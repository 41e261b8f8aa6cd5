import { describe, expect, test } from 'vitest';
import { plain } from '../../domain/sample-book';
import { mails } from '../../simulation/mail';
import { COLLEAGUE, type Ledger, OWNER, openLedger, type Row } from '../../simulation/world';
import { client, facture } from '../rows';
import { ask, stepsOf, undone } from '../undo/doing';

const OLD = { 'Date facture': '2021-11-10', Échéance: '2021-12-10' };
const TODAY = '2026-11-24';

const ledgerOf = (settings: Row = {}, now = `${TODAY}T07:00`): Promise<Ledger> =>
  openLedger({
    customers: [
      client('Alpha'),
      client('Mairie', { Type: 'Organisme public' }),
      client('Claire', { Type: 'Particulier' }),
    ],
    invoices: [
      facture('F-1', 'Alpha', OLD),
      facture('F-2', 'Mairie', { 'Date facture': '2026-05-05', Échéance: '2026-06-04' }),
      facture('F-3', 'Alpha', { 'Montant réglé': 1200, 'Date règlement': '2026-11-10' }),
      facture('F-4', 'Claire', { 'Date facture': '2024-09-01', Échéance: '2024-10-01' }),
    ],
    settings,
    now,
  });

const note = (invoice: string, event: string, on: string, more: object = {}) => ({
  invoice,
  event,
  on,
  ...more,
});
const said = async (ledger: Ledger, argument: object): Promise<string> => {
  const done = await ask(ledger.host, 'recordLegalEvent', argument as Record<string, unknown>);
  return 'refused' in done ? `refused: ${done.refused}` : done.message;
};
const withdrawn = async (ledger: Ledger, argument: object): Promise<string> => {
  const done = await ask(ledger.host, 'withdrawLegalEvent', argument as Record<string, unknown>);
  return 'refused' in done ? `refused: ${done.refused}` : done.message;
};
const barredOn = async (ledger: Ledger, invoice: string) => (await ledger.said(invoice)).barredOn;
const legal = async (ledger: Ledger, invoice: string) =>
  ((await ledger.host.call('showInvoice', { invoice })) as { legal: Legal | null }).legal;
interface Legal {
  readonly limits: readonly string[];
  readonly offered: readonly { readonly value: string }[];
  readonly noted: readonly { readonly label: string; readonly note: string }[];
}

describe('a fact of procedure', () => {
  test('moves the limitation, says by how much, and is kept in the Journal', async () => {
    const ledger = await ledgerOf();
    expect(await barredOn(ledger, 'F-1')).toBe('2026-12-10');
    const answer = await said(
      ledger,
      note('F-1', 'acknowledgement', '2025-03-01', { note: 'courriel · M. Alpha' }),
    );
    expect(answer).toBe(
      'Fait noté au 01/03/2025 : Reconnaissance de dette écrite. La prescription passe du 10/12/2026 au 01/03/2030.',
    );
    expect(await barredOn(ledger, 'F-1')).toBe('2030-03-01');
    const [line] = ledger.rows('Journal').filter(({ État }) => État === 'Fait juridique');
    expect(line).toMatchObject({ Facture: 'F-1', Étape: 'Reconnaissance de dette écrite', Par: OWNER });
    expect(await legal(ledger, 'F-1')).toMatchObject({
      noted: [{ label: 'Reconnaissance de dette écrite', note: 'courriel - M. Alpha' }],
    });
  });

  test('of a public body, a written claim interrupts', async () => {
    const ledger = await ledgerOf();
    expect(await barredOn(ledger, 'F-2')).toBe('2030-12-31');
    await said(ledger, note('F-2', 'writtenClaim', '2026-11-20'));
    expect(await barredOn(ledger, 'F-2')).toBe('2030-12-31');
    ledger.host.setNow('2027-03-11T09:00');
    await said(ledger, note('F-2', 'writtenClaim', '2027-03-10'));
    expect(await barredOn(ledger, 'F-2')).toBe('2031-12-31');
  });

  test.each([
    ['a day to come', note('F-1', 'acknowledgement', '2026-11-25'), /ne peut pas être à venir/],
    ['before the invoice', note('F-1', 'acknowledgement', '2021-11-09'), /La facture date du 10\/11\/2021/],
    ['a claim on a business', note('F-1', 'writtenClaim', '2025-03-01'), /n'interrompt pas la prescription/],
    ['an order against a public body', note('F-2', 'orderServed', '2026-11-01'), /organisme public/],
    ['an invoice paid', note('F-3', 'acknowledgement', '2026-11-01'), /Réglée le 10\/11\/2026/],
    ['no such invoice', note('F-9', 'acknowledgement', '2026-11-01'), /F-9/],
    ['no such fact', note('F-1', 'phoneCall', '2026-11-01'), /event : choisissez parmi/],
  ])('%s is refused, and nothing is written', async (_why, argument, sentence) => {
    const ledger = await ledgerOf();
    expect(await said(ledger, argument)).toMatch(sentence);
    expect(ledger.rows('Journal').filter(({ État }) => État === 'Fait juridique')).toEqual([]);
  });

  test('is noted once', async () => {
    const ledger = await ledgerOf();
    const argument = note('F-1', 'acknowledgement', '2025-03-01');
    await said(ledger, argument);
    expect(await said(ledger, argument)).toMatch(/déjà noté/);
  });

  test('concerns every instalment of the invoice', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha', OLD), facture('F-1', 'Alpha', { ...OLD, Échéance: '2022-03-10' })],
      now: `${TODAY}T07:00`,
    });
    expect(await said(ledger, note('F-1', 'acknowledgement', '2025-03-01'))).toMatch(
      /du 10\/12\/2026 au 01\/03\/2030/,
    );
    expect((await ledger.explain()).map((row) => row.barredOn)).toEqual(['2030-03-01', '2030-03-01']);
  });

  test('frees a debt that was held as barred, when it came in time', async () => {
    const ledger = await ledgerOf();
    expect((await ledger.said('F-4')).reasonCode).toBe('barred');
    expect(await said(ledger, note('F-4', 'partPayment', '2026-10-05'))).toMatch(
      /ne fait pas revivre la dette/,
    );
    expect((await ledger.said('F-4')).reasonCode).toBe('barred');
    await said(ledger, note('F-4', 'partPayment', '2026-09-05'));
    expect(await ledger.said('F-4')).toMatchObject({ barredOn: '2028-10-05' });
    expect((await ledger.said('F-4')).reasonCode).not.toBe('barred');
  });

  test('runs its time-limits, told at once and in the invoice', async () => {
    const ledger = await ledgerOf();
    const answer = await said(ledger, note('F-1', 'orderIssued', '2026-10-15'));
    expect(answer).toMatch(/à faire signifier au plus tard le 15\/01\/2027/);
    expect((await legal(ledger, 'F-1'))?.limits.map(plain)).toEqual([expect.stringMatching(/15\/01\/2027/)]);
    expect((await legal(ledger, 'F-2'))?.offered.map(({ value }) => value)).not.toContain('orderIssued');
  });

  test('is in no letter nor e-mail', async () => {
    const ledger = await ledgerOf();
    await said(ledger, note('F-1', 'acknowledgement', '2025-03-01', { note: 'CONFIDENTIEL' }));
    await ledger.day(TODAY);
    const found = await mails(ledger);
    expect(found.length).toBeGreaterThan(0);
    for (const { text, html } of found) expect(`${text}${html}`).not.toContain('CONFIDENTIEL');
  });

  test('carriage of goods is barred within a year, by setting', async () => {
    const ledger = await ledgerOf({ 'Transport de marchandises': 'Oui' });
    expect(await barredOn(ledger, 'F-2')).toBe('2027-06-04');
  });
});

describe('a fact taken back', () => {
  test('counts no more, the same day or months later', async () => {
    const ledger = await ledgerOf();
    const steps = await stepsOf(ledger, 'recordLegalEvent', note('F-1', 'acknowledgement', '2025-03-01'));
    expect(await undone(ledger, steps)).toMatch(/^Fait retiré de la facture F-1/);
    expect(await barredOn(ledger, 'F-1')).toBe('2026-12-10');

    await said(ledger, note('F-1', 'partPayment', '2025-04-01'));
    await ledger.day(TODAY);
    ledger.host.setNow('2027-02-01T09:00');
    const wrong = note('F-1', 'partPayment', '2025-04-01');
    expect(await withdrawn(ledger, wrong)).toMatch(/^Fait retiré de la facture F-1/);
    expect(await ledger.said('F-1')).toMatchObject({ barredOn: '2026-12-10', reasonCode: 'barred' });
    expect(await withdrawn(ledger, wrong)).toMatch(/n'est pas noté/);
  });
});

describe('what a colleague notes', () => {
  const argument = note('F-1', 'acknowledgement', '2025-03-01');

  test('is a request, done by the owner’s next run in his name', async () => {
    const ledger = await ledgerOf();
    const answer = await ledger.host.as(COLLEAGUE).call('recordLegalEvent', argument);
    expect(answer).toMatchObject({ requested: true });
    expect(ledger.rows('Demandes')).toMatchObject([{ Demande: 'Fait juridique', Clé: 'F-1' }]);
    expect(await barredOn(ledger, 'F-1')).toBe('2026-12-10');
    await ledger.day(TODAY);
    expect(await barredOn(ledger, 'F-1')).toBe('2030-03-01');
    expect(ledger.rows('Journal').find(({ État }) => État === 'Fait juridique')?.Par).toBe(COLLEAGUE);
  });

  test('is not said undone when the run stopped after it was', async () => {
    const ledger = await ledgerOf();
    await ledger.host.as(COLLEAGUE).call('recordLegalEvent', argument);
    await ledger.day(TODAY);
    // The line of the request never said that it was handled.
    ledger.host.edit((book) => {
      const sheet = book.sheet('Demandes');
      sheet.set(2, sheet.heading('Traitée le'), '');
    });
    await ledger.day('2026-11-25');
    expect(ledger.rows('Demandes')[0]?.Détail).not.toMatch(/Non faite/);
    expect(ledger.rows('Journal').filter(({ État }) => État === 'Fait juridique')).toHaveLength(1);
  });
});

describe('a debt held as barred', () => {
  test('leaves once its user says so, and then only', async () => {
    const ledger = await ledgerOf();
    await ledger.day(TODAY);
    expect((await mails(ledger)).flatMap(({ to }) => to)).not.toContain('compta@claire.example');
    await ledger.host.call('decideTakeover', { customer: 'Claire', choice: 'chase' });
    expect((await ledger.said('F-4')).reasonCode).toBe('leaves');
  });

  test('goes on from where he says it was', async () => {
    const ledger = await ledgerOf();
    const done = { choice: 'alreadyAt', level: 'Relance 1', date: '2026-11-01' };
    await ledger.host.call('decideTakeover', { customer: 'Claire', ...done });
    expect((await ledger.said('F-4')).reasonCode).not.toBe('barred');
  });
});

describe('time-limits that come near', () => {
  const digests = async (ledger: Ledger) =>
    (await mails(ledger))
      .filter(({ to }) => to.length === 1 && to[0] === OWNER)
      .map(({ text }) => plain(text));
  const DIGEST = { 'Compte rendu par e-mail': 'Oui' };
  /** A quiet ledger: nothing but the time-limit is worth telling. */
  const quiet = (settings: Row = DIGEST) =>
    openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha', { ...OLD, Situation: 'Suspendue' })],
      settings,
      now: '2026-06-01T07:00',
    });

  test('are told when they become so, not every morning', async () => {
    const ledger = await quiet();
    const told: string[] = [];
    for (const date of [
      '2026-06-09',
      '2026-06-10',
      '2026-06-11',
      '2026-09-09',
      '2026-09-10',
      '2026-09-11',
      '2026-10-01',
      '2026-10-02',
    ]) {
      const before = (await digests(ledger)).length;
      await ledger.day(date);
      if ((await digests(ledger)).length > before) told.push(date);
    }
    expect(told).toEqual(['2026-06-10', '2026-09-10', '2026-10-01']);
    expect((await digests(ledger))[0]).toMatch(
      /Délais à surveiller \(1\)[\s\S]*F-1 – Alpha : Prescription à vérifier : possible après le 10\/12\/2026/,
    );
  });

  test('wait for a working day', async () => {
    const ledger = await quiet();
    ledger.setInvoice('F-1', 'Échéance', '2021-12-13');
    await ledger.day('2026-06-13');
    expect(await digests(ledger)).toEqual([]);
    await ledger.day('2026-06-15');
    expect(await digests(ledger)).toHaveLength(1);
  });

  test('are told again when their message could not leave', async () => {
    const ledger = await quiet();
    ledger.host.setFaults([{ method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throw', error: 'boom' }]);
    await ledger.day('2026-06-10');
    ledger.host.setFaults([]);
    expect(await digests(ledger)).toEqual([]);
    await ledger.day('2026-06-11');
    expect(await digests(ledger)).toHaveLength(1);
  });

  test('stand in « Aujourd’hui » and in Pourquoi as long as they are near', async () => {
    const ledger = await quiet();
    await ledger.day('2026-07-01');
    const today = (await ledger.host.call('showToday')) as {
      deadlines: { invoice: string; sentence: string }[];
    };
    expect(today.deadlines).toMatchObject([{ invoice: 'F-1' }]);
    expect(plain(ledger.row('F-1').Pourquoi ?? '')).toMatch(
      /Prescription à vérifier avant le 10\/12\/2026\.$/,
    );
  });

  test('an order to have served is one of them', async () => {
    const ledger = await quiet();
    ledger.host.setNow('2026-05-02T09:00');
    await ledger.host.call('recordLegalEvent', note('F-1', 'courtClaim', '2026-04-02'));
    ledger.host.setNow('2026-10-16T09:00');
    await ledger.host.call('recordLegalEvent', note('F-1', 'orderIssued', '2026-10-15'));
    await ledger.day('2026-12-15');
    // The rates of the next half-year are asked for by then; of the order, nothing yet.
    expect((await digests(ledger)).join()).not.toContain('à faire signifier');
    await ledger.day('2026-12-16');
    expect((await digests(ledger)).at(-1)).toMatch(/à faire signifier au plus tard le 15\/01\/2027/);
  });
});
