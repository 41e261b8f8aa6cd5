import { describe, expect, test } from 'vitest';
import type { HostFile, SentMail } from '../../../local/host';
import type { Answer } from '../../../local/preview/answer';
import { answer, type Scene } from '../../../local/preview/routes';
import { fakeScene } from './fake-scene';

const mail: SentMail = {
  raw: [
    'From: =?UTF-8?B?QXRlbGllciDDiXTDqQ==?= <a@exemple.fr>',
    'To: Dupont <d@dupont.fr>',
    'Subject: =?UTF-8?Q?Facture_=C3=A9chue?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p class="x">Bonjour</p><script>bad()</script>',
    '--b',
    'Content-Type: application/pdf; name="F-1.pdf"',
    'Content-Disposition: attachment; filename="F-1.pdf"',
    '',
    '%PDF-1.4',
    '--b--',
  ].join('\r\n'),
  to: ['d@dupont.fr'],
  from: 'a@exemple.fr',
  at: '2026-11-24T08:00:05',
  id: 'm-1',
  threadId: 't-1',
};

const file = (about: Partial<HostFile>): HostFile => ({
  id: 'f-1',
  path: 'Relances/Dupont/Lettre.pdf',
  name: 'Lettre.pdf',
  mimeType: 'application/pdf',
  owner: 'a@exemple.fr',
  trashed: false,
  content: new TextEncoder().encode('%PDF-1.4'),
  document: null,
  sharedWith: [],
  ...about,
});

const scene = fakeScene(
  {
    Factures: {
      cells: [
        ['Numéro', 'Montant TTC', 'Tranche'],
        ['F-1', 1200, '31-60'],
      ],
      folded: [3],
      colours: { '2,1': '#ffe0b2' },
    },
    Clients: { cells: [['Client'], ['<b>Dupont & fils</b>']] },
    Cachée: { cells: [['secret']], hidden: true },
  },
  {
    sent: [mail],
    files: [
      file({}),
      file({ id: 'f-2', name: 'Jetée.pdf', trashed: true }),
      file({ id: 'f-3', path: 'Relances/Modèles/Relance 1', name: 'Relance 1' }),
      file({ id: 'f-4', path: 'Relances', name: 'Relances', mimeType: 'application/vnd.google-apps.folder' }),
    ],
  },
);

const get = (path: string, from: Scene = scene): Promise<Answer> =>
  answer(from, new URL(path, 'http://127.0.0.1/'));

async function body(path: string, from: Scene = scene): Promise<string> {
  const reply = await get(path, from);
  if (reply.kind !== 'page' || reply.status !== 200) throw new Error(`${path}: ${JSON.stringify(reply)}`);
  return reply.body;
}

describe('a sheet', () => {
  test('is shown with its colours, its notes, and its number of rows', async () => {
    const page = await body('/feuille/Factures');
    expect(page).toMatch(/background:#ffe0b2[^>]*><div>F-1</);
    expect(page).toContain('title="Aide &quot;utile&quot;"');
    expect(page).toContain('1\u00a0ligne');
  });

  test('leaves folded columns out until they are asked for', async () => {
    expect(await body('/feuille/Factures')).not.toContain('31-60');
    expect(await body('/feuille/Factures?tout=1')).toContain('31-60');
  });

  test('shows what cells hold as text, never as HTML', async () => {
    const page = await body('/feuille/Clients');
    expect(page).toContain('&lt;b&gt;Dupont &amp; fils&lt;/b&gt;');
    expect(page).not.toContain('<b>Dupont');
  });

  test('has its charts under its rows, with no blank rows between', async () => {
    const column = (at: number) => ({ row: 2, column: at, rows: 2, columns: 1 });
    const chart = {
      type: 'COLUMN',
      title: 'Encours & <retards>',
      row: 2,
      column: 4,
      width: 400,
      height: 200,
    };
    const cells = [
      ['Mois', 'Montant'],
      ['mai', 12],
      ['juin', 30],
    ];
    const drawn = fakeScene({ Tableau: { cells, charts: [{ ...chart, ranges: [column(1), column(2)] }] } });
    const page = await body('/feuille/Tableau', drawn);
    expect(page).toMatch(/<\/table><div class="charts"><svg[\s\S]*juin : 30[\s\S]*<\/svg><\/div>/);
    expect(page).toContain('Encours &amp; &lt;retards&gt;');
    expect(page).not.toContain('data-row="6"');
    expect(await body('/feuille/Factures')).not.toContain('class="charts"');
  });

  test('comes a page at a time, with blank rows after the last', async () => {
    const cells = [['Numéro'], ...Array.from({ length: 450 }, (_, index) => [`F-${index + 1}.`])];
    const long = fakeScene({ Factures: { cells } });
    expect(await body('/feuille/Factures', long)).not.toContain('F-201.');
    const third = await body('/feuille/Factures?page=3', long);
    expect(third).toContain('>F-401.<');
    expect(third).toContain('>402</th>');
    expect(third).not.toContain('>F-400.<');
    expect(third).toContain('data-row="452"');
  });

  test('tells which of its rows are selected', async () => {
    expect(await body('/feuille/Factures')).toContain('data-selected="3"');
    expect(await body('/feuille/Clients')).toContain('data-selected=""');
  });

  test('is found from the first page, and a hidden one is not', async () => {
    expect(await get('/')).toEqual({ kind: 'redirect', location: '/feuille/Factures' });
    expect(await get('/feuille/Cach%C3%A9e')).toMatchObject({ status: 404 });
    expect(await get('/feuille/%E0%A4%A')).toMatchObject({ status: 404 });
  });

  test('may be empty, and is then a blank grid', async () => {
    const page = await body('/feuille/Vide', fakeScene({ Vide: { cells: [] } }));
    expect(page).toContain('0\u00a0ligne');
    expect(page).toContain('data-row="40"');
  });

  test('tells an editor what a cell holds, and whether it may change', async () => {
    expect(await get('/cellule?feuille=Factures&ligne=2&colonne=2')).toEqual({
      kind: 'json',
      value: { text: '1200', choices: [], isProtected: false },
    });
    expect(await get('/cellule?feuille=Factures&ligne=2&colonne=3')).toMatchObject({
      value: { isProtected: true },
    });
  });
});

describe('what stands around', () => {
  test('is the menu, the day, and the counts of each view', async () => {
    const page = await body('/feuille/Factures');
    expect(page).toContain('data-function="openPanel">Ouvrir le panneau</button>');
    expect(page).toContain('mardi 24 novembre 2026, 08:00');
    expect(page).toContain('data-tomorrow="2026-11-25" data-week="2026-12-01"');
    expect(page).toMatch(/Messages partis <span class="count">1</);
  });
});

describe('what left', () => {
  test('is listed by its subject', async () => {
    expect(await body('/messages')).toContain('Facture échue');
  });

  test('is shown as its reader sees it, in a frame where nothing runs', async () => {
    const page = await body('/messages/m-1');
    expect(page).toContain('Atelier Été &lt;a@exemple.fr&gt;');
    expect(page).toContain('sandbox=""');
    expect(page).toContain('srcdoc="&lt;p class=&quot;x&quot;&gt;Bonjour');
    expect(page).not.toContain('<script>');
  });

  test('has attachments that open', async () => {
    expect(await body('/messages/m-1')).toContain('href="/messages/m-1/pieces/0"');
    const piece = await get('/messages/m-1/pieces/0');
    expect(piece).toMatchObject({ kind: 'file', name: 'F-1.pdf', mimeType: 'application/pdf' });
    expect(await get('/messages/m-1/pieces/1')).toMatchObject({ kind: 'page' });
  });

  test('may be nothing', async () => {
    expect(await body('/messages', fakeScene({ Factures: { cells: [] } }))).toContain(
      'Rien n’est encore parti',
    );
    expect(await get('/messages/absent')).toMatchObject({ status: 404 });
  });
});

describe('letters', () => {
  test('are listed before the models, without folders nor the bin', async () => {
    const page = await body('/lettres');
    expect(page.indexOf('Lettre.pdf')).toBeLessThan(page.indexOf('Relance 1'));
    expect(page).not.toContain('Jetée');
    expect(page.match(/<li>/g)).toHaveLength(2);
  });

  test('are looked at in the page, and served as they are', async () => {
    expect(await body('/lettres/f-1')).toContain('<iframe src="/fichiers/f-1"');
    expect(await get('/fichiers/f-1')).toMatchObject({ kind: 'file', name: 'Lettre.pdf' });
    expect(await get('/fichiers/f-2')).toMatchObject({ status: 404 });
    expect(await get('/lettres/f-4')).toMatchObject({ status: 404 });
  });
});
