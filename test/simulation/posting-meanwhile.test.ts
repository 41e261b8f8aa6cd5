import { describe, expect, test } from 'vitest';
import {
  act,
  approved,
  awaited,
  beforeFormalNotice,
  bill,
  DURAND,
  filesIn,
  lastPdf,
  letterLedger,
  plain,
  sayOfPdf,
  toPost,
} from './letters';
import { mails } from './mail';
import type { Ledger, Row, Start } from './world';

/* What happens between a letter's approval, its posting and its copy by e-mail. */

async function posted(start: Start = {}): Promise<{ ledger: Ledger; key: string; already: number }> {
  const ledger = await beforeFormalNotice(start);
  const already = ledger.host.sent().length;
  const key = await approved(ledger, '2026-12-01T10:00');
  await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03', number: '1A 1' });
  return { ledger, key, already };
}

const payment = (amount: number, day = '2026-12-02', more: Row = {}): Row => ({
  "Date d'encaissement": day,
  Facture: 'F-1',
  Montant: amount,
  ...more,
});

describe('between approval and posting', () => {
  test('a part payment makes the letter wait for another approval, and says another amount', async () => {
    const ledger = await beforeFormalNotice();
    const key = await approved(ledger, '2026-12-01T10:00');
    ledger.addPayment(payment(200));
    const report = await ledger.day('2026-12-02');
    expect(toPost(report)).toEqual([]);
    expect(report.awaitingApproval).toEqual([expect.objectContaining({ key, invoices: ['F-1'] })]);
    await approved(ledger, '2026-12-02T10:00');
    const { says } = await lastPdf(ledger);
    expect(says).toContain('la somme de 1 053,45 €');
    expect(says).toContain('Règlements déjà reçus');
    await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03' });
    await ledger.day('2026-12-04');
    const copy = (await mails(ledger)).at(-1);
    const [bytes] = copy ? filesIn(copy).values() : [];
    expect(await sayOfPdf(bytes ?? new Uint8Array())).toBe(says);
    expect(plain(copy?.text ?? '')).toContain('la somme de 1 053,45 €');
  });

  test('a letter posted all the same, before the payment was keyed, runs; its copy does not leave', async () => {
    const ledger = await beforeFormalNotice();
    const key = await approved(ledger, '2026-12-01T10:00');
    const already = ledger.host.sent().length;
    ledger.addPayment(payment(200));
    const answer = await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03' });
    expect(answer).toMatch(/postée le 03\/12\/2026/);
    await ledger.day('2026-12-04');
    expect(ledger.host.sent()).toHaveLength(already);
    expect(plain((await ledger.said('F-1')).reason)).toMatch(/La copie par e-mail n'est pas partie/);
    await act(ledger, '2026-12-12T18:00', 'recordPosting', { key, presentedOn: '2026-12-12' });
    expect((await ledger.said('F-1')).nextActionOn).toBe('2026-12-23');
  });

  test.each([
    ['Situation', 'Litige', 'disputed'],
    ['Situation', 'Suspendue', 'held'],
    ['Situation', 'Ne pas relancer', 'doNotChase'],
  ])('%s « %s » takes it out of what is to post', async (column, value, code) => {
    const ledger = await beforeFormalNotice();
    await approved(ledger, '2026-12-01T10:00');
    ledger.setInvoice('F-1', column, value);
    const report = await ledger.day('2026-12-02');
    expect([toPost(report), report.awaitingApproval]).toEqual([[], []]);
    expect((await ledger.said('F-1')).reasonCode).toBe(code);
    ledger.setInvoice('F-1', column, '');
    // Nothing changed in what it claims: what was approved still stands.
    expect(toPost(await ledger.day('2026-12-04'))).toHaveLength(1);
  });

  test('paid: nothing is to post any more', async () => {
    const ledger = await beforeFormalNotice();
    await approved(ledger, '2026-12-01T10:00');
    ledger.addPayment(payment(1200));
    const report = await ledger.day('2026-12-02');
    expect([toPost(report), report.awaitingApproval, report.sent]).toEqual([[], [], []]);
    expect(await act(ledger, '2026-12-02T09:00', 'preparePosting', {})).toMatch(/^refused: Aucune lettre/);
  });
});

describe('between posting and the copy', () => {
  test('paid: no copy leaves', async () => {
    const { ledger, already } = await posted();
    ledger.addPayment(payment(1200, '2026-12-03'));
    for (const day of ['2026-12-04', '2026-12-07']) await ledger.day(day);
    expect(ledger.host.sent()).toHaveLength(already);
    expect((await ledger.said('F-1')).reasonCode).toBe('paid');
  });

  test('paid in part: no copy leaves, the row says so, and the rest of the time runs', async () => {
    const { ledger, key, already } = await posted();
    ledger.addPayment(payment(0.01, '2026-12-03'));
    await ledger.day('2026-12-04');
    expect(ledger.host.sent()).toHaveLength(already);
    expect(plain((await ledger.said('F-1')).reason)).toMatch(
      /^Mise en demeure postée le 03\/12\/2026 : .* La copie par e-mail n'est pas partie/,
    );
    await act(ledger, '2026-12-12T18:00', 'recordPosting', { key, presentedOn: '2026-12-12' });
    expect(await ledger.said('F-1')).toMatchObject({ nextAction: 'Dossier', nextActionOn: '2026-12-23' });
  });

  test.each([
    ['Litige', ''],
    ['Promesse', '2026-12-31'],
    ['Réponse à lire', ''],
  ])('« %s » keeps the copy back, and its end lets it go', async (word, until) => {
    const { ledger, already } = await posted();
    ledger.setInvoice('F-1', 'Situation', word);
    if (until) ledger.setInvoice('F-1', "Jusqu'au", until);
    await ledger.day('2026-12-04');
    expect(ledger.host.sent()).toHaveLength(already);
    ledger.setInvoice('F-1', 'Situation', '');
    ledger.setInvoice('F-1', "Jusqu'au", '');
    expect((await ledger.day('2026-12-07')).sent).toHaveLength(1);
  });

  test('the copy refused by Gmail is tried again, and leaves once', async () => {
    const { ledger, already } = await posted();
    const refused = {
      method: 'Gmail.Users.Messages.send',
      nth: 1,
      effect: 'throw',
      error: 'API call to gmail.users.messages.send failed with error: Invalid To header',
    } as const;
    await ledger.broken('2026-12-04', [refused]);
    expect(ledger.host.sent()).toHaveLength(already);
    const { sent } = await ledger.day('2026-12-07');
    expect(sent).toHaveLength(1);
    await ledger.day('2026-12-08');
    expect(ledger.host.sent()).toHaveLength(already + 1);
  });

  test('a copy of unknown fate is not sent again, and may be settled at once', async () => {
    const { ledger, key, already } = await posted();
    const lost = { method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throwAfter' } as const;
    await ledger.broken('2026-12-04', [lost]);
    expect(ledger.host.sent()).toHaveLength(already + 1);
    const { uncertain } = await ledger.day('2026-12-07');
    expect(uncertain.map((one) => one.key)).toEqual([key]);
    expect(await act(ledger, '2026-12-07T10:00', 'settle', { key, sent: true })).toMatch(
      /notée comme envoyée/,
    );
    await ledger.day('2026-12-08');
    expect(ledger.host.sent()).toHaveLength(already + 1);
    expect((await ledger.said('F-1')).reasonCode).toBe('noticePosted');
  });

  test('… and settled as well once its presentation was recorded', async () => {
    const { ledger, key } = await posted();
    const lost = { method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throwAfter' } as const;
    await ledger.broken('2026-12-04', [lost]);
    await act(ledger, '2026-12-12T18:00', 'recordPosting', { key, presentedOn: '2026-12-12' });
    expect(await act(ledger, '2026-12-12T19:00', 'settle', { key, sent: true })).toMatch(
      /notée comme envoyée/,
    );
    expect((await ledger.said('F-1')).reasonCode).toBe('noticeRunning');
  });

  test('a copy that Gmail gave back leaves again to another address, and the level keeps its date', async () => {
    const { ledger, key, already } = await posted();
    await ledger.day('2026-12-04');
    expect(await act(ledger, '2026-12-04T15:00', 'recordBounce', { key })).toMatch(/notée comme refusée/);
    await ledger.day('2026-12-07');
    expect(ledger.host.sent()).toHaveLength(already + 1);
    ledger.setCustomer('Durand SARL', 'E-mail', 'direction@durand.example');
    const { sent } = await ledger.day('2026-12-08');
    expect(sent.map(({ to }) => to)).toEqual(['direction@durand.example']);
    await ledger.day('2026-12-09');
    expect(ledger.host.sent()).toHaveLength(already + 2);
    await act(ledger, '2026-12-12T18:00', 'recordPosting', { key, presentedOn: '2026-12-12' });
    expect((await ledger.said('F-1')).nextActionOn).toBe('2026-12-23');
  });

  test('a copy given back after its presentation was recorded is noted too', async () => {
    const { ledger, key } = await posted();
    await ledger.day('2026-12-04');
    await act(ledger, '2026-12-12T18:00', 'recordPosting', { key, presentedOn: '2026-12-12' });
    expect(await act(ledger, '2026-12-12T19:00', 'recordBounce', { key })).toMatch(/notée comme refusée/);
  });

  test('a copy that has no address left to go to says so on its row', async () => {
    const { ledger } = await posted();
    ledger.setCustomer('Durand SARL', 'E-mail', '');
    await ledger.day('2026-12-04');
    expect(plain((await ledger.said('F-1')).reason)).toMatch(/copie par e-mail/);
  });

  test('a copy waits for a working day, and for the quota', async () => {
    const ledger = await beforeFormalNotice();
    const already = ledger.host.sent().length;
    const key = await approved(ledger, '2026-12-03T10:00');
    await act(ledger, '2026-12-04T18:00', 'recordPosting', { key, postedOn: '2026-12-04' });
    for (const day of ['2026-12-05', '2026-12-06']) await ledger.run(day);
    expect(ledger.host.sent()).toHaveLength(already);
    ledger.setSetting('Destinataires par jour', 0);
    const { postponed } = await ledger.day('2026-12-07');
    expect(postponed.map((one) => one.key)).toEqual([key]);
    ledger.setSetting('Destinataires par jour', '');
    expect((await ledger.day('2026-12-08')).sent).toHaveLength(1);
  });
});

describe('other customers', () => {
  const CONSUMER: Row = {
    ...DURAND,
    Client: 'Mme Petit',
    Type: 'Particulier',
    SIREN: '',
    'E-mail': 'petit@example.org',
  };
  const TOWN: Row = {
    ...DURAND,
    Client: 'Commune de Vallon',
    Type: 'Organisme public',
    'E-mail': 'dg@vallon.example',
  };

  test('a consumer has fifteen days, a neutral subject, no penalty and no file', {
    timeout: 60_000,
  }, async () => {
    const ledger = await letterLedger({
      customers: [CONSUMER],
      invoices: [bill('F-1', { Client: 'Mme Petit' })],
    });
    for (const day of ['2026-11-04', '2026-11-19', '2026-12-09']) await ledger.day(day);
    const key = await approved(ledger, '2026-12-09T10:00', 'Mme Petit');
    const { says } = await lastPdf(ledger);
    expect(says).toContain('15 jours');
    expect(says).not.toMatch(/pénalité|indemnité|injonction|commissaire|tribunal|juridiction/i);
    await act(ledger, '2026-12-10T18:00', 'recordPosting', { key, postedOn: '2026-12-10' });
    await ledger.day('2026-12-11');
    const copy = (await mails(ledger)).at(-1);
    expect(copy?.to).toEqual(['petit@example.org']);
    expect(plain(copy?.subject ?? '')).not.toMatch(/demeure|impay|retard|dette|contentieux/i);
    await act(ledger, '2026-12-14T18:00', 'recordPosting', { key, presentedOn: '2026-12-12' });
    const running = await ledger.said('F-1');
    expect(plain(running.reason)).toContain("délai jusqu'au 27/12/2026");
    expect(plain(running.reason)).not.toMatch(/dossier/i);
    const sent = ledger.host.sent().length;
    for (const day of ['2026-12-28', '2026-12-30', '2027-01-04', '2027-02-01']) await ledger.day(day);
    expect(ledger.host.sent()).toHaveLength(sent);
    expect(await ledger.said('F-1')).toMatchObject({ reasonCode: 'finished', nextAction: '' });
  });

  test('a public body is asked for payment, and no file is proposed against it', {
    timeout: 60_000,
  }, async () => {
    const ledger = await letterLedger({
      customers: [TOWN],
      invoices: [bill('F-1', { Client: 'Commune de Vallon', 'Réf. client': 'ENG-2026-7' })],
    });
    for (const day of ['2026-11-04', '2026-11-30']) await ledger.day(day);
    const key = await approved(ledger, '2026-11-30T10:00', 'Commune de Vallon');
    const { says } = await lastPdf(ledger);
    expect(says).toMatch(/Demande de paiement/i);
    expect(says).toContain('ENG-2026-7');
    expect(says).not.toMatch(/injonction de payer|[^\d]0,00 €/i);
    await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03' });
    await ledger.day('2026-12-04');
    await act(ledger, '2026-12-12T18:00', 'recordPosting', { key, presentedOn: '2026-12-12' });
    for (const day of ['2026-12-23', '2026-12-24']) await ledger.day(day);
    expect((await ledger.said('F-1')).nextAction).toBe('');
  });

  test('instalments of one invoice: only those at that level are claimed, each once', {
    timeout: 60_000,
  }, async () => {
    const ledger = await beforeFormalNotice({
      invoices: [
        bill('F-1', { 'Montant TTC': 400 }),
        bill('F-1', { 'Montant TTC': 300, Échéance: '2026-11-30' }),
        bill('F-1', { 'Montant TTC': 500, Échéance: '2026-12-31' }),
      ],
    });
    const { invoices } = await awaited(ledger);
    expect(invoices).toEqual(['F-1']);
    const key = await approved(ledger, '2026-12-01T10:00');
    const { says } = await lastPdf(ledger);
    expect(says).toContain('la somme de 444,35 €');
    expect(says).not.toMatch(/1 200,00|500,00/);
    await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03' });
    const { sent } = await ledger.day('2026-12-04');
    expect(sent.map(({ level }) => level)).toEqual(['Mise en demeure']);
    const rows = (await ledger.explain()).map(({ level, reasonCode }) => [level, reasonCode]);
    expect(rows[0]).toEqual(['Mise en demeure', 'noticePosted']);
    expect(rows[1]?.[0]).not.toBe('Mise en demeure');
    expect(rows[2]?.[0]).not.toBe('Mise en demeure');
  });
});
