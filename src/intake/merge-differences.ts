import { type Cents, euros } from '../domain/cents';
import { shortDate } from '../domain/civil-date';
import { typeset } from '../domain/typography';
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

/** What the list and a row of the ledger say differently, and which the user alone may settle. */
export function differencesOf({ row, invoice, sameCustomer }: Match): { row: number; sentence: string }[] {
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
  if (!sameCustomer) differs('client', `« ${row.customer} »`, `« ${invoice.customer} »`);
  if (!agree(row.total, invoice.total))
    differs('montant TTC', shown(row.total, euros), shown(invoice.total, euros));
  if (magnitude(invoice.paid) > 0 && magnitude(invoice.paid) < magnitude(row.paid)) {
    differs('montant réglé', shown(row.paid, euros), shown(invoice.paid, euros));
  }
  if (invoice.situation && row.situation === '') {
    sentences.push(
      `la liste dit « ${SITUATION_WORDS[invoice.situation]} » : c'est noté dans Situation, videz la cellule si ce n'est plus vrai`,
    );
  }
  return sentences.map((sentence) => ({
    row: row.row,
    sentence: typeset(`Ligne ${row.row}, facture ${row.number} : ${sentence}.`),
  }));
}

const shown = <Value>(field: Field<Value>, toText: (value: Value) => string): string =>
  isUnreadable(field) ? `« ${field.asWritten} »` : field === null ? 'vide' : toText(field);
