import { describe, expect, test } from 'vitest';
import { merchantByForm, merchantOf } from '../../../src/domain/payment-order/merchant';

describe('what a legal form says of a merchant (C. com. art. L210-1)', () => {
  test.each([
    'SARL',
    'S.A.R.L.',
    'SARL en liquidation',
    'EURL',
    'SAS',
    'SASU',
    'S. A. S.',
    'SA',
    'SA à conseil d’administration',
    'Dupont SA',
    'SNC',
    'S.N.C.',
    'SCA',
    'SCS',
    'Société en nom collectif',
    'Société par actions simplifiée',
    'Société à responsabilité limitée',
    'Société à responsabilité limitée à associé unique',
    'Société à responsabilité limitée à capital variable',
    'Société anonyme',
    'Société en commandite simple',
    'Commerçante',
  ])('%s: a merchant by itself', (form) => expect(merchantByForm(form)).toBe('yes'));

  test.each([
    'Artisan',
    'EI, artisan',
    'Entreprise individuelle libérale',
    'Profession libérale',
    'Architecte libéral',
    'Agriculteur',
    'Exploitant maraîcher',
    'SCI',
    'Société civile immobilière',
    'Société civile de moyens',
    'GAEC',
    'Exploitation agricole à responsabilité limitée',
    'EARL',
    'Association',
    'Loi 1901',
    'Association loi de 1901',
    'Groupement régi par la loi du 1er juillet 1901',
    'Syndicat de copropriétaires',
  ])('%s: no merchant', (form) => expect(merchantByForm(form)).toBe('no'));

  test.each([
    '',
    'EI',
    'EIRL',
    'Entreprise individuelle',
    'Entreprise individuelle à responsabilité limitée',
    'Micro-entrepreneur',
    'Auto-entrepreneur',
    'SELARL',
    "Société d'exercice libéral par actions simplifiée",
    'GmbH',
    'Salon de coiffure',
  ])('« %s »: nothing, it is to be looked up', (form) => expect(merchantByForm(form)).toBe('unknown'));
});

describe('the form of a debtor', () => {
  test.each(['business', 'unknown'] as const)('counts for a %s', (type) =>
    expect(merchantOf(type, 'SARL')).toBe('yes'),
  );

  test.each(['consumer', 'association', 'publicBody'] as const)('makes no merchant of a %s', (type) =>
    expect(merchantOf(type, 'SARL')).toBe('no'),
  );
});
