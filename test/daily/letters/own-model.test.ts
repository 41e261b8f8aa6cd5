import { describe, expect, test } from 'vitest';
import { wordFile, wordParagraph } from '../../local/word-file';
import {
  act,
  awaited,
  beforeFormalNotice,
  DURAND,
  filesIn,
  letterLedger,
  modelDocument,
  plain,
  sayOfPdf,
  setStep,
} from '../../simulation/letters';
import { mails } from '../../simulation/mail';
import { COLLEAGUE, type Ledger } from '../../simulation/world';

/* Models of letters: those made at activation, and an owner's own .docx. */

const WHOLE = [
  '[Nom du client]',
  '[Adresse du destinataire]',
  'Notre facture [Numéro de la facture] de [Montant dû] attend votre règlement.',
  '[Mentions légales]',
];
const docx = (lines: readonly string[]): string =>
  Buffer.from(wordFile({ body: lines.map((line) => wordParagraph(line)).join('') })).toString('base64');

const adopt = (ledger: Ledger, content: string, more: Record<string, string> = {}): Promise<string> =>
  act(ledger, '2026-11-02T07:10', 'adoptModel', {
    model: 'Relance 1',
    name: 'Notre lettre.docx',
    content,
    ...more,
  });

async function ledgerWithLetters(): Promise<Ledger> {
  const ledger = await letterLedger();
  setStep(ledger, 'Relance 1', 'Modèle courrier', 'Relance 1');
  return ledger;
}

const letterLeft = async (ledger: Ledger): Promise<string> => {
  const left = (await mails(ledger)).at(-1);
  const [bytes] = left ? filesIn(left).values() : [];
  return bytes ? sayOfPdf(bytes) : '';
};

describe('an owner’s own .docx', () => {
  test('becomes the model, in the product’s folder, and its letters leave', async () => {
    const ledger = await ledgerWithLetters();
    const shipped = modelDocument(ledger, 'Relance 1');
    expect(await adopt(ledger, docx(WHOLE))).toBe(
      '« Notre lettre.docx » est le modèle de lettre « Relance 1 ».',
    );
    const own = modelDocument(ledger, 'Relance 1');
    expect(own).not.toBe(shipped);
    expect(ledger.host.files().find(({ id }) => id === own)?.path).toMatch(/^Relances\/Notre lettre\b/);
    await ledger.day('2026-11-02');
    expect(await letterLeft(ledger)).toMatch(
      /^Durand SARL Durand SARL 3 place du Marché 75011 PARIS Notre facture F-1 de 1 200,00 € attend votre règlement\. Atelier Exemple, SARL/,
    );
  });

  test('with a fault: told at once, its letters wait, and leave once it is mended', async () => {
    const ledger = await ledgerWithLetters();
    const answer = await adopt(ledger, docx([...WHOLE.slice(0, 3), 'Payez vite [Montant dut].']));
    expect(answer).toMatch(
      /^« Notre lettre\.docx » est le modèle .* À corriger : .*\[Montant dut\] est inconnu/,
    );
    const report = await ledger.day('2026-11-02');
    expect(report.sent).toEqual([]);
    expect(plain(report.held[0]?.reason ?? '')).toMatch(/\[Montant dut\] est inconnu/);
    ledger.host.editDocument(modelDocument(ledger, 'Relance 1'), (letter) =>
      letter.replaceText('Payez vite [Montant dut].', '[Mentions légales]'),
    );
    expect((await ledger.day('2026-11-03')).sent).toHaveLength(1);
  });

  test.each([
    ['a PDF', Buffer.from('%PDF-1.4').toString('base64'), {}, /n'est pas un document Word/],
    [
      'a zip that is no Word file',
      Buffer.from('PK\u0003\u0004 no').toString('base64'),
      {},
      /^refused: Notre lettre\.docx n'a pas pu être converti par Google : enregistrez-le de nouveau depuis Word/,
    ],
    ['what is no base64', '***', {}, /^refused: content : ce n'est pas du base64\.$/],
    ['for a model that is not in Modèles', docx(WHOLE), { model: 'Relance 9' }, /Aucun modèle « Relance 9 »/],
    ['for a language it has not', docx(WHOLE), { language: 'de' }, /language : choisissez parmi fr, en/],
  ])('%s is refused, and the model stays', async (_what, content, more, says) => {
    const ledger = await ledgerWithLetters();
    const before = modelDocument(ledger, 'Relance 1');
    expect(await adopt(ledger, content, more)).toMatch(says);
    expect(modelDocument(ledger, 'Relance 1')).toBe(before);
    expect((await ledger.day('2026-11-02')).sent).toHaveLength(1);
  });

  test('is the owner’s to give', async () => {
    const ledger = await ledgerWithLetters();
    const before = ledger.host.files().length;
    await expect(
      ledger.host
        .as(COLLEAGUE)
        .call('adoptModel', { model: 'Relance 1', name: 'a.docx', content: docx(WHOLE) }),
    ).rejects.toThrow(/proprietaire@/);
    expect(ledger.host.files()).toHaveLength(before);
  });
});

test('a model that is missing is said in whole sentences', async () => {
  const ledger = await beforeFormalNotice();
  setStep(ledger, 'Mise en demeure', 'Modèle courrier', 'Absent');
  const { key, reason } = await awaited(ledger);
  const said = [plain(reason), await act(ledger, '2026-11-23T10:00', 'approve', { key })];
  for (const one of said) {
    expect(one).toMatch(/Modèle de lettre « Absent » absent de la feuille Modèles .*\.$/);
    expect(one).not.toContain('..');
  }
});

describe('the models made at activation', () => {
  test('one a row of Modèles that has a letter, in one folder; nothing is made twice, nothing restyled is touched', async () => {
    const ledger = await letterLedger({ customers: [DURAND] });
    const made = ledger.host.files().filter(({ path }) => path.startsWith('Relances/Modèles/'));
    expect(made.length).toBeGreaterThanOrEqual(10);
    const rows = ledger.rows('Modèles').filter(({ Document }) => Document !== '');
    expect(rows.map(({ Document }) => /\/d\/([\w-]+)/.exec(Document ?? '')?.[1]).sort()).toEqual(
      made.map(({ id }) => id).sort(),
    );
    const model = modelDocument(ledger, 'Relance 1');
    ledger.host.editDocument(model, (letter) => letter.setHeader('À notre image'));
    await ledger.host.call('activate', {});
    expect(ledger.host.files().filter(({ path }) => path.startsWith('Relances/Modèles/'))).toHaveLength(
      made.length,
    );
    expect(modelDocument(ledger, 'Relance 1')).toBe(model);
    expect(JSON.stringify(ledger.host.files().find(({ id }) => id === model)?.document)).toContain(
      'À notre image',
    );
  });
});
