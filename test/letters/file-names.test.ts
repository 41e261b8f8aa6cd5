import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerFolderName, letterFileName } from '../../src/letters/file-names';
import { customer, day, line, notice } from './sample';

const named = (name: string, ...numbers: string[]) =>
  notice({
    today: day('2026-11-24'),
    customer: { ...customer, name },
    lines: numbers.map((number) => line({ number })),
  });

describe('the name of a letter', () => {
  it('is the one a person would choose', () => {
    expect(letterFileName(named('Menuiserie Durand', 'F-2026-118'), 'Mise en demeure')).toBe(
      '2026-11-24 Mise en demeure - Menuiserie Durand - F-2026-118',
    );
  });

  it('counts invoices, and an invoice in instalments once', () => {
    expect(letterFileName(named('Durand', 'F-1', 'F-2', 'F-3'), 'Relance 1')).toBe(
      '2026-11-24 Relance 1 - Durand - 3 factures',
    );
    expect(letterFileName(named('Durand', 'F-1', 'F-1'), 'Relance 1')).toBe(
      '2026-11-24 Relance 1 - Durand - F-1',
    );
  });

  it('holds no character that Windows refuses', () => {
    expect(letterFileName(named('A/B: "Travaux" <Lyon>', '2026/118'), 'Relance 2 ?')).toBe(
      '2026-11-24 Relance 2 - A-B- -Travaux- -Lyon - 2026-118',
    );
  });

  it('cuts a long customer, never the date nor the invoice', () => {
    const name = letterFileName(
      named('Société '.repeat(40), 'F-2026-118'),
      "Demande de paiement et d'intérêts moratoires",
    );
    expect(name.length).toBeLessThanOrEqual(116);
    expect(name).toMatch(
      /^2026-11-24 Demande de paiement et d'intérêts moratoires - Société .*… - F-2026-118$/,
    );
  });

  const strange = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'./\\:*?"<>|\u0000\u202e …\ud83d'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 200,
  });
  const isTypeable = (name: string) => {
    expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(name).not.toMatch(/^[ .]|[ .]$/);
    expect(name.length).toBeLessThanOrEqual(116);
    expect(name).not.toBe('');
  };

  it('is safe whatever the ledger holds', () => {
    fc.assert(
      fc.property(strange, strange, strange, (name, number, step) => {
        isTypeable(letterFileName(named(name, number), step));
        isTypeable(customerFolderName({ ...customer, name }));
      }),
    );
  });
});

describe('the folder of a customer', () => {
  it('has his name', () =>
    expect(customerFolderName({ ...customer, name: 'Dupont & Fils' })).toBe('Dupont & Fils'));
  it('ends with no dot, which Windows drops', () =>
    expect(customerFolderName({ ...customer, name: 'Durand S.A.' })).toBe('Durand S.A'));
  it('is no name that Windows keeps for itself', () =>
    expect(customerFolderName({ ...customer, name: 'Con' })).toBe('Client Con'));
  it('exists for a customer without a name', () =>
    expect(customerFolderName({ ...customer, name: ' ' })).toBe('client'));
});
