import { foldText } from '../typography';
import type { EndOfMonthCount, PaymentTerms } from './terms';

/** What a cell says of payment terms: terms, nothing, or words that are not read, as they stood. */
export type TermsReading =
  | { readonly kind: 'terms'; readonly terms: PaymentTerms }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly found: string };

/** What to write instead of terms that are not read. */
export const TERMS_EXPECTED =
  'écrivez par exemple « 30 jours », « 45 jours fin de mois », « fin de mois le 15 » ou « à réception »';

/** A year and beyond is a slip of the keyboard. */
const LONGEST = 365;

const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bquatre vingt dix\b/g, '90'],
  [/\bquarante cinq\b/g, '45'],
  [/\bsoixante\b/g, '60'],
  [/\btrente\b/g, '30'],
  [/\bvingt\b/g, '20'],
  [/\bquinze\b/g, '15'],
  [/\bdix\b/g, '10'],
  [/\bhuit\b/g, '8'],
];

const INVOICE = `(?:de |d )?(?:la |l |votre )?(?:facture|facturation|emission(?: de (?:la )?facture)?)`;

/** Words that change nothing to the date: the invoice's own is what days are counted from. */
const NOISE: readonly RegExp[] = [
  /^(?:conditions? de )?(?:paiement|reglement|delai(?: de (?:paiement|reglement))?|echeance)\b(?: de)?/,
  /^payables?\b/,
  /\bpar (?:virement|cheque|prelevement|carte|lcr|traite)(?: bancaire| sepa)?\b/,
  /^(?:virement|cheque|prelevement|lcr|traite)(?: bancaire| sepa)?\b/,
  new RegExp(String.raw`\b(?:a compter|a partir|apres|suivant) (?:de )?(?:la )?date ${INVOICE}\b`),
  new RegExp(String.raw`\b(?:de |a )?(?:la )?date ${INVOICE}\b`),
  /\bnets?\b/,
  /\bcalendaires?\b/,
];

const DAYS = String.raw`(?<days>\d{1,3}) ?(?:jours?|jrs?|js?)`;
const MONTH_END = `(?:fin (?:de |du )?mois|fdm|f d m)`;
const THE_DAY = String.raw`(?: le (?<day>\d{1,2})(?:er)?(?: du mois(?: suivant| prochain)?)?)?`;
const COUNT = `(?: (?<count>[ab]))?`;
/** « 30 jours à réception de facture »: from the invoice's date, the only one the ledger holds. */
const AT_RECEIPT = `(?:a |des |de )?(?:la )?reception(?: (?:de )?(?:la )?facture)?`;
const START = `^(?:a |sous |dans (?:un |les )?(?:delai de )?)?`;

const pattern = (...parts: readonly string[]): RegExp => new RegExp(`${parts.join('')}$`);

/** Each form of words, and the count that it says by itself. */
const FORMS: readonly {
  readonly form: RegExp;
  readonly kind: 'net' | 'endOfMonth' | 'atReceipt';
  readonly count: EndOfMonthCount | null;
}[] = [
  { form: pattern(START, DAYS, `(?: ${AT_RECEIPT})?`), kind: 'net', count: null },
  { form: pattern(START, DAYS, ' ', MONTH_END, THE_DAY, COUNT), kind: 'endOfMonth', count: null },
  { form: pattern(START, MONTH_END, THE_DAY), kind: 'endOfMonth', count: null },
  { form: pattern(START, DAYS, ' puis ', MONTH_END, THE_DAY), kind: 'endOfMonth', count: 'A' },
  { form: pattern(START, MONTH_END, ' (?:plus|puis) ', DAYS, THE_DAY), kind: 'endOfMonth', count: 'B' },
  { form: pattern(START, DAYS, ' apres (?:la )?', MONTH_END, THE_DAY), kind: 'endOfMonth', count: 'B' },
  { form: /^(?:le )?(?<day>\d{1,2})(?:er)? du mois suivant$/, kind: 'endOfMonth', count: null },
  { form: pattern('^', AT_RECEIPT), kind: 'atReceipt', count: null },
  {
    form: pattern('^(?:au )?(?:comptant|immediat)', `(?: ${AT_RECEIPT})?`),
    kind: 'atReceipt',
    count: null,
  },
];

/** Without case, accents, punctuation or noise; only « + » and « - » before a number say something. */
function simplified(text: string): string {
  const folded = foldText(text.replace(/\+/g, ' plus ').replace(/-(?=\d)/g, ' moins '));
  const figures = IN_WORDS.reduce((so, [words, figure]) => so.replace(words, figure), folded);
  return NOISE.reduce((so, noise) => so.replace(noise, ' ').replace(/ +/g, ' ').trim(), figures);
}

function termsOf(text: string): PaymentTerms | null {
  for (const { form, kind, count: implied } of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const { groups = {} } = match;
    const days = Number(groups.days ?? 0);
    const day = groups.day === undefined ? null : Number(groups.day);
    const written = groups.count === undefined ? null : groups.count === 'a' ? 'A' : 'B';
    const count = implied ?? written;
    if (days > LONGEST || (day !== null && (day < 1 || day > 31))) return null;
    if (kind === 'atReceipt') return { kind };
    if (kind === 'net') return { kind, days };
    return day === null ? { kind, days, count } : { kind: 'dayAfterEndOfMonth', days, day, count };
  }
  return null;
}

/**
 * Reads what people write in « Conditions de paiement »: « 30 jours nets », « 45 j FDM », « fin de mois le 15 »,
 * « à réception ». Words that say more than a term (a discount, an advance, working days) are unreadable, never guessed.
 * « 45 jours fin de mois (B) » and « fin de mois + 45 jours » say their count.
 */
export function parseTerms(text: string): TermsReading {
  const found = text.trim();
  if (found === '') return { kind: 'empty' };
  const terms = termsOf(simplified(found));
  return terms ? { kind: 'terms', terms } : { kind: 'unreadable', found };
}
