import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { client, facture } from '../daily/rows';
import { mails, type Read } from '../simulation/mail';
import { openLedger } from '../simulation/world';

/** Messages of a real run: a long accented subject, names to quote, an English customer, two levels of one customer. */
let found: Read[] = [];

beforeAll(async () => {
  const ledger = await openLedger({
    customers: [
      client('Société Évènementielle « L’Œuvre » & Fils', {
        'E-mail': '"Compta, été" <compta@oeuvre.example>',
        Cc: 'Zoé Ñandú <zoe@oeuvre.example>',
      }),
      client('Smith Ltd', { Langue: 'Anglais' }),
    ],
    invoices: [
      facture('F-2026-0118', 'Société Évènementielle « L’Œuvre » & Fils', {
        Objet: 'Façade <nord> — 3ᵉ étage, « lot n° 4 » 😀 & [Montant dû]',
      }),
      facture('F-2026-0119', 'Smith Ltd', { 'Montant TTC': 1234567.89 }),
    ],
    settings: {
      "Nom de l'entreprise": 'Ébénisterie Noël, « L’Atelier »',
      'Répondre à': 'reponses@atelier-exemple.fr',
    },
  });
  for (const day of ['2026-11-02', '2026-11-12']) await ledger.day(day);
  found = await mails(ledger);
});

const to = (address: string): Read[] => found.filter((message) => message.to.includes(address));
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

describe('what left, read back by a parser of others', () => {
  test('two levels for each customer', () => {
    expect(found).toHaveLength(4);
    expect(to('compta@oeuvre.example')).toHaveLength(2);
  });

  test('subjects keep their accents, however long they are', () => {
    for (const { subject } of to('compta@oeuvre.example'))
      expect(spaced(subject)).toBe('Suivi de nos factures – Ébénisterie Noël, « L’Atelier »');
  });

  test('addressees, copies, and the name of the sender', () => {
    const [first] = to('compta@oeuvre.example');
    expect(first?.parsed.to?.map(({ address }) => address)).toEqual(['compta@oeuvre.example']);
    expect(first?.parsed.cc?.map(({ address }) => address)).toEqual(['zoe@oeuvre.example']);
    expect(first?.parsed.from?.name).toBe('Ébénisterie Noël, « L’Atelier »');
    expect(first?.mail.to).toEqual(['compta@oeuvre.example', 'zoe@oeuvre.example']);
  });

  test('answers go where Paramètres says', () => {
    for (const { parsed } of found)
      expect(parsed.replyTo?.map(({ address }) => address)).toEqual(['reponses@atelier-exemple.fr']);
  });

  test('both bodies say the same things: numbers, amounts, deadline, reference', () => {
    const [, second] = to('compta@oeuvre.example');
    for (const body of [second?.text ?? '', second?.html ?? '']) {
      const plain = spaced(body);
      expect(plain).toContain('F-2026-0118');
      expect(plain).toMatch(/1 200,00 €/);
      expect(plain).toContain('20 novembre 2026');
      expect(plain).toMatch(/R-2026-\d{4}/);
    }
  });

  test('what the user typed is text, never markup nor a placeholder', () => {
    const [first] = to('compta@oeuvre.example');
    const html = first?.html ?? '';
    if (html.includes('Façade')) expect(html).toContain('&lt;nord&gt;');
    expect(html).not.toContain('<nord>');
    expect(first?.text).not.toContain('undefined');
    for (const { text, html: page } of found)
      expect(`${text}${page}`).not.toMatch(/\[(Nom|Facture|Tableau|Date)/);
  });

  test('an English customer reads English', () => {
    const [first] = to('compta@smithltd.example');
    expect(first?.text).toContain('€1,234,567.89');
    expect(first?.text).not.toMatch(/Bonjour|règlement/);
  });

  test('one thread a customer: the same References and In-Reply-To', () => {
    for (const address of ['compta@oeuvre.example', 'compta@smithltd.example']) {
      const messages = to(address);
      const references = new Set(messages.map(({ parsed }) => parsed.references));
      expect(references.size).toBe(1);
      expect([...references][0]).toMatch(/^<[^<>\s]+@[^<>\s]+>$/);
      expect(new Set(messages.map(({ mail }) => mail.threadId)).size).toBe(1);
    }
    expect(new Set(found.map(({ parsed }) => parsed.references)).size).toBe(2);
  });

  test('each message has a visible reference of its own', () => {
    const references = found.map(({ text }) => /R-2026-\d{4}/.exec(text)?.[0]);
    expect(new Set(references).size).toBe(found.length);
  });

  test("the sender's legal mentions stand at the foot of both bodies", () => {
    for (const { text, html } of found) {
      for (const body of [text, html].map(spaced)) {
        for (const mention of ['SARL', '10 000', '123 456 782', 'RCS Lyon', '12 rue de l'])
          expect([mention, body.includes(mention)]).toEqual([mention, true]);
      }
    }
  });

  test('on the wire: ASCII, CRLF, short lines, no Bcc', () => {
    for (const { mail } of found) {
      expect(mail.raw).not.toMatch(/[^\t\r\n -~]/);
      expect(mail.raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(Math.max(...mail.raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
      expect(mail.raw).not.toMatch(/^bcc:/im);
    }
  });
});

interface PythonReading {
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly defects: readonly string[];
}

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) process.stderr.write("python3 is absent: messages are not read with Python's parser.\n");

describe.skipIf(!hasPython)("what left, read back by Python's parser", () => {
  test('it finds no defect, and reads the same', () => {
    const script = join(dirname(fileURLToPath(import.meta.url)), 'read_mail.py');
    const input = JSON.stringify(found.map(({ mail }) => mail.raw));
    const output = execFileSync('python3', [script], { input, encoding: 'utf8' });
    const readings = JSON.parse(output) as PythonReading[]; // the script above prints exactly this
    expect(readings).toHaveLength(found.length);
    for (const [index, { headers, parts, defects }] of readings.entries()) {
      const ours = found[index];
      expect(defects).toEqual([]);
      expect(headers.Subject).toBe(ours?.subject);
      expect(headers.References).toBe(ours?.parsed.references);
      expect(headers['Reply-To']).toContain('reponses@atelier-exemple.fr');
      expect(spaced(parts.plain ?? '').trim()).toBe(spaced(ours?.text ?? '').trim());
      expect(spaced(parts.html ?? '').trim()).toBe(spaced(ours?.html ?? '').trim());
    }
  });
});
