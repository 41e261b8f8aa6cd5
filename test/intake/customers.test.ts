import { describe, expect, test } from 'vitest';
import { readCsv } from './lists';

const HEADINGS = 'Numéro;Code client;Client;Échéance;Montant TTC';
const line = (number: string, code: string, name: string) => `${number};${code};${name};31/01/2026;10`;

describe('who the customer is', () => {
  test('his name, spelt as most lines do', () => {
    const list = readCsv(
      HEADINGS,
      line('F-1', '', 'DUPONT'),
      line('F-2', '', 'Dupont'),
      line('F-3', '', 'Dupont'),
    );
    expect(list.invoices.map(({ customer }) => customer)).toEqual(['Dupont', 'Dupont', 'Dupont']);
    expect(list.customers).toMatchObject([{ name: 'Dupont', code: '' }]);
  });

  test('one misspelling among many does not turn names into numbers', () => {
    const names = [
      'Dupont',
      'Durand',
      'Martin',
      'Petit',
      'Roux',
      'Blanc',
      'Noir',
      'Vert',
      'Gris',
      'Brun',
      'Rose',
    ];
    const list = readCsv(
      HEADINGS,
      ...names.map((name, index) => line(`F-${index}`, `C${index}`, name)),
      line('F-90', 'C0', 'Dupont'),
      line('F-91', 'C0', 'Dupond'),
    );
    expect(list.invoices[12]).toMatchObject({ customer: 'Dupont' });
    expect(list.customers[0]).toMatchObject({ name: 'Dupont', code: 'C0', spellings: ['Dupond'] });
  });

  test('his number, where numbers go with many spellings', () => {
    const list = readCsv(
      HEADINGS,
      line('F-1', '0200', 'WAL co'),
      line('F-2', '0200', 'WAL corp'),
      line('F-3', '0200', 'WAL co'),
      line('F-4', '200', 'Other'),
    );
    expect(list.invoices.map(({ customer }) => customer)).toEqual(['0200', '0200', '0200', '200']);
    expect(list.customers).toMatchObject([
      { name: 'WAL co', code: '0200', spellings: ['WAL corp'] },
      { name: 'Other', code: '200' },
    ]);
  });

  test('his number, where two customers share a name', () => {
    const list = readCsv(
      HEADINGS,
      line('F-1', 'C1', 'Martin'),
      line('F-2', 'C2', 'Martin'),
      line('F-3', 'C3', 'Durand'),
    );
    expect(list.invoices.map(({ customer }) => customer)).toEqual(['C1', 'C2', 'Durand']);
  });

  test('his number, where the list has no name', () => {
    const list = readCsv('Numéro;Code client;Échéance;Montant TTC', 'F-1;C1;31/01/2026;10');
    expect(list.customers).toMatchObject([{ name: 'C1', code: 'C1' }]);
  });

  test('first and last names', () => {
    expect(
      readCsv('Numéro;Prénom;Nom;Échéance;Montant TTC', 'F-1;Anne;Petit;31/01/2026;10').invoices[0]?.customer,
    ).toBe('Anne Petit');
  });
});

describe('what the list says of him', () => {
  test('everything', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC;Contact;E-mail;Cc;Téléphone;Adresse;CP;Ville;Pays;SIRET;Langue;Conditions de règlement;Type de client;Civilité',
      'F-1;Dupont;31/01/2026;10;Anne Petit;anne@dupont.fr, compta@dupont.fr;dir@dupont.fr;612345678;3 rue X;1000;Bourg;France;123 456 789 00012;anglais;30 jours;Entreprise;Mme',
    );
    expect(list.customers).toEqual([
      {
        name: 'Dupont',
        code: '',
        spellings: [],
        type: 'business',
        civility: 'Mme',
        contact: 'Anne Petit',
        emails: ['anne@dupont.fr', 'compta@dupont.fr'],
        copyTo: ['dir@dupont.fr'],
        phone: '0612345678',
        address: '3 rue X',
        postalCode: '01000',
        city: 'Bourg',
        country: 'France',
        siren: '123456789',
        language: 'en',
        paymentTerms: '30 jours',
      },
    ]);
  });

  test('his SIREN from a VAT number, but not from a foreign one', () => {
    const siren = (vat: string) =>
      readCsv('Numéro;Client;Échéance;Montant TTC;N° TVA', `F-1;D;31/01/2026;10;${vat}`).customers[0]?.siren;
    expect(siren('FR 12 123456789')).toBe('123456789');
    expect(siren('DE123456789')).toBe('');
  });

  test('an address that is not his usual one stays with its invoice', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC;E-mail',
      ...['compta@d.fr', 'compta@d.fr', 'agence@d.fr', ''].map(
        (email, index) => `F-${index};D;31/01/2026;10;${email}`,
      ),
    );
    expect(list.customers).toMatchObject([{ emails: ['compta@d.fr'] }]);
    expect(list.invoices.map(({ reminderEmails }) => reminderEmails)).toEqual([[], [], ['agence@d.fr'], []]);
  });

  test('two types for one customer say none', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC;Type de client;Civilité',
      'F-1;D;31/01/2026;10;Particulier',
      'F-2;D;31/01/2026;10;Professionnel',
    );
    expect(list.customers).toMatchObject([{ type: null }]);
  });
});
