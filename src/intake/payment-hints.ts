import { shortDate } from '../domain/civil-date';
import { foldText, typeset } from '../domain/typography';
import { looksLikeAmount } from './amounts';
import type { Columns } from './columns';
import type { FieldName } from './fields';
import { headingKey, matchesOf } from './headings';
import type { IntakeList } from './list';
import { cleanHeading } from './shown-headings';
import { flagOf, meaningOf } from './statuses';
import { isTableDate, type Table, type TableCell, textOf } from './table';

/** What columns that are not read say of payments: nothing that can be counted, but too much to chase. */
export interface PaymentHints {
  /** « Lettrage : AA », by number of line. */
  readonly ofLine: ReadonlyMap<number, string>;
  /** The columns that hold such words, by index. */
  readonly columns: ReadonlySet<number>;
}

const SPEAKS =
  /\b(lettrage|lettree?s?|let|point(ee?s?|age)|encaiss\w*|recue?s?|virements?|paiements?|reglements?|reglee?s?|payee?s?|soldee?s?|acquit\w*|paid|payments?|settle\w*|received|receipts?|cheques?|remise en banque|versements?|versee?s?|rapproch\w*|reconcil\w*|transactions? liees?|transaction s liee s|prelev\w*|acomptes?)\b/;

/** Terms, means, forecasts and requests of payment, and payments of something else. */
const NEVER =
  /\b(modes?|moyens?|modalites?|conditions?|delais?|terms?|limite|echeances?|echeancier|dues?|prevue?s?|previsionnel\w*|attendue?s?|expected|forecast|predicted|estimee?s?|estimated|methods?|lien|link|url|en ligne|online|iban|rib|bic|compte|account|penalites?|indemnites?|frais|fees?|escompte|jours|days|a payer|a regler|a encaisser|payable|retard|relance\w*|reminder|adresse|address|types?|payeur|payer|tiers|devise|currency|taux|rate|plan|instructions?|commande|livraison|devis|facture d acompte|demande)\b/;

const PAYMENT_FIELDS: readonly FieldName[] = ['status', 'paymentStatus', 'paid', 'paidOn', 'balance'];

/** A means or a term of payment, which says nothing of a payment when every line has one. */
const MEANS =
  /^(virement|vir|prelevement|prlv|cheque|chq|cb|carte|especes?|lcr|traite|effet|sepa|paypal|stripe|comptant|a reception|(a )?\d+ ?(j|jours?)|fin de mois|card|bank|transfer|direct debit|check|cash)\b/;

/** « payé le 12/11 », « le client a réglé », « virement reçu »: words that no column needs to announce. */
const TELLS =
  /^(payee?s?|reglee?s?|encaissee?s?|acquittee?s?|soldee|paid)\b|\b(a|ont|ete|deja|bien) (paye|regle|solde|acquitte|encaisse)|\b(virement|paiement|reglement|cheque) (bien )?(recu|encaisse|effectue)\b/;

const LONGEST = 80;

/** Finds what a list says of payments in columns that were not read, and in its comments. */
export function findPaymentHints(table: Table, columns: Columns): PaymentHints {
  const read = new Set(columns.of.values());
  const notes = (['notes', 'paymentMethod'] as const).map((field) => columns.of.get(field));
  const ofLine = new Map<number, string>();
  const speaking = new Set<number>();
  table.headings.forEach((heading, column) => {
    if (columns.chosen.unread.has(column)) return;
    const isUnread = !read.has(column);
    const speaks =
      (isUnread && speaksOfPayment(table, columns, column)) || columns.of.get('paymentStatus') === column;
    if (!speaks && !isUnread && !notes.includes(column)) return;
    for (const { line, cells } of table.lines) {
      const cell = cells[column] ?? '';
      const says = speaks
        ? saysSomething(cell, heading, isUnread, columns.disagreeing.get(column))
        : tellsPayment(cell);
      if (!says || ofLine.has(line)) continue;
      ofLine.set(line, typeset(`${heading.trim()} : ${shown(cell).slice(0, LONGEST)}`));
      if (speaks && isUnread) speaking.add(column);
    }
  });
  return { ofLine, columns: speaking };
}

const LEFT_OUT =
  'non lue à votre demande, elle semble parler de règlements : pointez vos encaissements avant de relancer.';

/** The columns that a person had left out, and that speak of payments: what they say is not known. */
export const leftOutOfPayments = (table: Table, columns: Columns): IntakeList['refusedColumns'] =>
  [...columns.chosen.unread]
    .filter((column) => speaksOfPayment(table, columns, column) || promisesPayment(table, column))
    .map((column) => ({ heading: cleanHeading(table.headings[column]), reason: typeset(LEFT_OUT) }));

const promisesPayment = ({ headings, lines }: Table, column: number): boolean =>
  matchesOf(headings[column] ?? '').some(({ definition }) => PAYMENT_FIELDS.includes(definition.field)) &&
  lines.some(({ cells }) => textOf(cells[column]) !== '');

const HELD = 'les factures qui y portent une valeur sont retenues, complétez leur Montant réglé ou videz-le.';

/** What the summary says of columns refused, once it is known which of them hold rows. */
export function refusedWithHints(
  table: Table,
  columns: Columns,
  hints: PaymentHints,
): IntakeList['refusedColumns'] {
  const heading = (column: number) => cleanHeading(table.headings[column]);
  const held = [...hints.columns].map(heading);
  const known = columns.refused.map(({ heading: name, reason }) => ({
    heading: name,
    reason: held.includes(name) ? typeset(`${reason.replace(/\.$/, '')} ; ${HELD}`) : reason,
  }));
  const others = held.filter((name) => !columns.refused.some((refused) => refused.heading === name));
  return [
    ...known,
    ...others.map((name) => ({
      heading: name,
      reason: typeset(`elle parle de règlements sans dire lesquels ; ${HELD}`),
    })),
  ];
}

function speaksOfPayment(table: Table, columns: Columns, column: number): boolean {
  const key = headingKey(table.headings[column] ?? '');
  if (NEVER.test(key)) return false;
  const promised = columns.disagreeing.get(column);
  const about = SPEAKS.test(key) || (promised !== undefined && PAYMENT_FIELDS.includes(promised));
  if (!about) return false;
  const number = columns.of.get('number');
  const cells = table.lines
    .filter((line) => number === undefined || textOf(line.cells[number]) !== '')
    .map((line) => line.cells[column] ?? '');
  const filled = cells.filter((cell) => textOf(cell) !== '');
  // A second « Solde » says what is left, not what came in.
  if (/\bsolde\b/.test(key) && filled.every(looksLikeAmount)) return false;
  const isEverywhere = cells.length > 1 && filled.length === cells.length;
  return !(isEverywhere && filled.every((cell) => MEANS.test(foldText(textOf(cell)))));
}

/** Anything but « non », zero, and what says that it is not paid; of a column that is read, the words it does not know. */
function saysSomething(
  cell: TableCell,
  heading: string,
  isUnread: boolean,
  promised: FieldName | undefined,
): boolean {
  const text = textOf(cell);
  const folded = foldText(text);
  if (folded === '' || flagOf(folded) === false || /^[0\s]+$/.test(folded)) return false;
  // « Situation n° 3 » numbers a progress billing.
  if (promised === 'status' && /^(situation )?(n |no )?\d+$/.test(folded)) return false;
  const meaning = meaningOf(text, heading);
  return meaning === null || (isUnread && meaning !== 'unpaid' && meaning !== 'neutral');
}

const shown = (cell: TableCell): string => (isTableDate(cell) ? shortDate(cell.date) : textOf(cell));

function tellsPayment(cell: TableCell): boolean {
  const text = textOf(cell);
  return TELLS.test(foldText(text)) && meaningOf(text) !== 'unpaid';
}
