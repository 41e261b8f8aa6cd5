import { describe, expect, test } from 'vitest';
import type { DayReport } from '../../src/daily/report';
import type { SettingsView } from '../../src/daily/settings/settings-view';
import type { MessageView } from '../../src/panel/views/message';
import { wordFile, wordParagraph } from '../local/word-file';
import { act, awaited, beforeFormalNotice, letterLedger, modelDocument, plain } from '../simulation/letters';
import { mails } from '../simulation/mail';
import { COLLEAGUE, type Ledger, openLedger, setIn } from '../simulation/world';
import { client, facture } from './rows';

/* What a model may not say, from outside: held, told, refused; and warned about to a business. */

const FEES = 'Bonjour,\n\nS’ajoutent des frais de dossier de 15 €.\n\n[Tableau des factures]';
const DAY = '2026-11-02';
const CONSUMER_DAY = '2026-11-05';
const NOW = '2026-11-23T09:05';

const setModel = (ledger: Ledger, name: string, text: string, column = 'Texte'): void =>
  ledger.host.edit((book) => setIn(book.sheet('Modèles'), 'Modèle', name, column, text));

const readOf = async (ledger: Ledger, key: string): Promise<MessageView> =>
  (await ledger.host.call('readMessage', { key })) as MessageView;

const open = (type: string): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha', { Type: type })],
    invoices: [facture('F-1', 'Alpha')],
    now: `${DAY}T07:00`,
  });

/** What holds an invoice, by its sentence. */
const heldBy = (report: DayReport, invoice: string): string =>
  plain(report.held.find((one) => one.invoice === invoice)?.reason ?? '');

describe('« frais de dossier de 15 € » in the words of relance 1', () => {
  test('hold a consumer’s row and name the words, until they are changed', async () => {
    const ledger = await open('Particulier');
    setModel(ledger, 'Relance 1 – particulier', FEES);
    const report = await ledger.day(CONSUMER_DAY);
    expect(report.sent).toEqual([]);
    expect(await mails(ledger)).toEqual([]);
    const [held] = report.held;
    expect(held?.reasonCode).toBe('modelFaulty');
    expect(heldBy(report, 'F-1')).toMatch(
      /^Modèle « Relance 1 – particulier », Texte : « frais de dossier de 15 € » réclame des frais .* ; retirez-les/,
    );
    expect(plain(ledger.row('F-1').Pourquoi ?? '')).toContain('« frais de dossier de 15 € »');
    setModel(ledger, 'Relance 1 – particulier', FEES.replace(/S’aj.*€\./, 'Merci de régler [Montant dû].'));
    expect((await ledger.day('2026-11-06')).sent).toHaveLength(1);
  });

  test('leave to a business, with a warning where the message and the model are shown', async () => {
    const ledger = await open('Professionnel');
    setModel(ledger, 'Relance 1', FEES);
    const [planned] = (await ledger.dryRun()).sent;
    const shown = await readOf(ledger, planned?.key ?? '');
    expect(shown.warnings.map(plain)).toEqual([
      expect.stringMatching(/^Modèle « Relance 1 », Texte : « frais de dossier de 15 € » réclame/),
    ]);
    const settings = (await ledger.host.call('showSettings')) as SettingsView;
    const advice = settings.models.filter((one) => one.advice.length > 0);
    expect(advice.map(({ name, language }) => `${name} ${language}`)).toEqual(['Relance 1 fr']);
    expect((await ledger.day(DAY)).sent).toHaveLength(1);
    expect(plain((await mails(ledger))[0]?.text ?? '')).toContain('frais de dossier de 15 €');
  });

  test('the subject is read too', async () => {
    const ledger = await open('Particulier');
    setModel(ledger, 'Relance 1 – particulier', 'Dernier avis', 'Objet');
    const report = await ledger.day(CONSUMER_DAY);
    expect(heldBy(report, 'F-1')).toContain('Modèle « Relance 1 – particulier », Objet : « Dernier avis »');
  });
});

describe('words given to one message', () => {
  test('are refused to a consumer with what is wrong, and the message leaves with its model’s', async () => {
    const ledger = await open('Particulier');
    ledger.host.setNow(`${CONSUMER_DAY}T07:10`);
    const [planned] = (await ledger.dryRun()).sent;
    const key = planned?.key ?? '';
    const answer = await act(ledger, `${CONSUMER_DAY}T07:10`, 'edit', {
      key,
      text: 'Sans paiement, nous saisirons le tribunal.',
    });
    expect(answer).toMatch(/^refused: Modèle .* « tribunal » menace un particulier de la justice/);
    expect((await ledger.day(CONSUMER_DAY)).sent).toHaveLength(1);
    expect((await mails(ledger))[0]?.text).not.toContain('tribunal');
  });

  test('a colleague’s are refused as well', async () => {
    const ledger = await open('Particulier');
    ledger.host.setNow(`${CONSUMER_DAY}T07:10`);
    const [planned] = (await ledger.dryRun()).sent;
    const words = { key: planned?.key ?? '', text: 'Sous peine de poursuites pénales.' };
    const asked = ledger.host.as(COLLEAGUE).call('edit', words);
    await asked.catch(() => null);
    await ledger.day(CONSUMER_DAY);
    expect(await mails(ledger)).toHaveLength(1);
    expect((await mails(ledger))[0]?.text).not.toMatch(/p.nales/);
  });

  test.each([
    'Cette relance vous est facturée 15 €, et une majoration de 10 % sera appliquée.',
    'Des frais de 25 € seront ajoutés.',
    'À défaut, nous saisirons vos comptes bancaires et vos biens seront saisis.',
    'Sans réponse, votre employeur sera prévenu et un agent passera à votre domicile.',
  ])('invented fees and threats do not reach a consumer: « %s »', async (text) => {
    const ledger = await open('Particulier');
    ledger.host.setNow(`${CONSUMER_DAY}T07:10`);
    const [planned] = (await ledger.dryRun()).sent;
    const answer = await act(ledger, `${CONSUMER_DAY}T07:10`, 'edit', { key: planned?.key, text });
    expect(answer).toMatch(/^refused: Modèle /);
  });

  test('« Il reste 40,00 € à régler » reaches a consumer who owes 40 €', async () => {
    const ledger = await openLedger({
      customers: [client('Alpha', { Type: 'Particulier' })],
      invoices: [facture('F-1', 'Alpha', { 'Montant TTC': 40 })],
      now: `${DAY}T07:00`,
    });
    ledger.host.setNow(`${CONSUMER_DAY}T07:10`);
    const [planned] = (await ledger.dryRun()).sent;
    const words = { key: planned?.key, text: 'Il reste 40,00 € à régler.' };
    expect(await act(ledger, `${CONSUMER_DAY}T07:10`, 'edit', words)).toMatch(/vos mots sont enregistrés/);
    expect((await ledger.day(CONSUMER_DAY)).sent).toHaveLength(1);
    expect(plain((await mails(ledger))[0]?.text ?? '')).toContain('Il reste 40,00 € à régler.');
  });

  test('leave to a business', async () => {
    const ledger = await open('Professionnel');
    const [planned] = (await ledger.dryRun()).sent;
    const answer = await act(ledger, `${DAY}T07:10`, 'edit', {
      key: planned?.key,
      text: 'Nous serons contraints de saisir le tribunal.',
    });
    expect(answer).toMatch(/vos mots sont enregistrés/);
  });
});

describe('« dernier avis avant saisie » in a formal notice', () => {
  const WORDS = 'DERNIER AVIS  AVANT SAISIE';

  test('of its e-mail: it waits, says so on its row, and nobody can approve it', async () => {
    const ledger = await beforeFormalNotice();
    setModel(ledger, 'Mise en demeure', `${WORDS}\n\n[Tableau des factures] [Total réclamé]`);
    const { key, reason } = await awaited(ledger);
    expect(plain(reason)).toContain('« DERNIER AVIS AVANT SAISIE »');
    expect((await readOf(ledger, key)).missing.map(plain).join()).toContain('« DERNIER AVIS AVANT SAISIE »');
    expect(await act(ledger, NOW, 'approve', { key })).toMatch(
      /^refused: Avant de valider « Mise en demeure », complétez ou corrigez : .*« DERNIER AVIS AVANT SAISIE » prend l'air/,
    );
  });

  test('so do invented fees, a seizure, a name made public and a prison', async () => {
    const ledger = await beforeFormalNotice();
    const words = [
      'Des frais de 150 € sont ajoutés, ainsi qu’une indemnité de 60 €.',
      'À défaut, vos biens seront saisis et nous publierons votre nom.',
      'Vous commettez un délit et risquez la prison.',
    ];
    setModel(ledger, 'Mise en demeure', `${words.join('\n\n')}\n\n[Tableau des factures] [Total réclamé]`);
    const { key } = await awaited(ledger);
    const missing = plain((await readOf(ledger, key)).missing.join());
    for (const found of ['frais de 150 €', 'indemnité de 60 €', 'biens seront saisis', 'prison'])
      expect(missing).toContain(found);
    expect(missing).toContain('« publierons votre nom »');
    expect(await act(ledger, NOW, 'approve', { key })).toMatch(/^refused: /);
  });

  test('of its letter: the same, until its document is mended', async () => {
    const ledger = await beforeFormalNotice();
    const document = modelDocument(ledger, 'Mise en demeure');
    const rewrite = (from: string, to: string): void =>
      ledger.host.editDocument(document, (letter) => letter.replaceText(from, to));
    rewrite('notre créance reste due.', `notre créance reste due. ${WORDS}`);
    const { key, reason } = await awaited(ledger);
    expect(plain(reason)).toMatch(/Modèle de lettre « Mise en demeure » : « DERNIER AVIS AVANT SAISIE »/);
    expect(await act(ledger, NOW, 'approve', { key })).toMatch(/^refused: .*« DERNIER AVIS AVANT SAISIE »/);
    rewrite(WORDS, 'Merci.');
    expect(await act(ledger, NOW, 'approve', { key })).toMatch(/validée/);
  });

  test('written in the model once the letter is posted: the copy by e-mail waits until it is mended', async () => {
    const ledger = await beforeFormalNotice();
    const { key } = await awaited(ledger);
    expect(await act(ledger, NOW, 'approve', { key })).toMatch(/validée/);
    const posted = { key, number: '1A 234 567 8901 2', postedOn: '2026-11-23' };
    expect(await act(ledger, '2026-11-23T15:00', 'recordPosting', posted)).not.toMatch(/^refused/);
    const text = ledger.rows('Modèles').find(({ Modèle }) => Modèle === 'Mise en demeure')?.Texte ?? '';
    setModel(ledger, 'Mise en demeure', `${WORDS}\n\n${text}`);
    const before = (await mails(ledger)).length;
    await ledger.run('2026-11-24');
    expect(await mails(ledger)).toHaveLength(before);
    setModel(ledger, 'Mise en demeure', text);
    await ledger.run('2026-11-25');
    expect(await mails(ledger)).toHaveLength(before + 1);
  });
});

test('one’s own letter is read when it is given: what stops it, what is better changed', async () => {
  const adopt = async (ledger: Ledger, model: string, words: string): Promise<string> => {
    const lines = [
      ...['[Nom du client]', '[Adresse du destinataire]', '[Numéro de la facture] : [Montant dû]', words],
      ...['[Nombre de jours supplémentaires]', '[Mentions légales]'],
    ];
    const body = lines.map((line) => wordParagraph(line)).join('');
    const content = Buffer.from(wordFile({ body })).toString('base64');
    return act(ledger, `${DAY}T07:10`, 'adoptModel', { model, name: 'Lettre.docx', content });
  };
  const ledger = await letterLedger();
  expect(
    await adopt(ledger, 'Mise en demeure', 'Envoi par LRAR. Un huissier passera à votre domicile.'),
  ).toMatch(
    /À corriger : Modèle de lettre « Mise en demeure » : « huissier passera à votre domicile » .* À revoir : .*« LRAR »/,
  );
  expect(await adopt(ledger, 'Relance 1', 'Frais de relance : 12 €')).toMatch(
    /À revoir : .*« Frais de relance : 12 € »/,
  );
});
