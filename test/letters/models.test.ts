import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SHIPPED_POLICIES } from '../../src/domain/policies';
import { composeEmail, type Email, type EmailOptions } from '../../src/letters/email';
import { MODEL_NAMES, SHIPPED_MODELS } from '../../src/letters/models';
import type { Notice } from '../../src/letters/notice';
import { checkModel, speaksOfOneInvoice } from '../../src/letters/placeholders';
import { customer, day, line, model, notice, plain, shipped, withClaim } from './sample';

const options: EmailOptions = {
  to: ['a@dupont.example'],
  copyTo: [],
  replyTo: '',
  threadSubject: null,
  attachments: [],
};

function compose(about: Notice, written = shipped(MODEL_NAMES.firstNotice)): Email {
  const composed = composeEmail(about, written, options);
  if (!composed.ok) throw new Error(JSON.stringify(composed));
  return composed.email;
}

const late = notice({
  previous: [
    { on: day('2026-11-03'), kind: 'message', rank: 1 },
    { on: day('2026-11-09'), kind: 'call', rank: 0 },
    { on: day('2026-11-12'), kind: 'message', rank: 2 },
  ],
  today: day('2026-11-24'),
});

describe.each(SHIPPED_MODELS.map((one) => [`${one.name} (${one.language})`, one] as const))(
  '%s',
  (_, written) => {
    test('is a sound model', () => expect(checkModel(written)).toEqual([]));

    test('leaves nothing to replace, and no figure that does not exist', () => {
      const { text, subject } = compose(late, written);
      expect(`${subject}\n${text}`).not.toMatch(/[[\]]|undefined|null/);
      // A public body is told that they are due by law; no amount of them is given.
      const told = plain(text).replace(
        /(Les intérêts moratoires et l'ind|Interest and the fixed recovery ind)[^.]*\./,
        '',
      );
      expect(told).not.toMatch(/(?<!\d)0,00 €|€0\.00|énalités|ndemnité|interest to date|indemnity/);
    });

    test('obeys the words of the field', () => {
      expect(written.text).not.toMatch(/votre facture|your invoice|LRAR|\bMr\b|huissier|Cher\(e\)/);
      expect(written.text).not.toMatch(/\b(je|mon|ma|mes|j')\b/i);
    });
  },
);

test('every scenario finds its models, in both languages', () => {
  const wanted = SHIPPED_POLICIES.flatMap((policy) => policy.steps.map((step) => step.emailModel)).filter(
    (name) => name !== '',
  );
  expect(wanted.length).toBeGreaterThan(8);
  for (const name of wanted) {
    for (const language of ['fr', 'en'] as const) {
      expect(
        SHIPPED_MODELS.filter((one) => one.name === name && one.language === language),
        name,
      ).toHaveLength(1);
    }
  }
});

test('friendly messages share one subject, whatever their level and invoices; formal notices have their own', () => {
  const subject = (name: string, about = late) => compose(about, shipped(name)).subject;
  const shared = subject(MODEL_NAMES.preDueReminder, notice());
  const two = notice({ lines: [line(), line({ number: 'F-9' })] });
  for (const name of [MODEL_NAMES.firstNotice, MODEL_NAMES.secondNotice])
    expect(subject(name, two)).toBe(shared);
  expect(subject(MODEL_NAMES.formalNotice)).toBe('Mise en demeure de payer – facture F-2026-118');
  expect(subject(MODEL_NAMES.consumerFormalNotice)).toBe(
    'Menuiserie Lambert\u00a0: un courrier à votre attention',
  );
});

test('relance 1 says all, and neither law nor penalties', () => {
  const text = plain(compose(notice({ lines: [line({}, 50000)], enclosures: ['F-2026-118.pdf'] })).text);
  for (const said of [
    'n° F-2026-118',
    '1er octobre 2026',
    '31/10/2026',
    '1 200,00 €',
    'réglé 500,00 €',
    '700,00 €',
    'V/Réf. BC-77',
    'FR76 3000',
    'Référence à rappeler : F-2026-118',
    'Pièce jointe : F-2026-118.pdf',
    'entre-temps',
    'Élise Lambert, gérante',
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/article|code de commerce|pénalité|indemnité/i);
});

test('relance 2 dates what was done and what is asked', () => {
  const text = plain(compose(late, shipped(MODEL_NAMES.secondNotice)).text);
  expect(text).toContain('Malgré nos messages des 3 et 12 novembre 2026 et notre appel du 9 novembre 2026');
  expect(text).toContain('au plus tard le 2 décembre 2026');
  expect(text).toContain('la date de votre virement');
});

test('once they exist, penalties are told apart in relance 2 and summed in the formal notice', () => {
  const claims = { lines: late.lines.map((one) => withClaim(one, late.today)) };
  const second = plain(
    compose({ ...late, ...claims, claiming: 'information' }, shipped(MODEL_NAMES.secondNotice)).text,
  );
  expect(second).toContain('régler la somme de 1 200,00 €');
  expect(second).toContain('9,78 €');
  expect(second).toContain('pas comprises dans la somme');
  const formal = plain(
    compose({ ...late, ...claims, claiming: 'claimed' }, shipped(MODEL_NAMES.formalNotice)).text,
  );
  expect(formal).toContain(
    'la somme de 1 249,78 €, arrêtée au 24 novembre 2026, dans un délai de 8 jours à compter de la réception',
  );
  expect(formal).toContain('augmentent de 0,41 € par jour, au taux de ce semestre.');
  const english = plain(
    compose({ ...late, ...claims, claiming: 'claimed' }, shipped(MODEL_NAMES.formalNotice, 'en')).text,
  );
  expect(english).toContain('increases by €0.41 a day, at the rate for this half-year.');
  expect(formal).toContain('Veuillez agréer, Madame, Monsieur, nos salutations distinguées.');
});

test('a consumer is offered an agreement, without penalty, fee or threat', () => {
  const about = {
    ...late,
    step: { name: 'Mise en demeure', grantedDays: 15, isFormal: true },
    customer: { ...customer, type: 'consumer' as const, name: 'Marie Petit', civility: 'Mme' },
  };
  const text = plain(compose(about, shipped(MODEL_NAMES.consumerFormalNotice)).text);
  expect(text).toContain('Madame,\n');
  expect(text).toContain('Veuillez agréer, Madame, nos');
  expect(text).toContain('15 jours');
  expect(text).toContain('À compter de la réception de la présente, cette somme porte intérêt au taux légal');
  expect(text).toContain('plusieurs fois');
  expect(text).not.toMatch(/pénalité|indemnité|injonction|tribunal|juridiction|commissaire|L441/i);
});

test('a first message without anything before it says nothing of it', () => {
  const text = compose(notice(), shipped(MODEL_NAMES.secondNotice)).text;
  expect(text).not.toContain('Malgré');
});

describe('letters found on the web, pasted as they are', () => {
  // The shapes of such letters, in other words.
  const pasted = [
    'Cher(e) [Nom du client],\nLa facture numéro [Numéro de la facture], d’un montant de [Montant dû], accuse un retard de [Nombre de jours de retard].\nSans paiement dans les [Nombre de jours supplémentaires], nous agirons.',
    'Cher(e) [Nom du client],\nUne facture d’un montant de [Montant dû] concerne [Description des produits ou services]. Retard : [Nombre de jours de retard].',
    'Cher(e) [Nom du client],\nNous rappelons la facture numéro [Numéro de la facture], d’un montant de [Montant dû], en retard de [Nombre de jours de retard].',
  ];

  test.each(pasted)('%s', (text) => {
    const mail = compose(notice(), model(text));
    expect(plain(mail.text)).toContain('Madame, Monsieur,');
    expect(plain(mail.text)).toMatch(/1 200,00 €[\s\S]*12 jours/);
    expect(plain(mail.text)).not.toContain('[');
    expect(speaksOfOneInvoice(model(text))).toBe(true);
  });

  const source = fileURLToPath(new URL('../../../shared/source/000_8d1bdb32af676a70.txt', import.meta.url));
  test.skipIf(!existsSync(source))(
    'the three examples of the reference page (skipped when it is absent)',
    () => {
      const examples = readFileSync(source, 'utf8')
        .split(/\d\. Exemple \d :\n/)
        .slice(1)
        .map((text) => text.split('\nEn conclusion')[0] ?? '');
      expect(examples).toHaveLength(3);
      for (const text of examples) {
        expect(checkModel(model(text))).toEqual([]);
        const mail = plain(compose(notice({ lines: [line({}, 50000)] }), model(text)).text);
        expect(mail).toContain('1 200,00 €, dont il reste 700,00 € à régler');
        expect(mail).toContain('en retard de 12 jours');
        expect(mail).not.toContain('[');
      }
    },
  );
});
