const AFTER = {
  days: /^\s*(?:jours?(?:\s?\(s\))?|j|days?(?:\s?\(s\))?)(?![\p{L}\p{N}])/iu,
  money: /^\s*(?:€|euros?(?:\s?\(s\))?|eur)(?![\p{L}\p{N}])/iu,
};

/** What follows a value, without the unit that the value already carries: « [Montant dû] € TTC » → « TTC ». */
export const withoutUnitAfter = (text: string, unit: 'days' | 'money'): string =>
  text.replace(AFTER[unit], '');

/** What comes before an amount, without its own « € » or « EUR »; « 40 € » stays, since it is another amount. */
export const withoutUnitBefore = (text: string): string =>
  text.replace(/(\d\s*)?(?:€|\bEUR)\s*$/i, (unit, digit: string | undefined) => (digit ? unit : ''));

/**
 * Says whether the words before [Montant dû] make it the amount of the invoice: « la facture F-12 d'un montant de ».
 * That is false once part of it was paid, unless the rest is what they name.
 */
export function speaksOfInvoiceAmount(before: string): boolean {
  const sentence = before.split(/[.!?]\s|\n/).pop() ?? '';
  const amount = /\b(factures?|invoices?)\b[^\n]*\b(montant|somme|amount|total|sum)\b([^\n[\]]{0,25})$/i.exec(
    sentence,
  );
  return (
    amount !== null &&
    !/\b(rest|reste|restante?|restants|solde|impayée?|due|outstanding|remaining)\b|dû/i.test(amount[3] ?? '')
  );
}
