import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date';
import { effectOn } from '../../../src/domain/deadlines/effect';
import { orderToServe, runningLimits } from '../../../src/domain/deadlines/running';
import { isToTell, watchedDeadlines } from '../../../src/domain/deadlines/watched';
import { type LegalEventKind, legalEventsOf } from '../../../src/domain/legal-events';
import { day, journal, plain } from '../sample-book';

type Fact = readonly [LegalEventKind, string];
const events = (...facts: readonly Fact[]) =>
  legalEventsOf(
    journal(
      ...facts.map(([event, on]) => ({
        on,
        state: 'legalEvent' as const,
        rank: null,
        detail: `fait=${event} · date=${on}`,
      })),
    ),
  );

/** The days, of those between two, on which a run tells something: each tells what became worth it since the last one. */
function toldOn(days: readonly string[], of: (today: CivilDate) => ReturnType<typeof watchedDeadlines>) {
  const told: string[] = [];
  let until: CivilDate | null = null;
  for (const today of days.map(day)) {
    if (!of(today).some((deadline) => isToTell(deadline, until))) continue;
    told.push(today);
    until = today;
  }
  return told;
}

const everyDay = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

describe('a limitation that comes near', () => {
  const barred = day('2026-12-10');
  const near = (knownOn: string) => (today: CivilDate) => watchedDeadlines(barred, [], day(knownOn), today);

  test('is told six months before, three months before, then once a month', () => {
    expect(toldOn(everyDay('2026-01-01', '2026-12-31'), near('2022-01-01'))).toEqual([
      '2026-06-10',
      '2026-09-10',
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
    ]);
  });

  test('is told by the first run after each of these days', () => {
    const days = ['2026-06-01', '2026-06-12', '2026-09-14', '2026-09-15', '2026-10-05', '2026-11-30'];
    expect(toldOn(days, near('2022-01-01'))).toEqual([
      '2026-06-12',
      '2026-09-14',
      '2026-10-05',
      '2026-11-30',
    ]);
  });

  test('of an invoice met in between is told when it is met', () => {
    const [deadline] = near('2026-07-20')(day('2026-07-20'));
    expect(deadline && isToTell(deadline, day('2026-07-01'))).toBe(true);
    expect(deadline && isToTell(deadline, day('2026-07-20'))).toBe(false);
  });

  test('says which window it is in', () => {
    const said = (today: string) => plain(near('2022-01-01')(day(today))[0]?.sentence ?? '');
    expect(said('2026-06-09')).toBe('');
    expect(said('2026-06-10')).toBe(
      'Prescription à vérifier : possible après le 10/12/2026, dans moins de 6 mois.',
    );
    expect(said('2026-09-10')).toMatch(/dans moins de 3 mois\.$/);
    expect(said('2026-12-10')).not.toBe('');
    expect(said('2026-12-11')).toBe('');
  });
});

describe('an order to serve', () => {
  const far = day('2035-01-01');
  const order = events(['orderIssued', '2026-10-15']);
  const watched = (noted: typeof order) => (today: CivilDate) =>
    watchedDeadlines(far, noted, day('2026-01-01'), today);

  test('is told a month before its last day, a week before, and once when it is past', () => {
    expect(toldOn(everyDay('2026-10-15', '2027-03-01'), watched(order))).toEqual([
      '2026-12-16',
      '2027-01-08',
      '2027-01-16',
    ]);
  });

  test('is known as one, and not before its last month', () => {
    expect(watched(order)(day('2026-12-15'))).toEqual([]);
    expect(watched(order)(day('2026-12-16'))).toMatchObject([{ kind: 'serveOrder', on: '2027-01-15' }]);
  });

  test.each<readonly [string, readonly Fact[], string | null]>([
    ['none was rendered', [['courtClaim', '2026-10-01']], null],
    ['rendered', [['orderIssued', '2026-10-15']], '2026-10-15'],
    [
      'the last of two',
      [
        ['orderIssued', '2026-10-15'],
        ['orderIssued', '2026-10-20'],
      ],
      '2026-10-20',
    ],
    [
      'served since',
      [
        ['orderIssued', '2026-10-15'],
        ['orderServed', '2026-10-16'],
      ],
      null,
    ],
    [
      'served the same day',
      [
        ['orderIssued', '2026-10-15'],
        ['orderServed', '2026-10-15'],
      ],
      null,
    ],
    [
      'another fact since',
      [
        ['orderIssued', '2026-10-15'],
        ['mediation', '2026-10-16'],
      ],
      '2026-10-15',
    ],
    [
      'an enforceable decision since',
      [
        ['orderIssued', '2026-10-15'],
        ['enforceable', '2026-10-16'],
      ],
      null,
    ],
    [
      'one before it',
      [
        ['enforceable', '2026-10-01'],
        ['orderIssued', '2026-10-15'],
      ],
      '2026-10-15',
    ],
    [
      'a service of an older one',
      [
        ['orderIssued', '2026-09-15'],
        ['orderServed', '2026-10-01'],
        ['orderIssued', '2026-10-15'],
      ],
      '2026-10-15',
    ],
  ])('is still to serve: %s', (_, facts, on) => {
    expect(orderToServe(events(...facts))?.order.on ?? null).toBe(on);
  });

  test('is not told once it was served', () => {
    const served = events(['orderIssued', '2026-10-15'], ['orderServed', '2026-11-10']);
    expect(toldOn(everyDay('2026-10-15', '2027-03-01'), watched(served))).toEqual([]);
  });
});

describe('time-limits that run, in words', () => {
  const said = (today: string, ...facts: readonly Fact[]) =>
    runningLimits(events(...facts), day(today)).map(plain);

  test('an order to serve, then too late', () => {
    expect(said('2026-11-28', ['orderIssued', '2026-10-15'])).toEqual([
      'Ordonnance rendue le 15/10/2026 : à faire signifier au plus tard le 15/01/2027, sinon elle ne vaut plus rien.',
    ]);
    expect(said('2027-01-16', ['orderIssued', '2026-10-15'])[0]).toMatch(/devait être signifiée/);
  });

  test('an order served: opposition, enforcement', () => {
    expect(said('2026-11-28', ['orderIssued', '2026-10-15'], ['orderServed', '2026-11-10'])).toEqual([
      "Ordonnance signifiée le 10/11/2026 : opposition possible jusqu'au 10/12/2026, plus tard si elle n'a pas été remise en personne. Sans opposition, exécution possible à partir du 11/01/2027.",
    ]);
    expect(said('2026-11-28', ['orderIssued', '2026-08-20'], ['orderServed', '2026-11-10'])[0]).not.toMatch(
      /exécution/,
    );
    expect(said('2027-01-20', ['orderIssued', '2026-10-15'], ['orderServed', '2027-01-18'])[0]).toMatch(
      /après le 15\/01\/2027 : elle ne vaut plus rien/,
    );
  });

  test('a commandment: contest, report, its service', () => {
    expect(said('2026-11-28', ['commandmentServed', '2026-10-05'])).toEqual([
      "Commandement signifié le 05/10/2026 : contestation possible jusqu'au 05/11/2026 ; sans elle, procès-verbal au plus tôt le 13/11/2026. Dressé ce jour-là, il serait à signifier au plus tard le 13/05/2027.",
    ]);
  });

  test('nothing runs once the decision may be enforced', () => {
    expect(said('2027-02-01', ['orderServed', '2026-11-10'], ['enforceable', '2027-01-20'])).toEqual([]);
  });

  test('on its last day an order may still be served, the day after it is too late', () => {
    expect(said('2027-01-15', ['orderIssued', '2026-10-15'])[0]).toMatch(
      /au plus tard le 15\/01\/2027, sinon/,
    );
    expect(said('2027-01-16', ['orderIssued', '2026-10-15'])).toEqual([
      'Ordonnance rendue le 15/10/2026 : elle devait être signifiée au plus tard le 15/01/2027 ; notez sa signification, ou demandez-en une autre.',
    ]);
  });

  test('a service is that of the order rendered before it; of an older one nothing is said of enforcement', () => {
    const old =
      "Ordonnance signifiée le 10/11/2026 : opposition possible jusqu'au 10/12/2026, plus tard si elle n'a pas été remise en personne.";
    expect(said('2026-11-28', ['orderIssued', '2026-08-20'], ['orderServed', '2026-11-10'])).toEqual([old]);
    const enforced = `${old} Sans opposition, exécution possible à partir du 11/01/2027.`;
    expect(said('2026-11-28', ['orderServed', '2026-11-10'])).toEqual([enforced]);
    expect(said('2026-11-28', ['orderServed', '2026-11-10'], ['orderIssued', '2026-11-20'])[1]).toBe(
      enforced,
    );
    // Rendered and served on one day.
    expect(said('2026-08-28', ['orderIssued', '2026-08-20'], ['orderServed', '2026-08-20'])[0]).not.toMatch(
      /exécution/,
    );
  });

  test('an order served after a decision, and a service too late, in full', () => {
    expect(said('2027-01-20', ['orderIssued', '2026-10-15'], ['orderServed', '2027-01-18'])).toEqual([
      "Ordonnance signifiée le 18/01/2027, après le 15/01/2027 : elle ne vaut plus rien et n'interrompt pas la prescription.",
    ]);
    expect(said('2027-02-01', ['enforceable', '2026-11-01'], ['orderServed', '2026-11-10'])).toHaveLength(1);
  });

  test('a mediation is told, and not counted', () => {
    expect(said('2026-11-28', ['mediation', '2026-11-10'])).toEqual([
      "Médiation commencée le 10/11/2026 : la prescription est suspendue jusqu'à sa fin, et six mois au moins restent ensuite. La date ci-dessus n'en tient pas compte.",
    ]);
    expect(said('2026-11-28', ['mediation', '2026-11-10'])[0]).toMatch(/suspendue/);
  });
});

describe('what noting a fact changes', () => {
  const known = {
    debts: [{ dueOn: day('2021-12-10'), performedOn: null }],
    type: 'business',
    events: [],
    transportsGoods: false,
  } as const;
  const effect = (event: LegalEventKind, on: string, isDone = false) =>
    plain(effectOn(known, { event, on: day(on) }, isDone));

  test('is told before and after', () => {
    expect(effect('acknowledgement', '2025-03-01')).toBe(
      'La prescription passera du 10/12/2026 au 01/03/2030.',
    );
    expect(effect('acknowledgement', '2025-03-01', true)).toMatch(/^La prescription passe du/);
    expect(effect('orderIssued', '2025-03-01')).toBe(
      'La prescription ne change pas : possible après le 10/12/2026.',
    );
    expect(effect('acknowledgement', '2026-12-11')).toBe(
      'La prescription était déjà possible depuis le 10/12/2026 : ce fait ne fait pas revivre la dette à lui seul, rien ne part sans votre décision.',
    );
  });

  test('of several instalments, the first that may be barred counts, and one that was barred already is told', () => {
    const [soon, late] = [
      { dueOn: day('2021-12-10'), performedOn: null },
      { dueOn: day('2023-12-10'), performedOn: null },
    ] as const;
    const both = { ...known, debts: [late, soon] } as const;
    const said = (on: string) => plain(effectOn(both, { event: 'acknowledgement', on: day(on) }, false));
    expect(said('2025-03-01')).toBe('La prescription passera du 10/12/2026 au 01/03/2030.');
    expect(said('2027-01-05')).toMatch(/^La prescription était déjà possible depuis le 10\/12\/2026/);
  });
});
