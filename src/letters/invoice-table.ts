import { addCents, type Cents, euros } from '../domain/cents';
import { type CivilDate, longDate, shortDate } from '../domain/civil-date';
import type { Language } from '../domain/model';
import { counted } from '../domain/typography';
import type { NoticeLine } from './notice';

/** A cell: what matters, then its details on smaller lines. */
export interface TableCell {
  readonly main: string;
  readonly details: readonly string[];
}

/** The invoices of a message, three columns wide so that a telephone shows them whole. */
export interface InvoiceTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** What parts a label from its value in plain text. */
  readonly colon: string;
  /** Label and amount of the last row; null for one invoice. */
  readonly total: { readonly label: string; readonly amount: string } | null;
}

const WORDS = {
  fr: {
    headings: ['Facture', 'Échéance', 'Reste dû'],
    total: 'Total restant dû',
    issued: 'du',
    billed: 'TTC',
    reference: 'V/Réf.',
    received: 'réglé',
    onInterest: 'dont sur les pénalités',
    credited: 'avoir',
    retained: 'retenue de garantie',
    late: (days: number) => `${counted(days, 'jour')} de retard`,
  },
  en: {
    headings: ['Invoice', 'Due date', 'Still due'],
    total: 'Total still due',
    issued: 'of',
    billed: 'invoiced',
    reference: 'Your ref.',
    received: 'paid',
    onInterest: 'of which on interest',
    credited: 'credit note',
    retained: 'retention',
    late: (days: number) => `${days}\u00a0${days === 1 ? 'day' : 'days'} overdue`,
  },
} as const;

/** The table of these invoices: number, date, their reference, due date, delay, total, what was paid, what is left. */
export function invoiceTable(lines: readonly NoticeLine[], language: Language): InvoiceTable {
  const words = WORDS[language];
  const rows = lines.map(({ invoice, standing, dueOn, daysPastDue, interestPaid }) => [
    {
      main: invoice.number,
      details: [
        ...(invoice.issuedOn ? [`${words.issued} ${tableDate(invoice.issuedOn, language)}`] : []),
        ...(invoice.customerReference === '' ? [] : [`${words.reference} ${invoice.customerReference}`]),
      ],
    },
    { main: tableDate(dueOn, language), details: daysPastDue > 0 ? [words.late(daysPastDue)] : [] },
    {
      main: euros(standing.open, language),
      details: [
        ...labelled(words.billed, invoice.total, language),
        ...labelled(words.received, standing.received, language),
        ...labelled(words.onInterest, interestPaid, language),
        ...labelled(words.credited, standing.credited, language),
        ...labelled(words.retained, standing.retained, language),
      ],
    },
  ]);
  const total = euros(addCents(...lines.map((line) => line.standing.open)), language);
  return {
    headings: words.headings,
    colon: language === 'fr' ? '\u00a0:' : ':',
    rows,
    total: lines.length > 1 ? { label: words.total, amount: total } : null,
  };
}

const labelled = (label: string, amount: Cents, language: Language): readonly string[] =>
  amount === 0 ? [] : [`${label} ${euros(amount, language)}`];

/**
 * All that was taken off an invoice, so that its total less this is its rest: « 200,00 €, avoir 100,00 € »; a dash when
 * nothing was.
 */
export function settledText({ standing, interestPaid }: NoticeLine, language: Language): string {
  const words = WORDS[language];
  const settled = [
    ...(standing.received === 0 ? [] : [euros(standing.received, language)]),
    ...labelled(words.onInterest, interestPaid, language),
    ...labelled(words.credited, standing.credited, language),
    ...labelled(words.retained, standing.retained, language),
  ];
  return settled.join(', ') || '–';
}

/** The same table for readers of plain text: two lines an invoice. */
export function tableAsText({ headings, rows, total, colon }: InvoiceTable): string {
  const entries = rows.map((row) => {
    const parts = row.map(({ main, details }, index) => {
      const heading = headings[index] ?? '';
      const label = index === 1 ? heading.toLowerCase() : heading;
      return `${label}${colon} ${main}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
    });
    return `- ${parts.slice(0, 2).join(', ')}\n  ${parts.slice(2).join(', ')}`;
  });
  return [...entries, ...(total ? [`${total.label}${colon} ${total.amount}`] : [])].join('\n');
}

/** The same table in running text: one line an invoice, then the total. */
export const tableAsLines = ({ headings, rows, total, colon }: InvoiceTable): readonly string[] => [
  ...rows.map((row) =>
    row
      .map(({ main, details }, index) => {
        const heading = headings[index] ?? '';
        const label = index === 0 ? heading : heading.toLowerCase();
        return `${label}${colon} ${main}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
      })
      .join(', '),
  ),
  ...(total ? [`${total.label}${colon} ${total.amount}`] : []),
];

/** « 31/10/2026 ». In English the month is written, since « 05/06 » is read as May there. */
export function tableDate(date: CivilDate, language: Language): string {
  if (language === 'fr') return shortDate(date);
  const [day, month = '', year] = longDate(date, 'en').split(' ');
  return `${day}\u00a0${month.slice(0, 3)} ${year}`;
}
