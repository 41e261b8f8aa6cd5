import { addCents, euros } from '../domain/cents';
import { shortDate } from '../domain/civil-date';
import type { Language } from '../domain/model';
import { counted } from '../domain/typography';
import type { NoticeLine } from './notice';

/** A cell: what matters, then its details on smaller lines. */
export interface TableCell {
  readonly main: string;
  readonly details: readonly string[];
}

/** The invoices of a message, four columns wide so that a telephone shows them whole. */
export interface InvoiceTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Label and amount of the last row; null for one invoice. */
  readonly total: { readonly label: string; readonly amount: string } | null;
}

const WORDS = {
  fr: {
    headings: ['Facture', 'Échéance', 'Montant TTC', 'Reste dû'],
    total: 'Total restant dû',
    issued: 'du',
    reference: 'V/Réf.',
    received: 'réglé',
    credited: 'avoir',
    retained: 'retenue de garantie',
    late: (days: number) => `${counted(days, 'jour')} de retard`,
  },
  en: {
    headings: ['Invoice', 'Due date', 'Amount', 'Still due'],
    total: 'Total still due',
    issued: 'of',
    reference: 'Your ref.',
    received: 'paid',
    credited: 'credit note',
    retained: 'retention',
    late: (days: number) => `${days}\u00a0${days === 1 ? 'day' : 'days'} overdue`,
  },
} as const;

/** The table of these invoices: number, date, their reference, due date, delay, total, what was paid, what is left. */
export function invoiceTable(lines: readonly NoticeLine[], language: Language): InvoiceTable {
  const words = WORDS[language];
  const amount = (label: string, cents: NoticeLine['standing']['open']): string[] =>
    cents === 0 ? [] : [`${label} ${euros(cents, language)}`];
  const rows = lines.map(({ invoice, standing, dueOn, daysPastDue }) => [
    {
      main: invoice.number,
      details: [
        ...(invoice.issuedOn ? [`${words.issued} ${shortDate(invoice.issuedOn)}`] : []),
        ...(invoice.customerReference === '' ? [] : [`${words.reference} ${invoice.customerReference}`]),
      ],
    },
    { main: shortDate(dueOn), details: daysPastDue > 0 ? [words.late(daysPastDue)] : [] },
    {
      main: euros(invoice.total, language),
      details: [
        ...amount(words.received, standing.received),
        ...amount(words.credited, standing.credited),
        ...amount(words.retained, standing.retained),
      ],
    },
    { main: euros(standing.open, language), details: [] },
  ]);
  const total = euros(addCents(...lines.map((line) => line.standing.open)), language);
  return {
    headings: words.headings,
    rows,
    total: lines.length > 1 ? { label: words.total, amount: total } : null,
  };
}

/** The same table for readers of plain text: one invoice a paragraph of two lines. */
export function tableAsText({ headings, rows, total }: InvoiceTable): string {
  const [invoice, due, amount, open] = headings;
  const labels = [invoice, due, amount, open].map((heading) => heading ?? '');
  const entries = rows.map((row) => {
    const parts = row.map(({ main, details }, index) => {
      const more = details.length === 0 ? '' : ` (${details.join(', ')})`;
      return `${labels[index]} ${main}${more}`;
    });
    return `- ${parts.slice(0, 2).join(', ')}\n  ${parts.slice(2).join(', ')}`;
  });
  return [...entries, ...(total ? [`${total.label}\u00a0: ${total.amount}`] : [])].join('\n');
}
