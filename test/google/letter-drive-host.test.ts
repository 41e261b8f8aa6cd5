import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, DocsTree, Run, TableBlock, TextStyle } from '../../local/docs/tree';
import type { Host, HostDocument } from '../../local/host';
import type { LetterUse } from '../../src/letters/letter';
import type { Notice } from '../../src/letters/notice';
import { customer, day, line, notice, plain } from '../letters/sample';
import { scriptHost } from './script-host';

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), 'letter-script.ts');
const use: LetterUse = { model: 'Relance 1', language: 'fr', givesDays: false };

const paragraph = (text: string, style: TextStyle = {}): Block => ({
  kind: 'paragraph',
  style: { alignment: 'END' },
  runs: text === '' ? [] : [{ text, style }],
  end: {},
});

const table = (rows: readonly (readonly string[])[], style: TextStyle = {}): TableBlock => ({
  kind: 'table',
  columnWidths: [100, 100, 100],
  rows: rows.map((cells) => ({
    minHeight: 0,
    cells: cells.map((text) => ({ style: {}, blocks: [paragraph(text, style)] })),
  })),
});

const BODY = (): Block[] => [
  paragraph('[Adresse du destinataire]'),
  paragraph('Objet : [Factures en bref]'),
  paragraph('V/Réf. : [Référence client]'),
  paragraph('[Formule d’appel],'),
  table(
    [
      ['Facture', 'Échéance', 'Reste dû'],
      ['n° [Numéro de la facture]', '[Date d’échéance]', '[Montant dû]'],
      ['Total', '', '[Montant dû]'],
    ],
    { italic: true },
  ),
  paragraph('Nous attendons [Montant dû] depuis [Nombre de jours de retard] jours.'),
  paragraph('Pénalités : [Pénalités de retard]'),
  paragraph('[Formule de politesse]'),
];

let host: Host;
beforeAll(async () => {
  host = await scriptHost(ENTRY);
});

/** A model in Drive, changed by its owner. */
async function model(change: (document: HostDocument) => void = () => {}, body = BODY()): Promise<string> {
  const id = String(await host.call('blank'));
  host.editDocument(id, (document) => {
    const [tab] = document.tree.tabs;
    if (tab) tab.body = body;
    document.setHeader('[Nom de l’entreprise]');
    document.setFooter('[Mentions légales]');
    change(document);
  });
  return id;
}

const treeOf = (id: string): DocsTree => {
  const tree = host.files().find((file) => file.id === id)?.document;
  if (!tree) throw new Error(`no document ${id}`);
  return tree;
};

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.runs.map((run) => run.text).join('')
        : block.rows.map((row) => `| ${row.cells.map((cell) => textOf(cell.blocks)).join(' | ')}`).join('\n'),
    )
    .join('\n');

async function letter(
  id: string,
  about: Notice = notice(),
): Promise<{ id: string; tree: DocsTree; body: string }> {
  const folder = await host.call('folder', 'Lettres', null);
  const made = (await host.call('letter', id, folder, about, use)) as { id?: string };
  if (!made.id) throw new Error(JSON.stringify(made));
  const tree = treeOf(made.id);
  return { id: made.id, tree, body: plain(textOf(tree.tabs[0]?.body ?? [])) };
}

const faults = async (id: string, of: Partial<LetterUse> = {}): Promise<readonly string[]> =>
  ((await host.call('check', id, { ...use, ...of })) as string[]).map(plain);

const many = (count: number): Notice =>
  notice({
    lines: Array.from({ length: count }, (_, index) =>
      line({ number: `F-${index + 1}`, customerReference: index === 0 ? 'BC-1' : '' }, 10000 * (index % 2)),
    ),
  });

describe('a letter in Google Docs', () => {
  test('for one invoice', async () => {
    const { body, tree } = await letter(await model());
    expect(body).toBe(
      [
        'SARL Dupont & Fils\n3 place du Marché\n75011 PARIS',
        'Objet : facture F-2026-118',
        'V/Réf. : BC-77',
        'Madame, Monsieur,',
        '| Facture | Échéance | Reste dû',
        '| n° F-2026-118 | 31/10/2026 | 1 200,00 €',
        '| Total |  | 1 200,00 €',
        'Nous attendons 1 200,00 € depuis 12 jours.',
        'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.',
      ].join('\n'),
    );
    const [tab] = tree.tabs;
    expect(plain(textOf(Object.values(tab?.headers ?? {})[0] ?? []))).toBe('Menuiserie Lambert');
    expect(plain(textOf(Object.values(tab?.footers ?? {})[0] ?? []))).toMatch(/^Menuiserie Lambert, SARL/);
  });

  test('for twelve, each row in the looks of the model’s', async () => {
    const { body, tree } = await letter(await model(), many(12));
    const rows = body.split('\n').filter((one) => one.startsWith('| '));
    expect(rows).toEqual([
      '| Facture | Échéance | Reste dû',
      ...Array.from(
        { length: 12 },
        (_, index) => `| n° F-${index + 1} | 31/10/2026 | ${index % 2 ? '1 100,00 €' : '1 200,00 €'}`,
      ),
      '| Total |  | 13 800,00 €',
    ]);
    const found = tree.tabs[0]?.body.find((block) => block.kind === 'table');
    for (const row of found?.rows ?? []) {
      for (const cell of row.cells) {
        const [first] = cell.blocks;
        if (first?.kind !== 'paragraph') throw new Error('a cell without a paragraph');
        expect(first.style).toMatchObject({ alignment: 'END' });
        for (const run of first.runs) expect(run.style).toEqual({ italic: true });
      }
    }
  });

  test('three calls, and one to read the model', async () => {
    const id = await model();
    const folder = await host.call('folder', 'Lettres', null);
    host.resetCalls();
    await host.call('letter', id, folder, many(12), use);
    expect(host.calls().byMethod).toMatchObject({
      'Docs.Documents.get': 1,
      'Drive.Files.copy': 1,
      'Docs.Documents.batchUpdate': 1,
    });
    expect(host.calls().total).toBe(3);
  });

  test('an export that is a PDF', async () => {
    const { id } = await letter(await model());
    const { answer } = (await host.call('attempt', 'exportPdf', [id])) as { answer: number[] };
    expect(String.fromCharCode(...answer.slice(0, 5))).toBe('%PDF-');
  });
});

describe('an owner restyles a model', () => {
  const runsWith = (tree: DocsTree, text: string): readonly Run[] =>
    (tree.tabs[0]?.body ?? []).flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.filter((run) => plain(run.text).includes(text)) : [],
    );

  test('bold in the middle of a placeholder', async () => {
    const { body, tree } = await letter(await model((document) => document.makeBold('politesse')));
    expect(body).toContain('Veuillez agréer, Madame, Monsieur, nos salutations distinguées.');
    expect(runsWith(tree, 'Veuillez agréer')[0]?.style.bold).toBeUndefined();
  });

  test('bold in the middle of a placeholder of the row', async () => {
    const { body } = await letter(await model((document) => document.makeBold('de la facture')), many(3));
    expect(body).toContain('| n° F-1 | 31/10/2026 | 1 200,00 €\n| n° F-2 |');
  });

  test('a whole placeholder in bold keeps it', async () => {
    const { tree } = await letter(await model((document) => document.makeBold('[Formule de politesse]')));
    expect(runsWith(tree, 'Veuillez agréer')[0]?.style.bold).toBe(true);
  });

  test('a moved table', async () => {
    const { body } = await letter(await model((document) => document.moveTableToEnd()), many(3));
    const lines = body.split('\n');
    expect(lines.indexOf('| Facture | Échéance | Reste dû')).toBeGreaterThan(
      lines.findIndex((one) => one.startsWith('Veuillez')),
    );
    expect(body).toContain('| n° F-3 | 31/10/2026 | 1 200,00 €\n| Total |  | 3 500,00 €');
  });

  test('a new header', async () => {
    const id = await model((document) => document.setHeader('Maison Lambert\nDepuis 1987 – [Téléphone]'));
    const { tree } = await letter(id);
    expect(plain(textOf(Object.values(tree.tabs[0]?.headers ?? {})[0] ?? []))).toBe(
      'Maison Lambert\nDepuis 1987 – 04 78 00 00 00',
    );
  });

  test('a deleted placeholder holds', async () => {
    const id = await model((document) => document.deleteText('[Adresse du destinataire]'));
    expect(await faults(id)).toEqual([expect.stringContaining("l'adresse du destinataire n'y figure plus")]);
  });

  test('a deleted table holds only several invoices', async () => {
    const id = await model((document) => {
      document.deleteTable();
      document.insertParagraph('Facture [Numéro de la facture].');
    });
    expect((await letter(id)).body).toContain('Facture F-2026-118.');
    await expect(letter(id, many(2))).rejects.toThrow(/il parle d'une facture et la lettre en porte 2/);
  });

  test('a second tab holds', async () => {
    const id = await model((document) => document.addTab('Notes', 'à faire'));
    expect(await faults(id)).toEqual([expect.stringContaining('le document a 2 onglets')]);
  });

  test('a document that changed since it was read is not taken for a letter', async () => {
    const id = await model();
    const other = await model((document) => document.insertParagraph('Une ligne de plus.', 'Objet'));
    await expect(host.call('fillAnother', id, other, many(2), use)).rejects.toThrow(
      /ne s.est pas rempli|n'a pas pu lire/,
    );
  });
});

describe('whatever the values hold', () => {
  const nasty = [
    '[Montant dû]',
    '[[Montant dû]]',
    '⟦1⟧[⟦2⟧Montant dû]',
    '« l’ogre » & "fils" d\'ici',
    '😀👩‍👩‍👧 e\u0301te\u0301',
    '$1 $& \\n',
    'Très long nom de société '.repeat(12).trim(),
    'a\u0000b\u0007c\ue000d',
  ];
  test.each(nasty)('%s', async (name) => {
    const about = notice({
      customer: { ...customer, code: name },
      lines: [line({ number: name }), line({ number: `${name} 2` })],
    });
    const body = [...BODY(), paragraph('Client : [Code client]')];
    const { body: written } = await letter(await model(undefined, body), about);
    // What Docs strips, and marks, are left out; the rest is whole.
    const said = name.replace(/[⟦⟧\ue000]/g, '').replace(/\p{Cc}/gu, ' ');
    expect(written).toContain(`| n° ${said} | 31/10/2026 | 1 200,00 €`);
    expect(written).toContain(`| n° ${said} 2 | 31/10/2026 | 1 200,00 €`);
    expect(written).toContain(`\nClient : ${said}`);
    expect(written).toContain('Nous attendons 2 400,00 € depuis 12 jours.');
  });
});

describe('the shipped letters', () => {
  const everything = (tree: DocsTree): string => {
    const [tab] = tree.tabs;
    const segments = [tab?.body, ...Object.values(tab?.headers ?? {}), ...Object.values(tab?.footers ?? {})];
    return plain(segments.map((blocks) => textOf(blocks ?? [])).join('\n'));
  };

  test.each([1, 12])('all serve, for %s invoices', async (count) => {
    const made = (await host.call('shipped')) as { model: string; language: 'fr' | 'en'; id: string }[];
    expect(made.length).toBeGreaterThan(6);
    const folder = await host.call('folder', 'Lettres', null);
    for (const { model: name, language, id } of made) {
      const isFormal = /demeure|Demande/.test(name);
      const purpose = { model: name, language, givesDays: /demeure/.test(name) };
      expect(await host.call('check', id, purpose), name).toEqual([]);
      const about = {
        ...many(count),
        customer: { ...customer, language },
        alsoListed: isFormal ? [] : [line({ number: 'F-AUTRE' })],
        previous: [{ on: day('2026-11-03'), kind: 'message' as const, rank: 1 }],
      };
      const written = (await host.call('letter', id, folder, about, purpose)) as { id: string };
      const text = everything(treeOf(written.id));
      expect(text, name).not.toMatch(/[[\]⟦⟧]/);
      expect(text, name).not.toMatch(/\b0[,.]00/);
      expect(text, name).toContain(`F-${count}`);
      expect(text.includes('F-AUTRE'), name).toBe(!isFormal);
      expect(text, name).toContain('RCS Lyon');
    }
  });
});
