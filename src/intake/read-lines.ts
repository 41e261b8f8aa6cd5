import { addCents, type Cents } from '../domain/cents';
import type { CivilDate } from '../domain/civil-date';
import { foldText } from '../domain/typography';
import { currencyOfAmount, readAmount } from './amounts';
import type { Columns } from './columns';
import { type Conventions, conventionsOf } from './conventions';
import { readDate } from './dates';
import type { FieldName } from './fields';
import { currencyOfHeading, headingKey } from './headings';
import { type KindMeaning, kindOf } from './kinds';
import { type Field, readable } from './list';
import { flagOf, meaningOf, type StatusMeaning } from './statuses';
import { isTableDate, type Table, type TableCell, type TableLine, textOf } from './table';

/** A line of the table, each column read for its field, before lines are joined into invoices. */
export interface ReadLine {
  readonly line: number;
  readonly number: string;
  /** What stands in place of a number whose digits were lost. */
  readonly lostNumber: string;
  readonly customerName: string;
  readonly customerCode: string;
  readonly issuedOn: Field<CivilDate>;
  readonly dueOn: Field<CivilDate>;
  readonly performedOn: Field<CivilDate>;
  readonly paidOn: Field<CivilDate>;
  readonly total: Field<Cents>;
  readonly netTotal: Field<Cents>;
  readonly paid: Field<Cents>;
  readonly balance: Field<Cents>;
  readonly quantity: Field<Cents>;
  readonly unitPrice: Field<Cents>;
  readonly currency: string;
  readonly status: StatusMeaning | null;
  /** The words of the status columns, as written. */
  readonly statusText: string;
  readonly paymentStatus: StatusMeaning | null;
  /** What columns that are not read say of its payment (« Lettrage : AA »); '' when nothing. */
  readonly paymentHint: string;
  readonly disputed: boolean;
  readonly kind: KindMeaning | null;
  /** The text of a column, '' when it has none. */
  readonly text: (field: FieldName) => string;
}

type CellOf = (field: FieldName) => TableCell | undefined;

/** A cell of a sheet holds 50 000 characters; nothing that is read here needs more than a few lines. */
const LONGEST_TEXT = 1000;

/** Reads every line of a table by its columns; `hints` are what the others say of payments, by number of line. */
export function readLines(table: Table, columns: Columns, hints: ReadonlyMap<number, string>): ReadLine[] {
  const conventions = conventionsOf(table, columns);
  const heading = (field: FieldName) => table.headings[columns.of.get(field) ?? -1] ?? '';
  const headingCurrency = currencyOfHeading(heading('total')) || currencyOfHeading(heading('balance'));
  return table.lines.map((line) =>
    readLine(line, columns, conventions, heading, headingCurrency, hints.get(line.line) ?? ''),
  );
}

function readLine(
  { line, cells }: TableLine,
  columns: Columns,
  conventions: Conventions,
  heading: (field: FieldName) => string,
  headingCurrency: string,
  hint: string,
): ReadLine {
  const cell: CellOf = (field) => {
    const column = columns.of.get(field);
    return column === undefined ? undefined : cells[column];
  };
  const text = (field: FieldName) => textOf(cell(field)).slice(0, LONGEST_TEXT);
  const lostNumber = lostIn(cell('number'));
  const date = (field: FieldName) => readDate(cell(field), conventions.order(field));
  const amount = (field: FieldName) => readAmount(cell(field), conventions.form(field));
  return {
    line,
    number: lostNumber === '' ? repairNumber(text('number')) : '',
    lostNumber,
    customerName: [text('firstName'), text('customer')].filter((part) => part !== '').join(' '),
    customerCode: repairNumber(text('customerCode')),
    issuedOn: date('issuedOn'),
    dueOn: date('dueOn'),
    performedOn: date('performedOn'),
    paidOn: date('paidOn'),
    total: totalOf(amount, columns),
    netTotal: amount('netTotal'),
    paid: amount('paid'),
    balance: amount('balance'),
    quantity: amount('quantity'),
    unitPrice: amount('unitPrice'),
    currency: isoCurrency(text('currency')) || currencyOfAmount(cell('total')) || headingCurrency,
    status: meaningOf(text('status'), heading('status')),
    statusText: text('paymentStatus') || text('status'),
    paymentStatus: meaningOf(text('paymentStatus'), heading('paymentStatus')),
    paymentHint: hint,
    disputed: saysDispute(text('dispute')),
    kind: kindOf(text('kind')),
    text: (field) => (field === 'subject' ? text('subject') || itemAsSubject(text, heading) : text(field)),
  };
}

/** TTC, or HT + TVA, or what is left to pay where the list knows nothing else. HT alone is no total. */
function totalOf(amount: (field: FieldName) => Field<Cents>, columns: Columns): Field<Cents> {
  const total = amount('total');
  if (total !== null) return total;
  const [net, vat, balance, paid] = [
    readable(amount('netTotal')),
    readable(amount('vatAmount')),
    readable(amount('balance')),
    readable(amount('paid')),
  ];
  if (net !== null && vat !== null) return addCents(net, vat);
  if (columns.of.has('total')) return null;
  return balance === null ? amount('balance') : paid === null ? balance : addCents(balance, paid);
}

/** What stands in place of a number that a spreadsheet turned into a date, or into « 1,93064E+09 »; '' for a number. */
const lostIn = (cell: TableCell | undefined): string => {
  const text = textOf(cell);
  const isDate = cell !== undefined && isTableDate(cell);
  return isDate || /^\d[.,]\d+E\+?\d+$/i.test(text) ? text : '';
};

/** « 1930635649.0 », as tools write a whole number they took for a decimal one. */
const repairNumber = (text: string): string => text.replace(/^(\d{4,})\.0+$/, '$1');

const saysDispute = (text: string): boolean =>
  flagOf(foldText(text)) ?? (text !== '' && meaningOf(text) === 'dispute');

function isoCurrency(text: string): string {
  const upper = text.toUpperCase();
  return currencyOfAmount(upper) || (/^[A-Z]{3}$/.test(upper) ? upper : text);
}

const itemAsSubject = (text: CellText, heading: (field: FieldName) => string): string =>
  /designation|nom|name|desc|produit|product|prestation/.test(headingKey(heading('item')))
    ? text('item')
    : '';

type CellText = (field: FieldName) => string;
