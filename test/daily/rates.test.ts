import { describe, expect, test } from 'vitest';
import { plain } from '../domain/sample-book';
import { mails } from '../simulation/mail';
import { addRows, type Ledger, OWNER, openLedger, setIn } from '../simulation/world';
import { client, facture } from './rows';

const open = (now = '2026-11-24T08:00', settings = {}) =>
  openLedger({
    now,
    customers: [client('Durand')],
    invoices: [facture('F-1', 'Durand')],
    settings,
  });

const setRate = (ledger: Ledger, halfYear: string, column: string, value: string | number): void =>
  ledger.host.edit((book) => setIn(book.sheet('Taux'), 'Semestre', halfYear, column, value));

const remarks = async (ledger: Ledger): Promise<readonly string[]> =>
  ((await ledger.host.call('showToday')) as { remarks: string[] }).remarks.map(plain);

const warnings = async (ledger: Ledger): Promise<readonly string[]> =>
  ((await ledger.host.call('showSettings')) as { rateWarnings: string[] }).rateWarnings.map(plain);

const interest = async (ledger: Ledger) => (await ledger.said('F-1')).latePaymentInterest;

describe('sheet Taux', () => {
  test('is where the rate comes from', async () => {
    const ledger = await open();
    expect(await interest(ledger)).toBe('9.78');
    setRate(ledger, 'S2 2026', 'Taux BCE', 3.4);
    expect(await interest(ledger)).toBe('10.57');
  });

  test.each(['2,40', '2,40 %', '2.4'])('reads « %s »', async (written) => {
    const ledger = await open();
    setRate(ledger, 'S2 2026', 'Taux BCE', written);
    expect(await interest(ledger)).toBe('9.78');
  });

  test.each(['deux', '2,405', '-1', '240'])('does not use « %s », and names its cell', async (written) => {
    const ledger = await open();
    setRate(ledger, 'S2 2026', 'Taux BCE', written);
    expect(await interest(ledger)).toBeNull();
    expect(await remarks(ledger)).toContainEqual(expect.stringMatching(/^Feuille Taux, B\d+ illisible/));
  });

  test('« 2,40 % » typed as a percentage is ten times too little to be believed', async () => {
    const ledger = await open();
    setRate(ledger, 'S2 2026', 'Taux BCE', 0.02);
    expect(await interest(ledger)).toBeNull();
    expect(await remarks(ledger)).toContainEqual(
      expect.stringContaining("dix fois moins qu'au semestre d'avant"),
    );
  });

  test('a half-year written twice is none: nothing says which row is right', async () => {
    const ledger = await open();
    ledger.host.edit((book) =>
      addRows(book.sheet('Taux'), [
        { Semestre: '2026-S2', 'Taux BCE': 2.4, 'Taux légal professionnel': 2.75 },
      ]),
    );
    expect(await interest(ledger)).toBeNull();
    expect(await remarks(ledger)).toContainEqual(
      expect.stringContaining('gardez une seule ligne de ce semestre'),
    );
  });

  test('tells a half-year that has no row between two that have one', async () => {
    const ledger = await open();
    setRate(ledger, 'S1 2025', 'Semestre', 'S1 1999');
    const said = await remarks(ledger);
    expect(said).toContainEqual(expect.stringContaining('il manque la ligne du 1er semestre 2025'));
  });

  test('tells a legal minimum above the default rate, and columns that look exchanged', async () => {
    const ledger = await open('2026-11-24T08:00');
    expect(await warnings(ledger)).toContainEqual(expect.stringMatching(/Du 01\/01\/2024.*15,21 %.*14,50 %/));
    setRate(ledger, 'S2 2026', 'Taux légal professionnel', 6.84);
    setRate(ledger, 'S2 2026', 'Taux légal particulier', 2.75);
    expect(await warnings(ledger)).toContainEqual(expect.stringContaining('peut-être inversées'));
  });
});

describe('rates that are not known yet', () => {
  const REMARK = /^Taux du 1er semestre 2027 à compléter/;

  test('are asked for weeks before they are needed, and not before', async () => {
    expect(await remarks(await open('2026-12-02T08:00'))).toEqual([]);
    expect(await remarks(await open('2026-12-04T08:00'))).toContainEqual(expect.stringMatching(REMARK));
  });

  test('are asked for no more once they are written', async () => {
    const ledger = await open('2026-12-29T08:00');
    setRate(ledger, 'S1 2027', 'Taux BCE', 2.4);
    setRate(ledger, 'S1 2027', 'Taux légal professionnel', 2.8);
    expect(await remarks(ledger)).toEqual([]);
  });

  test('are told once by e-mail, then with whatever else is told', async () => {
    const ledger = await open('2026-12-03T20:00', { 'Compte rendu par e-mail': 'Oui' });
    ledger.setInvoice('F-1', 'Situation', 'Suspendue');
    ledger.setInvoice('F-1', "Jusqu'au", '2026-12-28');
    for (const day of ['2026-12-04', '2026-12-07', '2026-12-08']) await ledger.day(day);
    const digests = (await mails(ledger)).filter(({ to }) => to[0] === OWNER);
    const telling = digests.filter(({ text }) => /Taux du 1er semestre 2027 à compléter/.test(plain(text)));
    expect(telling).toHaveLength(1);
  });
});
