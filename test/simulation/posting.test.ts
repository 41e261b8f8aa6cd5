import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { journalOf, referenceIn } from './journal';
import {
  act,
  approved,
  awaited,
  beforeFormalNotice,
  bill,
  DURAND,
  filesIn,
  lastPdf,
  MARTIN,
  noted,
  pdfsOf,
  plain,
  sayOfPdf,
  toPost,
} from './letters';
import { mails } from './mail';
import type { Ledger } from './world';

/*
 * A formal notice from the day it waits to the file, as people live it. In December 2026 the 5th and 6th, 12th and 13th,
 * 19th and 20th are Saturdays and Sundays; the 25th and 1 January are holidays.
 */

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Approved on 1 December, posted on the 3rd. */
async function posted(ledger: Ledger, customer?: string): Promise<string> {
  const key = await approved(ledger, '2026-12-01T10:00', customer);
  const answer = await act(ledger, '2026-12-03T18:00', 'recordPosting', {
    key,
    number: '1A 123 456 7890 1',
    postedOn: '2026-12-03',
  });
  expect(answer).toMatch(/^« Mise en demeure » .* postée le 03\/12\/2026 \(n° 1A 123 456 7890 1\)/);
  return key;
}

/** The days of a letter's journey known later, each told in its turn. */
const told = (ledger: Ledger, key: string, day: string, note: Record<string, string>): Promise<string> =>
  act(ledger, `${day}T18:00`, 'recordPosting', { key, ...note });

test('approved, posted on the 3rd, presented on the 12th: until the 20th, and the file on the 23rd', {
  timeout: 60_000,
}, async () => {
  const ledger = await beforeFormalNotice();
  const already = ledger.host.sent().length;

  const waiting = await awaited(ledger);
  expect(waiting).toMatchObject({ level: 'Mise en demeure', invoices: ['F-1'], to: 'compta@durand.example' });
  expect(plain(waiting.reason)).toMatch(
    /^En attente de votre validation depuis le 23\/11\/2026 : rien ne part/,
  );
  await ledger.day('2026-11-24');
  await ledger.day('2026-11-30');
  expect(ledger.host.sent()).toHaveLength(already);

  const key = await approved(ledger, '2026-12-01T10:00');
  const { file, says } = await lastPdf(ledger);
  const bytes = file.content ?? new Uint8Array();
  expect(file.path).toBe('Relances/Durand SARL/2026-12-01 Mise en demeure - Durand SARL - F-1.pdf');
  expect(noted(ledger, 'Validée', 'empreinte')).toBe(sha256(bytes));
  expect(ledger.rows('Journal').at(-1)?.Document).toContain(file.id);
  expect(says).toContain('Durand SARL 3 place du Marché 75011 PARIS');
  expect(says).toContain('Lyon, le 1er décembre 2026');
  expect(says).toContain('la somme de 1 253,05 €');
  expect(says).toContain('dans un délai de 8 jours à compter de la réception de la présente');
  expect(says).not.toMatch(/\[|\]|[^\d]0,00 €/);

  for (const day of ['2026-12-02', '2026-12-03']) {
    const report = await ledger.day(day);
    expect(toPost(report), day).toEqual([
      expect.objectContaining({ key, customer: 'Durand SARL', kind: 'post', invoices: ['F-1'] }),
    ]);
    expect([report.sent, report.awaitingApproval, report.held], day).toEqual([[], [], []]);
  }
  expect(ledger.row('F-1')['Prochaine action']).toBe('À poster : Mise en demeure');

  await told(ledger, key, '2026-12-03', { number: '1A 123', postedOn: '2026-12-03' });
  expect(ledger.host.sent()).toHaveLength(already);
  const fourth = await ledger.day('2026-12-04');
  expect(fourth.sent).toEqual([
    expect.objectContaining({ key, level: 'Mise en demeure', attachments: [file.name] }),
  ]);
  const [copy] = await mails(ledger, already);
  if (!copy) throw new Error('no copy left');
  const [enclosed] = filesIn(copy).values();
  expect(sha256(enclosed ?? new Uint8Array())).toBe(sha256(bytes));
  expect(copy.to).toEqual(['compta@durand.example']);
  expect(referenceIn(copy.text)).toBe(referenceIn(says));
  expect(plain(copy.text)).toContain(
    'la lettre recommandée n° 1A 123 qui vous a été adressée le 3 décembre 2026',
  );
  expect(plain(copy.text)).toContain('la somme de 1 253,05 €, arrêtée au 1er décembre 2026');
  expect(copy.mail.threadId).not.toBe(ledger.host.sent()[0]?.threadId);

  expect(await told(ledger, key, '2026-12-12', { presentedOn: '2026-12-12' })).toMatch(
    /jusqu'au 20\/12\/2026.*le 23\/12\/2026/,
  );
  for (const day of ['2026-12-14', '2026-12-18', '2026-12-20', '2026-12-21', '2026-12-22']) {
    const report = await ledger.day(day);
    expect([report.sent, report.awaitingApproval, report.toDo], day).toEqual([[], [], []]);
    expect(await ledger.said('F-1'), day).toMatchObject({
      reasonCode: 'noticeRunning',
      nextAction: 'Dossier',
      nextActionOn: '2026-12-23',
    });
  }
  await ledger.day('2026-12-23');
  const said = await ledger.said('F-1');
  expect(said).toMatchObject({ reasonCode: 'fileDue', nextAction: 'Dossier', nextActionOn: '2026-12-23' });
  expect(plain(said.reason)).toBe(
    'Mise en demeure : délai passé le 20/12/2026 sans règlement complet. Dossier à préparer, ou suite à décider.',
  );
  expect(ledger.host.sent()).toHaveLength(already + 1);
  expect(pdfsOf(ledger)).toHaveLength(1);
});

describe('what is missing for the formal notice', () => {
  test.each([
    ['no SIREN', 'SIREN', '', /SIREN du client/],
    ['a SIREN that cannot be', 'SIREN', '987654321', /Durand SARL.*SIREN.*987654321/],
    ['no street', 'Adresse', '', /Adresse/],
    ['no town', 'Ville', '', /Ville/],
    ['no postal code', 'Code postal', '', /Code postal/],
    ['no e-mail for the copy', 'E-mail', '', /E-mail du client/],
  ])('%s is named, blocks approving and not waiting', async (_what, column, value, named) => {
    const ledger = await beforeFormalNotice();
    ledger.setCustomer('Durand SARL', column, value);
    const { key, reason } = await awaited(ledger);
    expect(plain(reason)).toMatch(/En attente de votre validation .* Il manque pour cela : /);
    expect(plain(reason)).toMatch(named);
    expect(plain((await ledger.said('F-1')).reason)).toMatch(named);
    expect(await act(ledger, '2026-11-24T10:00', 'approve', { key })).toMatch(/^refused: Avant de valider/);
    expect(pdfsOf(ledger)).toEqual([]);
    ledger.setCustomer('Durand SARL', column, DURAND[column] ?? '');
    await approved(ledger, '2026-11-24T11:00');
  });

  test.each([
    ['Capital social', /capital/i],
    ['SIREN', /SIREN/],
    ['RCS ou RNE', /RCS/],
    ['Adresse', /adresse|siège/i],
  ])('the sender without %s', async (setting, named) => {
    const ledger = await beforeFormalNotice();
    ledger.setSetting(setting, '');
    const { key, reason } = await awaited(ledger);
    expect(plain(reason)).toMatch(/Il manque pour cela : /);
    expect(plain(reason)).toMatch(named);
    expect(await act(ledger, '2026-11-24T10:00', 'approve', { key })).toMatch(named);
  });
});

describe('the time of a formal notice', () => {
  test('counts from receipt when the customer received it after it was presented', async () => {
    const ledger = await beforeFormalNotice();
    const key = await posted(ledger);
    await told(ledger, key, '2026-12-12', { presentedOn: '2026-12-12' });
    expect(await told(ledger, key, '2026-12-16', { receivedOn: '2026-12-15' })).toMatch(
      /reçue\. Délai jusqu'au 23\/12\/2026 ; le dossier est proposé le 29\/12\/2026/,
    );
    ledger.host.setNow('2026-12-28T08:00');
    expect((await ledger.said('F-1')).reasonCode).toBe('noticeRunning');
    ledger.host.setNow('2026-12-29T08:00');
    expect((await ledger.said('F-1')).reasonCode).toBe('fileDue');
  });

  test.each(['unclaimed', 'refused'])('%s: counts from its first presentation', async (outcome) => {
    const ledger = await beforeFormalNotice();
    const key = await posted(ledger);
    expect(await told(ledger, key, '2026-12-21', { outcome })).toMatch(
      /^refused: Indiquez presentedOn, le jour de sa première présentation/,
    );
    expect(await told(ledger, key, '2026-12-21', { outcome, presentedOn: '2026-12-05' })).toMatch(
      /jusqu'au 13\/12\/2026.*le 16\/12\/2026/,
    );
    expect((await ledger.said('F-1')).reasonCode).toBe('fileDue');
  });

  test('without any date of receipt stands still for months, and says what is expected', async () => {
    const ledger = await beforeFormalNotice();
    await posted(ledger);
    await ledger.day('2026-12-04');
    const sent = ledger.host.sent().length;
    for (const day of ['2026-12-21', '2027-01-15', '2027-06-01']) await ledger.day(day);
    expect(ledger.host.sent()).toHaveLength(sent);
    expect(plain((await ledger.said('F-1')).reason)).toBe(
      'Mise en demeure postée le 03/12/2026 : le délai court de sa réception ; saisissez la date de présentation.',
    );
  });

  test('takes no date that cannot be, and says which', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    const refusals = [
      await told(ledger, key, '2026-11-30', { postedOn: '2026-11-30' }),
      ...(await approved(ledger, '2026-12-01T10:00').then(async (one) => [
        await told(ledger, one, '2026-12-03', {}),
        await told(ledger, one, '2026-12-03', { postedOn: '2026-11-30' }),
        await told(ledger, one, '2026-12-03', { postedOn: '2026-12-04' }),
        await told(ledger, one, '2026-12-14', { postedOn: '2026-12-03', presentedOn: '2026-12-02' }),
        await told(ledger, one, '2026-12-14', {
          postedOn: '2026-12-03',
          presentedOn: '2026-12-12',
          receivedOn: '2026-12-11',
        }),
        await told(ledger, one, '2026-12-14', {
          postedOn: '2026-12-03',
          receivedOn: '2026-12-11',
          outcome: 'unknown',
        }),
      ])),
    ];
    const expected = [
      /n'est pas validée/,
      /Indiquez postedOn/,
      /est datée du 01\/12\/2026/,
      /est à venir/,
      /pas pu être présentée avant/,
      /reçue avant sa présentation/,
      /n'est ni refusée/,
    ];
    for (const [index, refusal] of refusals.entries()) {
      expect(refusal).toMatch(/^refused: /);
      expect(refusal).toMatch(expected[index] ?? /never/);
    }
    expect(journalOf(ledger).filter(({ state }) => state === 'Postée')).toEqual([]);
  });

  test('a date mistyped is corrected by telling it again', async () => {
    const ledger = await beforeFormalNotice();
    const key = await posted(ledger);
    await told(ledger, key, '2026-12-14', { presentedOn: '2026-12-10' });
    await told(ledger, key, '2026-12-14', { presentedOn: '2026-12-12' });
    expect((await ledger.said('F-1')).nextActionOn).toBe('2026-12-23');
    expect(noted(ledger, 'Postée', 'recommandé')).toBe('1A 123 456 7890 1');
  });
});

describe('a letter that comes back, unknown at the address', () => {
  const returned = (ledger: Ledger, key: string): Promise<string> =>
    told(ledger, key, '2026-12-10', { outcome: 'unknown' });

  /** Posted and returned on the same day, before its copy left. */
  async function backBeforeCopy(): Promise<{ ledger: Ledger; key: string }> {
    const ledger = await beforeFormalNotice();
    const key = await posted(ledger);
    await returned(ledger, key);
    return { ledger, key };
  }

  test('nothing runs, nothing waits and no copy leaves, until there is another address', async () => {
    const { ledger, key } = await backBeforeCopy();
    const sent = ledger.host.sent().length;
    const report = await ledger.day('2026-12-11');
    expect([report.sent, report.awaitingApproval, report.toDo]).toEqual([[], [], []]);
    const said = await ledger.said('F-1');
    expect(said.reasonCode).toBe('letterReturned');
    expect(plain(said.reason)).toMatch(/inconnu à l'adresse : corrigez l'adresse du client, puis validez-la/);
    expect(await act(ledger, '2026-12-11T10:00', 'approve', { key })).toMatch(/^refused/);

    ledger.setCustomer('Durand SARL', 'Adresse', '99 rue de la Gare');
    const waiting = await awaited(ledger);
    expect(waiting.key).toBe(key);
    await ledger.day('2026-12-14');
    expect(ledger.host.sent()).toHaveLength(sent);
    await approved(ledger, '2026-12-14T10:00');
    const { says } = await lastPdf(ledger);
    expect(says).toContain('99 rue de la Gare 75011 PARIS');
    expect(says).toContain('Lyon, le 14 décembre 2026');
    expect(pdfsOf(ledger)).toHaveLength(2);
    expect(toPost(await ledger.day('2026-12-15'))).toHaveLength(1);

    await told(ledger, key, '2026-12-15', { postedOn: '2026-12-15', number: '2B' });
    const { sent: copies } = await ledger.day('2026-12-16');
    expect(copies).toHaveLength(1);
    const copy = (await mails(ledger)).at(-1);
    expect(await sayOfPdf([...(copy ? filesIn(copy).values() : [])][0] ?? new Uint8Array())).toContain(
      '99 rue de la Gare',
    );
    expect(await told(ledger, key, '2026-12-21', { presentedOn: '2026-12-17' })).toMatch(
      /jusqu'au 25\/12\/2026/,
    );
  });

  test('is the same once its copy has left', async () => {
    const ledger = await beforeFormalNotice();
    const key = await posted(ledger);
    expect((await ledger.day('2026-12-04')).sent).toHaveLength(1);
    await returned(ledger, key);
    expect((await ledger.said('F-1')).reasonCode).toBe('letterReturned');
    ledger.setCustomer('Durand SARL', 'Adresse', '99 rue de la Gare');
    expect((await awaited(ledger)).key).toBe(key);
  });
});

describe('two customers, two formal notices of one', () => {
  /** Relance 2 of another invoice, on the last days of the notice that runs for F-1: what it lists. */
  async function listedBeside(presented: boolean): Promise<readonly string[]> {
    const ledger = await beforeFormalNotice({
      invoices: [bill('F-1'), bill('F-9', { Échéance: '2026-12-04' })],
    });
    const key = await posted(ledger);
    await ledger.day('2026-12-04');
    await ledger.day('2026-12-07');
    if (presented) await told(ledger, key, '2026-12-12', { presentedOn: '2026-12-12' });
    const { sent } = await ledger.day('2026-12-16');
    expect(sent.map(({ level, invoices }) => [level, invoices])).toEqual([['Relance 2', ['F-9']]]);
    return sent.flatMap(({ alsoListed }) => alsoListed);
  }

  test('an invoice whose notice is posted is not listed in another reminder', async () => {
    expect(await listedBeside(false)).toEqual([]);
  });

  // The reminder would give it another deadline than the notice's own.
  test('nor is one whose notice was presented and runs', async () => {
    expect(await listedBeside(true)).toEqual([]);
  });

  test('each has its own letter, its own posting and its own copy', { timeout: 60_000 }, async () => {
    const ledger = await beforeFormalNotice({
      customers: [DURAND, MARTIN],
      invoices: [bill('F-1'), bill('F-2', { Client: 'Menuiserie Martin', 'Montant TTC': 500 })],
    });
    const already = ledger.host.sent().length;
    for (const customer of ['Durand SARL', 'Menuiserie Martin']) await posted(ledger, customer);
    expect((await ledger.day('2026-12-04')).sent).toHaveLength(2);
    for (const copy of await mails(ledger, already)) {
      const [bytes] = filesIn(copy).values();
      const says = await sayOfPdf(bytes ?? new Uint8Array());
      const own = copy.to.includes('compta@durand.example');
      expect(says.includes('Durand SARL')).toBe(own);
      expect(says.includes('Menuiserie Martin')).toBe(!own);
      expect(says).toContain(own ? '1 200,00 €' : '500,00 €');
    }
  });

  test('an invoice that comes later to the level has another letter; both run by themselves', {
    timeout: 60_000,
  }, async () => {
    const ledger = await beforeFormalNotice({
      invoices: [bill('F-1'), bill('F-2', { Échéance: '2026-11-06', 'Montant TTC': 300 })],
    });
    const first = await posted(ledger);
    const days = ['2026-12-04', '2026-12-07', '2026-12-08', '2026-12-18', '2026-12-21'];
    for (const day of days) await ledger.day(day);
    // F-2 follows its own way; what waits for it never holds F-1 again.
    const { key, invoices } = await awaited(ledger);
    expect(key).not.toBe(first);
    expect(invoices).toEqual(['F-2']);
    const second = await approved(ledger, '2026-12-21T10:00');
    await told(ledger, second, '2026-12-21', { postedOn: '2026-12-21' });
    await told(ledger, first, '2026-12-21', { presentedOn: '2026-12-12' });
    const { sent } = await ledger.day('2026-12-22');
    expect(sent.map((one) => one.invoices)).toEqual([['F-2']]);
    const copy = (await mails(ledger)).at(-1);
    const [bytes] = copy ? filesIn(copy).values() : [];
    const says = await sayOfPdf(bytes ?? new Uint8Array());
    expect(says).toContain('300,00 €');
    expect(says).not.toContain('F-1');
    await ledger.day('2026-12-23');
    expect((await ledger.said('F-1')).reasonCode).toBe('fileDue');
    expect((await ledger.said('F-2')).reasonCode).toBe('noticePosted');
  });
});
