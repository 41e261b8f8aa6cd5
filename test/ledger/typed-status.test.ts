import { describe, expect, test } from 'vitest';
import { typedStatusOf } from '../../src/ledger/typed-status';

describe('what stands in Statut', () => {
  test.each([
    ['', ''],
    ['Échue', '31-60'],
    ['Échue', 'notDue'],
    ['Réglée en partie', '90+'],
    ['Non échue', 'notDue'],
    ['Réglée', 'paid'],
    ['Soldée par avoir', 'paid'],
    ['En litige', 'other'],
    ['En litige', '31-60'],
    ['Paiement en cours', '1-30'],
    ['À corriger', 'other'],
  ])('« %s » beside « %s » is the product’s own', (status, bucket) => {
    expect(typedStatusOf(status, bucket)).toBeNull();
  });

  test.each([
    'Impayé',
    'impayée',
    'Non payée',
    'pas encore réglée',
    'À régler',
    'a regler',
    'Reste à payer',
    'Reste dû 12 €',
    'Retard',
    'en retard de paiement',
    'Échu',
    'non échue',
    'À payer',
    'Solde à régler',
    'En attente de règlement',
    'Unpaid',
  ])('« %s » says unpaid, and changes nothing', (status) => {
    expect(typedStatusOf(status, '31-60')).toBeNull();
  });

  test.each([
    ['Payée', '31-60'],
    ['payé', '31-60'],
    ['PAYEE', '31-60'],
    ['Réglée', '31-60'],
    ['réglé le 12/11', '31-60'],
    ['Soldée par avoir', '90+'],
    ['payée en retard', '31-60'],
    ['Encaissé', 'notDue'],
    ['ok', '1-30'],
    ['En litige', ''],
    ['Échéance reportée', '1-30'],
    ['En litige', 'paid'],
  ])('« %s » beside « %s » was typed by somebody and holds the row', (status, bucket) => {
    expect(typedStatusOf(status, bucket)).toBe(status);
  });
});
