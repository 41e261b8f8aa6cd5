import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkModel,
  fillText,
  missingValues,
  modelWarnings,
  requiredValues,
  speaksOfOneInvoice,
} from '../../src/letters/placeholders';
import { PLACEHOLDERS } from '../../src/letters/placeholders/catalogue';
import { foldPlaceholder } from '../../src/letters/placeholders/names';
import { noticeValues } from '../../src/letters/values';
import { line, model, notice, plain } from './sample';

/** The text of a model filled for a notice, a table shown as « <table> ». */
function filled(text: string, about = notice(), language: 'fr' | 'en' = 'fr'): string {
  const written = model(text, { language });
  expect(checkModel(written)).toEqual([]);
  const blocks = fillText(written, noticeValues(about, language));
  return plain(
    blocks.map((block) => (block.kind === 'table' ? '<table>' : block.lines.join('\n'))).join('\n\n'),
  );
}

describe('a value carries its unit once', () => {
  test.each([
    ['en retard de [Nombre de jours de retard].', 'en retard de 12 jours.'],
    ['en retard de [Nombre de jours de retard] jours.', 'en retard de 12 jours.'],
    ['en retard de [Nombre de jours de retard] jour(s).', 'en retard de 12 jours.'],
    ['[Jours de retard] j de retard', '12 jours de retard'],
    ['[Nombre de jours de retard] journées', '12 jours journées'],
    ['[Nombre de jours supplémentaires] jours ouvrés', '8 jours ouvrés'],
    ['soit [Montant dû] €.', 'soit 1 200,00 €.'],
    ['soit [Montant dû] euros TTC', 'soit 1 200,00 € TTC'],
    ['soit [Montant dû] EUR', 'soit 1 200,00 €'],
    ['soit [Montant dû] € et [Montant TTC]€', 'soit 1 200,00 € et 1 200,00 €'],
    ['40 € et [Montant dû]', '40 € et 1 200,00 €'],
    ['40 € [Montant dû]', '40 € 1 200,00 €'],
    ['un montant [Montant dû] européen', 'un montant 1 200,00 € européen'],
  ])('%s', (text, expected) => expect(filled(text)).toBe(expected));

  test('in English too', () => {
    expect(filled('€[Amount due] is [Days overdue] days late', notice(), 'en')).toBe(
      '€1,200.00 is 12 days late',
    );
    expect(filled('EUR [Amount due]', notice(), 'en')).toBe('€1,200.00');
  });

  test('one day is singular', () => {
    expect(filled('retard de [Nombre de jours de retard] jours', notice({ lines: [line({}, 0, 1)] }))).toBe(
      'retard de 1 jour',
    );
  });
});

describe('a name is recognised however it is typed', () => {
  test.each([
    '[Date d’échéance]',
    "[date d'echeance]",
    '[DATE D`ÉCHÉANCE]',
    '[ Date  d ‘ échéance ]',
    '[Date dʼéchéance]',
    '[Date d´e\u0301che\u0301ance]',
    '[Échéance]',
    '[Date\nd’échéance]',
    '[Due date]',
  ])('%s', (name) => expect(filled(`le ${name}`)).toBe('le 31 octobre 2026'));

  test.each([
    '[Numéro de la facture]',
    '[numero facture]',
    '[N° de facture]',
    '[Nº facture]',
    '[Facture n°]',
    '[Invoice number]',
  ])('%s', (name) => expect(filled(`n° ${name}`)).toBe('n° F-2026-118'));

  test.each(['[Montant dû]', '[montant du]', '[MONTANT DU TTC]', '[Solde dû]', '[Reste du]', '[Amount due]'])(
    '%s',
    (name) => expect(filled(`soit ${name}`, notice({ lines: [line({}, 50000)] }))).toBe('soit 700,00 €'),
  );

  test('names of JavaScript’s own are no placeholders', () => {
    expect(checkModel(model('[constructor] [toString]')).map((problem) => problem.kind)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  test('no two placeholders share a name', () => {
    const owners = new Map<string, string>();
    for (const [key, { fr, en, aliases = '' }] of Object.entries(PLACEHOLDERS)) {
      for (const name of [fr, en, ...aliases.split('|')].map(foldPlaceholder).filter((one) => one !== '')) {
        expect(owners.get(name) ?? key, name).toBe(key);
        owners.set(name, key);
      }
    }
    expect(owners.size).toBeGreaterThan(150);
  });
});

describe('what is wrong is refused, with what to write', () => {
  test.each([
    ['le [date]', 'ambiguous', '[Date de la facture]', '[Date d’échéance]'],
    ['de [Montant]', 'ambiguous', '[Montant dû]', '[Montant TTC]'],
    ['[Numro de la facture]', 'unknown', '[Numro de la facture]', '[Numéro de la facture]'],
    ['[Nom du cliant]', 'unknown', '[Nom du cliant]', '[Nom du client]'],
    ['voir [1]', 'unknown', '[1]', '« [[1] »'],
    ['[article L. 441-10]', 'unknown', '[article L. 441-10]', '[[article L. 441-10]'],
    ['[…]', 'unknown', '[…]', '[[…]'],
    ['[]', 'unknown', '[]', '[[]'],
    ['bonjour [Nom du client', 'unclosed', '« ] »', '« [[ »'],
    ['[oubli [Nom du client]', 'unclosed', '[oubli', '« [[ »'],
    ['Bonjour {{Nom du client}}', 'otherBrackets', '{{Nom du client}}', '[Nom du client]'],
    ['Bonjour <Nom du client>', 'otherBrackets', '<Nom du client>', '[Nom du client]'],
  ])('%s', (text, kind, first, second) => {
    const problems = checkModel(model(text));
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
    const sentence = plain(problems[0]?.sentence ?? '');
    expect(sentence).toContain('Modèle « Mon modèle », Texte : ');
    expect(sentence).toContain(first);
    expect(sentence).toContain(second);
  });

  test('a distant name gets no misleading suggestion', () => {
    expect(checkModel(model('[Couleur du cheval]'))[0]?.sentence).not.toContain('vouliez-vous');
  });

  test('an empty subject, an empty text, a table in the subject', () => {
    const kinds = (subject: string, text: string) =>
      checkModel(model(text, { subject })).map((problem) => `${problem.where} ${problem.kind}`);
    expect(kinds(' ', 'texte')).toEqual(['subject emptySubject']);
    expect(kinds('objet', ' \n')).toEqual(['text emptyText']);
    expect(kinds('[Tableau des factures]', 'texte')).toEqual(['subject tableInSubject']);
  });

  test('a model without placeholder is a model', () =>
    expect(checkModel(model('Merci de payer.'))).toEqual([]));
});

test('« [[ » writes a bracket', () => {
  expect(filled('note [[1], [[Nom du client] et [[[Nom du client]]')).toBe(
    'note [1], [Nom du client] et [SARL Dupont & Fils]',
  );
});

test('a doubled bracket around a known name is told', () => {
  expect(modelWarnings(model('[[Montant dû]]'), false).join()).toContain('simple crochet');
  expect(modelWarnings(model('[Montant dû]'), false)).toEqual([]);
});

test('a value that looks like a placeholder is never expanded', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(PLACEHOLDERS).map(({ fr }) => fr)), (name) => {
      const about = notice({ lines: [line({ subject: `[${name}] {{x}} [[y` })] });
      expect(filled('pour [Objet].', about)).toBe(plain(`pour [${name}] {{x}} [[y.`));
    }),
  );
});

test('a line break in a value makes no new line', () => {
  const about = notice({ lines: [line({ subject: 'un\r\ndeux\u2028trois' })] });
  expect(filled('pour [Objet].', about)).toBe('pour un deux trois.');
});

test('« Cher(e) [Nom du client] » becomes the form of address, and only as a greeting', () => {
  for (const dear of ['Cher(e)', 'Cher', 'Chère', 'Cher·e', 'Chers', 'Cher(ère)']) {
    expect(filled(`${dear} [Nom du client],\n\nTexte`)).toBe('Madame, Monsieur,\n\nTexte');
  }
  expect(filled('[Civilité] [Nom du client],\n\nTexte')).toBe('Madame, Monsieur,\n\nTexte');
  expect(filled('Bonjour [Nom du client],')).toBe('Bonjour SARL Dupont & Fils,');
  expect(filled('Texte\n\nCher [Nom du client],')).toBe('Texte\n\nCher SARL Dupont & Fils,');
});

describe('after a partial payment', () => {
  const partly = notice({ lines: [line({}, 50000)] });

  test('[Montant dû] is the rest', () => {
    expect(filled('Il reste [Montant dû] à régler.', partly)).toBe('Il reste 700,00 € à régler.');
  });

  test.each([
    [
      'votre facture numéro [Numéro de la facture] d’un montant de [Montant dû] est en retard',
      'd’un montant de 1 200,00 €, dont il reste 700,00 € à régler, est en retard',
    ],
    [
      'une facture d’un montant de [Montant dû] €.',
      'd’un montant de 1 200,00 €, dont il reste 700,00 € à régler.',
    ],
  ])('a sentence that would be false gives both amounts: %s', (text, expected) => {
    expect(filled(text, partly)).toContain(expected);
    const warnings = modelWarnings(model(text), true);
    expect(warnings).toHaveLength(1);
    expect(plain(warnings[0] ?? '')).toContain('[Montant TTC]');
    expect(modelWarnings(model(text), false)).toEqual([]);
  });

  test.each([
    'facture [Numéro] dont le montant restant est de [Montant dû].',
    'la facture reste due. Montant : [Montant dû]',
    'facture d’un montant de [Montant TTC]',
  ])('a true one is left alone: %s', (text) => {
    expect(filled(text, partly)).not.toContain('dont il reste');
    expect(modelWarnings(model(text), true)).toEqual([]);
  });
});

describe('values that are missing', () => {
  const missing = (text: string, about = notice()) =>
    missingValues(model(text), noticeValues(about, 'fr')).map(
      ({ placeholder, column }) => `${placeholder}|${column}`,
    );

  test('a required one stops the notice and names its column', () => {
    const bare = notice({ lines: [line({ subject: '', issuedOn: null })] });
    expect(missing('pour [Objet] du [Date de la facture]', bare)).toEqual([
      'Description des produits ou services|Objet',
      'Date de la facture|Date facture',
    ]);
  });

  test('a line of optional ones only is left out', () => {
    const text = 'Avant\nPénalités : [Pénalités de retard]\nAprès';
    expect(missing(text)).toEqual([]);
    expect(filled(text)).toBe('Avant\nAprès');
  });

  test('an optional one that shares its line stops the notice: no half sentence leaves', () => {
    expect(missing('[Montant dû] et [Pénalités de retard]')).toEqual(['Pénalités de retard|']);
  });

  test('there is no delay before the due date', () => {
    expect(missing('[Nombre de jours de retard]', notice({ lines: [line({}, 0, 0)] }))).toHaveLength(1);
  });

  test('required values are listed once', () => {
    expect(
      requiredValues(model('[Montant dû] [Solde] [IBAN] [Nom du client]', { subject: '[Client]' })),
    ).toEqual(['customerName', 'openAmount']);
  });
});

test('a model that speaks of one invoice is known as such', () => {
  expect(speaksOfOneInvoice(model('facture [Numéro de la facture]'))).toBe(true);
  expect(speaksOfOneInvoice(model('facture [Numéro de la facture]\n[Tableau des factures]'))).toBe(false);
  expect(speaksOfOneInvoice(model('Merci de régler [Montant dû].'))).toBe(false);
});

test('the table stands between paragraphs wherever it is written', () => {
  expect(filled('Voici [Tableau des factures] merci')).toBe('Voici\n\n<table>\n\nmerci');
});

test('any text at all is either refused or filled, never half read', () => {
  const pieces = fc.constantFrom(
    '[',
    ']',
    '[[',
    '\n',
    '\n\n',
    'Nom du client',
    'Montant dû',
    ' ',
    'x',
    '€',
    'jours',
    '[Nombre de jours de retard]',
    '[Tableau des factures]',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const written = model(parts.join(''));
      if (checkModel(written).length > 0) return;
      const text = JSON.stringify(fillText(written, noticeValues(notice(), 'fr')));
      expect(text).not.toContain('undefined');
    }),
  );
});

test('a block of lines runs on in a message', () => {
  expect(filled('Adresse : [Adresse du destinataire]')).toBe(
    'Adresse : SARL Dupont & Fils, 3 place du Marché, 75011 PARIS',
  );
  const others = notice({ alsoListed: [line({ number: 'F-9' })] });
  expect(filled('[Autres factures échues]', others)).toMatch(/reste à régler : F-9 du /);
});
