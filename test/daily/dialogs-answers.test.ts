import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateAtStart } from '../../src/daily/dialogs/answer-date';
import { answerText } from '../../src/daily/dialogs/answer-text';
import { readCopyAnswer } from '../../src/daily/dialogs/ask-copy';
import { readReceiptsAnswer } from '../../src/daily/dialogs/ask-receipts';
import { readDayAnswer } from '../../src/daily/dialogs/day-answer';
import { readStopAnswer } from '../../src/daily/dialogs/stop-answer';
import { readTakeoverAnswer } from '../../src/daily/dialogs/takeover-answer';
import { addDays, type CivilDate, shortDate } from '../../src/domain/civil-date';

const TODAY = '2026-12-10' as CivilDate;
const day = (typed: string) => readDayAnswer(typed, TODAY);
const LEVELS = ['Relance 1', 'Relance 2', 'Mise en demeure'];
const old = (typed: string) => readTakeoverAnswer(typed, LEVELS, TODAY);

describe('what is typed under the list of the day', () => {
  test.each([
    '2 valider',
    'valider 2',
    'Valider le 2',
    '2. VALIDER',
    '2) valide',
    '2 : validée.',
    '  2   validé ',
    'n° 2 valider',
    '2validez',
    'approuver 2',
    '2 approuvée !',
  ])('« %s » approves', (typed) => {
    expect(day(typed)).toEqual({ kind: 'wish', numbers: [2], wish: { verb: 'approve' } });
  });

  test.each([
    ['valider 2, 3 et 4', [2, 3, 4]],
    ['2,3 valider', [2, 3]],
    ['2 et 2 valider', [2]],
  ])('« %s » speaks of several messages', (typed, numbers) => {
    expect(day(typed)).toEqual({ kind: 'wish', numbers, wish: { verb: 'approve' } });
  });

  test.each([
    ['2 reporter 30/12/2026', '2026-12-30'],
    ['2 reporter au 30/12', '2026-12-30'],
    ['2 Reporté jusqu’au 1er janvier', '2027-01-01'],
    ['reporter 2 au 30 décembre', '2026-12-30'],
    ['2 reporter 5-1-27', '2027-01-05'],
    ['2 repousser au 2027-01-05', '2027-01-05'],
    ['2 reporter demain', '2026-12-11'],
    ['2 reporter dans 10 jours', '2026-12-20'],
    ['2 reporter au lundi 14 décembre 2026', '2026-12-14'],
  ])('« %s » puts off', (typed, until) => {
    expect(day(typed)).toEqual({ kind: 'wish', numbers: [2], wish: { verb: 'postpone', until } });
  });

  test.each([
    ['2 écarter motif Accord amiable avec M. Roy', 'Accord amiable avec M. Roy'],
    ['2 ecarter : Accord', 'Accord'],
    ['écarter 2 parce que déjà réglé', 'déjà réglé'],
    ["2 Écarter pour motif d'erreur de facturation", "d'erreur de facturation"],
  ])('« %s » waives with its reason as written', (typed, reason) => {
    expect(day(typed)).toEqual({ kind: 'wish', numbers: [2], wish: { verb: 'waive', reason } });
  });

  test.each([
    ['3 posté 03/12/2026 n° 1A 123 456 7890 1', { postedOn: '2026-12-03', number: '1A 123 456 7890 1' }],
    ['3 postée le 3/12 sous le n°1A1234567890', { postedOn: '2026-12-03', number: '1A1234567890' }],
    ['poster 3 hier 1a 123 456 7890 1', { postedOn: '2026-12-09', number: '1A 123 456 7890 1' }],
    ['3 posté 03/12/2026 recommandé RR123456789FR', { postedOn: '2026-12-03', number: 'RR123456789FR' }],
    [
      '3 posté le 03/12 n° 1A 123 456 7890 1, présenté le 08/12 et reçu le 9/12',
      {
        postedOn: '2026-12-03',
        number: '1A 123 456 7890 1',
        presentedOn: '2026-12-08',
        receivedOn: '2026-12-09',
        outcome: 'received',
      },
    ],
    ['3 présenté 08/12/2026', { presentedOn: '2026-12-08' }],
    ['3 avisé le 8 déc. 2026', { presentedOn: '2026-12-08' }],
    ['3 RECUE le 9/12', { receivedOn: '2026-12-09', outcome: 'received' }],
    ['3 non réclamé', { outcome: 'unclaimed' }],
    ['3 avisé non réclamé 08/12', { presentedOn: '2026-12-08', outcome: 'unclaimed' }],
    ['3 refusée le 08/12', { presentedOn: '2026-12-08', outcome: 'refused' }],
    ["3 inconnu à l'adresse", { outcome: 'unknown' }],
    ['3 NPAI', { outcome: 'unknown' }],
  ])('« %s » tells the journey of a letter', (typed, words) => {
    expect(day(typed)).toEqual({ kind: 'wish', numbers: [3], wish: { verb: 'posting', words } });
  });

  test.each([
    ['4 parti', 'left'],
    ['4 Envoyée', 'left'],
    ['4 retrouvé dans les messages envoyés', 'left'],
    ['4 pas parti', 'notLeft'],
    ["4 n'est pas partie", 'notLeft'],
    ['pas parti 4', 'notLeft'],
    ['4 non envoyé', 'notLeft'],
    ['4 introuvable', 'notLeft'],
    ['4 joint', 'reached'],
    ['4 message laissé', 'message'],
    ['4 litige', 'dispute'],
    ['4 refusé', 'refused'],
    ['4 modifier', 'edit'],
  ])('« %s » is « %s »', (typed, verb) => {
    expect(day(typed)).toEqual({ kind: 'wish', numbers: [4], wish: { verb } });
  });

  test.each([
    ['', 'close'],
    ['  ', 'close'],
    ['Rien', 'close'],
    ['fermer', 'close'],
    ['suite', 'more'],
    ['Courriers', 'mail'],
    ['les lettres', 'mail'],
    ['encaissements', 'receipts'],
    ['Reprise', 'takeover'],
  ])('« %s » stands alone', (typed, kind) => {
    expect(day(typed)).toEqual({ kind });
  });

  test.each([
    ['2', /numéro/],
    ['valider', /numéro/],
    ['tout valider', /numéro/],
    ['2 bidule', /^$/],
    ['2 3 valider', /numéro/],
    ['2 valider 3', /^$/],
    ['2 valider et 3 reporter 30/12', /^$/],
    ['30/11 2', /numéro/],
    ['2 30/11/2026', /numéro/],
    ['2 reporter', /date/],
    ['2 reporter 31/02/2027', /« 31\/02\/2027 » n'est pas une date/],
    ['2 reporter lundi', /date/],
    ['2 reporter 30/12/2026 ou 31/12/2026', /date/],
    ['2 écarter', /motif/],
    ['3 posté', /date/],
    ['3 posté 32/12', /« 32\/12 » n'est pas une date/],
    ['3 reçu', /date/],
    ['3 reçu 09/12 refusé', /deux suites/],
    ['3 posté 03/12/2026 par Chronopost', /^$/],
    ['3 ne pas valider', /^$/],
    ['ne pas valider 3', /^$/],
    ['3 valider ?', /^$/],
  ])('« %s » is not guessed', (typed, why) => {
    const answer = day(typed);
    expect(answer.kind).toBe('unclear');
    expect(answer).toMatchObject({ why: expect.stringMatching(why) });
  });

  test('no text is taken for something to do unless it names a number and a known word', () => {
    const words =
      /valid|approuv|modif|corrig|edit|retouch|report|repouss|differ|decal|ecart|ne pas envoyer|post|envoy|exped|depos|present|avis|recu|recept|distrib|retir|remis|refus|inconnu|npai|habite|non|pas|jamais|absent|introuvable|parti|trouv|joint|eue? au|message|repondeur|litige|contest|promes|promis|promet|bon a/;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (typed) => {
        const answer = day(typed);
        if (answer.kind !== 'wish') return;
        expect(typed).toMatch(/\d/);
        expect(answerText(typed).folded).toMatch(words);
      }),
    );
  });
});

describe('dates as they are typed', () => {
  const dates = fc.integer({ min: -700, max: 700 }).map((shift) => addDays(TODAY, shift));

  test('a whole date means itself, whatever the separator', () => {
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom('/', '.', '-'),
        fc.constantFrom('le ', 'au ', ''),
        (date, mark, lead) => {
          const typed = answerText(`${lead}${shortDate(date).replace(/\//g, mark)}`);
          expect(dateAtStart(typed, TODAY, 'nearest')?.date).toBe(date);
          expect(dateAtStart(typed, TODAY, 'coming')?.date).toBe(date);
        },
      ),
    );
  });

  test('without its year, it is the next one, or the nearest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (shift) => {
        const typed = answerText(shortDate(addDays(TODAY, shift)).slice(0, 5));
        expect(dateAtStart(typed, TODAY, 'coming')?.date).toBe(addDays(TODAY, shift));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), (shift) => {
        const typed = answerText(shortDate(addDays(TODAY, shift)).slice(0, 5));
        expect(dateAtStart(typed, TODAY, 'nearest')?.date).toBe(addDays(TODAY, shift));
      }),
    );
  });
});

describe('old invoices', () => {
  test.each([
    ['1', { choice: 'chase' }],
    ['1 relancer depuis la première étape', { choice: 'chase' }],
    ['Relancer', { choice: 'chase' }],
    ['2 Relance 2 15/10/2026', { choice: 'alreadyAt', level: 'Relance 2', date: '2026-10-15' }],
    ['2 relance 1 le 15 octobre', { choice: 'alreadyAt', level: 'Relance 1', date: '2026-10-15' }],
    [
      "déjà relancé jusqu'à MISE EN DEMEURE, 15/10/26",
      { choice: 'alreadyAt', level: 'Mise en demeure', date: '2026-10-15' },
    ],
    ['3', { choice: 'dispute' }],
    ['litige', { choice: 'dispute' }],
    ['litige 01/12/2026', { choice: 'dispute', date: '2026-12-01' }],
    ['4 15/01/2027', { choice: 'hold', date: '2027-01-15' }],
    ["suspendre jusqu'au 15/01", { choice: 'hold', date: '2027-01-15' }],
    ['5', { choice: 'never' }],
    ['ne jamais relancer', { choice: 'never' }],
  ])('« %s »', (typed, wish) => {
    expect(old(typed)).toEqual({ kind: 'wish', wish, forAll: false });
    expect(old(`tous : ${typed}`)).toEqual({ kind: 'wish', wish, forAll: true });
    expect(old(`pour tous les suivants : ${typed}`)).toEqual({ kind: 'wish', wish, forAll: true });
    expect(old(`${typed} pour tous`)).toEqual({ kind: 'wish', wish, forAll: true });
  });

  test('nothing leaves it for later', () => {
    for (const typed of ['', ' ', 'plus tard']) expect(old(typed)).toEqual({ kind: 'later' });
  });

  test.each([
    '6',
    '2',
    '2 Relance 3 15/10/2026',
    '2 Relance 1',
    '4',
    '4 31/02',
    'tous',
    'oui',
    '1 2',
    '15/10/2026',
    '12',
  ])('« %s » is not guessed', (typed) => {
    expect(old(typed)).toMatchObject({ kind: 'unclear' });
  });
});

describe('the other questions', () => {
  test.each([
    ['OUI', { kind: 'until', until: TODAY }],
    ['oui.', { kind: 'until', until: TODAY }],
    ['08/12', { kind: 'until', until: '2026-12-08' }],
    ["jusqu'au 8 décembre 2026", { kind: 'until', until: '2026-12-08' }],
    ['hier', { kind: 'until', until: '2026-12-09' }],
    ['', { kind: 'later' }],
    ['non', { kind: 'later' }],
    ['presque', { kind: 'unclear' }],
    ['31/02', { kind: 'unclear' }],
  ])('receipts: « %s »', (typed, answer) => {
    expect(readReceiptsAnswer(typed, TODAY)).toEqual(answer);
  });

  test.each([
    ['1', { kind: 'stop' }],
    ['Arrêter', { kind: 'stop' }],
    ['2', { kind: 'handOver' }],
    ['passer la main', { kind: 'handOver' }],
    ['Marie@Exemple.fr', { kind: 'handOverTo', to: 'Marie@Exemple.fr' }],
    ['2 passer la main à marie@exemple.fr', { kind: 'handOverTo', to: 'marie@exemple.fr' }],
    ['marie@exemple.fr et paul@exemple.fr', { kind: 'unclear' }],
    ['marie@exemple', { kind: 'unclear' }],
    ['bof', { kind: 'unclear' }],
    ['', { kind: 'nothing' }],
  ])('stopping: « %s »', (typed, answer) => {
    expect(readStopAnswer(typed)).toEqual(answer);
  });

  test.each([
    ['1', 'trial'],
    ["copie d'essai", 'trial'],
    ['Essai', 'trial'],
    ['2', 'newYear'],
    ['nouvelle année', 'newYear'],
    ['3', 'replacement'],
    ["3 remplacement de l'ancien", 'replacement'],
    ['4', 'unclear'],
    ['', 'nothing'],
  ])('a copy: « %s »', (typed, answer) => {
    expect(readCopyAnswer(typed)).toBe(answer);
  });
});
