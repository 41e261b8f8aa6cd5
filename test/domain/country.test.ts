import { expect, test } from 'vitest';
import { isFrance } from '../../src/domain/country';

test.each([
  '',
  'France',
  'FR',
  'F',
  'France métropolitaine',
  'France (Corse)',
  'République française',
  'La Réunion',
  'Réunion',
  'GUADELOUPE',
  'Guyane française',
  'Martinique',
  'Mayotte',
])('« %s » is France', (country) => expect(isFrance(country)).toBe(true));

test.each([
  'Belgique',
  'Suisse',
  'Frankfurt',
  'Nouvelle-Calédonie',
  'Polynésie française',
  'Monaco',
  'Guyana',
])('%s is not', (country) => expect(isFrance(country)).toBe(false));
