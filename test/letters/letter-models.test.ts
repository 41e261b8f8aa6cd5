import { describe, expect, it } from 'vitest';
import { needsLetter, SHIPPED_POLICIES } from '../../src/domain/policies';
import { SHIPPED_LETTERS } from '../../src/letters/letter-models';
import { MODEL_NAMES } from '../../src/letters/models';
import { placeholderName, resolvePlaceholder } from '../../src/letters/placeholders/names';
import { scan } from '../../src/letters/placeholders/scan';
import { wholeText } from './docx-text';
import { plain } from './sample';

const text = (model: string, language = 'fr'): string => {
  const found = SHIPPED_LETTERS.find((one) => one.model === model && one.language === language);
  if (!found) throw new Error(`no letter ${model} in ${language}`);
  return plain(wholeText(found.docx()));
};

const FORMAL = [MODEL_NAMES.formalNotice, MODEL_NAMES.consumerFormalNotice, MODEL_NAMES.publicBodyClaim];
const CONSUMER = [
  MODEL_NAMES.consumerFirstNotice,
  MODEL_NAMES.consumerSecondNotice,
  MODEL_NAMES.consumerFormalNotice,
];

describe('the shipped letters', () => {
  it('exist in both languages for every step that carries one', () => {
    const needed = SHIPPED_POLICIES.flatMap(({ steps }) => steps.filter(needsLetter)).map(
      (step) => step.letterModel,
    );
    expect(needed.length).toBeGreaterThan(3);
    for (const model of [...needed, MODEL_NAMES.firstNotice, MODEL_NAMES.secondNotice])
      for (const language of ['fr', 'en'] as const)
        expect(
          SHIPPED_LETTERS.filter((one) => one.model === model && one.language === language),
        ).toHaveLength(1);
  });

  it.each(SHIPPED_LETTERS.map((one) => [one.model, one.language, one] as const))(
    '%s (%s) uses known placeholders by their shown names, and each thing a letter must have',
    (_model, language, one) => {
      const said = wholeText(one.docx());
      const keys = scan(said).flatMap((token) => {
        if (token.kind === 'unclosed') throw new Error(`unclosed: ${token.excerpt}`);
        if (token.kind !== 'placeholder') return [];
        const found = resolvePlaceholder(token.name);
        if (found.kind !== 'known') throw new Error(`${token.spelling} is not known`);
        expect(plain(token.name).replace(/’/g, "'")).toBe(
          placeholderName(found.key, language).replace(/’/g, "'"),
        );
        return [found.key];
      });
      expect(keys).toEqual(
        expect.arrayContaining([
          ...['senderName', 'senderAddress', 'recipientAddress', 'senderCity', 'today', 'reference'],
          ...['customerReference', 'greeting', 'invoiceNumber', 'invoiceDate', 'dueDate', 'totalAmount'],
          ...['paidAmount', 'openAmount', 'bankDetails', 'invoiceNumbers', 'closing', 'signatory'],
          ...['signatoryQuality', 'enclosures', 'legalMentions'],
        ]),
      );
      const isFormal = FORMAL.some((model) => model === one.model);
      expect(keys.includes('registeredNumber')).toBe(isFormal);
      // A public body is asked, not given a date: an ultimatum would open a dispute.
      expect(keys.includes('grantedDays')).toBe(isFormal && one.model !== MODEL_NAMES.publicBodyClaim);
      expect(keys.includes('otherOverdue')).toBe(!isFormal);
    },
  );

  it('never speak of penalties, fees or courts to a consumer', () => {
    for (const model of CONSUMER) {
      expect(text(model)).not.toMatch(
        /pénalité|indemnité|forfaitaire|tribunal|juridiction|injonction|justice|L441/i,
      );
      expect(text(model, 'en')).not.toMatch(/penalt|indemnity|court|order for payment|commissaire|L441/i);
    }
    expect(text(MODEL_NAMES.consumerFormalNotice)).toContain('taux légal');
    expect(text(MODEL_NAMES.consumerFormalNotice)).toContain('paiement en plusieurs fois');
  });

  it('say to a business what a formal notice must say, and name a possibility, not a threat', () => {
    const said = text(MODEL_NAMES.formalNotice);
    expect(said).toContain("Lettre recommandée avec demande d'avis de réception n° [Numéro du recommandé]");
    expect(said).toContain('Nous vous mettons en demeure');
    expect(said).toContain('articles 1231-6 et 1344 et suivants du code civil');
    expect(said).toContain('nous nous réservons la possibilité');
    expect(text(MODEL_NAMES.firstNotice)).not.toMatch(/article|pénalité|demeure/i);
  });

  it('rest on the public procurement code for a public body', () => {
    const said = text(MODEL_NAMES.publicBodyClaim);
    expect(said).toContain('L2192-13, R2192-31 et D2192-35 du code de la commande publique');
    expect(said).toContain("Numéro d'engagement ou de commande : [Référence client]");
    expect(said).toContain('plateforme de dépôt');
    expect(said).not.toMatch(/L441|juridiction/);
  });

  it('leave each claim that may not exist on a line of its own', () => {
    const optional = /\[(Pénalités de retard|Indemnité forfaitaire|Pénalités par jour|Taux des pénalités)\]/;
    for (const model of Object.values(MODEL_NAMES)) {
      const found = SHIPPED_LETTERS.find((one) => one.model === model && one.language === 'fr');
      for (const line of found ? wholeText(found.docx()).split('\n') : [])
        if (optional.test(line)) expect(line.match(/\[[^\]]*\]/g)).toHaveLength(1);
    }
  });

  it('are letters, of one voice', () => {
    for (const { docx, language } of SHIPPED_LETTERS) {
      const said = plain(wholeText(docx()));
      expect(said).not.toMatch(/ce message|this message|LRAR|votre facture|your invoice|\bje\b|\*\*/i);
      if (language === 'fr') expect(said).not.toMatch(/\[(?:Our|Your|Invoice|Amount)/);
    }
  });
});
