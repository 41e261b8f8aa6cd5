import { describe, expect, test } from 'vitest';
import {
  act,
  approved,
  awaited,
  beforeFormalNotice,
  bill,
  filesIn,
  lastPdf,
  letterLedger,
  pdfsOf,
  plain,
  sayOfPdf,
  setStep,
  toPost,
} from './letters';
import { mails } from './mail';
import { COLLEAGUE, type Ledger } from './world';

/* An approval holds for what was seen, and nothing else; « Modifier celle-ci » changes one message. */

/** Relance 2 waits for approval, with a letter or without. */
async function beforeSecondNotice(letter: '' | 'Relance 2' = ''): Promise<Ledger> {
  const ledger = await letterLedger();
  setStep(ledger, 'Relance 2', 'Envoi', 'Après validation');
  setStep(ledger, 'Relance 2', 'Modèle courrier', letter);
  await ledger.day('2026-11-02');
  return ledger;
}

const documentOf = (answer: string): string => /\/document\/d\/([\w-]+)/.exec(answer)?.[1] ?? '';

describe('an approval', () => {
  test('is given once, and says what comes next', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    expect(await act(ledger, '2026-11-23T10:00', 'approve', { key })).toMatch(
      /validée\. Imprimez, signez et postez la lettre « 2026-11-23 Mise en demeure - Durand SARL - F-1\.pdf »/,
    );
    expect(await act(ledger, '2026-11-23T10:05', 'approve', { key })).toMatch(/déjà validée : postez/);
    expect(pdfsOf(ledger)).toHaveLength(1);
    expect(await act(ledger, '2026-11-23T10:05', 'approve', { key: 'MXXXXXXXXXXX' })).toMatch(
      /^refused: Aucun/,
    );
  });

  test('does not cover an invoice that joins the level afterwards: it waits by itself', async () => {
    const ledger = await beforeFormalNotice({
      invoices: [bill('F-1'), bill('F-2', { Échéance: '2026-11-06' })],
    });
    const key = await approved(ledger, '2026-11-23T10:00');
    for (const day of ['2026-11-24', '2026-11-30', '2026-12-01', '2026-12-11', '2026-12-14', '2026-12-21'])
      await ledger.day(day);
    const report = await ledger.dryRun();
    expect(toPost(report).map((task) => [task.key, task.invoices])).toEqual([[key, ['F-1']]]);
    expect(report.awaitingApproval.map(({ invoices }) => invoices)).toEqual([['F-2']]);
  });

  test('of two invoices does not hold for one of them alone', async () => {
    const ledger = await beforeFormalNotice({ invoices: [bill('F-1'), bill('F-2', { 'Montant TTC': 300 })] });
    await approved(ledger, '2026-11-23T10:00');
    expect((await lastPdf(ledger)).says).toContain('1 500,00 €');
    ledger.addPayment({ "Date d'encaissement": '2026-11-23', Facture: 'F-2', Montant: 300 });
    const report = await ledger.day('2026-11-24');
    expect(toPost(report)).toEqual([]);
    expect(report.awaitingApproval.map(({ invoices }) => invoices)).toEqual([['F-1']]);
    await approved(ledger, '2026-11-24T10:00');
    expect((await lastPdf(ledger)).says).not.toMatch(/F-2|1 500/);
  });

  test('does not hold once the customer is renamed: his name is on the letter', async () => {
    const ledger = await beforeFormalNotice();
    await approved(ledger, '2026-11-23T10:00');
    ledger.setCustomer('Durand SARL', 'Client', 'Durand et Fils SARL');
    ledger.setInvoice('F-1', 'Client', 'Durand et Fils SARL');
    const report = await ledger.day('2026-11-24');
    expect(toPost(report)).toEqual([]);
    await approved(ledger, '2026-11-24T10:00', 'Durand et Fils SARL');
    expect((await lastPdf(ledger)).says).toContain('Durand et Fils SARL 3 place du Marché');
  });

  // The letter in the envelope bears the former address, and the list for the post the new one.
  test('does not hold once the address on the letter is another', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    await act(ledger, '2026-11-23T10:00', 'approve', { key });
    ledger.setCustomer('Durand SARL', 'Adresse', '99 rue de la Gare');
    const report = await ledger.day('2026-11-24');
    expect(toPost(report)).toEqual([]);
    expect(report.awaitingApproval.map((one) => one.key)).toEqual([key]);
  });

  test('postponed, it waits for its day and is still approved then; waived, it is over', async () => {
    const ledger = await beforeFormalNotice();
    const key = await approved(ledger, '2026-11-23T10:00');
    expect(await act(ledger, '2026-11-23T11:00', 'postpone', { key, until: '2026-12-01' })).toMatch(
      /01\/12\/2026/,
    );
    const meanwhile = await ledger.day('2026-11-24');
    expect([toPost(meanwhile), meanwhile.awaitingApproval]).toEqual([[], []]);
    expect(meanwhile.postponed.map((one) => one.key)).toEqual([key]);
    expect(toPost(await ledger.day('2026-12-01')).map((one) => one.key)).toEqual([key]);
    await act(ledger, '2026-12-01T10:00', 'waive', { key, reason: 'accord trouvé' });
    const after = await ledger.day('2026-12-02');
    expect([toPost(after), after.awaitingApproval, after.sent]).toEqual([[], [], []]);
    expect((await ledger.said('F-1')).reasonCode).toBe('finished');
  });
});

describe('a colleague who approves', () => {
  test('asks the owner, whose next run makes the letter', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    const colleague = ledger.host.as(COLLEAGUE);
    expect(await colleague.call('approve', { key })).toMatchObject({ requested: true });
    expect(pdfsOf(ledger)).toEqual([]);
    const report = await ledger.day('2026-11-24');
    expect(toPost(report).map((one) => one.key)).toEqual([key]);
    expect(pdfsOf(ledger).map(({ owner }) => owner)).toEqual([ledger.host.user]);
    expect(ledger.rows('Journal').at(-1)).toMatchObject({ État: 'Validée', Par: COLLEAGUE });
    expect(ledger.rows('Demandes')[0]?.['Traitée le']).toBe('24/11/2026 08:00');
    await ledger.day('2026-11-25');
    expect(pdfsOf(ledger)).toHaveLength(1);
  });

  test.each([
    ['paid meanwhile', (ledger: Ledger) => ledger.setInvoice('F-1', 'Montant réglé', 1200)],
    ['without his address', (ledger: Ledger) => ledger.setCustomer('Durand SARL', 'Adresse', '')],
  ])('%s: the request says why it could not be done, once', async (_what, change) => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    await ledger.host.as(COLLEAGUE).call('approve', { key });
    change(ledger);
    const report = await ledger.day('2026-11-24');
    expect(toPost(report)).toEqual([]);
    expect(pdfsOf(ledger)).toEqual([]);
    const [request] = ledger.rows('Demandes');
    expect(plain(request?.Détail ?? '')).toMatch(
      /Non faite : (Aucun message|.* a changé depuis que sa validation a été demandée)/,
    );
    expect(request?.['Traitée le']).not.toBe('');
    await ledger.day('2026-11-25');
    expect(ledger.rows('Demandes')).toEqual([request]);
  });

  test('for an e-mail: it leaves in that very run', async () => {
    const ledger = await beforeSecondNotice();
    ledger.host.setNow('2026-11-12T09:00');
    const { key } = await awaited(ledger);
    await ledger.host.as(COLLEAGUE).call('approve', { key });
    expect((await ledger.day('2026-11-13')).sent.map((one) => one.key)).toEqual([key]);
  });
});

test('a letter changed after it was approved is to be approved again', async () => {
  const ledger = await beforeFormalNotice();
  const key = await approved(ledger, '2026-11-23T10:00');
  expect(await act(ledger, '2026-11-23T11:00', 'edit', { key })).toMatch(
    /prête à être modifiée, puis validée/,
  );
  const report = await ledger.day('2026-11-24');
  expect(toPost(report)).toEqual([]);
  expect(report.awaitingApproval.map((message) => message.key)).toEqual([key]);
  expect(await act(ledger, '2026-11-24T10:00', 'approve', { key })).toMatch(/validée\. Imprimez/);
  expect(toPost(await ledger.day('2026-11-25'))).toHaveLength(1);
});

describe('« Modifier celle-ci » of a letter', () => {
  test('what was changed in its document is what is approved; the e-mail says no more than that it is attached', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    const answer = await act(ledger, '2026-12-01T10:00', 'edit', { key });
    const document = documentOf(answer);
    expect(await act(ledger, '2026-12-01T10:01', 'edit', { key })).toContain(document);
    ledger.host.editDocument(document, (letter) => {
      letter.replaceText('notre créance reste due', 'notre créance, que vous avez reconnue, reste due');
    });
    await act(ledger, '2026-12-01T11:00', 'approve', { key });
    const { says } = await lastPdf(ledger);
    expect(says).toContain('que vous avez reconnue');
    await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03', number: '1A 9' });
    await ledger.day('2026-12-04');
    const copy = (await mails(ledger)).at(-1);
    const [bytes] = copy ? filesIn(copy).values() : [];
    expect(await sayOfPdf(bytes ?? new Uint8Array())).toBe(says);
    const text = plain(copy?.text ?? '');
    expect(text).toContain('la copie de la lettre recommandée n° 1A 9');
    expect(text).not.toMatch(/mettons en demeure|créance|1 200|8 jours/);
    expect(text).toContain(/R-2026-\d+/.exec(says)?.[0] ?? 'a reference');
  });

  test('a draft that does not say what is owed any more is written again', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    const document = documentOf(await act(ledger, '2026-11-24T10:00', 'edit', { key }));
    ledger.host.editDocument(document, (letter) =>
      letter.replaceText('notre créance', 'la somme de 9 999 euros'),
    );
    ledger.addPayment({ "Date d'encaissement": '2026-11-24', Facture: 'F-1', Montant: 200 });
    await act(ledger, '2026-11-25T10:00', 'approve', { key });
    const { says } = await lastPdf(ledger);
    expect(says).toContain('1 000,00 €');
    expect(says).not.toContain('9 999');
  });

  test('nor does one to a former address', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    await act(ledger, '2026-11-24T10:00', 'edit', { key });
    ledger.setCustomer('Durand SARL', 'Adresse', '99 rue de la Gare');
    await act(ledger, '2026-11-25T10:00', 'approve', { key });
    expect((await lastPdf(ledger)).says).toContain('99 rue de la Gare');
  });

  test('a draft thrown away does not keep the letter from being approved', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    const document = documentOf(await act(ledger, '2026-11-24T10:00', 'edit', { key }));
    ledger.host.deleteFile(document);
    expect(await act(ledger, '2026-11-24T11:00', 'approve', { key })).toMatch(/validée/);
  });

  test('what is approved is dated as it bears, not of the day it is approved', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    await act(ledger, '2026-11-24T10:00', 'edit', { key });
    await act(ledger, '2026-12-01T10:00', 'approve', { key });
    const date = /Lyon, le (\S+ \S+ \d{4})/.exec((await lastPdf(ledger)).says)?.[1];
    expect(date).toBe('24 novembre 2026');
    // A letter bears its date: it can have been posted from that day on.
    expect(await act(ledger, '2026-12-01T11:00', 'recordPosting', { key, postedOn: '2026-11-30' })).toMatch(
      /^« Mise en demeure »/,
    );
  });

  test('is refused words, which are for e-mails', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    expect(await act(ledger, '2026-11-24T10:00', 'edit', { key, text: 'Bonjour' })).toMatch(
      /^refused: Une lettre se modifie dans son document/,
    );
  });
});

describe('« Modifier celle-ci » of an e-mail', () => {
  const WORDS =
    'Bonjour,\n\nLa facture [Numéro de la facture] de [Montant dû] nous reste due, comme dit au téléphone.';

  test('its words leave with their values; another amount keeps the words and asks again', async () => {
    const ledger = await beforeSecondNotice();
    ledger.host.setNow('2026-11-12T09:00');
    const { key } = await awaited(ledger);
    expect(await act(ledger, '2026-11-12T09:00', 'edit', { key, text: WORDS })).toMatch(
      /vos mots sont enregistrés/,
    );
    await act(ledger, '2026-11-12T09:01', 'approve', { key });
    ledger.addPayment({ "Date d'encaissement": '2026-11-12', Facture: 'F-1', Montant: 200 });
    const { sent, awaitingApproval } = await ledger.day('2026-11-13');
    expect(sent).toEqual([]);
    expect(awaitingApproval.map((one) => one.key)).toEqual([key]);
    await act(ledger, '2026-11-13T09:01', 'approve', { key });
    await ledger.day('2026-11-16');
    const left = (await mails(ledger)).at(-1);
    expect(plain(left?.text ?? '')).toContain(
      'La facture F-1 de 1 000,00 € nous reste due, comme dit au téléphone.',
    );
  });

  test('a placeholder that does not exist is refused by name, and nothing is kept', async () => {
    const ledger = await beforeSecondNotice();
    ledger.host.setNow('2026-11-12T09:00');
    const { key } = await awaited(ledger);
    expect(await act(ledger, '2026-11-12T09:00', 'edit', { key, text: 'Réglez [Montant du].' })).not.toMatch(
      /^refused/,
    );
    for (const wrong of ['Réglez [Montant à virer].', 'Réglez [Montant dû.', 'Réglez [montant].']) {
      const refusal = await act(ledger, '2026-11-12T09:00', 'edit', { key, text: wrong });
      expect(refusal, wrong).toMatch(/^refused: .*\[/);
    }
    await act(ledger, '2026-11-12T09:01', 'approve', { key });
    await ledger.day('2026-11-13');
    expect(plain((await mails(ledger)).at(-1)?.text ?? '')).toContain('Réglez 1 200,00 €.');
  });

  test('words are for that message alone', async () => {
    const ledger = await letterLedger({
      invoices: [bill('F-1'), bill('F-2', { Échéance: '2026-11-06' })],
    });
    setStep(ledger, 'Relance 2', 'Envoi', 'Après validation');
    for (const day of ['2026-11-02', '2026-11-09']) await ledger.day(day);
    ledger.host.setNow('2026-11-13T09:00');
    const { key, invoices } = await awaited(ledger);
    expect(invoices).toEqual(['F-1']);
    await act(ledger, '2026-11-13T09:00', 'edit', { key, subject: 'Comme convenu', text: WORDS });
    await approved(ledger, '2026-11-13T09:10');
    await ledger.day('2026-11-16');
    expect((await mails(ledger)).at(-1)?.subject).toBe('Comme convenu');
    await ledger.day('2026-11-23');
    await approved(ledger, '2026-11-23T09:10');
    await ledger.day('2026-11-24');
    const other = (await mails(ledger)).at(-1);
    expect(other?.subject).not.toBe('Comme convenu');
    expect(plain(other?.text ?? '')).not.toContain('au téléphone');
  });
});

// The letter was written the day it was approved, the e-mail the day it leaves: two deadlines in one message.
test('an e-mail and its approved letter give the same deadline, whatever day they leave', async () => {
  const ledger = await beforeSecondNotice('Relance 2');
  await approved(ledger, '2026-11-13T18:00');
  const deadline = /au plus tard le (\S+ \S+ \d{4})/;
  const letter = deadline.exec((await lastPdf(ledger)).says)?.[1];
  await ledger.day('2026-11-17');
  const left = (await mails(ledger)).at(-1);
  expect(deadline.exec(plain(left?.text ?? ''))?.[1]).toBe(letter);
});

describe('an approval does not outlive what happened to its message', () => {
  /** Relance 2 approved and left on 13 November, by e-mail alone. */
  async function left(): Promise<{ ledger: Ledger; key: string }> {
    const ledger = await beforeSecondNotice();
    const key = await approved(ledger, '2026-11-12T09:00');
    await ledger.day('2026-11-13');
    return { ledger, key };
  }

  test('given back by Gmail, it does not leave again for the same address', async () => {
    const { ledger, key } = await left();
    const already = ledger.host.sent().length;
    await act(ledger, '2026-11-13T10:00', 'recordBounce', { key });
    await ledger.day('2026-11-16');
    expect(ledger.host.sent()).toHaveLength(already);
  });

  test('given back, it leaves for another address', async () => {
    const { ledger, key } = await left();
    await act(ledger, '2026-11-13T10:00', 'recordBounce', { key });
    ledger.setCustomer('Durand SARL', 'E-mail', 'direction@durand.example');
    const { awaitingApproval } = await ledger.dryRun();
    if (awaitingApproval.length > 0) await approved(ledger, '2026-11-13T11:00');
    expect((await ledger.day('2026-11-16')).sent.map(({ to }) => to)).toEqual(['direction@durand.example']);
    await ledger.day('2026-11-17');
    expect((await mails(ledger)).filter(({ to }) => to.includes('direction@durand.example'))).toHaveLength(1);
  });

  test('refused three times by Gmail, it is held like any other', async () => {
    const ledger = await beforeSecondNotice();
    await approved(ledger, '2026-11-12T09:00');
    const error = 'API call to gmail.users.messages.send failed with error: Invalid To header';
    for (const day of ['2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18'])
      await ledger.broken(day, [{ method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throw', error }]);
    expect(ledger.rows('Journal').filter(({ État }) => État === 'Échec')).toHaveLength(3);
    expect((await ledger.said('F-1')).reasonCode).toBe('sendFailed');
  });

  // A consumer has another letter, of fifteen days and without the court.
  test('nor a change of the customer’s type', async () => {
    const ledger = await beforeFormalNotice();
    await approved(ledger, '2026-11-23T10:00');
    ledger.setCustomer('Durand SARL', 'Type', 'Particulier');
    for (const day of ['2026-11-24', '2026-12-09']) expect(toPost(await ledger.day(day)), day).toEqual([]);
  });

  test('no copy leaves once the scenario gives other days than the letter, and the row says so', async () => {
    const ledger = await beforeFormalNotice();
    const key = await approved(ledger, '2026-12-01T10:00');
    setStep(ledger, 'Mise en demeure', 'Délai accordé (j)', 15);
    await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03' });
    expect((await ledger.day('2026-12-04')).sent).toEqual([]);
    expect(plain((await ledger.said('F-1')).reason)).toMatch(
      /La copie par e-mail n'est pas partie : .* l'étape/,
    );
  });
});

test('a request done by a run that died is not told as not done', async () => {
  const waiting = await beforeFormalNotice();
  const { key } = await awaited(waiting);
  await waiting.host.as(COLLEAGUE).call('approve', { key });
  for (let nth = 30; nth <= 60; nth += 2) {
    const ledger = await waiting.fork();
    await ledger.broken('2026-11-24', [{ method: '*', nth, effect: 'kill' }]);
    await ledger.day('2026-11-25');
    expect(toPost(await ledger.dryRun())).toHaveLength(1);
    expect(ledger.rows('Demandes')[0]?.Détail, `killed at call ${nth}`).not.toMatch(/Non faite/);
  }
});
