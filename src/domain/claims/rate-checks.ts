import { compareDates, shortDate } from '../civil-date';
import { typeset } from '../typography';
import { firstDayOf, type HalfYear, halfYearName, nextHalfYear } from './half-year';
import { FLOOR_TIMES } from './rate-periods';
import { type BasisPoints, basisPoints } from './rates';

/** A row of Taux, whatever it knows. */
export interface CheckedRates {
  readonly at: HalfYear;
  readonly ecb: BasisPoints | null;
  readonly legal: BasisPoints | null;
  readonly individual: BasisPoints | null;
}

/** Something a person should look at in Taux. */
export interface RateFinding {
  readonly kind: /** No row for a half-year between two that have one. */
    | 'gap'
    /** Rows are not in the order of time: nothing is wrong, and an error is harder to see. */
    | 'order'
    /** Three times the legal rate is above ECB + 10: an agreed rate must reach the former. */
    | 'floorAboveDefault'
    /** A tenth of the rate before: « 3 % » typed as a percentage reads 0,03. Not used. */
    | 'fraction'
    /** The rate of private creditors is never below that of the others. */
    | 'columns';
  readonly at: HalfYear;
  readonly sentence: string;
}

const DEFAULT_POINTS = 1000;
const ONE_PERCENT = basisPoints(100);
/** Before 2015 one legal rate served for everybody. */
const FIRST_WITH_TWO = '2015-S1';

const percent = (rate: number): string => `${(rate / 100).toFixed(2).replace('.', ',')} %`;

const finding = (kind: RateFinding['kind'], at: HalfYear, sentence: string): RateFinding => ({
  kind,
  at,
  sentence: typeset(sentence),
});

/** Checks the rows of Taux against one another, in the order of the sheet. */
export function checkRates(rows: readonly CheckedRates[]): readonly RateFinding[] {
  const sorted = [...rows].sort((one, other) => compareDates(firstDayOf(one.at), firstDayOf(other.at)));
  return [
    ...gaps(sorted),
    ...rows
      .filter(({ at }, index) => at < (rows[index - 1]?.at ?? at))
      .slice(0, 1)
      .map(({ at }) =>
        finding(
          'order',
          at,
          `Feuille Taux : ${halfYearName(at)} n'est pas à sa place dans l'ordre du temps.`,
        ),
      ),
    ...fractions(sorted),
    ...sorted.flatMap(comparisons),
  ];
}

function gaps(sorted: readonly CheckedRates[]): RateFinding[] {
  const found: RateFinding[] = [];
  const last = sorted[sorted.length - 1];
  const known = new Set(sorted.map(({ at }) => at));
  for (let at = sorted[0]?.at; at && last && at < last.at; at = nextHalfYear(at)) {
    if (known.has(at)) continue;
    found.push(
      finding(
        'gap',
        at,
        `Feuille Taux : il manque la ligne du ${halfYearName(at)} ; ajoutez-la avec ses taux.`,
      ),
    );
  }
  return found;
}

/** Each rate is compared with the last one that was believed: two wrong ones in a row are as wrong. */
function fractions(sorted: readonly CheckedRates[]): RateFinding[] {
  const found: RateFinding[] = [];
  const believed: { ecb: number | null; legal: number | null } = { ecb: null, legal: null };
  for (const row of sorted) {
    const wrong = (['ecb', 'legal'] as const).find((column) => isFraction(row[column], believed[column]));
    if (wrong) {
      found.push(
        finding(
          'fraction',
          row.at,
          `Feuille Taux : ${percent(row[wrong] ?? 0)} au ${halfYearName(row.at)} est dix fois moins qu'au semestre d'avant ; écrivez le nombre sans %, par exemple 2,40. Ce semestre ne sert à rien d'ici là.`,
        ),
      );
    } else {
      believed.ecb = row.ecb ?? believed.ecb;
      believed.legal = row.legal ?? believed.legal;
    }
  }
  return found;
}

const isFraction = (now: number | null, then: number | null): boolean =>
  now !== null && then !== null && then >= ONE_PERCENT && now > 0 && now * 10 < then;

function comparisons({ at, ecb, legal, individual }: CheckedRates): RateFinding[] {
  const found: RateFinding[] = [];
  if (ecb !== null && legal !== null && legal * FLOOR_TIMES > ecb + DEFAULT_POINTS) {
    const [floor, byDefault] = [percent(legal * FLOOR_TIMES), percent(ecb + DEFAULT_POINTS)];
    found.push(
      finding(
        'floorAboveDefault',
        at,
        `Du ${shortDate(firstDayOf(at))} au semestre suivant, le minimum d'un taux convenu (3 × le taux légal, ${floor}) dépasse le taux par défaut (BCE + 10, ${byDefault}).`,
      ),
    );
  }
  if (at >= FIRST_WITH_TWO && legal !== null && individual !== null && legal > individual) {
    found.push(
      finding(
        'columns',
        at,
        `Feuille Taux : au ${halfYearName(at)}, le taux légal professionnel dépasse celui des particuliers ; les deux colonnes sont peut-être inversées.`,
      ),
    );
  }
  return found;
}
