import { describe, expect, test } from 'vitest';
import { book, DUPONT, day, decide, invoices, type JournalLine, journal, messagesOf } from '../sample-book';
import { rowOf, whyOf } from './one-invoice';
import { standardOf, withStep } from './steps';

const FORMAL = 'Mise en demeure';
const REMINDED_TWICE: JournalLine[] = [{ on: '2026-11-02' }, { on: '2026-11-12', rank: 2 }];
const posted = (rank: number, step: string, detail: string): JournalLine => ({
  on: '2026-12-03',
  rank,
  step,
  state: 'posted',
  message: 'M1',
  detail: `montant=1200.00 · postée=2026-12-03 · ${detail}`,
});

describe('a letter that gives no days leaves nothing to wait for', () => {
  const step = "Demande de paiement et d'intérêts moratoires";
  const townHall = { customers: [{ ...DUPONT, type: 'publicBody' as const }] };
  const lines = [{ on: '2026-11-05' }, posted(2, step, 'délai= · par=e-mail')];
  const copy: JournalLine = { on: '2026-12-04', rank: 2, step, message: 'M1' };

  test('the last step of a public body’s scenario: what follows is for its user to decide', () => {
    expect(rowOf({ ...townHall, journal: journal(...lines, copy) }, '2026-12-07')).toMatchObject({
      status: 'Échue',
      code: 'finished',
      says: `${step} postée le 03/12/2026, dernière étape du scénario : décidez de la suite dans le panneau.`,
      next: '',
    });
  });

  test('another level after it: that one is planned', () => {
    const policies = standardOf(
      { name: 'Relance 1', days: 1 },
      { name: step, days: 10, channel: 'registeredLetterAndEmail', dispatch: 'afterApproval' },
      { name: 'Relance 3', days: 20 },
    );
    const customers = [{ ...DUPONT, type: 'publicBody' as const, policy: 'Standard' }];
    const parts = { customers, policies, journal: journal(...lines, copy) };
    expect(rowOf(parts, '2026-12-07')).toMatchObject({
      code: 'waiting',
      says: `${step} postée le 03/12/2026 : relance 3 le 14/12/2026 sans règlement.`,
      next: 'Relance 3',
      on: '2026-12-14',
    });
  });

  test('a simple letter at the end of a scenario ends it', () => {
    const policies = standardOf(
      { name: 'Relance 1', days: 1 },
      { name: 'Lettre', days: 10, channel: 'letter' },
    );
    const parts = { policies, journal: journal({ on: '2026-11-02' }, posted(2, 'Lettre', 'délai=')) };
    expect(whyOf(parts, '2026-12-07')).toEqual({
      code: 'finished',
      says: 'Scénario terminé : décidez de la suite dans le panneau.',
    });
  });
});

describe('once the days of a formal notice are over', () => {
  const received = posted(3, FORMAL, 'délai=8 · présentée=2026-12-05 · reçue=2026-12-07');
  const parts = { journal: journal(...REMINDED_TWICE, received) };

  test.each([
    ['2026-12-15', 'noticeRunning'],
    ['2026-12-16', 'noticeRunning'],
    ['2026-12-17', 'noticeRunning'],
    ['2026-12-18', 'fileDue'],
    ['2026-12-28', 'fileDue'],
  ])('on %s the file is for 18/12/2026, three working days after the last of them', (today, code) => {
    expect(rowOf(parts, today)).toMatchObject({ code, next: 'Dossier', on: '2026-12-18' });
  });

  test('the sentence says that the time is over', () => {
    expect(whyOf(parts, '2026-12-28').says).toBe(
      'Mise en demeure : délai passé le 15/12/2026 sans règlement complet. Dossier à préparer, ou suite à décider.',
    );
  });

  test('a level that follows it takes the place of the file', () => {
    const policies = withStep('Dossier', {
      name: 'Dernier avis',
      channel: 'email',
      dispatch: 'automatic',
      emailModel: 'Relance 2',
    });
    expect(rowOf({ ...parts, policies }, '2026-12-15')).toMatchObject({
      code: 'noticeRunning',
      says: "Mise en demeure reçue le 07/12/2026 : délai jusqu'au 15/12/2026.",
      next: '',
    });
    // Eleven days after the last of the eight: 26/12 is a Saturday.
    expect(rowOf({ ...parts, policies }, '2026-12-16')).toMatchObject({
      code: 'waiting',
      next: 'Dernier avis',
      on: '2026-12-28',
    });
  });
});

test('what a formal notice gives days for is listed in no other message', () => {
  const other = { on: '2026-11-02', invoice: 'F-2' };
  const lines = [...REMINDED_TWICE, posted(3, FORMAL, 'délai=8')].map((line) => ({
    ...line,
    invoice: 'F-1',
  }));
  const rows = invoices({}, {}, { dueOn: day('2026-11-10') });
  const plan = decide(book({ invoices: rows, journal: journal(...lines, other) }), '2026-12-07');
  expect(messagesOf(plan)).toEqual([{ step: 'Relance 2', carried: ['F-2'], alsoListed: ['F-3:1'] }]);
});
