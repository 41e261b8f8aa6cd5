import { describe, expect, test } from 'vitest';
import { defaultDailyRecipients, recentRecipients, recipientsLeft, withinQuota } from '../../src/daily/quota';
import type { CivilDateTime } from '../../src/domain/civil-date';
import { book, DUPONT, decide, invoices, type JournalLine, journal } from '../domain/sample-book';
import { openLedger } from '../simulation/world';
import { client, facture } from './rows';

const NOW = '2026-11-24T08:00' as CivilDateTime;
const counted = (...lines: JournalLine[]): number => recentRecipients(journal(...lines), NOW);

describe('recipients of the last 24 hours', () => {
  test('a message counts once, however many invoices it carries', () => {
    const same = { message: 'M1', on: '2026-11-24T07:00' };
    expect(counted({ ...same, invoice: 'F-1' }, { ...same, invoice: 'F-2', rank: null })).toBe(1);
  });

  test('copies count', () => {
    expect(
      counted({
        on: '2026-11-24T07:00',
        recipient: 'a@x.example, b@x.example',
        detail: 'id=1 · copie=c@x.example, d@x.example',
      }),
    ).toBe(4);
  });

  test('what may have left counts, what was refused or released does not', () => {
    const at = '2026-11-24T07:00';
    expect(counted({ on: at, state: 'uncertain' })).toBe(1);
    expect(counted({ on: at, state: 'failed' }, { on: at, state: 'released', message: 'M2' })).toBe(0);
  });

  test('24 hours roll: a day ago to the minute is over', () => {
    expect(counted({ on: '2026-11-23T08:00' })).toBe(0);
    expect(counted({ on: '2026-11-23T08:01' })).toBe(1);
    expect(counted({ on: '2026-11-22T23:00' }, { on: '2026-11-23T20:00', message: 'M2' })).toBe(1);
  });

  test('what is left is the smaller of our count and Google’s figure, never below zero', () => {
    const sent = journal({ on: '2026-11-24T07:00' });
    expect(recipientsLeft(90, sent, NOW, null)).toBe(89);
    expect(recipientsLeft(90, sent, NOW, 40)).toBe(40);
    expect(recipientsLeft(90, sent, NOW, 95)).toBe(89);
    expect(recipientsLeft(0, sent, NOW, 40)).toBe(0);
  });

  test.each([
    ['moi@gmail.com', 90],
    ['Moi@GoogleMail.com', 90],
    ['moi@atelier.fr', 400],
    ['moi@notgmail.com.example', 400],
  ])('%s may write to %i', (account, limit) => {
    expect(defaultDailyRecipients(account)).toBe(limit);
  });
});

describe('which messages the quota lets leave', () => {
  const customers = [1, 2, 3].map((count) => ({
    ...DUPONT,
    row: count + 1,
    name: `Client ${count}`,
    emails: Array.from({ length: count }, (_, index) => `a${index}@client${count}.example`),
  }));
  const { messages } = decide(
    book({ customers, invoices: invoices(...customers.map(({ name }) => ({ customer: name }))) }),
    '2026-11-24',
  );
  const allowed = (left: number, copies: string[] = []) =>
    withinQuota(messages, left, () => copies).allowed.map((message) => message.customer.name);

  test('each with all its addressees', () => {
    expect(allowed(6)).toEqual(['Client 1', 'Client 2', 'Client 3']);
    expect(allowed(5)).toEqual(['Client 1', 'Client 2']);
    expect(allowed(0)).toEqual([]);
  });

  test('and all its copies', () => {
    expect(allowed(6, ['comptable@x.example'])).toEqual(['Client 1', 'Client 2']);
  });

  test('what never fits holds nobody else', () => {
    const { allowed: leaving, postponed } = withinQuota([...messages].reverse(), 2, () => []);
    expect(leaving.map((message) => message.customer.name)).toEqual(['Client 2']);
    expect(postponed.map((message) => message.customer.name)).toEqual(['Client 3', 'Client 1']);
  });
});

describe('a limit of two recipients a day', () => {
  test('lets the most serious leave, says so of the rest, and the rest leaves the next day, once', async () => {
    const names = ['Alpha', 'Bravo', 'Charlie', 'Delta'];
    const ledger = await openLedger({
      customers: names.map((name) => client(name)),
      invoices: names.map((name, index) =>
        facture(`F-${index + 1}`, name, { Échéance: `2026-10-0${9 - index}` }),
      ),
      settings: { 'Destinataires par jour': 2 },
    });
    const first = await ledger.day('2026-11-24');
    expect(first.sent.map(({ customer }) => customer)).toEqual(['Delta', 'Charlie']);
    expect(first.postponed.map(({ customer }) => customer)).toEqual(['Bravo', 'Alpha']);
    expect((await ledger.said('F-1')).status).toBe('Échue');
    expect(ledger.row('F-1').Pourquoi).toMatch(/^Quota d'envoi du jour atteint/);
    expect((await ledger.catchUp('2026-11-24', '17:00'))?.sent ?? []).toEqual([]);
    const second = await ledger.day('2026-11-25');
    expect(second.sent.map(({ customer }) => customer)).toEqual(['Bravo', 'Alpha']);
    expect(ledger.host.sent()).toHaveLength(4);
  });

  test('counts the copies that every message takes', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha'), client('Bravo', { Cc: 'chef@bravo.example' })],
      invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
      settings: { 'Destinataires par jour': 2, 'Copie à': 'moi@atelier-exemple.fr' },
    });
    const report = await ledger.day('2026-11-24');
    expect(report.sent.map(({ customer }) => customer)).toEqual(['Alpha']);
    expect(ledger.host.sent().map(({ to }) => to.length)).toEqual([2]);
  });
});
