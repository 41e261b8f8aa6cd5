import { describe, expect, test } from 'vitest';
import {
  eventObjection,
  eventsOffered,
  LEGAL_EVENT_NAMES,
  LEGAL_EVENTS,
  legalEventOf,
  legalEventParts,
  legalEventsOf,
} from '../../src/domain/legal-events';
import type { CustomerType } from '../../src/domain/model';
import { day, type JournalLine, journal } from './sample-book';

const fact = (on: string, detail: string, more: Partial<JournalLine> = {}): JournalLine => ({
  on,
  state: 'legalEvent',
  rank: null,
  detail,
  ...more,
});

describe('a fact of procedure kept in the Journal', () => {
  test('is read as it was noted', () => {
    const [entry] = journal(fact('2026-11-24T09:30', 'fait=courtClaim · date=2026-11-20 · note=RG 12'));
    expect(entry && legalEventOf(entry)).toEqual({
      event: 'courtClaim',
      on: '2026-11-20',
      note: 'RG 12',
      at: '2026-11-24T09:30',
      by: 'moi@example.fr',
    });
    expect(legalEventParts('courtClaim', day('2026-11-20'), 'RG 12')).toEqual({
      fait: 'courtClaim',
      date: '2026-11-20',
      note: 'RG 12',
    });
  });
  test.each([
    ['another state', fact('2026-11-24', 'fait=courtClaim · date=2026-11-20', { state: 'called' })],
    ['an unknown fact', fact('2026-11-24', 'fait=surprise · date=2026-11-20')],
    ['no fact', fact('2026-11-24', 'date=2026-11-20')],
    ['no date', fact('2026-11-24', 'fait=courtClaim')],
    ['a date that does not exist', fact('2026-11-24', 'fait=courtClaim · date=2026-02-30')],
  ])('is none with %s', (_, line) => {
    expect(legalEventsOf(journal(line))).toEqual([]);
  });
  test('comes in the order in which it happened; of one day, in that in which it was noted', () => {
    const found = legalEventsOf(
      journal(
        fact('2026-11-24', 'fait=enforceable · date=2026-11-20'),
        fact('2026-11-25', 'fait=courtClaim · date=2026-10-01'),
        fact('2026-11-26', 'fait=mediation · date=2026-11-20'),
        fact('2026-11-27', 'fait=orderIssued · date=2026-10-15'),
      ),
    );
    expect(found.map(({ event }) => event)).toEqual([
      'courtClaim',
      'orderIssued',
      'enforceable',
      'mediation',
    ]);
  });
});

test('each fact is called', () => {
  expect(LEGAL_EVENTS.map((event) => LEGAL_EVENT_NAMES[event])).toEqual([
    'Reconnaissance de dette écrite',
    'Règlement partiel valant reconnaissance',
    'Demande en justice',
    'Réclamation écrite du paiement',
    "Ordonnance d'injonction de payer rendue",
    "Ordonnance d'injonction de payer signifiée",
    'Commandement de payer signifié',
    'Décision exécutoire',
    "Mesure d'exécution ou conservatoire",
    'Médiation ou conciliation commencée',
  ]);
});

describe('which facts have a sense for whom', () => {
  const everybody = ['acknowledgement', 'partPayment', 'courtClaim'] as const;
  const orders = ['orderIssued', 'orderServed'] as const;
  const judged = ['enforceable', 'enforcement', 'mediation'] as const;
  test.each<readonly [CustomerType, readonly string[]]>([
    ['business', [...everybody, ...orders, 'commandmentServed', ...judged]],
    ['consumer', [...everybody, ...orders, ...judged]],
    ['association', [...everybody, ...orders, ...judged]],
    ['unknown', [...everybody, ...orders, ...judged]],
    ['publicBody', [...everybody, 'writtenClaim', 'enforceable', 'mediation']],
  ])('%s', (type, events) => {
    expect(eventsOffered(type)).toEqual(events);
  });
  test('and why the others have none', () => {
    expect(eventObjection('writtenClaim', 'business')).toBe(
      "Une réclamation, une relance ou une mise en demeure n'interrompt pas la prescription : seul un organisme public fait exception.",
    );
    for (const event of ['orderIssued', 'orderServed', 'commandmentServed', 'enforcement'] as const)
      expect(eventObjection(event, 'publicBody')).toBe(
        "Il n'y a ni injonction de payer, ni commandement, ni saisie contre un organisme public : notez une réclamation écrite ou une demande en justice.",
      );
    expect(eventObjection('commandmentServed', 'consumer')).toBe(
      "Le commandement de payer de l'article L126-1 n'existe qu'entre commerçants : vérifiez le Type du client.",
    );
  });
});
