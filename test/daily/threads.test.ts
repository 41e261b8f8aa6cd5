import { describe, expect, test } from 'vitest';
import { journalOf } from '../simulation/journal';
import { mails } from '../simulation/mail';
import { type Ledger, openLedger, setIn } from '../simulation/world';
import { client, facture } from './rows';

/** Relance 1 on 02/11/2026, relance 2 on 12/11/2026: two messages of one customer. */
async function twoReminders(
  between: (ledger: Ledger) => void = () => {},
  start: Parameters<typeof openLedger>[0] = {},
) {
  const ledger = await openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: [facture('F-1', 'Alpha')],
    ...start,
  });
  await ledger.day('2026-11-02');
  between(ledger);
  await ledger.day('2026-11-12');
  const found = await mails(ledger);
  expect(found).toHaveLength(2);
  return { ledger, found, threads: found.map(({ mail }) => mail.threadId) };
}

const referencesOf = (found: Awaited<ReturnType<typeof mails>>): (string | undefined)[] =>
  found.map(({ parsed }) => parsed.references);

describe('the reminders of a customer share a thread', () => {
  test('same addressee and subject: same thread, same References, same In-Reply-To', async () => {
    const { found, threads } = await twoReminders();
    expect(threads[1]).toBe(threads[0]);
    expect(found[1]?.subject).toBe(found[0]?.subject);
    expect(referencesOf(found)[0]).toMatch(/^<.+@.+>$/);
    expect(new Set(referencesOf(found)).size).toBe(1);
    expect(found.map(({ parsed }) => parsed.inReplyTo)).toEqual(referencesOf(found));
  });

  test('another addressee: another thread', async () => {
    const { found, threads } = await twoReminders((ledger) =>
      ledger.setCustomer('Alpha', 'E-mail', 'autre@alpha.example'),
    );
    expect(threads[1]).not.toBe(threads[0]);
    expect(new Set(referencesOf(found)).size).toBe(2);
  });

  test('another subject: another thread', async () => {
    const { found, threads } = await twoReminders((ledger) =>
      ledger.host.edit((workbook) => {
        setIn(workbook.sheet('Modèles'), 'Modèle', 'Relance 2', 'Objet', 'Second rappel');
      }),
    );
    expect(found[1]?.subject).toBe('Second rappel');
    expect(threads[1]).not.toBe(threads[0]);
  });

  test('a subject that only begins like the former one: another thread', async () => {
    const subjects = (ledger: Ledger, name: string, subject: string): void =>
      ledger.host.edit((workbook) => {
        setIn(workbook.sheet('Modèles'), 'Modèle', name, 'Objet', subject);
      });
    const ledger = await openLedger({ customers: [client('Alpha')], invoices: [facture('F-1', 'Alpha')] });
    subjects(ledger, 'Relance 1', 'Rappel de facture impayée');
    subjects(ledger, 'Relance 2', 'Rappel');
    await ledger.day('2026-11-02');
    await ledger.day('2026-11-12');
    const found = await mails(ledger);
    expect(found.map(({ subject }) => subject)).toEqual(['Rappel de facture impayée', 'Rappel']);
    expect(found[1]?.mail.threadId).not.toBe(found[0]?.mail.threadId);
    expect(new Set(referencesOf(found)).size).toBe(2);
  });

  test('two customers never share one, were their messages alike', async () => {
    const ledger = await openLedger({
      customers: [
        client('Alpha', { 'E-mail': 'x@same.example' }),
        client('Bravo', { 'E-mail': 'x@same.example' }),
      ],
      invoices: [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
    });
    await ledger.day('2026-11-02');
    const found = await mails(ledger);
    expect(new Set(found.map(({ mail }) => mail.threadId)).size).toBe(2);
    expect(new Set(referencesOf(found)).size).toBe(2);
  });
});

describe('a thread that is gone', () => {
  test('the message leaves without it, once, and is recorded under its new one', async () => {
    const ledger = await openLedger({ customers: [client('Alpha')], invoices: [facture('F-1', 'Alpha')] });
    await ledger.day('2026-11-02');
    ledger.host.setFaults([
      {
        method: 'Gmail.Users.Messages.send',
        nth: 1,
        effect: 'throw',
        error:
          'GoogleJsonResponseException: API call to gmail.users.messages.send failed with error: Requested entity was not found.',
      },
    ]);
    const report = await ledger.day('2026-11-12');
    expect(report.sent).toHaveLength(1);
    const found = await mails(ledger);
    expect(found).toHaveLength(2);
    expect(found[1]?.mail.threadId).not.toBe(found[0]?.mail.threadId);
  });
});

describe('what changes while the run is under way', () => {
  const editAtFirstSend = (edit: (ledger: Ledger) => void) => async () => {
    const ledger = await openLedger({
      customers: [client('Alpha'), client('Bravo')],
      invoices: [facture('F-1', 'Alpha', { Échéance: '2026-10-20' }), facture('F-2', 'Bravo')],
    });
    ledger.host.setFaults([
      { method: 'Gmail.Users.Messages.send', nth: 1, effect: 'edit', edit: () => edit(ledger) },
    ]);
    const report = await ledger.day('2026-11-02');
    return { ledger, report, found: await mails(ledger) };
  };

  test('paid in the meantime: it does not leave, and its row says so', async () => {
    const { ledger, report, found } = await editAtFirstSend((ledger) =>
      ledger.addPayment({ "Date d'encaissement": '2026-11-02', Facture: 'F-2', Montant: 1200 }),
    )();
    expect(found).toHaveLength(1);
    expect(report.held.find(({ invoice }) => invoice === 'F-2')?.reason).toMatch(/Réglée le 02\/11\/2026/);
    expect(
      journalOf(ledger)
        .filter(({ invoice }) => invoice === 'F-2')
        .at(-1)?.state,
    ).not.toBe('Envoyée');
  });

  test('another address in the meantime: what the Journal says is where it went', async () => {
    const { ledger, found } = await editAtFirstSend((ledger) =>
      ledger.setCustomer('Bravo', 'E-mail', 'nouvelle@bravo.example'),
    )();
    for (const { mail } of found.slice(1)) {
      const line = journalOf(ledger).find(({ invoice, state }) => invoice === 'F-2' && state === 'Envoyée');
      expect(line?.recipient).toBe(mail.to.join(', '));
    }
    await ledger.catchUp('2026-11-02');
    const sent = await mails(ledger);
    expect(sent.at(-1)?.to).toEqual(['nouvelle@bravo.example']);
    expect(sent).toHaveLength(2);
  });
});
