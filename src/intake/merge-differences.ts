import { type Cents, cents, euros } from '../domain/cents';
import { shortDate } from '../domain/civil-date';
import { foldText, typeset } from '../domain/typography';
import { type Field, type IntakeInvoice, isUnreadable, readable } from './list';
import { agree, type Match } from './match-invoices';

/** An amount without its sign; 0 when empty or unreadable. */
export const magnitude = (amount: Field<Cents>): number => Math.abs(readable(amount) ?? 0);

const SITUATION_WORDS: Readonly<Record<NonNullable<IntakeInvoice['situation']>, string>> = {
  dispute: 'Litige',
  promise: 'Promesse',
  instalmentPlan: 'Échéancier',
  hold: 'Suspendue',
  doNotChase: 'Ne pas relancer',
  replyToRead: 'Réponse à lire',
  paymentInTransit: 'Prélèvement ou chèque en cours',
  assigned: 'Cédée',
  entrusted: 'Confiée à un tiers',
  writtenOff: 'Irrécouvrable',
  cancelled: 'Annulée',
};

/** What a list may have said, and take back: the other words are the user's own. */
const LISTED_SITUATIONS = new Set(
  (['dispute', 'paymentInTransit', 'writtenOff', 'cancelled'] as const).map((kind) =>
    foldText(SITUATION_WORDS[kind]),
  ),
);

const isWhole = (settled: number, total: Field<Cents>): boolean => settled > 0 && settled >= magnitude(total);

/** What the list and a row of the ledger say differently, and which the user alone may settle. `recorded` is what Règlements holds of it. */
export function differencesOf({ row, invoice }: Match, recorded: Cents): { row: number; sentence: string }[] {
  const sentences: string[] = [];
  const differs = (name: string, inLedger: string, inList: string) =>
    sentences.push(`${name} : ${inLedger} dans le classeur, ${inList} dans la liste ; rien n'est changé`);
  for (const [field, name] of [
    ['issuedOn', 'date facture'],
    ['dueOn', 'échéance'],
  ] as const) {
    if (!agree(row[field], invoice[field]))
      differs(name, shown(row[field], shortDate), shown(invoice[field], shortDate));
  }
  if (!agree(row.total, invoice.total))
    differs('montant TTC', shown(row.total, euros), shown(invoice.total, euros));
  const settled = Math.max(magnitude(row.paid), Math.abs(recorded));
  if (readable(invoice.paid) !== null && magnitude(invoice.paid) < settled) {
    differs('montant réglé', euros(cents(settled)), shown(invoice.paid, euros));
  } else if (invoice.paid === null && invoice.owedStatus !== '' && isWhole(settled, row.total)) {
    differs('montant réglé', euros(cents(settled)), `« ${invoice.owedStatus} »`);
  }
  if (
    invoice.situation === null &&
    invoice.owedStatus !== '' &&
    LISTED_SITUATIONS.has(foldText(row.situation))
  )
    differs('situation', `« ${row.situation} »`, `« ${invoice.owedStatus} »`);
  if (invoice.situation && row.situation === '') {
    sentences.push(
      `la liste dit « ${SITUATION_WORDS[invoice.situation]} » : Situation le reprend, videz la cellule si ce n'est plus vrai`,
    );
  }
  return sentences.map((sentence) => ({
    row: row.row,
    sentence: typeset(`Ligne ${row.row}, facture ${row.number} : ${sentence}.`),
  }));
}

const shown = <Value>(field: Field<Value>, toText: (value: Value) => string): string =>
  isUnreadable(field) ? `« ${field.asWritten} »` : field === null ? 'vide' : toText(field);
