import { euros } from '../domain/cents';
import { longDate } from '../domain/civil-date';
import type { Language } from '../domain/model';
import type { Receipt } from '../domain/standing';
import type { NoticeLine } from './notice';

/**
 * What was really received for an invoice: a rejected payment never was, and a discount, a loss or a set-off is no
 * payment. Null when a rejection names no payment of its amount: then nobody can say which one stands.
 */
function paymentsOf(receipts: readonly Receipt[]): readonly Receipt[] | null {
  let kept = receipts.filter((receipt) => receipt.nature === 'payment' && receipt.amount > 0);
  for (const rejection of receipts.filter((receipt) => receipt.amount < 0)) {
    const undone = [...kept]
      .reverse()
      .find((receipt) => receipt.amount === -rejection.amount && receipt.on <= rejection.on);
    if (!undone) return null;
    kept = kept.filter((receipt) => receipt !== undone);
  }
  return kept;
}

/** « 400,00 € le 5 novembre 2026, 100,00 € »: the payments received and their days, where they are known; '' for none. */
export function paymentsReceived(lines: readonly NoticeLine[], language: Language): string {
  const found = lines.map((line) => paymentsOf(line.standing.receipts));
  if (found.includes(null)) return '';
  return found
    .flatMap((payments) => payments ?? [])
    .map(({ amount, on, isDated }) => {
      const money = euros(amount, language);
      if (!isDated) return money;
      return language === 'fr' ? `${money} le ${longDate(on)}` : `${money} on ${longDate(on, 'en')}`;
    })
    .join(', ');
}
