import { type Cents, decimalText, euros } from '../../domain/cents';
import type { CivilDate } from '../../domain/civil-date';
import type { Claim } from '../../domain/claims/claim';
import type { NoClaim } from '../../domain/claims/claim-terms';
import type { InterestSegment } from '../../domain/claims/interest';
import { REASONS } from '../../domain/reasons';
import { typeset } from '../../domain/typography';
import { rateText, sourceText } from '../../letters/rate-text';

/** What an invoice owes beside its principal, each figure with what explains it. Amounts are decimal text. */
export interface ClaimView {
  /** Null while the rate of a half-year is not known. */
  readonly interest: string | null;
  readonly indemnity: string;
  readonly dailyInterest: string;
  readonly segments: readonly ClaimSegmentView[];
  /** Why nothing is claimed, and what the user may want to know: a sentence each. */
  readonly notes: readonly string[];
  readonly waiver: { readonly on: CivilDate; readonly by: string; readonly reason: string } | null;
  readonly mayWaive: boolean;
}

export interface ClaimSegmentView {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly base: string;
  /** « 12,40 % » */
  readonly rate: string;
  /** « taux BCE de 2,40 % au 1er juillet 2026 + 10 points » */
  readonly source: string;
  readonly amount: string;
}

const DECIDE =
  'écrivez un taux dans Clients, colonne « Taux des pénalités » (« BCE + 10 »), pour les compter.';

const WHY_NOT: Readonly<Record<NoClaim, string>> = {
  typeUnknown: REASONS.typeUnknown().sentence,
  association: `Association ou copropriété : ni pénalités ni 40 € d'office ; ${DECIDE}`,
  foreign: `Client étranger : ni pénalités ni 40 € d'office ; ${DECIDE}`,
  foreignCurrency: '',
  insolvencyUndated:
    "Procédure collective sans date : écrivez celle du jugement dans Clients, les pénalités s'arrêtent la veille.",
  assigned: '',
  cancelled: '',
  creditNote: '',
};

/** A rate above it may be called abusive, or a significant imbalance. */
const HIGH_RATE = 2000;

function notesOf(claim: Claim): readonly string[] {
  const { belowFloor, missingRate, segments, none } = claim;
  const highest = Math.max(0, ...segments.map(({ rate }) => rate));
  const amounts = belowFloor && {
    floor: euros(belowFloor.floor),
    byDefault: euros(belowFloor.byDefault),
    asAgreed: euros(belowFloor.asAgreed),
  };
  return [
    ...(none ? [WHY_NOT[none]] : []),
    ...(missingRate ? [REASONS.rateMissing(missingRate).sentence] : []),
    ...(amounts
      ? [
          `Le taux convenu est sous le minimum légal (3 × le taux légal) : ${amounts.floor} avec ce minimum, ${amounts.byDefault} avec le taux par défaut, ${amounts.asAgreed} avec le taux convenu. Le paramètre « Taux convenu trop bas » choisit.`,
        ]
      : []),
    ...(highest > HIGH_RATE ? ['Le taux convenu dépasse 20 % : votre client peut le contester.'] : []),
  ]
    .filter((note) => note !== '')
    .map(typeset);
}

const segmentView = ({ from, to, days, base, rate, source, amount }: InterestSegment): ClaimSegmentView => ({
  from,
  to,
  days,
  base: decimalText(base),
  rate: rateText(rate, 'fr'),
  source: sourceText(source, 'fr'),
  amount: decimalText(amount),
});

/** Null where there is nothing to say: not late, or nothing of ours to claim. */
export function claimView(claim: Claim | null): ClaimView | null {
  if (!claim) return null;
  const { interest, indemnity, dailyInterest, segments, waiver } = claim;
  const notes = notesOf(claim);
  const isOwed = (amount: Cents | null): boolean => amount === null || amount > 0;
  const hasAny = isOwed(interest) || isOwed(indemnity) || segments.length > 0;
  if (!hasAny && !waiver && notes.length === 0) return null;
  return {
    interest: interest === null ? null : decimalText(interest),
    indemnity: decimalText(indemnity),
    dailyInterest: decimalText(dailyInterest),
    segments: segments.map(segmentView),
    notes,
    waiver,
    mayWaive: !waiver && hasAny,
  };
}
