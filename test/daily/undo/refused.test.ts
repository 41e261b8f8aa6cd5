import { describe, expect, test } from 'vitest';
import type { UndoStep } from '../../../src/daily/actions/undo/schema';
import { journalOf } from '../../simulation/journal';
import { act, awaited, beforeFormalNotice } from '../../simulation/letters';
import { COLLEAGUE, type Ledger, OWNER, openLedger } from '../../simulation/world';
import { client, facture } from '../rows';
import { ask, stepsOf, undone } from './doing';

const DAY = '2026-11-02';

const ledgerOf = (cells: Parameters<typeof facture>[2] = {}): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha', cells), facture('F-2', 'Bravo')],
    now: `${DAY}T07:00`,
  });
const keyOf = async (ledger: Ledger, customer = 'Alpha'): Promise<string> =>
  (await ledger.dryRun()).sent.find((notice) => notice.customer === customer)?.key ?? '';
const lines = (from: number, to = from): UndoStep[] => [{ kind: 'journal', from, to }];

describe('what happened since is not undone', () => {
  test('a message that left since the call', async () => {
    const ledger = await ledgerOf();
    const steps = await stepsOf(ledger, 'recordCall', { invoice: 'F-1', result: 'reached' });
    await ledger.day(DAY);
    const journal = journalOf(ledger);
    expect(await undone(ledger, steps)).toBe(
      "refused: Un message au sujet de la facture F-1 est parti ou a été préparé depuis : rien n'a été annulé.",
    );
    expect(journalOf(ledger)).toEqual(journal);
  });

  test('something noted since: the last comes first', async () => {
    const ledger = await ledgerOf();
    const call = await stepsOf(ledger, 'recordCall', { invoice: 'F-1', result: 'reached' });
    const waived = await stepsOf(ledger, 'waive', { key: await keyOf(ledger), reason: 'accord' });
    expect(await undone(ledger, call)).toMatch(
      /^refused: Autre chose a été noté depuis.*Annulez d'abord cela/,
    );
    expect(await undone(ledger, waived)).toMatch(/n'est plus écartée\. Relance 1 prête/);
    expect(await undone(ledger, call)).toMatch(/^Appel au sujet de la facture F-1 retiré/);
  });

  test('a line of another day', async () => {
    const ledger = await ledgerOf();
    const steps = await stepsOf(ledger, 'waive', { key: await keyOf(ledger), reason: 'accord' });
    ledger.host.setNow('2026-11-03T00:05');
    expect(await undone(ledger, steps)).toMatch(/^refused: .*cela ne s'annule plus/);
  });

  test('a letter whose copy left since it was posted', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    await stepsOf(ledger, 'approve', { key });
    const posted = await stepsOf(ledger, 'recordPosting', { key, number: 'RK1', postedOn: '2026-11-23' });
    await ledger.run('2026-11-23', '15:00');
    expect(await undone(ledger, posted)).toMatch(/^refused: Un message au sujet de la facture F-1 est parti/);
  });

  test('Situation that somebody changed', async () => {
    const ledger = await ledgerOf();
    const steps = await stepsOf(ledger, 'recordCall', { invoice: 'F-1', result: 'dispute' });
    ledger.setInvoice('F-1', 'Précision', 'il manque une fenêtre');
    expect(await undone(ledger, steps)).toMatch(
      /^refused: La facture F-1 a changé depuis : rien n'a été annulé/,
    );
    expect(ledger.rows('Journal').map((row) => row.État)).toEqual(['Appel passé']);
    expect((await ledger.said('F-1')).reasonCode).toBe('disputed');
  });

  test('Encaissements pointés that somebody changed', async () => {
    const ledger = await ledgerOf();
    const steps = await stepsOf(ledger, 'checkReceipts', { until: '2026-11-01' });
    ledger.setSetting("Encaissements pointés jusqu'au", DAY);
    expect(await undone(ledger, steps)).toMatch(/^refused: .*pointez de nouveau/);
  });
});

describe('a payment', () => {
  const paid = (ledger: Ledger, amount = '1200.00') =>
    stepsOf(ledger, 'recordPayment', { invoice: 'F-1', amount, date: DAY });

  test.each([
    ['Montant', 900],
    ['Référence', 'VIR 12'],
    ['Facture', 'F-2'],
    ['Nature', 'Compensation'],
    ["Date d'encaissement", '2026-11-01'],
  ])('whose %s was changed since stays', async (heading, value) => {
    const ledger = await ledgerOf();
    const steps = await paid(ledger);
    ledger.host.edit((book) => {
      const sheet = book.sheet('Règlements');
      sheet.set(2, sheet.heading(heading), /^\d{4}-/.test(`${value}`) ? { date: `${value}` } : value);
    });
    const before = ledger.rows('Règlements');
    expect(await undone(ledger, steps)).toMatch(/^refused: La ligne 2 de la feuille Règlements a changé/);
    expect(ledger.rows('Règlements')).toEqual(before);
  });

  test('is found again under a sort, and its row keeps what its owner wrote in a column of his', async () => {
    const ledger = await ledgerOf();
    ledger.addPayment({ "Date d'encaissement": '2026-11-01', Facture: 'F-2', Montant: 9000 });
    const steps = await paid(ledger);
    ledger.host.edit((book) => {
      const sheet = book.sheet('Règlements');
      const own = sheet.values()[0]?.length ?? 0;
      sheet.set(1, own + 1, 'Lettrage');
      sheet.set(3, own + 1, 'AB');
      sheet.sortBy(sheet.heading('Montant'), true);
    });
    expect(await undone(ledger, steps)).toMatch(
      /^Règlement de 1 200,00 € du 02\/11\/2026 retiré de la facture F-1/,
    );
    const kept = ledger.rows('Règlements');
    expect(kept.map(({ Facture, Lettrage }) => [Facture, Lettrage])).toEqual([
      ['', 'AB'],
      ['F-2', ''],
    ]);
    const [first] = await ledger.explain();
    expect(first?.reasonCode).toBe('leaves');
  });

  test('rejected since stays: without it, more than the invoice would be asked for', async () => {
    const ledger = await ledgerOf();
    const steps = await paid(ledger);
    ledger.addPayment({ "Date d'encaissement": DAY, Facture: 'F-1', Nature: 'Rejet', Montant: 1200 });
    expect(await undone(ledger, steps)).toMatch(/^refused: Un rejet est noté sur la facture F-1 \(ligne 3/);
  });

  test('that carried Montant réglé waits for the one entered after it', async () => {
    const ledger = await ledgerOf({ 'Montant réglé': 100 });
    const [first, second] = [await paid(ledger, '50.00'), await paid(ledger, '60.00')];
    expect(await undone(ledger, first)).toMatch(/^refused: Un autre règlement .* \(ligne 4 de Règlements\)/);
    expect(await undone(ledger, second)).not.toMatch(/^refused/);
    expect(await undone(ledger, first)).toMatch(/Montant réglé est comme avant/);
    expect(ledger.row('F-1')).toMatchObject({ 'Montant réglé': '100,00', 'Date règlement': '' });
    expect(ledger.rows('Règlements')).toEqual([]);
  });

  test('entered by a colleague is undone by anyone', async () => {
    const ledger = await ledgerOf();
    const colleague = ledger.host.as(COLLEAGUE);
    const done = await ask(colleague, 'recordPayment', { invoice: 'F-1', amount: '1200.00', date: DAY });
    expect(await ask(colleague, 'undo', { steps: 'undo' in done ? done.undo : [] })).toHaveProperty(
      'message',
    );
    expect((await ledger.said('F-1')).reasonCode).toBe('leaves');
  });
});

describe('the Journal', () => {
  test('is the owner’s: a colleague takes nothing of it back', async () => {
    const ledger = await ledgerOf();
    const steps = await stepsOf(ledger, 'waive', { key: await keyOf(ledger), reason: 'accord' });
    const answered = await ask(ledger.host.as(COLLEAGUE), 'undo', { steps });
    expect(answered).toMatchObject({ refused: expect.stringContaining(`le compte de ${OWNER}`) });
    // Nor by a line written by hand in Demandes, which the owner's run handles.
    ledger.host.edit((book) => {
      const sheet = book.sheet('Demandes');
      const cells = { Par: COLLEAGUE, Demande: 'Annuler', Clé: 'x', Détail: JSON.stringify({ steps }) };
      for (const [heading, value] of Object.entries(cells)) sheet.set(2, sheet.heading(heading), value);
    });
    await ledger.day(DAY);
    expect(ledger.rows('Demandes')[0]?.Détail).toContain('Non faite');
    expect(journalOf(ledger).map(({ state }) => state)).not.toContain('Retirée');
  });

  test('what left is never taken back, whatever is asked', async () => {
    const ledger = await ledgerOf();
    await ledger.day(DAY);
    for (const { number } of journalOf(ledger))
      expect(await undone(ledger, lines(number))).toMatch(/^refused/);
    expect(await undone(ledger, lines(1, 5))).toMatch(/^refused/);
    expect(await undone(ledger, lines(90, 91))).toMatch(/^refused/);
    expect((await ledger.run(DAY, '11:00'))?.sent).toEqual([]);
  });

  test('half of what an action wrote is not taken back', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha')],
      invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Alpha')],
      now: `${DAY}T07:00`,
    });
    const steps = await stepsOf(ledger, 'waive', { key: await keyOf(ledger), reason: 'accord' });
    expect(steps).toEqual(lines(1, 2));
    expect(await undone(ledger, lines(1))).toMatch(/^refused/);
    expect(await undone(ledger, lines(2))).toMatch(/^refused/);
    expect(await undone(ledger, steps)).toMatch(/n'est plus écartée/);
  });

  test('a level that the rebuilt Journal says was done is a fact', async () => {
    const ledger = await ledgerOf();
    await ledger.day(DAY);
    ledger.host.edit((book) => {
      const sheet = book.sheet('Journal');
      while (sheet.values().length > 1) sheet.deleteRow(2);
    });
    await ledger.host.call('rebuildJournal', {});
    const restored = journalOf(ledger).filter(({ state }) => state === 'Reprise');
    expect(restored).toHaveLength(2);
    for (const { number } of restored) expect(await undone(ledger, lines(number))).toMatch(/^refused/);
  });
});

describe('an approval taken back', () => {
  test('makes its letter wait again; what was stored stays, and it says so', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    const steps = await stepsOf(ledger, 'approve', { key });
    expect(await undone(ledger, steps)).toMatch(
      /^Validation de « Mise en demeure » de Durand SARL retirée\. Son document reste dans Drive\. En attente/,
    );
    expect((await awaited(ledger)).key).toBe(key);
  });

  test('does not bring back one given before for the same amount', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    const approveAt = (at: string) => act(ledger, at, 'approve', { key });
    expect(await approveAt('2026-11-23T10:00')).toMatch(/validée/);
    ledger.addPayment({ "Date d'encaissement": '2026-11-24', Facture: 'F-1', Montant: 200 });
    ledger.host.setNow('2026-11-24T10:00');
    const steps = await stepsOf(ledger, 'approve', { key });
    ledger.host.edit((book) => book.sheet('Règlements').deleteRow(2));
    expect(await undone(ledger, steps)).toMatch(/^Validation .* En attente de votre validation/);
    expect((await awaited(ledger)).key).toBe(key);
    expect((await ledger.dryRun()).toDo).toEqual([]);
  });
});

describe('what a colleague asked for', () => {
  const asked = async (ledger: Ledger) => {
    const done = await ask(ledger.host.as(COLLEAGUE), 'waive', {
      key: await keyOf(ledger),
      reason: 'accord',
    });
    return 'undo' in done ? done.undo : [];
  };

  test('is cancelled before the run, by him or by the owner', async () => {
    for (const by of [COLLEAGUE, OWNER]) {
      const ledger = await ledgerOf();
      const steps = await asked(ledger);
      expect(await ask(ledger.host.as(by), 'undo', { steps })).toMatchObject({
        message: 'Demande « Écarter » annulée : elle ne sera pas traitée.',
      });
      expect((await ledger.day(DAY)).sent).toHaveLength(2);
      expect(ledger.rows('Demandes')[0]?.Détail).toMatch(/— Annulée$/);
    }
  });

  test('is not cancelled by another colleague', async () => {
    const ledger = await ledgerOf();
    const steps = await asked(ledger);
    const answered = await ask(ledger.host.as('autre@atelier-exemple.fr'), 'undo', { steps });
    expect(answered).toMatchObject({ refused: expect.stringContaining(COLLEAGUE) });
  });

  test('is not once the run did it, said so or died before it could', async () => {
    const handled = await ledgerOf();
    const steps = await asked(handled);
    await handled.day(DAY);
    expect(await undone(handled, steps)).toMatch(/^refused: Cette demande a été traitée le 02\/11\/2026/);

    const died = await ledgerOf();
    const again = await asked(died);
    died.host.setFaults([{ method: 'Range.setValues', nth: 2, effect: 'kill' }]);
    await died.run(DAY).catch(() => null);
    died.host.setFaults([]);
    expect(journalOf(died).map(({ state }) => state)).toEqual(['Écartée']);
    expect(await undone(died, again)).toMatch(/^refused: Cette demande est déjà faite/);
  });
});

describe('what comes back from a browser is not trusted', () => {
  const situation = (more: object, at: 'before' | 'after' = 'before') => {
    const cells = { situation: '', until: null, detail: '' };
    return {
      kind: 'situation',
      invoice: 'F-1',
      dueOn: '2026-10-31',
      before: cells,
      after: cells,
      [at]: more,
    };
  };
  test.each([
    [[]],
    [[{}]],
    [[{ kind: 'delete' }]],
    [[{ kind: 'journal', from: 1 }]],
    [[{ kind: 'journal', from: '1', to: 1 }]],
    [[{ kind: 'journal', from: 1.5, to: 2 }]],
    [[{ kind: 'journal', from: 1, to: 1, sheet: 'Factures' }]],
    [[{ kind: 'receipts', before: '31/12/2026', after: DAY }]],
    [[{ kind: 'receipts', before: '2027-12-31', after: '2026-11-01' }]],
    [[{ kind: 'customer', customer: 'Alpha', before: '=A1', after: '' }]],
    [[situation({ situation: '=A1', until: null, detail: '' })]],
    [[situation({ situation: '', until: null, detail: '', total: 1 })]],
    [[situation({ situation: '', until: null, detail: 'x'.repeat(6000) })]],
    [[situation({ situation: 'Litige', until: null, detail: '' }, 'after')]],
    [[{ kind: 'payment', invoice: 'F-1', customer: 'Alpha', added: [], typed: [] }]],
    [
      [
        {
          kind: 'payment',
          invoice: 'F-1',
          customer: 'Alpha',
          added: [{ row: 9, amount: '5.00', date: DAY }],
          typed: [{ dueOn: '2026-10-31', amount: '1200.00', date: null }],
        },
      ],
    ],
    [Array.from({ length: 2001 }, () => ({ kind: 'journal', from: 1, to: 1 }))],
  ])('%j', async (steps) => {
    const ledger = await ledgerOf();
    await stepsOf(ledger, 'checkReceipts', { until: '2026-11-01' });
    const before = ['Factures', 'Règlements', 'Journal', 'Paramètres', 'Clients'].map((name) =>
      ledger.rows(name),
    );
    expect(await undone(ledger, steps)).toMatch(/^refused: [^\n]*[.»}]$/);
    const after = ['Factures', 'Règlements', 'Journal', 'Paramètres', 'Clients'].map((name) =>
      ledger.rows(name),
    );
    expect(after).toEqual(before);
  });
});
