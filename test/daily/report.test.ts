import { describe, expect, test } from 'vitest';
import type { DayReport } from '../../src/daily/report';
import { type Ledger, openLedger } from '../simulation/world';
import { client, facture } from './rows';

const LISTS = ['sent', 'awaitingApproval', 'failed', 'uncertain', 'postponed'] as const;

/** Where each invoice number stands in a report: the list, and whether it is carried or only listed. */
function placesOf(report: DayReport): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const add = (number: string, place: string): void => {
    places.set(number, [...(places.get(number) ?? []), place]);
  };
  for (const list of LISTS) {
    for (const notice of report[list]) {
      for (const number of notice.invoices) add(number, list);
      for (const number of notice.alsoListed) add(number, `${list}, also listed`);
    }
  }
  for (const task of report.toDo) for (const number of task.invoices) add(number, 'toDo');
  for (const row of report.held) add(row.invoice, `held: ${row.reasonCode}`);
  return places;
}

/** A ledger with a row for about each thing that may become of one, on 24/11/2026. */
async function everything(): Promise<Ledger> {
  const ledger = await openLedger({
    now: '2026-11-02T07:00',
    customers: [
      client('Alpha'),
      client('Bravo'),
      client('Charlie', { Adresse: '1 rue Neuve', 'Code postal': '69001', Ville: 'Lyon' }),
      client('Delta', { 'E-mail': '' }),
      client('Écho'),
      client('Foxtrot'),
      client('Golf'),
    ],
    invoices: [
      facture('F-1', 'Alpha'),
      facture('F-2', 'Alpha', { Échéance: '2026-11-20' }),
      facture('F-3', 'Bravo', { Situation: 'Litige' }),
      facture('F-4', 'Charlie'),
      facture('F-5', 'Delta'),
      facture('F-6', 'Écho', { Échéance: '2026-11-16' }),
      facture('F-7', 'Foxtrot', { 'Montant réglé': 1200 }),
      facture('F-8', 'Inconnu'),
      facture('F-9', 'Golf', { Échéance: '31/02/2026' }),
      facture('F-10', 'Golf'),
      facture('F-10', 'Golf', { 'Date facture': '2026-10-02' }),
      facture('A-1', 'Foxtrot', { 'Montant TTC': -100, 'Avoir sur': 'F-7' }),
    ],
  });
  await ledger.day('2026-11-02');
  await ledger.day('2026-11-12');
  await ledger.day('2026-11-17');
  return ledger;
}

describe('every row of Factures stands somewhere', () => {
  test('carried once, or held, never both; a mention or a call may come with it', async () => {
    const ledger = await everything();
    const report = await ledger.day('2026-11-24');
    const places = placesOf(report);
    for (const { Numéro: number = '' } of ledger.rows('Factures')) {
      const found = places.get(number) ?? [];
      const carried = found.filter((place) => (LISTS as readonly string[]).includes(place));
      const held = found.filter((place) => place.startsWith('held'));
      expect(found, number).not.toEqual([]);
      expect(carried.length, number).toBeLessThanOrEqual(1);
      if (held.length > 0) expect(found, number).toEqual(held);
    }
    expect(report.held.filter(({ invoice }) => invoice === 'F-10')).toHaveLength(2);
    expect(report.awaitingApproval.map(({ level }) => level)).toContain('Mise en demeure');
    expect(report.toDo.map(({ invoices }) => invoices)).toEqual([['F-5'], ['F-6']]);
    expect(report.date).toBe('2026-11-24');
  });

  test('what waits for approval says why, even when a message of the day mentions it', async () => {
    const ledger = await everything();
    ledger.addInvoice(facture('F-20', 'Charlie', { Échéance: '2026-11-20' }));
    const report = await ledger.day('2026-11-24');
    const sent = report.sent.find(({ customer }) => customer === 'Charlie');
    expect(sent).toMatchObject({ invoices: ['F-20'], alsoListed: ['F-4'] });
    const waiting = report.awaitingApproval.find(({ customer }) => customer === 'Charlie');
    expect(waiting?.invoices).toEqual(['F-4']);
    expect(waiting?.reason).toMatch(/^En attente de votre validation depuis le 23\/11\/2026/);
  });

  test('each notice has what others read of it', async () => {
    const ledger = await everything();
    const { sent, held } = await ledger.day('2026-11-25');
    for (const notice of sent) {
      expect(notice.key).toMatch(/^M[0-9A-Z]+$/);
      expect(notice.messageId).toMatch(/\S/);
      expect(notice.attachments).toEqual([]);
      expect(notice.to).toContain('@');
      expect(notice.reason).toMatch(/envoyée/);
    }
    for (const row of held) expect([row.invoice, row.reason.trim().length > 10]).toEqual([row.invoice, true]);
  });
});

describe('the dry run', () => {
  /** What left says more than what will leave: its id, and that it left. */
  const comparable = (report: DayReport) => ({
    ...report,
    sent: report.sent.map(({ key, customer, to, level, invoices, alsoListed }) => ({
      key,
      customer,
      to,
      level,
      invoices,
      alsoListed,
    })),
  });

  test('announces what the run then does, and changes nothing', async () => {
    const ledger = await everything();
    ledger.host.setNow('2026-11-24T08:00');
    const before = JSON.stringify(ledger.host.workbook.sheetNames().map((name) => ledger.rows(name)));
    const announced = await ledger.dryRun();
    expect(JSON.stringify(ledger.host.workbook.sheetNames().map((name) => ledger.rows(name)))).toBe(before);
    const done = await ledger.day('2026-11-24');
    expect(comparable(announced).sent).toEqual(comparable(done).sent);
    expect(announced.awaitingApproval.map(({ key }) => key)).toEqual(
      done.awaitingApproval.map(({ key }) => key),
    );
    expect(announced.toDo).toEqual(done.toDo);
    const codes = (report: DayReport) => report.held.map(({ invoice, reasonCode }) => [invoice, reasonCode]);
    expect(codes(announced)).toEqual(codes(done));
  });
});

test('a run on a day when nothing is due sends nothing, and still says why of every row', async () => {
  const ledger = await everything();
  await ledger.day('2026-11-24');
  const again = await ledger.day('2026-11-24');
  expect(again.sent).toEqual([]);
  expect(placesOf(again).size).toBe(new Set(ledger.rows('Factures').map((row) => row.Numéro)).size);
});

test('a message refused for its address is reported with the answer, and tried again the next day', async () => {
  const ledger = await openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
  });
  ledger.host.setFaults([
    { method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throw', error: 'Invalid To header' },
  ]);
  const report = await ledger.day('2026-11-24');
  expect(report.failed.map(({ invoices }) => invoices)).toEqual([['F-1']]);
  expect(report.failed[0]?.reason).toContain('Invalid To header');
  expect(report.sent.map(({ invoices }) => invoices)).toEqual([['F-2']]);
  ledger.host.setFaults([]);
  expect((await ledger.day('2026-11-25')).sent.map(({ invoices }) => invoices)).toEqual([['F-1']]);
});
