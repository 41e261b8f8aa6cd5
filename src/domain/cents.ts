/** An amount of money in cents: always an integer, negative for a credit note. */
export type Cents = number & { readonly __cents: true };

export const ZERO = 0 as Cents;

/** Takes an integer number of cents; throws on anything else, since a fraction of a cent is a programming error. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

export const addCents = (...amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce<number>((sum, amount) => sum + amount, 0));

export const subtractCents = (from: Cents, amount: Cents): Cents => cents(from - amount);

/** The cents of a cell's number (1200.5 → 120050), or null when it has a fraction of a cent or is not finite. */
export function centsOfNumber(value: number): Cents | null {
  const scaled = Math.round(value * 100);
  // A sheet's own arithmetic leaves 1e-10 behind; a tenth of a cent is a figure somebody meant.
  if (!Number.isSafeInteger(scaled) || Math.abs(value * 100 - scaled) > 0.001) return null;
  return cents(scaled);
}

/** « 1234.50 »: how amounts travel in JSON. */
export function decimalText(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Reads « 1234.50 », « 1234.5 », « 1234 » (JSON's form, no grouping); null when it is anything else. */
export function parseDecimalText(text: string): Cents | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const amount = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return cents(match[1] ? -amount : amount);
}

/** « 1 200,00 € » with no-break spaces; in English « €1,200.00 ». */
export function euros(amount: Cents, language: 'fr' | 'en' = 'fr'): string {
  const [whole = '0', decimals] = decimalText(cents(Math.abs(amount))).split('.');
  const sign = amount < 0 ? '-' : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');
  return language === 'fr' ? `${sign}${grouped},${decimals}\u00a0€` : `${sign}€${grouped}.${decimals}`;
}
