import { describe, expect, test } from 'vitest';
import type { CustomerType, NoticeModel } from '../../../src/domain/model';
import { composeEmail } from '../../../src/letters/email';
import { SHIPPED_LETTERS } from '../../../src/letters/letter-models';
import { type LintUse, lintText, stopping } from '../../../src/letters/lint/lint';
import { lintEmail } from '../../../src/letters/lint/model-lint';
import { MODEL_NAMES, SHIPPED_MODELS } from '../../../src/letters/models';
import { elementsOf, readParts, textOf } from '../docx-text';
import { customer, model, notice } from '../sample';

const FORMAL: readonly string[] = [
  MODEL_NAMES.formalNotice,
  MODEL_NAMES.consumerFormalNotice,
  MODEL_NAMES.publicBodyClaim,
];
const PUBLIC: readonly string[] = [MODEL_NAMES.publicBodyStatus, MODEL_NAMES.publicBodyClaim];

/** Those a shipped model is written for. */
function debtorsOf(name: string): readonly CustomerType[] {
  if (name.endsWith('particulier')) return ['consumer'];
  return PUBLIC.includes(name) ? ['publicBody'] : ['business', 'association', 'unknown'];
}

const usesOf = (name: string, isLetter: boolean): readonly LintUse[] =>
  debtorsOf(name).map((debtor) => ({ debtor, isFormal: FORMAL.includes(name), isLetter }));

describe('what is shipped says nothing that is forbidden', () => {
  test.each(SHIPPED_MODELS.map((one) => [one.name, one.language, one] as const))(
    '%s (%s)',
    (name, _, one) => {
      expect(usesOf(name, false).flatMap((use) => lintEmail(one, null, use))).toEqual([]);
    },
  );

  test.each(SHIPPED_LETTERS.map((one) => [one.model, one.language, one] as const))(
    'letter %s (%s)',
    (name, _, one) => {
      const paragraphs = [...readParts(one.docx())]
        .filter(([part]) => /^word\/(document|header|footer)/.test(part))
        .flatMap(([, root]) => elementsOf(root, 'w:p').map(textOf));
      expect(paragraphs.length).toBeGreaterThan(20);
      expect(usesOf(name, true).flatMap((use) => lintText(paragraphs.join('\n\n'), use))).toEqual([]);
    },
  );

  test('what is written for businesses stops where it would reach a consumer, and only there', () => {
    const use = { debtor: 'consumer', isFormal: false, isLetter: false } as const;
    const stopped = SHIPPED_MODELS.filter((one) => stopping(lintEmail(one, null, use)).length > 0);
    expect(new Set(stopped.map(({ name }) => name))).toEqual(
      new Set([
        ...[MODEL_NAMES.secondNotice, MODEL_NAMES.formalNotice, MODEL_NAMES.publicBodyClaim],
        ...[MODEL_NAMES.alternativeBeforeAction, MODEL_NAMES.alternativeOnReceipt],
      ]),
    );
  });

  test('a line that is left out of the message says nothing to a consumer', () => {
    const [second] = SHIPPED_MODELS.filter(({ name }) => name === MODEL_NAMES.secondNotice);
    const about = notice({ customer: { ...customer, type: 'consumer' }, previous: [] });
    expect(composeEmail(about, second as NoticeModel, OPTIONS)).toMatchObject({ ok: true });
  });
});

const OPTIONS = { to: ['a@b.example'], copyTo: [], replyTo: '', threadSubject: null, attachments: [] };

/** The three models of the article the product comes from, as they are pasted. */
const PASTED = [
  `Cher(e) [Nom du client],
Nous vous rappelons que votre facture numéro [Numéro de la facture] d’un montant de [Montant dû] est maintenant en retard de [Nombre de jours de retard]. Nous vous prions de bien vouloir régler cette facture dans les plus brefs délais.
En cas de non-paiement dans les [Nombre de jours supplémentaires], nous serons dans l’obligation de prendre des mesures légales pour récupérer les fonds dus.`,
  `Cher(e) [Nom du client],
Nous avons récemment envoyé une facture d’un montant de [Montant dû] pour [Description des produits ou services]. Nous avons constaté que cette facture est maintenant en retard de [Nombre de jours de retard].
Nous vous demandons de bien vouloir régler cette facture dans les plus brefs délais afin de préserver notre relation commerciale.`,
  `Cher(e) [Nom du client],
Nous vous envoyons cette lettre pour vous rappeler que votre facture numéro [Numéro de la facture] d’un montant de [Montant dû] est maintenant en retard de [Nombre de jours de retard].
Nous vous demandons de régler cette facture dès réception de cette lettre afin d’éviter toute action légale de notre part.`,
];

describe('the three models pasted from the article', () => {
  test.each([...PASTED.entries()])(
    '%i leaves as it is to a business, an association, or one not known',
    (_, text) => {
      for (const type of ['business', 'association', 'unknown'] as const)
        for (const name of ['Relance 1', 'Relance 2']) {
          const about = notice({
            customer: { ...customer, type },
            step: { name, grantedDays: 8, isFormal: false },
          });
          expect(composeEmail(about, model(text), OPTIONS)).toMatchObject({ ok: true });
        }
    },
  );

  test('only the one that announces measures as certain is warned about', () => {
    const rules = PASTED.map((text) =>
      lintText(text, { debtor: 'business', isFormal: false, isLetter: false }).map(({ rule }) => rule),
    );
    expect(rules).toEqual([['certain-action'], [], []]);
  });

  test('the two that speak of the law do not reach a consumer', () => {
    const stopped = PASTED.map(
      (text) => stopping(lintText(text, { debtor: 'consumer', isFormal: false, isLetter: false })).length > 0,
    );
    expect(stopped).toEqual([true, false, true]);
  });
});
