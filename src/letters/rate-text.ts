import { longDate } from '../domain/civil-date';
import { firstDayOf } from '../domain/claims/half-year';
import type { RateSource } from '../domain/claims/rate-periods';
import type { Language } from '../domain/model';

/** « 12,40 % »; in English « 12.40% ». */
export function rateText(rate: number, language: Language): string {
  const digits = (rate / 100).toFixed(2);
  return language === 'fr' ? `${digits.replace('.', ',')}\u00a0%` : `${digits}%`;
}

const points = (rate: number, language: Language): string => {
  const count = String(rate / 100);
  return language === 'fr' ? `${count.replace('.', ',')}\u00a0points` : `${count} points`;
};

/** Where a rate comes from: « taux BCE de 2,40 % au 1er juillet 2026 + 10 points ». */
export function sourceText(source: RateSource, language: Language): string {
  const french = language === 'fr';
  if (source.kind === 'fixed') return french ? 'taux convenu' : 'agreed rate';
  const on = longDate(firstDayOf(source.halfYear), language);
  if (source.kind === 'ecb') {
    const [rate, added] = [rateText(source.ecb, language), points(source.points, language)];
    return french ? `taux BCE de ${rate} au ${on} + ${added}` : `ECB rate of ${rate} on ${on} + ${added}`;
  }
  const legal = rateText(source.legal, language);
  if (source.kind === 'legal') {
    const added = source.added > 0 ? ` + ${points(source.added, language)}` : '';
    return french
      ? `taux légal de ${legal} au ${on}${added}`
      : `French legal rate of ${legal} on ${on}${added}`;
  }
  const least = source.isFloor ? (french ? 'minimum légal\u00a0: ' : 'legal minimum: ') : '';
  return french
    ? `${least}${source.times}\u00a0×\u00a0le taux légal de ${legal} au ${on}`
    : `${least}${source.times}\u00a0×\u00a0the French legal rate of ${legal} on ${on}`;
}
