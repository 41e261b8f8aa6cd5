import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { parseAddresses } from '../../src/letters/addresses';
import { composeEmail, type Email, type EmailOptions } from '../../src/letters/email';
import { threadMessageId, toBase64Url, writeMime } from '../../src/letters/mime';
import { MODEL_NAMES } from '../../src/letters/models';
import type { Notice } from '../../src/letters/notice';
import { customer, line, model, notice, plain, sender, shipped } from './sample';

const options: EmailOptions = {
  to: ['Compta Dupont <compta@dupont.example>; direction@dupont.example'],
  copyTo: ['direction@dupont.example, suivi@lambert.example'],
  replyTo: 'compta@lambert.example',
  threadSubject: null,
  attachments: [],
};

function compose(
  about: Notice = notice(),
  changes: Partial<EmailOptions> = {},
  written = shipped(MODEL_NAMES.firstNotice),
): Email {
  const composed = composeEmail(about, written, { ...options, ...changes });
  if (!composed.ok) throw new Error(JSON.stringify(composed));
  return composed.email;
}

const raw = (email: Email, threadKey = 'Dupont|relances'): string =>
  writeMime({ ...email, from: { name: email.fromName, address: 'moi@lambert.example' }, threadKey });

describe('an independent parser reads the message', () => {
  test('subject, people, both bodies, thread', async () => {
    const email = compose();
    const read = await PostalMime.parse(raw(email));
    expect(read.subject).toBe('Suivi de nos factures – Menuiserie Lambert');
    expect(read.from).toMatchObject({ name: 'Menuiserie Lambert', address: 'moi@lambert.example' });
    expect(read.to).toMatchObject([
      { name: 'Compta Dupont', address: 'compta@dupont.example' },
      { address: 'direction@dupont.example' },
    ]);
    expect(read.cc?.map((one) => one.address)).toEqual(['suivi@lambert.example']);
    expect(read.replyTo?.map((one) => one.address)).toEqual(['compta@lambert.example']);
    expect(read.bcc ?? []).toEqual([]);
    expect(read.inReplyTo).toBe(threadMessageId('Dupont|relances'));
    expect(read.references).toBe(threadMessageId('Dupont|relances'));
    expect(read.text?.replace(/\r?\n/g, '\r\n').trim()).toBe(email.text.trim());
    expect(read.html?.replace(/\r\n/g, '\n').trim()).toBe(email.html.trim());
  });

  test('attachments keep their names and bytes', async () => {
    const names = [
      'F-118.pdf',
      'Facture n° 118 – échéance du 31 octobre 2026, société Dupont & Fils « été ».pdf',
      '发票😀.pdf',
      `${'é'.repeat(120)}.pdf`,
      'a";\r\nX-Injected: 1.pdf',
    ];
    const content = Int8Array.from({ length: 300 }, (_, index) => index % 256);
    const email = compose(notice(), {
      attachments: names.map((name) => ({ name, mimeType: 'application/pdf', content })),
    });
    const read = await PostalMime.parse(raw(email));
    expect(read.attachments.map((one) => one.filename)).toEqual([
      names[0],
      names[1],
      names[2],
      names[3],
      'a-; X-Injected- 1.pdf',
    ]);
    for (const one of read.attachments) {
      expect([...new Uint8Array(one.content as ArrayBuffer)]).toEqual([...new Uint8Array(content.buffer)]);
      expect(one.mimeType).toBe('application/pdf');
    }
    expect(read.text).toContain('Sauf erreur');
  });

  test('a follow-up keeps the subject of its thread', async () => {
    const email = compose(
      notice(),
      { threadSubject: 'Suivi de nos factures – Ancien nom' },
      shipped(MODEL_NAMES.secondNotice),
    );
    expect((await PostalMime.parse(raw(email))).subject).toBe('Suivi de nos factures – Ancien nom');
  });
});

/** What a header can carry of a text: one line, whole characters. */
const printable = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/\p{Cs}/gu, '\ufffd');

describe('whatever the cells hold', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom(
      'x\r\nBcc: vol@x.example',
      '\r\n\r\n<script>',
      '=?UTF-8?B?w6k=?=',
      '"; DROP',
      '\ud83d',
      `${'é'.repeat(400)}`,
      '--=_relances_alternative',
    ),
  );

  test('headers stay whole and nobody is added', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, nasty, async (name, company, subject, number) => {
        const about = notice({
          customer: { ...customer, name },
          sender: { ...sender, company },
          lines: [line({ number, subject })],
        });
        const written = model('Facture [Numéro de la facture] de [Montant TTC].', {
          subject: 'Objet : [Objet] – [Nom de l’entreprise]',
        });
        const composed = composeEmail(about, written, { ...options, threadSubject: null });
        if (!composed.ok) return;
        const message = raw(composed.email);
        expect(message).toMatch(/^[\r\n -~]*$/);
        expect(message.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
        const lines = message.split('\r\n');
        expect(Math.max(...lines.map((one) => one.length))).toBeLessThanOrEqual(78);
        const headers = lines.slice(0, lines.indexOf('')).filter((one) => !one.startsWith(' '));
        expect(headers.map((one) => one.split(':')[0])).toEqual([
          'MIME-Version',
          'From',
          'To',
          'Cc',
          'Reply-To',
          'Subject',
          'In-Reply-To',
          'References',
          'Content-Type',
        ]);
        for (const word of message.match(/=\?UTF-8\?B\?[^?]*\?=/g) ?? [])
          expect(word.length).toBeLessThanOrEqual(75);
        const read = await PostalMime.parse(message);
        expect(read.to).toHaveLength(2);
        expect(read.attachments).toEqual([]);
        expect(read.html).not.toContain('<script');
        expect(read.subject).toBe(printable(composed.email.subject));
      }),
      { numRuns: 150 },
    );
  });

  test('no character is cut between two encoded words', async () => {
    const subject = `${'😀'.repeat(60)} été`;
    const message = raw({ ...compose(), subject });
    for (const word of message.match(/(?<=Subject: [\s\S]*)=\?UTF-8\?B\?([^?]*)\?=/g) ?? []) {
      const bytes = Buffer.from(word.slice(10, -2), 'base64');
      expect(bytes.toString('utf8')).not.toContain('\ufffd');
    }
    expect((await PostalMime.parse(message)).subject).toBe(subject);
  });

  test('HTML is escaped', () => {
    const email = compose(notice({ customer: { ...customer, name: '<b onclick="x">&\'' } }));
    expect(email.html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;');
    expect(email.html).not.toContain('<b ');
  });

  test('base64url says the same as Node', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(toBase64Url(text)).toBe(
          Buffer.from(text.replace(/\p{Cs}/gu, '\ufffd'), 'utf8').toString('base64url'),
        );
      }),
    );
  });
});

describe('the body', () => {
  const several = notice({
    lines: [line(), line({ number: 'F-9', total: line().invoice.total })],
    alsoListed: [line({ number: 'F-77' }, 0, 3)],
  });

  test('several invoices stand in one table with its total, the others apart', () => {
    const { html, text } = compose(several);
    expect(plain(text)).toContain('2 factures échues');
    expect(plain(text)).toContain('Total restant dû : 2 400,00 €');
    expect(plain(text)).toMatch(/F-9[\s\S]*Est également échue, [\s\S]*F-77[\s\S]*Cordialement/);
    expect(html.match(/<table/g)).toHaveLength(2);
    expect(html.match(/scope="col"/g)).toHaveLength(6);
    expect(html).not.toMatch(/<img|<style|url\(|background|[^-]color:/);
  });

  test('a model of one invoice refuses several', () => {
    const composed = composeEmail(several, model('La facture [Numéro de la facture].'), options);
    expect(composed).toMatchObject({ ok: false, problems: [{ kind: 'severalInvoices' }] });
  });

  test('a model without table that speaks of no invoice gets the table', () => {
    const { text } = compose(several, {}, model('Merci de régler [Montant dû].'));
    expect(plain(text)).toMatch(
      /^Madame, Monsieur,\n\nMerci de régler 2 400,00 €\.\n\n- Facture : F-2026-118/,
    );
    expect(plain(text)).toMatch(/Cordialement,\n\nÉlise Lambert, gérante\nMenuiserie Lambert\nTél\. 04/);
  });

  test('a model that signs itself is not signed twice', () => {
    const { text } = compose(notice(), {}, model('Bonjour,\n\nMerci.\n\nCordialement,\n[Votre nom]'));
    expect(text.match(/Élise Lambert/g)).toHaveLength(1);
  });

  test('the foot has the reference, the customer and the legal mentions', () => {
    const text = plain(compose().text);
    expect(text).toContain('Réf. R-2026-0193 – SARL Dupont & Fils');
    expect(text).toContain(
      'Menuiserie Lambert, SARL au capital de 10 000 € – 12 rue des Lilas, 69001 Lyon – SIREN 732 829 320 – RCS Lyon – TVA FR44732829320',
    );
    expect(compose().missingMentions).toEqual([]);
  });

  test('an English customer reads English throughout', () => {
    const { text } = compose(several, {}, shipped(MODEL_NAMES.firstNotice, 'en'));
    expect(text).toContain('Dear Sir or Madam,');
    expect(text).toContain('€2,400.00');
    expect(text).toContain('also overdue');
    expect(plain(text)).toContain('12 days overdue');
    expect(text).not.toMatch(/Facture|échue|Cordialement|Réf\./);
  });
});

describe('addresses of a cell', () => {
  test.each([
    ['a@b.fr', ['a@b.fr'], []],
    [' a@b.fr;c@d.fr , e@f.fr\ng@h.fr ', ['a@b.fr', 'c@d.fr', 'e@f.fr', 'g@h.fr'], []],
    ['A@b.fr; a@B.fr', ['A@b.fr'], []],
    ['Jean Dupont <a@b.fr>', ['Jean Dupont <a@b.fr>'], []],
    ['x@y.fr Jean <a@b.fr>', ['x@y.fr', 'Jean <a@b.fr>'], []],
    ['"Dupont, Jean" <a@b.fr>, c@d.fr', ['Dupont, Jean <a@b.fr>', 'c@d.fr'], []],
    ['mailto:a@b.fr', ['a@b.fr'], []],
    ['a@b', [], ['a@b']],
    ['à@b.fr; a@é.fr', [], ['à@b.fr', 'a@é.fr']],
    ['voir compta', [], ['voir', 'compta']],
    ['a@b.fr\r\nBcc:x@y.fr', ['a@b.fr'], ['Bcc:x@y.fr']],
    ['', [], []],
  ])('%j', (cell, good, bad) => {
    const { mailboxes, invalid } = parseAddresses(cell);
    expect(mailboxes.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))).toEqual(
      good,
    );
    expect(invalid).toEqual(bad);
  });
});
