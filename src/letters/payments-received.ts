import { euros } from '../domain/cents';
import { longDate } from '../domain/civil-date';
import { effectivePayments } from '../domain/claims/flows';
import type { Language } from '../domain/model';
import type { NoticeLine } from './notice';

/** « 400,00 € le 5 novembre 2026, 100,00 € »: the payments received and their days, where they are known; '' for none. */
export const paymentsReceived = (lines: readonly NoticeLine[], language: Language): string =>
  lines.flatMap((line) => paymentsOf(line, language)).join(', ');

/** The payments that stand, as the claim counts them: a discount, a loss or a set-off was never received. */
function paymentsOf({ standing }: NoticeLine, language: Language): readonly string[] {
  const moves = standing.receipts.filter(({ nature }) => nature === 'payment' || nature === 'rejection');
  const isUnknown = (date: string): boolean => moves.some(({ on, isDated }) => on === date && !isDated);
  return effectivePayments(moves).map(({ on, amount }) => {
    const money = euros(amount, language);
    if (isUnknown(on)) return money;
    return language === 'fr' ? `${money} le ${longDate(on)}` : `${money} on ${longDate(on, 'en')}`;
  });
}
