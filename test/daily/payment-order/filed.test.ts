import { beforeAll, describe, expect, test } from 'vitest';
import type { PreparedOrder } from '../../../src/daily/payment-order/prepare';
import { plain } from '../../simulation/letters';
import type { Ledger } from '../../simulation/world';
import {
  ALL_LEFT_OUT,
  amountsIn,
  inFile,
  NOTED,
  pdfOf,
  prepare,
  SEVEN,
  says,
  sevenInvoices,
  show,
} from './seven-invoices';

/* The file for an order to pay, made by the bundle: what it says and what it holds. */

describe('the file of seven invoices', () => {
  let made: Ledger;
  let answer: PreparedOrder;
  beforeAll(async () => {
    made = await sevenInvoices();
    answer = await prepare(made);
  });

  test('is one folder in the customer’s, with four documents and every piece the ledger has, numbered', async () => {
    const files = inFile(made);
    expect(files.map(({ name }) => name).sort()).toEqual([...answer.files].sort());
    for (const { path } of files)
      expect(path).toMatch(/\/Durand SARL\/Dossier injonction - Durand SARL - 2026-12-18 10h00\//);
    expect(files.filter(({ document }) => document)).toHaveLength(4);
    const { pieces } = await show(made);
    for (const invoice of ['F-1', 'F-2']) {
      const piece = pieces.find(({ title }) => plain(title).startsWith(`Facture n° ${invoice} `));
      const digits = String(piece?.number).padStart(2, '0');
      const file = files.find(({ name }) => plain(name).startsWith(`${digits} Facture n° ${invoice} `));
      expect(Buffer.from(file?.content ?? []).toString('base64')).toBe(pdfOf(invoice));
    }
    expect(plain(answer.message)).toMatch(/7 factures, .* arrêtés au 18\/12\/2026.*Rien n'est déposé/);
  });

  test('asks in the petition for what the statement counts, and nothing else', async () => {
    const [petition, statement] = [await says(made, 'Requête'), await says(made, 'Décompte')];
    const asked = petition.slice(petition.indexOf('Objet de la demande'), petition.indexOf('Démarches'));
    const amounts = amountsIn(asked).filter((amount) => amount !== '40,00 €');
    expect(amounts.length).toBeGreaterThan(20);
    for (const amount of amounts) expect(statement).toContain(amount);
    for (const rate of asked.match(/\d+,\d\d %/g) ?? []) expect(statement).toContain(rate);
    expect(asked).toContain("jusqu'au parfait paiement");
    expect(asked).toContain('280,00 €');
    expect(asked).toMatch(/7 × 40,00 €/);
    const { totals } = await show(made);
    expect(totals.principal).toBe('14811.40');
    const cents = (amount: string | null): number => Math.round(Number(amount) * 100);
    expect(cents(totals.total)).toBe(
      cents(totals.principal) + cents(totals.interest) + cents(totals.indemnity),
    );
    expect(asked).toContain('14 811,40 €');
  });

  test('counts each stretch of days to the cent, cut at the half-year and at the payment', async () => {
    const statement = await says(made, 'Décompte');
    const stretches = [
      ...statement.matchAll(
        /(\d\d)\/(\d\d)\/(\d{4}) (\d\d)\/(\d\d)\/(\d{4}) (\d+) ([\d ]+,\d\d) € (\d+,\d\d) % .*? (\d[\d ]*,\d\d) €/g,
      ),
    ];
    // F-1 has three (two half-years, one payment), F-2 two; F-3 falls due on the last day of its half-year.
    expect(stretches.length).toBe(10);
    let sum = 0;
    const cents = (text = ''): number => Math.round(Number(text.replace(/ /g, '').replace(',', '.')) * 100);
    for (const [, d1, m1, y1, d2, m2, y2, days, base, rate, amount] of stretches) {
      const [from, to] = [
        Date.UTC(+(y1 ?? 0), +(m1 ?? 0) - 1, +(d1 ?? 0)),
        Date.UTC(+(y2 ?? 0), +(m2 ?? 0) - 1, +(d2 ?? 0)),
      ];
      expect(Number(days)).toBe((to - from) / 86_400_000 + 1);
      expect(y1).toBe(y2);
      expect(Number(m1) > 6).toBe(Number(m2) > 6);
      const exact = (cents(base) * cents(rate) * Number(days)) / (365 * 10_000);
      expect(Math.abs(cents(amount) - exact)).toBeLessThanOrEqual(0.5);
      sum += cents(amount);
    }
    const { totals } = await show(made);
    expect(totals.interest).toBe((sum / 100).toFixed(2));
    expect(statement).toContain('Avoir A-1 10/07/2026 -330,50 €');
    expect(statement).toContain('Règlement 27/10/2026 -1 000,00 €');
  });

  test('says nothing of another customer, nor of what does not belong in it', async () => {
    for (const start of ['Requête', 'Décompte', 'Bordereau', 'Chronologie']) {
      const text = await says(made, start);
      expect(text, start).not.toMatch(/Menuiserie|F-90|987,65/);
      expect(text, start).not.toMatch(ALL_LEFT_OUT);
    }
    expect(answer.files.join('\n')).not.toMatch(/Menuiserie|F-90|F-8/);
    const { leftOut } = await show(made);
    expect(leftOut.map(({ invoice, reasonCode }) => `${invoice} ${reasonCode}`).sort()).toEqual([
      'F-81 disputed',
      'F-82 assigned',
      'F-83 notDue',
    ]);
  });

  test('leaves to its user what the ledger does not know, and ticks nothing', async () => {
    const petition = await says(made, 'Requête');
    expect(petition).toMatch(/Projet à relire.*ne donne aucun conseil juridique/);
    const boxes = inFile(made).find(({ name }) => name.startsWith('Requête'))?.document;
    expect(JSON.stringify(boxes).match(/☐/g)).toHaveLength(3);
    expect(petition).not.toMatch(/[☑☒✓✔]/);
    expect(petition).toContain('12946*02');
    expect(petition).toContain('12948*06');
    expect(petition).toContain('Paul Durand, gérant');
    expect(petition).toContain('SIREN : 987654324');
    const gaps = new Set(
      [...petition.matchAll(/\[… à compléter : ([^\]]+)\]/g)].map(([, what = '']) => what),
    );
    expect([...gaps].sort()).toEqual(answer.toComplete.map(plain).sort());
    expect(petition).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('tells in the chronology what left, when, to whom', async () => {
    const text = await says(made, 'Chronologie');
    expect(text).toMatch(
      /02\/11\/2026 Relance 1 envoyée par e-mail à compta@durand\.example, réf\. R-\d+-\d+/,
    );
    expect(text).toContain('27/10/2026 Règlement : 1 000,00 €');
  });

  test('is noted in the Journal, an invoice a line, and is no contact with the customer', async () => {
    const lines = made.rows('Journal').filter((line) => line.État === NOTED);
    expect(lines.map((line) => line.Facture)).toEqual(SEVEN.map((row) => row.Numéro));
    for (const line of lines)
      expect([line.Document, line.Destinataire, line.Rang]).toEqual([answer.folder, '', '']);
    const before = await sevenInvoices();
    expect((await made.explain()).map(({ reason }) => reason)).toEqual(
      (await before.explain()).map(({ reason }) => reason),
    );
  });

  test('is made anew, at its own date, when it is asked for again', async () => {
    const again = await made.fork();
    again.host.setNow('2026-12-21T09:30');
    const second = await prepare(again);
    expect(second.folder).not.toBe(answer.folder);
    const folders = new Set(inFile(again).map(({ path }) => path.split('/').at(-2)));
    expect([...folders].sort()).toEqual([
      'Dossier injonction - Durand SARL - 2026-12-18 10h00',
      'Dossier injonction - Durand SARL - 2026-12-21 09h30',
    ]);
    expect((await show(again)).made.map(({ on, link }) => [on, link])).toEqual([
      ['2026-12-21', second.folder],
      ['2026-12-18', answer.folder],
    ]);
    const first = inFile(made).find(({ name }) => name.startsWith('Requête'))?.document;
    const kept = inFile(again).filter(({ name }) => name.startsWith('Requête'));
    expect(kept.some(({ document }) => JSON.stringify(document) === JSON.stringify(first))).toBe(true);
  });
});
