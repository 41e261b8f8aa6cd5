import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../src/domain/model';
import { CERFA_FORMS, courtOf, PUBLIC_BODY_FACTS } from '../../../src/domain/payment-order/court';
import { plain } from '../sample-book';
import { debtor } from './claimed-debt';

const BETWEEN_MERCHANTS =
  'Entre commerçants, artisans ou sociétés commerciales : président du tribunal de commerce, ou du tribunal des activités économiques (C. com. art. L721-3 ; CPC art. 1406).';
const NO_MERCHANT =
  'Débiteur ni commerçant ni artisan : tribunal judiciaire (CPC art. 1406). Loyers et crédits à la consommation : juge des contentieux de la protection.';
const QUALITY_TO_CHECK =
  "La qualité de commerçant ou d'artisan du requérant ou du débiteur est à vérifier : entre eux, tribunal de commerce ; sinon, tribunal judiciaire (C. com. art. L721-3 ; CPC art. 1406).";
const TWELVE_TOWNS =
  "Le tribunal de commerce s'appelle tribunal des activités économiques à Avignon, à Auxerre, au Havre, au Mans, à Limoges, à Lyon, à Marseille, à Nancy, à Nanterre, à Paris, à Saint-Brieuc, à Versailles, jusqu'à la fin de 2028 ; son ressort dépasse la ville.";
const LOCAL_CHAMBER =
  'Alsace-Moselle (57, 67, 68) : la chambre commerciale du tribunal judiciaire tient lieu de tribunal de commerce (C. com. art. L731-1 et L731-2).';
const place = (of: string): string =>
  `Lieu : là où le débiteur demeure, pour une société son siège ou son établissement${of} ; une clause contraire est réputée non écrite (CPC art. 43 et 1406).`;
const NEAR_LYON = place(" (69400 Villefranche-sur-Saône d'après la feuille Clients)");
const IN_METZ = place(" (57000 Metz d'après la feuille Clients)");
const METZ = { city: 'Metz', postalCode: '57000' };

const saidOf = (changes: Partial<Customer>, creditorForm: string) => {
  const { facts, ...court } = courtOf(debtor(changes), creditorForm);
  return { ...court, facts: facts.map(plain) };
};

describe('the court the law seems to name, and why', () => {
  test.each<[string, Partial<Customer>, string, ReturnType<typeof saidOf>]>([
    [
      'between two companies, the commercial court',
      {},
      'SAS',
      {
        kind: 'commercial',
        name: 'tribunal de commerce',
        facts: [BETWEEN_MERCHANTS, TWELVE_TOWNS, NEAR_LYON],
        mayBeEconomic: true,
      },
    ],
    [
      'against a consumer, the civil court',
      { type: 'consumer', legalForm: '' },
      'SAS',
      {
        kind: 'civil',
        name: 'tribunal judiciaire',
        facts: [NO_MERCHANT, NEAR_LYON],
        mayBeEconomic: false,
      },
    ],
    [
      'against a civil company of a sole trader, the civil court too',
      { legalForm: 'SCI' },
      'EI',
      {
        kind: 'civil',
        name: 'tribunal judiciaire',
        facts: [NO_MERCHANT, NEAR_LYON],
        mayBeEconomic: false,
      },
    ],
    [
      'against a sole trader, one or the other',
      { legalForm: 'EI' },
      'SAS',
      {
        kind: 'toCheck',
        name: 'tribunal de commerce ou tribunal judiciaire',
        facts: [QUALITY_TO_CHECK, TWELVE_TOWNS, NEAR_LYON],
        mayBeEconomic: true,
      },
    ],
    [
      'of a sole trader, one or the other',
      {},
      'EI',
      {
        kind: 'toCheck',
        name: 'tribunal de commerce ou tribunal judiciaire',
        facts: [QUALITY_TO_CHECK, TWELVE_TOWNS, NEAR_LYON],
        mayBeEconomic: true,
      },
    ],
    [
      'between two companies in Moselle, a chamber of the civil court',
      METZ,
      'SAS',
      {
        kind: 'commercial',
        name: 'chambre commerciale du tribunal judiciaire',
        facts: [BETWEEN_MERCHANTS, LOCAL_CHAMBER, IN_METZ],
        mayBeEconomic: false,
      },
    ],
    [
      'against a sole trader in Moselle, the chamber or the court itself',
      { ...METZ, legalForm: 'EI' },
      'SAS',
      {
        kind: 'toCheck',
        name: 'chambre commerciale du tribunal judiciaire ou tribunal judiciaire',
        facts: [QUALITY_TO_CHECK, LOCAL_CHAMBER, IN_METZ],
        mayBeEconomic: false,
      },
    ],
  ])('%s', (_, changes, creditorForm, expected) => expect(saidOf(changes, creditorForm)).toEqual(expected));
});

describe('an artisan is no merchant, but the commercial court judges what his trade owes since 2022', () => {
  test.each<[string, Partial<Customer>, string, string]>([
    ['as debtor of a company', { legalForm: 'Artisan' }, 'SARL', 'tribunal de commerce'],
    ['as debtor of another artisan', { legalForm: 'EI, artisan' }, 'Artisane', 'tribunal de commerce'],
    ['as creditor of a company', {}, 'EI, artisan', 'tribunal de commerce'],
    ['in Moselle', { ...METZ, legalForm: 'Artisan' }, 'SARL', 'chambre commerciale du tribunal judiciaire'],
    [
      'as debtor of a sole trader',
      { legalForm: 'Artisan' },
      'EI',
      'tribunal de commerce ou tribunal judiciaire',
    ],
    [
      'but not for his private life',
      { type: 'consumer', legalForm: 'Artisan' },
      'SARL',
      'tribunal judiciaire',
    ],
  ])('%s', (_, changes, creditorForm, name) =>
    expect(courtOf(debtor(changes), creditorForm).name).toBe(name),
  );
});

describe('the name of the court, by the town of the debtor', () => {
  test.each([
    ['Lyon', '69003', 'tribunal des activités économiques de Lyon'],
    ['Lyon 3e', '69003', 'tribunal des activités économiques de Lyon'],
    ['LYON CEDEX 07', '69341', 'tribunal des activités économiques de Lyon'],
    ['PARIS 11', '75011', 'tribunal des activités économiques de Paris'],
    ['saint brieuc', '22000', 'tribunal des activités économiques de Saint-Brieuc'],
    ['Lyons-la-Forêt', '27480', 'tribunal de commerce'],
    ['Sainte-Foy-lès-Lyon', '69110', 'tribunal de commerce'],
    ['Grenoble', '38000', 'tribunal de commerce'],
    ['Strasbourg', ' 67000', 'chambre commerciale du tribunal judiciaire'],
    ['Mulhouse', '68100', 'chambre commerciale du tribunal judiciaire'],
    ['Vesoul', '70067', 'tribunal de commerce'],
  ])('%s, « %s »: %s', (city, postalCode, name) =>
    expect(courtOf(debtor({ city, postalCode }), 'SAS').name).toBe(name),
  );

  test.each([
    ['', '', place('')],
    ['Lyon', '', place(" (Lyon d'après la feuille Clients)")],
    ['', '69400', place(" (69400 d'après la feuille Clients)")],
  ])('its place is told as far as Clients knows it: « %s », « %s »', (city, postalCode, expected) =>
    expect(saidOf({ city, postalCode }, 'SAS').facts.at(-1)).toBe(expected),
  );
});

describe('what the user chooses from', () => {
  test('each form of petition says what it is for', () => {
    expect(CERFA_FORMS.map(({ form, criterion }) => `${plain(form)} : ${plain(criterion)}`)).toEqual([
      "Cerfa n° 12946*02 : requête au président du tribunal de commerce (ou tribunal des activités économiques) : créance entre commerçants, artisans, sociétés commerciales, ou née d'un acte de commerce (C. com. art. L721-3)",
      'Cerfa n° 12948*06 : requête au tribunal judiciaire : tous les autres débiteurs (particulier, profession libérale, association, société civile, agriculteur) ; notice n° 51156',
    ]);
  });

  test('against a public body: why there is no order to pay, and what there is', () => {
    const [impossible, instead] = PUBLIC_BODY_FACTS.map(plain);
    expect(impossible).toMatch(/^Il n'y a pas d'injonction de payer contre un organisme public/);
    for (const way of ['réclamation écrite', 'tribunal administratif', "mandatement d'office"])
      expect(instead).toContain(way);
  });
});
