import { addCents, euros } from '../domain/cents';
import type { Language } from '../domain/model';
import { typeset } from '../domain/typography';
import { tableDate } from './invoice-table';
import type { NoticeLine } from './notice';

const ALSO_OVERDUE = {
  fr: {
    one: 'Est également échue, en plus de ce qui précède, et reste à régler :',
    many: 'Sont également échues, en plus de ce qui précède, et restent à régler :',
  },
  en: {
    one: 'This invoice is also overdue and remains to be paid, in addition to the above:',
    many: 'These invoices are also overdue and remain to be paid, in addition to the above:',
  },
} as const;

/** What introduces the customer's other overdue invoices; `count` is at least 1. */
export function alsoOverdueSentence(count: number, language: Language): string {
  const sentence = ALSO_OVERDUE[language][count === 1 ? 'one' : 'many'];
  return language === 'fr' ? typeset(sentence) : sentence;
}

/** The same invoices as lines of a letter: « F-12 du 01/10/2026, échue le 31/10/2026 : 1 200,00 € », then their total. */
export function alsoOverdueLines(lines: readonly NoticeLine[], language: Language): readonly string[] {
  const french = language === 'fr';
  const written = lines.map(({ invoice, dueOn, standing }) => {
    const date = invoice.issuedOn ? tableDate(invoice.issuedOn, language) : '';
    const issued = date === '' ? '' : ` ${french ? 'du' : 'of'} ${date}`;
    const due = `${french ? 'échue le' : 'due on'} ${tableDate(dueOn, language)}`;
    return `${invoice.number}${issued}, ${due}${french ? ' :' : ':'} ${euros(standing.open, language)}`;
  });
  const sum = euros(addCents(...lines.map(({ standing }) => standing.open)), language);
  const total =
    lines.length > 1 ? [`${french ? 'Total de ces factures :' : 'Total of these invoices:'} ${sum}`] : [];
  return [...written, ...total].map((line) => (french ? typeset(line) : line));
}
