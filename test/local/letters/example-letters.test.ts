import { beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../../local/bundle';
import { type ExampleLetter, exampleLetters } from '../../../local/letters/example-ledger';
import { plain } from '../../letters/sample';
import { readPdf, textOfPdf } from '../pdf-reader';

let letters: readonly ExampleLetter[] = [];

beforeAll(async () => {
  buildWhenStale();
  letters = await exampleLetters();
}, 60_000);

const pdfOf = (file: string) => {
  const found = letters.find((letter) => letter.file === file);
  if (!found) throw new Error(`no letter ${file}`);
  return readPdf(found.pdf);
};
const said = async (file: string): Promise<string> => plain(textOfPdf(await pdfOf(file)));

describe('the letters of the examples, made by the bundle', () => {
  it('are seven, named as a person would', () => {
    expect(letters.map(({ name }) => name)).toEqual([
      '2026-11-26 Relance 1 - Librairie Point-Virgule - F26-126.pdf',
      '2026-11-26 Relance 2 - Brasserie des Copeaux - F26-120.pdf',
      '2026-11-26 Mise en demeure - Hôtel des Deux Rivières - F26-119.pdf',
      '2026-11-26 Mise en demeure - Transports Baguenaude - 12 factures.pdf',
      '2026-11-26 Mise en demeure - Mme Aline Fougère - F26-089.pdf',
      "2026-11-26 Demande de paiement et d'intérêts moratoires - Mairie de Saint-Exemple - F26-094.pdf",
      '2026-11-26 Mise en demeure - Nordwind Interiors Ltd - F26-118.pdf',
    ]);
  });

  it('have no hole', async () => {
    for (const { file } of letters) {
      const text = await said(file);
      expect(text, file).not.toMatch(/[[\]⟦⟧]|undefined|null|0,00 €(?<!\d0,00 €)/);
      expect(text, file).toContain('SIREN 123 456 782');
    }
  });

  it('say the previous contacts, the payment and the sum as the ledger has them', async () => {
    const text = (await said('mise-en-demeure')).replace(/\n/g, ' ');
    expect(text).toContain(
      'Malgré nos messages des 5 et 16 novembre 2026 et notre appel du 10 novembre 2026',
    );
    expect(text).toContain('la somme de 4 556,88 €, arrêtée au 26 novembre 2026, dans un délai de 8 jours');
    expect(text).toContain('reçus et déduits : 2 000,00 € le 9 novembre 2026');
    expect(text).toContain('P.-J. : copie de la facture F26-119');
  });

  it('claim interest and the indemnity of those who owe them, and of nobody else', async () => {
    const CLAIMS = /pénalités|intérêts moratoires|indemnité forfaitaire|late payment interest|indemnity/i;
    for (const file of ['relance-1', 'mise-en-demeure-particulier', 'formal-notice-english'])
      expect(await said(file), file).not.toMatch(CLAIMS);
    expect(await said('relance-2')).toMatch(/Pour information, les pénalités .* ne sont pas comprises/s);
    for (const file of ['mise-en-demeure', 'mise-en-demeure-douze-factures', 'demande-organisme-public'])
      expect(await said(file), file).toMatch(CLAIMS);
  });

  it('add up: every figure of a claim is found again in its statement', async () => {
    for (const file of ['mise-en-demeure', 'mise-en-demeure-douze-factures', 'demande-organisme-public']) {
      const text = (await said(file)).replace(/\n/g, ' ');
      const [letter = '', statement = ''] = text.split('Décompte des ');
      const amounts = (part: string, pattern: RegExp): number[] =>
        [...part.matchAll(pattern)].map(([, amount = '']) =>
          Number(amount.replace(/[ €]/g, '').replace(',', '.')),
        );
      const periods = amounts(statement, /[\d,]+ % ([\d ]+,\d{2} €)/g);
      const [interest = 0] = amounts(
        letter,
        /(?:L441-10 du code de commerce|R2192-31 du code de la commande publique)\) ([\d ]+,\d{2} €)/g,
      );
      const [indemnity = 0] = amounts(
        letter,
        /(?:D441-5 du code de commerce|D2192-35 du même code)\) ([\d ]+,\d{2} €)/g,
      );
      const [principal = 0] = amounts(letter, /Principal restant dû ([\d ]+,\d{2} €)/g);
      const [total = 0] = amounts(letter, /Total (?:réclamé|demandé) ([\d ]+,\d{2} €)/g);
      const cents = (sum: number): number => Math.round(sum * 100);
      expect(periods.length, file).toBeGreaterThan(0);
      expect(cents(periods.reduce((sum, one) => sum + one, 0)), file).toBe(cents(interest));
      expect(cents(principal + interest + indemnity), file).toBe(cents(total));
      expect(amounts(statement, /Total ([\d ]+,\d{2} €)/g), file).toEqual([interest]);
      expect(amounts(statement, /× 40,00 € ([\d ]+,\d{2} €)/g), file).toEqual([indemnity]);
      const rates = [...letter.matchAll(/(\d+,\d{2} %) \(/g)].map(([, rate = '']) => rate);
      for (const rate of rates) expect(statement, file).toContain(rate);
      const [daily] = amounts(letter, /augmentent de ([\d ]+,\d{2} €)/g);
      expect(amounts(statement, /Chaque jour de plus ([\d ]+,\d{2} €)/g), file).toEqual([daily]);
    }
  });

  it('carry twelve invoices over two pages, signed on the second', async () => {
    const { pages } = await pdfOf('mise-en-demeure-douze-factures');
    expect(pages).toHaveLength(2);
    const second = (pages[1]?.texts ?? []).map(({ text }) => plain(text));
    expect(second).toContain('Claire Martin');
    expect(second.join(' ')).toContain('nous nous réservons la possibilité');
  });

  it('are written in English for who reads it, and give a consumer fifteen days', async () => {
    expect(await said('formal-notice-english')).toMatch(
      /formal notice to pay the sum of €2,750\.00, as at 26 November 2026/,
    );
    expect(await said('mise-en-demeure-particulier')).toContain('15 jours');
  });
});
