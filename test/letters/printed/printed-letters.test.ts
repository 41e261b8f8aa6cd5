import { describe, expect, it } from 'vitest';
import type { DocsTree } from '../../../local/docs/tree';
import { SHIPPED_LETTERS, type ShippedLetter } from '../../../src/letters/letter-models';
import type { Notice } from '../../../src/letters/notice';
import { recipientLines } from '../../../src/letters/postal-address';
import { type PdfPage, type PdfText, readPdf } from '../../local/pdf-reader';
import { claimingNotice, customer, line, notice, plain, sender } from '../sample';
import { printLetter } from './print-letter';

const MILLIMETRE = 72 / 25.4;

function letterOf(model: string, language: string): ShippedLetter {
  const found = SHIPPED_LETTERS.find((one) => one.model === model && one.language === language);
  if (!found) throw new Error(`no letter ${model} in ${language}`);
  return found;
}

async function pagesOf(about: Notice, letter: ShippedLetter, restyle?: (tree: DocsTree) => DocsTree) {
  const { pages } = await readPdf(printLetter(about, letter, restyle));
  return pages;
}

const said = (page: PdfPage | undefined): readonly string[] =>
  (page?.texts ?? []).map(({ text }) => plain(text));

/** Where a text stands, in millimetres from the corner of the sheet: from the top of its capitals to its descenders. */
const place = ({ x, y, width, size }: PdfText) => ({
  left: x / MILLIMETRE,
  right: (x + width) / MILLIMETRE,
  top: (y - size * 0.75) / MILLIMETRE,
  bottom: (y + size * 0.25) / MILLIMETRE,
});

/** What must stand in the window, and what an envelope of either kind shows. */
const WINDOW = { left: 100, right: 190, top: 45, bottom: 80 };

const FULL_ADDRESS = {
  ...customer,
  name: 'SOCIÉTÉ DES ÉTABLISSEMENTS MÉCANIQUES',
  contact: 'Service comptabilité fournisseurs',
  address:
    'BÂTIMENT C ESCALIER 2 MEZZANINE GAUCHE\nZONE INDUSTRIELLE DES GRANDS MARAIS 12\n3 PLACE DU MARCHÉ COMMUN',
  postalCode: '75011',
  city: 'Paris',
};

const LONG_SENDER = {
  ...sender,
  company: 'Société coopérative des ateliers réunis de menuiserie et d’agencement du Rhône',
  address:
    'Zone d’activités des Trois Rivières, bâtiment C, escalier 2\n12 avenue des Lilas\nLieu-dit Les Grandes Terres',
  contact: 'Marie-Antoinette de La Rochefoucauld-Montbel',
};
const SHORT_SENDER = { ...sender, phone: '', email: '' };

const headed = (text: string) => (tree: DocsTree) => {
  for (const blocks of Object.values(tree.tabs[0]?.headers ?? {})) {
    const [first] = blocks;
    if (first?.kind === 'paragraph') for (const run of first.runs) run.text = text;
  }
  return tree;
};

describe('the address window, measured on the PDF', () => {
  const notices = [
    ['a short address, a short sender', notice({ sender: SHORT_SENDER })],
    ['six full lines, a long sender', notice({ customer: FULL_ADDRESS, sender: LONG_SENDER })],
    [
      'six full lines, twelve invoices',
      notice({ customer: FULL_ADDRESS, lines: Array.from({ length: 12 }, () => line()) }),
    ],
  ] as const;

  for (const letter of SHIPPED_LETTERS) {
    it.each(notices)(
      `holds the recipient and nothing else: ${letter.model} (${letter.language}), %s`,
      async (_, about) => {
        const [page] = await pagesOf(about, letter);
        const texts = page?.texts ?? [];
        const lines = recipientLines(about.customer).map(plain);
        const shown = texts.filter(({ text, x }) => x > 100 * MILLIMETRE && lines.includes(plain(text)));
        expect(shown.map(({ text }) => plain(text))).toEqual(lines);
        for (const text of shown) {
          const { left, right, top, bottom } = place(text);
          expect(left).toBeCloseTo(105, 0);
          expect(right).toBeLessThanOrEqual(WINDOW.right);
          expect(top).toBeGreaterThanOrEqual(WINDOW.top);
          expect(bottom).toBeLessThanOrEqual(WINDOW.bottom);
        }
        expect(Math.abs(place(shown[0] as PdfText).top - 49)).toBeLessThan(2);
        const others = texts
          .filter((text) => !shown.includes(text))
          .map((text) => ({ ...place(text), text: text.text }));
        const seen = others.filter(
          ({ right, top, bottom }) => right > WINDOW.left && bottom > WINDOW.top && top < WINDOW.bottom,
        );
        expect(seen).toEqual([]);
      },
    );
  }

  it('keeps its place under a header of two lines and of none', async () => {
    const letter = letterOf('Mise en demeure', 'fr');
    for (const header of ['Atelier\u000bMenuiserie', '']) {
      const [page] = await pagesOf(notice({ customer: FULL_ADDRESS }), letter, headed(header));
      const first = page?.texts.find(({ text }) => text.startsWith('SOCIÉTÉ DES'));
      expect(place(first as PdfText).top).toBeCloseTo(49, 0);
    }
  });
});

describe('the pages of a letter', () => {
  const total = /^(Total|Principal) /;
  const isHeading = (text: string) => /^(Facture n°|Invoice)$/.test(text);
  const texts = (page: PdfPage | undefined, about: Notice) =>
    said(page).filter((text) => text !== about.sender.company && !text.includes('RCS'));

  it.each([
    ['Mise en demeure', 'fr', 1, 26],
    ['Relance 2', 'fr', 16, 24],
    ['Mise en demeure', 'en', 9, 18],
  ] as const)(
    'break where nothing is left alone: %s (%s), from %s to %s invoices',
    async (model, language, from, to) => {
      const letter = letterOf(model, language);
      for (let count = from; count <= to; count += 1) {
        const numbers = Array.from({ length: count }, (_, index) => `F-${1000 + index}`);
        const about = notice({ lines: numbers.map((number) => line({ number })) });
        const pages = await pagesOf(about, letter);
        const where = `${count} invoices`;
        for (const [index, page] of pages.entries()) {
          const words = texts(page, about);
          const carriedOn = isHeading(words[0] ?? '') ? words.slice(6) : words;
          if (index > 0) expect(carriedOn[0], where).not.toMatch(total);
          expect(isHeading(words.at(-6) ?? ''), where).toBe(false);
          expect(said(page), where).toContain(about.sender.company);
          expect(
            said(page).some((text) => text.includes('RCS Lyon')),
            where,
          ).toBe(true);
        }
        const last = texts(pages.at(-1), about);
        expect(last, where).toContain(about.sender.contact);
        expect(last.indexOf(about.sender.contact), where).toBeGreaterThan(1);
        const shown = pages.flatMap((page) => texts(page, about));
        expect(
          numbers.filter((number) => !shown.includes(number)),
          where,
        ).toEqual([]);
      }
    },
    60_000,
  );

  it('leave room for a signature by hand, 15 millimetres at least', async () => {
    for (const letter of SHIPPED_LETTERS) {
      const [page] = await pagesOf(notice(), letter);
      const shown = page?.texts ?? [];
      const at = shown.findIndex(({ text, x }) => text === sender.contact && x > 100 * MILLIMETRE);
      const above = shown[at - 1];
      const signatory = shown[at];
      if (!above || !signatory) throw new Error('no signature');
      expect(place(signatory).top - place(above).bottom).toBeGreaterThan(15);
    }
  });
});

describe('what is claimed besides the principal', () => {
  const text = async (about: Notice, model: string) =>
    (await pagesOf(about, letterOf(model, 'fr'))).flatMap(said).join('\n');

  it('adds up under the principal, one row each', async () => {
    const letter = await text(claimingNotice(), 'Mise en demeure');
    expect(letter).toMatch(/Principal restant dû\n1 200,00 €\nPénalités de retard \(.*\)\n4,89 €\n/);
    expect(letter).toMatch(/Indemnité forfaitaire .*\n40,00 €\nTotal réclamé\n1 244,89 €/);
    expect(letter).toContain('les pénalités augmentent de 0,41 € par jour, au taux de ce semestre.');
  });

  it('has no row and no line while it does not exist', async () => {
    const letter = await text(notice(), 'Mise en demeure');
    expect(letter).toMatch(/Principal restant dû\n1 200,00 €\nTotal réclamé\n1 200,00 €/);
    expect(letter).not.toMatch(/pénalité|indemnité|taux/i);
  });

  it('is never said to a consumer', async () => {
    const letter = await text(claimingNotice(), 'Mise en demeure – particulier');
    expect(letter).not.toMatch(/pénalité|indemnité|4,89|1 244,89/i);
  });
});
