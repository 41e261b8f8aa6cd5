import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/domain/typography';
import { meaningOf } from '../../src/intake/statuses';
import { plain, readCsv, readOne } from './lists';

describe('meaningOf reads what is not paid before what is', () => {
  test.each([
    ['À régler', 'unpaid'],
    ['A payer', 'unpaid'],
    ['Impayée', 'unpaid'],
    ['Non payée', 'unpaid'],
    ['non réglé', 'unpaid'],
    ['Pas encore payée', 'unpaid'],
    ['En attente de paiement', 'unpaid'],
    ['En retard', 'unpaid'],
    ['Retard', 'unpaid'],
    ['Échue', 'unpaid'],
    ['Non échue', 'unpaid'],
    ['Validée (à payer)', 'unpaid'],
    ['Reste à payer', 'unpaid'],
    ['Prélèvement rejeté', 'unpaid'],
    ['Paiement refusé', 'unpaid'],
    ['Chèque rejeté', 'unpaid'],
    ['Rejetée', 'refused'],
    ['Refusée', 'refused'],
    ['Facture rejetée par le client', 'refused'],
    ['Relancée', 'unpaid'],
    ['Overdue', 'unpaid'],
    ['open', 'unpaid'],
    ['Not paid', 'unpaid'],
    ['not_paid', 'unpaid'],
    ['Unpaid', 'unpaid'],
    ['Awaiting payment', 'unpaid'],
    ['Partiellement payée', 'partial'],
    ['Payée (partiellement)', 'partial'],
    ['Payée en partie', 'partial'],
    ['PartiallyPaid', 'partial'],
    ['partial', 'partial'],
    ['Réglement commencé', 'partial'],
    ['Acompte reçu', 'partial'],
    ['Réglée à 50%', 'partial'],
    ['Payée à 30 %', 'partial'],
    ['50 % réglés', 'partial'],
    ['Réglée à 100 %', 'paid'],
    ['Facturée à 50 %', 'neutral'],
    ['payé', 'paid'],
    ['Payée', 'paid'],
    ['PAYÉE', 'paid'],
    ['Payée en retard', 'paid'],
    ['Réglée', 'paid'],
    ['Soldée', 'paid'],
    ['Encaissée', 'paid'],
    ['Acquittée', 'paid'],
    ['Paid', 'paid'],
    ['Paiement reçu', 'paid'],
    ['Remboursée', 'paid'],
    ['Envoyée', 'neutral'],
    ['Sent', 'neutral'],
    ['Comptabilisé', 'neutral'],
    ['Posted', 'neutral'],
    ['Brouillon', 'draft'],
    ['Brouillon (à valider)', 'draft'],
    ['Draft', 'draft'],
    ['Annulée', 'cancelled'],
    ['void', 'cancelled'],
    ['Voided', 'cancelled'],
    ['Cancelled', 'cancelled'],
    ['uncollectible', 'writtenOff'],
    ['Irrécouvrable', 'writtenOff'],
    ['Fermée (impayée)', 'writtenOff'],
    ['Abandonnée', 'writtenOff'],
    ['En litige', 'dispute'],
    ['Disputed', 'dispute'],
    ['Avoir', 'creditNote'],
    ['In payment', 'inTransit'],
    ['En paiement', 'inTransit'],
    ['Cédée', 'assigned'],
    ['Réponse à lire', 'replyToRead'],
    ['En cours de paiement', 'inTransit'],
    ['Promesse de paiement', 'promise'],
    ['Bleu', null],
  ])('%s → %s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  test('gives « oui » and « 0 » the sense of their heading', () => {
    expect(meaningOf('1', 'Facture payée')).toBe('paid');
    expect(meaningOf('0', 'Facture payée')).toBe('unpaid');
    expect(meaningOf('TRUE', 'Paid')).toBe('paid');
    expect(meaningOf('1', 'isOpen')).toBe('unpaid');
    expect(meaningOf('1', 'Statut')).toBeNull();
  });
});

describe('what was paid', () => {
  const paidOf = (headings: string, line: string) => {
    const { paid, paidOn } = readOne(headings, line);
    return [typeof paid === 'object' && paid ? plain(paid.asWritten) : paid, paidOn];
  };

  test.each([
    ['an amount', 'Montant réglé', '200,00', 20000],
    ['nothing', 'Montant réglé', '', null],
    ['zero', 'Montant réglé', '0,00', 0],
    ['what is left', 'Reste à payer', '1000,00', 20000],
    ['nothing left', 'Reste à payer', '0,00', 120000],
    ['a status', 'Statut', 'Payée', 120000],
    ['a status against an amount of zero', 'Statut;Montant réglé', 'Payée;0,00', 120000],
    ['a status against a rest of zero', 'Statut;Reste dû', 'Payée;0,00', 120000],
    ['a refusal, once all was paid', 'Statut;Montant réglé', 'Refusée;1200,00', 120000],
    ['a status that is unpaid', 'Statut', 'À régler', null],
    ['a status that says nothing', 'Statut', 'Envoyée', null],
    ['an unpaid status and a part', 'Statut;Montant réglé', 'En retard;200,00', 20000],
    ['a part', 'Statut;Montant réglé', 'Partiellement payée;200,00', 20000],
    ['a rest lowered by a credit note', 'Montant réglé;Reste dû', '600,00;0,00', 120000],
    ['yes or no', 'Facture payée', '1', 120000],
    ['yes or no, in a column that could hold amounts', 'Payé', '1', 120000],
    [
      'the status of the payment, before the status of the invoice',
      'Statut;Statut du paiement',
      'Comptabilisé;Payé',
      120000,
    ],
    ['a day that says « payé le »', 'Encaissée le', '15/01/2026', 120000],
  ])('%s', (_what, headings, line, paid) => {
    expect(paidOf(headings, line)[0]).toBe(paid);
  });

  test('is dated when it is paid, and only then', () => {
    expect(paidOf('Statut;Date de paiement', 'Payée;15/01/2026')).toEqual([120000, '2026-01-15']);
    expect(paidOf('Statut;Date de paiement', 'À régler;15/03/2026')).toEqual([null, null]);
  });

  test.each([
    ['a part without its amount', 'Statut', 'Partiellement payée', 'Statut : Partiellement payée'],
    [
      'paid, but a part only',
      'Statut;Montant réglé',
      'Payée;600,00',
      'Statut : Payée (600,00 réglé sur 1200,00)',
    ],
    [
      'unpaid, but the whole',
      'Statut;Montant réglé',
      'Impayée;1200,00',
      'Statut : Impayée (1200,00 réglé sur 1200,00)',
    ],
    [
      'paid, with nothing paid and a rest',
      'Statut;Montant réglé;Reste dû',
      'Payée;0,00;1200,00',
      'Statut : Payée (0,00 réglé sur 1200,00)',
    ],
    ['a part in per cent', 'Statut', 'Réglée à 50%', 'Statut : Réglée à 50%'],
    ['a refusal', 'Statut', 'Refusée', 'Statut : Refusée'],
    ['a refusal, unpaid', 'Statut;Statut du paiement', 'Refusée;Non payée', 'Statut : Refusée'],
    ['a rejection, with nothing paid', 'Statut;Montant réglé', 'Rejetée;0,00', 'Statut : Rejetée'],
    ['more left than the total', 'Reste dû', '1300,00', 'Statut : réglé (-100,00 réglé sur 1200,00)'],
    ['an amount in letters', 'Montant réglé;Statut', 'moitié;', 'moitié'],
  ])('keeps the words and holds the row: %s', (what, headings, line, words) => {
    // Half of a column must agree with its heading, hence a second line.
    const list = readCsv(
      `Numéro;Client;Échéance;Montant TTC;${headings}`,
      `F-1;Dupont;31/01/2026;1200,00;${line}`,
      'F-2;Dupont;31/01/2026;1200,00;0,00;',
    );
    const { paid } =
      what === 'an amount in letters' ? (list.invoices[0] ?? { paid: null }) : readOne(headings, line);
    expect(paid).toEqual({ asWritten: typeset(words) });
  });

  test('an unknown word among known ones holds its row', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC;Statut',
      'F-1;D;31/01/2026;10;Payée',
      'F-2;D;31/01/2026;10;Bleu',
    );
    expect(list.invoices[1]?.paid).toEqual({ asWritten: typeset('Statut : Bleu') });
  });

  test('says nothing of payments, and the list does not pretend to', () => {
    const says = (headings: string, line: string) =>
      readCsv(`Numéro;Client;Échéance;Montant TTC;${headings}`, `F-1;D;31/01/2026;10;${line}`).saysPayments;
    expect(says('Objet', 'Peinture')).toBe(false);
    expect(says('Statut', 'Envoyée')).toBe(false);
    expect(says('Montant réglé', '')).toBe(false);
    expect(says('Montant réglé', '0,00')).toBe(true);
    expect(says('Statut', 'À régler')).toBe(true);
    expect(says('Reste dû', '10,00')).toBe(true);
  });
});

describe('a date of payment is believed on evidence only', () => {
  const list = (headings: string, line: string) =>
    readCsv(`Numéro;Client;Échéance;Montant TTC;${headings}`, `F-1;D;31/01/2026;10;${line}`);

  test('a forecast is no payment', () => {
    const forecast = list('clear_date', '2026-03-01');
    expect(forecast.invoices).toMatchObject([{ paid: null, paidOn: null }]);
    expect(forecast.refusedColumns).toMatchObject([{ heading: 'clear_date' }]);
    expect(forecast.saysPayments).toBe(false);
    expect(list('Date de règlement prévue', '01/03/2026').invoices).toMatchObject([
      { paid: null, paidOn: null },
    ]);
  });

  test('on some lines only, it may be a payment: those lines are held', () => {
    const some = readCsv(
      'Numéro;Client;Échéance;Montant TTC;Date de paiement',
      'F-1;D;31/01/2026;10;15/01/2026',
      'F-2;D;31/01/2026;10;',
    );
    expect(some.invoices).toMatchObject([
      { paid: { asWritten: expect.stringContaining('15/01/2026') }, paidOn: null },
      { paid: null, paidOn: null },
    ]);
    expect(some.refusedColumns).toMatchObject([{ heading: 'Date de paiement' }]);
    expect(some.saysPayments).toBe(false);
  });

  test('« Montant dû » alone says no payment', () => {
    const due = readCsv('Numéro;Client;Échéance;Montant dû', 'F-1;D;31/01/2026;10');
    expect(due).toMatchObject({ saysPayments: false, invoices: [{ total: 1000, paid: 0 }] });
  });

  test('« Date de paiement » on every line may be a term', () => {
    const alone = list('Date de paiement', '01/03/2026');
    expect(alone.invoices).toMatchObject([{ paid: null, paidOn: null }]);
    expect(alone.refusedColumns).toMatchObject([{ heading: 'Date de paiement' }]);
  });
});

describe('the situation of a row', () => {
  test.each([
    ['Annulée', 'cancelled'],
    ['void', 'cancelled'],
    ['uncollectible', 'writtenOff'],
    ['En litige', 'dispute'],
    ['In payment', 'paymentInTransit'],
    ['Payée', null],
  ])('%s', (status, situation) => {
    expect(readOne('Statut', status).situation).toBe(situation);
  });

  test('a column of its own says the dispute', () => {
    expect(readOne('Litige', 'oui').situation).toBe('dispute');
    expect(readOne('Litige', 'non').situation).toBeNull();
  });

  test('drafts are counted and not written', () => {
    const list = readCsv(
      'Numéro;Client;Échéance;Montant TTC;Statut',
      ';D;31/01/2026;10;Brouillon',
      'F-2;D;31/01/2026;10;Envoyée',
    );
    expect(list.counts).toMatchObject({ lines: 2, drafts: 1, invoices: 1 });
  });
});
