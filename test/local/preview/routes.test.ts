import { describe, expect, test } from 'vitest';
import type { SentMail } from '../../../local/host';
import { type Answer, answer, type Scene } from '../../../local/preview/routes';
import { fakeScene } from './fake-scene';

const mail: SentMail = {
  raw: [
    'From: =?UTF-8?B?QXRlbGllciDDiXTDqQ==?= <a@exemple.fr>',
    'To: Dupont <d@dupont.fr>',
    'Subject: =?UTF-8?Q?Facture_=C3=A9chue?=',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p class="x">Bonjour</p><script>bad()</script>',
  ].join('\r\n'),
  to: ['d@dupont.fr'],
  from: 'a@exemple.fr',
  at: '2026-11-24T08:00:05',
  id: 'm-1',
  threadId: 't-1',
};

const scene = fakeScene(
  {
    Clients: { cells: [['Client'], ['<b>Dupont & fils</b>']] },
    Factures: {
      cells: [
        ['Numéro', 'Montant TTC', 'Tranche'],
        ['F-1', 1200, '31-60'],
      ],
      folded: [3],
      colours: { '2,1': '#ffe0b2' },
    },
    Cachée: { cells: [['secret']], hidden: true },
  },
  [mail],
);

const get = (path: string, from: Scene = scene): Promise<Answer> =>
  answer(from, new URL(path, 'http://127.0.0.1/'));

async function body(path: string, from: Scene = scene): Promise<string> {
  const reply = await get(path, from);
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
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

  test('comes a page at a time', async () => {
    const cells = [['Numéro'], ...Array.from({ length: 450 }, (_, index) => [`F-${index + 1}.`])];
    const long = fakeScene({ Factures: { cells } });
    expect(await body('/feuille/Factures', long)).not.toContain('F-201.');
    const third = await body('/feuille/Factures?page=3', long);
    expect(third).toContain('>F-401.<');
    expect(third).toContain('>402</th>');
    expect(third).not.toContain('>F-400.<');
  });

  test('is found from the first page, and a hidden one is not', async () => {
    expect(await get('/')).toEqual({ status: 302, location: '/feuille/Factures' });
    expect(await get('/feuille/Cach%C3%A9e')).toMatchObject({ status: 404 });
    expect(await get('/feuille/%E0%A4%A')).toMatchObject({ status: 404 });
  });

  test('may be empty', async () => {
    expect(await body('/feuille/Vide', fakeScene({ Vide: { cells: [] } }))).toContain('0\u00a0ligne');
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

  test('may be nothing', async () => {
    expect(await body('/messages', { ...scene, sent: [] })).toContain('Rien n’est encore parti');
    expect(await get('/messages/absent')).toMatchObject({ status: 404 });
  });
});
