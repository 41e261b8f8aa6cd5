import { addCents, type Cents, cents, euros } from '../domain/cents';
import { longDate } from '../domain/civil-date';
import type { InterestSegment } from '../domain/claims/interest';
import type { Language } from '../domain/model';
import { counted, typeset } from '../domain/typography';
import { claimsOf } from './claims';
import { type InvoiceTable, tableAsLines, tableDate } from './invoice-table';
import type { Notice, NoticeLine } from './notice';
import { rateText, sourceText } from './rate-text';

/** One amount of a statement, in its order: a stretch of interest of one invoice, or what payments settled of it. */
export interface StatementLine {
  readonly line: NoticeLine;
  /** Null for what payments settled. */
  readonly segment: InterestSegment | null;
  /** Negative for what payments settled. */
  readonly amount: Cents;
}

/** The statement of interest by invoice and half-year: its amounts add up to what the notice tells or claims. */
export const statementLines = ({
  lines,
  claiming,
}: Pick<Notice, 'lines' | 'claiming'>): readonly StatementLine[] =>
  claiming === 'nothing' ? [] : lines.flatMap(linesOfInvoice);

function linesOfInvoice(line: NoticeLine): readonly StatementLine[] {
  if (!line.claim) return [];
  const { segments, interestPaid } = line.claim;
  return [
    ...segments.map((segment) => ({ line, segment, amount: segment.amount })),
    ...(interestPaid > 0 ? [{ line, segment: null, amount: cents(-interestPaid) }] : []),
  ];
}

const WORDS = {
  fr: {
    headings: ['Facture', 'Période', 'Montant'],
    on: 'sur',
    settled: 'Déjà payé par vos règlements',
    total: 'Total des intérêts',
    at: (days: number, rate: string) => `${counted(days, 'jour')} à ${rate}`,
  },
  en: {
    headings: ['Invoice', 'Period', 'Amount'],
    on: 'on',
    settled: 'Already covered by your payments',
    total: 'Total interest',
    at: (days: number, rate: string) => `${days}\u00a0${days === 1 ? 'day' : 'days'} at ${rate}`,
  },
} as const;

/** « 01/05/2026 – 30/06/2026 », or that payments settled it. */
export function periodText({ segment }: StatementLine, language: Language): string {
  if (!segment) return WORDS[language].settled;
  const { from, to } = segment;
  return from === to
    ? tableDate(from, language)
    : `${tableDate(from, language)} – ${tableDate(to, language)}`;
}

/** The statement in three columns, so that a telephone shows it whole; null when there is no interest to explain. */
export function statementTable(notice: Notice, language: Language): InvoiceTable | null {
  const lines = statementLines(notice);
  if (lines.length === 0) return null;
  const words = WORDS[language];
  return {
    headings: words.headings,
    colon: language === 'fr' ? '\u00a0:' : ':',
    rows: lines.map((one) => [
      {
        main: one.line.invoice.number,
        details: one.segment ? [`${words.on} ${euros(one.segment.base, language)}`] : [],
      },
      {
        main: periodText(one, language),
        details: one.segment ? [words.at(one.segment.days, rateText(one.segment.rate, language))] : [],
      },
      { main: euros(one.amount, language), details: [] },
    ]),
    total: {
      label: words.total,
      amount: euros(addCents(...lines.map(({ amount }) => amount)), language),
    },
  };
}

/** The statement in running text; '' when there is none. */
export function statementText(notice: Notice, language: Language): string {
  const table = statementTable(notice, language);
  return table ? tableAsLines(table).join('\n') : '';
}

/** « Décompte des pénalités de retard arrêté au 24 novembre 2026 »; '' when there is none. */
export function statementTitle(notice: Notice, language: Language): string {
  if (statementLines(notice).length === 0) return '';
  const on = longDate(notice.today, language);
  const isPublic = notice.customer.type === 'publicBody';
  if (language === 'en') return `Statement of late payment interest as at ${on}`;
  return `Décompte des ${isPublic ? 'intérêts moratoires' : 'pénalités de retard'} arrêté au ${on}`;
}

/** « 3 × 40,00 € » */
export function indemnityDetail({ lines }: Notice, language: Language): string {
  const bearing = lines.flatMap(({ claim }) => (claim && claim.indemnity > 0 ? [claim.indemnity] : []));
  const [each] = bearing;
  return each === undefined ? '' : `${bearing.length}\u00a0×\u00a0${euros(each, language)}`;
}

/** « 12,40 % (taux BCE de 2,40 % au 1er juillet 2026 + 10 points) »: the rate that runs, of each invoice once. */
export function currentRates(notice: Notice, language: Language): string {
  if (claimsOf(notice).latePaymentInterest === null) return '';
  // CCP R2192-31: a public body's rate stays that of the day the delay began, for each part of a debt its own.
  const isFrozen = notice.customer.type === 'publicBody';
  const rates = notice.lines
    .flatMap(({ claim }) => (isFrozen ? (claim?.segments ?? []) : (claim?.segments.slice(-1) ?? [])))
    .map(({ rate, source }) => `${rateText(rate, language)} (${sourceText(source, language)})`);
  return [...new Set(rates)].join(language === 'fr' ? '\u00a0; ' : '; ');
}

/** What a reader of the statement must know of how it was counted. */
export function statementNotes(
  notice: Pick<Notice, 'lines' | 'claiming'>,
  language: Language,
): readonly string[] {
  const lines = statementLines(notice);
  if (lines.length === 0) return [];
  const sources = lines.flatMap(({ segment }) =>
    segment ? [`${rateText(segment.rate, language)} = ${sourceText(segment.source, language)}.`] : [],
  );
  const receipts = notice.lines.flatMap(({ standing }) => standing.receipts);
  const isPartly = notice.lines.some(({ standing }) => standing.received > 0);
  const isFirst = lines.some(({ segment }) => segment === null);
  const undated = receipts.some(({ isDated }) => !isDated);
  const notes =
    language === 'fr'
      ? [
          'Montant = base × taux × jours / 365, arrondi au centime par période ; le jour du paiement est compté.',
          ...(isPartly
            ? [
                isFirst
                  ? "Les règlements partiels ont payé d'abord les intérêts (article 1343-1 du code civil)."
                  : "Les règlements partiels ont été imputés d'abord sur le principal.",
              ]
            : []),
          ...(undated
            ? ["Un règlement dont la date n'est pas connue est compté au jour de l'échéance."]
            : []),
        ]
      : [
          'Amount = base × rate × days / 365, rounded to the cent for each period; the day of payment counts.',
          ...(isPartly
            ? [
                isFirst
                  ? 'Partial payments were applied to interest first (article 1343-1 of the French Civil Code).'
                  : 'Partial payments were applied to the principal first.',
              ]
            : []),
          ...(undated ? ['A payment whose date is not known counts on the due date.'] : []),
        ];
  return [...new Set(sources), ...(language === 'fr' ? notes.map(typeset) : notes)];
}
