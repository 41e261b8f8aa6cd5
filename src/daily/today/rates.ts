import { addDays, type CivilDate, longDate } from '../../domain/civil-date';
import {
  firstDayOf,
  type HalfYear,
  halfYearName,
  halfYearOf,
  nextHalfYear,
} from '../../domain/claims/half-year';
import type { DayPlan, Decision } from '../../domain/decision/day';
import { typeset } from '../../domain/typography';
import type { Desk } from '../desk';

/** Days before a half-year from which its rates are asked for: they are published in its last weeks. */
const NOTICE_DAYS = 28;

/** An invoice that is owed, and whose interest would be counted with the rates of a half-year to come. */
const mayLackRates = ({ openAmount, claim }: Decision): boolean =>
  (openAmount ?? 0) > 0 && claim !== null && claim.none === null && claim.waiver === null;

/** Half-years that run, or begin soon, whose rates are not all known. */
const missingSoon = ({ book }: Desk, today: CivilDate): readonly HalfYear[] => {
  const now = halfYearOf(today);
  const next = nextHalfYear(now);
  const soon = addDays(today, NOTICE_DAYS) >= firstDayOf(next) ? [now, next] : [now];
  return soon.filter((at) => {
    const known = book.rates.get(at);
    return !known || known.ecb === null || known.legal === null;
  });
};

function missingSentence(at: HalfYear, today: CivilDate): string {
  const first = firstDayOf(at);
  const what = `le taux BCE du ${longDate(first)} et le taux légal de l'arrêté du semestre`;
  const since = first > today ? `à partir du ${longDate(first)}` : `depuis le ${longDate(first)}`;
  return `Taux du ${halfYearName(at)} à compléter dans la feuille Taux (${what}) : sans lui, ${since}, ce qui réclame des pénalités attend ; les autres relances partent.`;
}

/** What sheet Taux lacks, or says that cannot be right; a sentence each, once it matters to somebody's invoice. */
export function ratesToComplete(desk: Desk, { decisions, today }: DayPlan): readonly string[] {
  const { problems, findings } = desk.ledger.rates;
  const said = [
    ...problems.map(
      ({ cell, found, expected }) => `Feuille Taux, ${cell} illisible (« ${found} ») : ${expected}.`,
    ),
    ...findings
      .filter(({ kind }) => kind !== 'order' && kind !== 'floorAboveDefault')
      .map(({ sentence }) => sentence),
    ...(decisions.some(mayLackRates) ? missingSoon(desk, today).map((at) => missingSentence(at, today)) : []),
  ];
  return said.map(typeset);
}
