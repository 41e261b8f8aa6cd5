import { describe, expect, test } from 'vitest';
import type { HostDocument } from '../../local/host';
import type { DayReport } from '../../src/daily/report';
import {
  act,
  awaited,
  beforeFormalNotice,
  bill,
  DURAND,
  filesIn,
  letterLedger,
  MARTIN,
  modelDocument,
  plain,
  sayOfPdf,
  setStep,
} from './letters';
import { mails } from './mail';
import { type Ledger, type Row, type Start, setIn } from './world';

/*
 * Models of letters in their owner's hands: relance 1 leaves with a letter. Durand's is in French, Martin's in English,
 * so that what happens to the French model never concerns him.
 */

const ENGLISH: Row = { ...MARTIN, Langue: 'Anglais' };
const OF_MARTIN = bill('F-2', { Client: 'Menuiserie Martin', 'Montant TTC': 500 });

async function withLetters(start: Start = {}): Promise<Ledger> {
  const ledger = await letterLedger({
    customers: [DURAND, ENGLISH],
    invoices: [bill('F-1'), OF_MARTIN],
    ...start,
  });
  setStep(ledger, 'Relance 1', 'Modèle courrier', 'Relance 1');
  return ledger;
}

/** The letter a customer received with his last message, as its PDF says it. */
async function letterTo(ledger: Ledger, customer: Row): Promise<string> {
  const left = (await mails(ledger)).filter(({ to }) => to.includes(String(customer['E-mail']))).at(-1);
  const [bytes] = left ? filesIn(left).values() : [];
  return bytes ? sayOfPdf(bytes) : '';
}

const sentTo = ({ sent }: DayReport): string[] => sent.map(({ customer }) => customer).sort();

describe('a model that its owner restyled still makes right letters', () => {
  const picture = (letter: HostDocument): void => {
    const [tab] = letter.tree.tabs;
    tab?.body.unshift({ kind: 'paragraph', style: {}, runs: [{ text: '\ufffc', style: {} }], end: {} });
  };
  const cases: [string, (letter: HostDocument) => void, RegExp][] = [
    ['bold in the middle of a placeholder', (letter) => letter.makeBold('ant dû'), /la somme de 1 200,00 €/],
    ['a bracket in bold', (letter) => letter.makeBold('[Factures'), /la facture n° F-1 du 30 septembre 2026/],
    [
      'the table moved to the end',
      (letter) => letter.moveTableToEnd(2),
      /F-1 30\/09\/2026 30\/10\/2026 1 200,00 €/,
    ],
    [
      'a header with a placeholder',
      (letter) => letter.setHeader("[Nom de l'entreprise]\nDossier [Numéro de la facture]"),
      /Dossier F-1/,
    ],
    [
      'a footer rewritten',
      (letter) => letter.setFooter('Merci de votre confiance.\n[Mentions légales] – [Nom du client]'),
      /Merci de votre confiance\. Atelier Exemple, SARL .* – Durand SARL/,
    ],
    ['a picture at the top', picture, /la somme de 1 200,00 €/],
    [
      'a paragraph of one’s own, twice the same placeholder',
      (letter) => letter.insertParagraph('Soit [Montant dû], et encore [Montant dû] pour [Nom du client].'),
      /Soit 1 200,00 €, et encore 1 200,00 € pour Durand SARL\./,
    ],
    [
      'a placeholder in capitals, without accents',
      (letter) => letter.insertParagraph('Reste : [MONTANT DU]'),
      /Reste : 1 200,00 €/,
    ],
    [
      'a bracket that must stay',
      (letter) => letter.insertParagraph('Cochez [[ ] et signez.'),
      /Cochez \[ \] et signez\./,
    ],
  ];
  test.each(cases)('%s', async (_what, restyle, says) => {
    const ledger = await withLetters();
    const model = modelDocument(ledger, 'Relance 1');
    ledger.host.editDocument(model, restyle);
    const before = JSON.stringify(ledger.host.files().find(({ id }) => id === model)?.document);
    expect(sentTo(await ledger.day('2026-11-02'))).toEqual(['Durand SARL', 'Menuiserie Martin']);
    const letter = await letterTo(ledger, DURAND);
    expect(letter).toMatch(says);
    expect(letter).toContain('Durand SARL 3 place du Marché 75011 PARIS');
    expect(letter.replace('[ ]', '')).not.toMatch(/[[\]]|Menuiserie|F-2/);
    expect(await letterTo(ledger, ENGLISH)).toMatch(/Menuiserie Martin 8 quai des Brumes 44000 NANTES.*F-2/);
    // The model itself is never written in.
    expect(JSON.stringify(ledger.host.files().find(({ id }) => id === model)?.document)).toBe(before);
  });

  test('a subject that looks like a placeholder stays as it was written', async () => {
    const ledger = await withLetters({
      invoices: [bill('F-1', { Objet: 'Lot [Montant dû] $1 \\1 & <b>' }), OF_MARTIN],
    });
    ledger.host.editDocument(modelDocument(ledger, 'Relance 1'), (letter) =>
      letter.insertParagraph('Pour : [Description des produits ou services].'),
    );
    await ledger.day('2026-11-02');
    expect(await letterTo(ledger, DURAND)).toContain('Pour : Lot [Montant dû] $1 \\1 & <b>.');
  });
});

describe('a model that cannot be used holds its own notices, names itself, and lets the others leave', () => {
  const modelRow = (ledger: Ledger, column: string, value: string): void =>
    ledger.host.edit((book) => setIn(book.sheet('Modèles'), 'Modèle', 'Relance 1', column, value));
  const inModel = (change: (letter: HostDocument) => void) => (ledger: Ledger) =>
    ledger.host.editDocument(modelDocument(ledger, 'Relance 1'), change);
  const linkOf = (ledger: Ledger): string =>
    `https://docs.google.com/document/d/${modelDocument(ledger, 'Relance 1')}/edit`;

  interface Mended {
    readonly break: (ledger: Ledger) => void;
    readonly says: RegExp;
    readonly mend: (ledger: Ledger, link: string) => void;
  }
  const cases: [string, Mended][] = [
    [
      'a placeholder deleted',
      {
        break: inModel((letter) => letter.replaceText('[Adresse du destinataire]', 'Durand')),
        says: /Modèle de lettre « Relance 1 » : l'adresse du destinataire n'y figure plus ; remettez \[Adresse/,
        mend: inModel((letter) => letter.insertParagraph('[Adresse du destinataire]')),
      },
    ],
    [
      'a placeholder unknown',
      {
        break: inModel((letter) => letter.insertParagraph('Soit [Montant dut].')),
        says: /Modèle de lettre « Relance 1 » : \[Montant dut\] est inconnu ; vouliez-vous écrire \[Montant dû\]/,
        mend: inModel((letter) => letter.replaceText('[Montant dut]', '[Montant dû]')),
      },
    ],
    [
      'a second tab',
      {
        break: inModel((letter) => letter.addTab('Notes', 'Pour mémoire')),
        says: /Modèle de lettre « Relance 1 » : le document a 2 onglets/,
        mend: inModel((letter) => {
          letter.tree.tabs.pop();
        }),
      },
    ],
    [
      'a document deleted',
      {
        break: (ledger) => ledger.host.deleteFile(modelDocument(ledger, 'Relance 1')),
        says: /Modèle de lettre « Relance 1 » : son document ne s'ouvre pas .* videz la case Document/,
        mend: (ledger) => modelRow(ledger, 'Document', ''),
      },
    ],
    [
      'a link typed by hand',
      {
        break: (ledger) => modelRow(ledger, 'Document', 'voir dans le classeur bleu'),
        says: /Modèle de lettre « Relance 1 » : la case Document ne contient pas le lien d'un document/,
        mend: (ledger, link) => modelRow(ledger, 'Document', link),
      },
    ],
    [
      'the link of somebody else’s document',
      {
        break: (ledger) =>
          modelRow(
            ledger,
            'Document',
            'https://docs.google.com/document/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit',
          ),
        says: /Modèle de lettre « Relance 1 » : son document ne s'ouvre pas/,
        mend: (ledger, link) => modelRow(ledger, 'Document', link),
      },
    ],
  ];
  test.each(cases)('%s', async (_what, { break: breakIt, says, mend }) => {
    const ledger = await withLetters();
    const link = linkOf(ledger);
    breakIt(ledger);
    const report = await ledger.day('2026-11-02');
    expect(sentTo(report)).toEqual(['Menuiserie Martin']);
    const [held] = report.held;
    expect(held).toMatchObject({ invoice: 'F-1', reasonCode: 'modelFaulty' });
    expect(plain(held?.reason ?? '')).toMatch(says);
    expect(plain(ledger.row('F-1').Pourquoi ?? '')).toMatch(says);

    mend(ledger, link);
    // « Activer » makes the document of a row that has none; it changes nothing where all is well.
    await ledger.host.call('activate', {});
    expect(sentTo(await ledger.day('2026-11-03'))).toEqual(['Durand SARL']);
    expect(await letterTo(ledger, DURAND)).toContain('la somme de 1 200,00 €');
    expect(ledger.host.sent()).toHaveLength(2);
  });

  // Docs reads and copies what is in the bin as if it were not, and nothing tells it: it holds once it is deleted.
  test('a document in the bin still serves, until the bin is emptied', async () => {
    const ledger = await withLetters();
    const id = modelDocument(ledger, 'Relance 1');
    ledger.host.binFile(id);
    expect((await ledger.day('2026-11-02')).sent.length).toBeGreaterThan(1);
    const emptied = await withLetters();
    emptied.host.deleteFile(modelDocument(emptied, 'Relance 1'));
    expect(plain((await emptied.day('2026-11-02')).held[0]?.reason ?? '')).toMatch(
      /son document ne s'ouvre pas/,
    );
  });

  test('its row renamed', async () => {
    const ledger = await withLetters();
    // The e-mail keeps its model: only the letter's name is sought in vain.
    setStep(ledger, 'Relance 1', 'Modèle courrier', 'Relance un');
    const report = await ledger.day('2026-11-02');
    expect(report.sent).toEqual([]);
    expect(plain(report.held[0]?.reason ?? '')).toMatch(
      /Modèle de lettre « Relance un » absent de la feuille Modèles : ajoutez-le, ou corrigez l'étape « Relance 1 »/,
    );
    setStep(ledger, 'Relance 1', 'Modèle courrier', 'relance  1');
    expect(sentTo(await ledger.day('2026-11-03'))).toEqual(['Durand SARL', 'Menuiserie Martin']);
  });

  test('a value the letter asks for and the invoice has not: that invoice waits, and names the column', async () => {
    const ledger = await withLetters({
      customers: [DURAND, { ...MARTIN }],
      invoices: [bill('F-1'), { ...OF_MARTIN, Objet: 'Pose de fenêtres' }],
    });
    ledger.host.editDocument(modelDocument(ledger, 'Relance 1'), (letter) =>
      letter.insertParagraph('Pour : [Description des produits ou services].'),
    );
    const report = await ledger.day('2026-11-02');
    expect(sentTo(report)).toEqual(['Menuiserie Martin']);
    expect(report.held[0]?.reasonCode).toBe('missingValue');
    expect(plain(report.held[0]?.reason ?? '')).toMatch(/Objet/);
    ledger.setInvoice('F-1', 'Objet', 'Deux portes');
    await ledger.day('2026-11-03');
    expect(await letterTo(ledger, DURAND)).toContain('Pour : Deux portes.');
  });

  test('of a formal notice: it waits all the same, and what to mend blocks approving', async () => {
    const ledger = await beforeFormalNotice();
    ledger.host.editDocument(modelDocument(ledger, 'Mise en demeure'), (letter) =>
      letter.replaceText('[Nombre de jours supplémentaires]', 'huit jours'),
    );
    const { key, reason } = await awaited(ledger);
    const says =
      /Modèle de lettre « Mise en demeure » : le délai accordé n'y figure plus ; remettez \[Nombre de jours/;
    expect(plain(reason)).toMatch(says);
    expect(await act(ledger, '2026-11-24T10:00', 'approve', { key })).toMatch(says);
    ledger.host.editDocument(modelDocument(ledger, 'Mise en demeure'), (letter) =>
      letter.replaceText('huit jours', '[Nombre de jours supplémentaires]'),
    );
    expect(await act(ledger, '2026-11-24T10:05', 'approve', { key })).toMatch(/validée/);
  });
});

describe('what letters ask of Drive and Docs', () => {
  const files = (ledger: Ledger): Record<string, number> =>
    Object.fromEntries(
      Object.entries(ledger.host.calls().byMethod).filter(([method]) => /^(Drive|Docs)\./.test(method)),
    );
  const many = (count: number): { customers: Row[]; invoices: Row[] } => {
    const customers = Array.from({ length: count }, (_, at) => ({
      ...DURAND,
      Client: `Client ${at}`,
      'E-mail': `compta@client${at}.example`,
    }));
    return { customers, invoices: customers.map(({ Client }, at) => bill(`F-${at}`, { Client })) };
  };

  test('three calls a letter sent at once, one model read a run, one folder a customer for ever', async () => {
    const ledger = await withLetters(many(4));
    ledger.host.resetCalls();
    expect((await ledger.day('2026-11-02')).sent).toHaveLength(4);
    const letters = { 'Drive.Files.copy': 4, 'Docs.Documents.batchUpdate': 4, 'Drive.Files.export': 4 };
    expect(files(ledger)).toEqual({ 'Docs.Documents.get': 1, 'Drive.Files.create': 4, ...letters });
    setStep(ledger, 'Relance 2', 'Modèle courrier', 'Relance 2');
    ledger.host.resetCalls();
    expect((await ledger.day('2026-11-12')).sent).toHaveLength(4);
    expect(files(ledger)).toEqual({ 'Docs.Documents.get': 1, ...letters });
  });

  test('five when approved: three and its storing, then its reading by the run that sends', async () => {
    const ledger = await withLetters(many(3));
    setStep(ledger, 'Relance 1', 'Envoi', 'Après validation');
    ledger.host.setNow('2026-11-02T09:00');
    const { awaitingApproval } = await ledger.dryRun();
    for (const { key } of awaitingApproval) {
      ledger.host.resetCalls();
      await ledger.host.call('approve', { key });
      const { 'Drive.Files.create': made, ...others } = files(ledger);
      expect(made).toBe(2); // the customer's folder, once, and the PDF
      expect(others).toEqual({
        'Docs.Documents.get': 1,
        'Drive.Files.copy': 1,
        'Docs.Documents.batchUpdate': 1,
        'Drive.Files.export': 1,
      });
    }
    ledger.host.resetCalls();
    expect((await ledger.day('2026-11-03')).sent).toHaveLength(3);
    const { 'Docs.Documents.get': read = 0, ...others } = files(ledger);
    expect(others).toEqual({ 'Drive.Files.get': 3 });
    expect(read).toBeLessThanOrEqual(1);
  });
});
