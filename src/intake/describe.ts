import { counted, typeset } from '../domain/typography';
import { type DueDates, NO_DUE_DATES } from './due-dates';
import { groupBy } from './group-by';
import type { IntakeList } from './list';
import type { CustomerMerge } from './merge-customers';
import type { InvoiceMerge } from './merge-invoices';

/** Beyond this many, differences are counted rather than told one by one. */
const TOLD = 20;

/** Whether the sentences tell what was done, or what will be. */
export type Telling = 'done' | 'planned';

/**
 * What an import did, or would do, in French sentences: read, written, updated, held, ignored and why. `unlisted` are the
 * invoices of the ledger that are owed and due, and that the list leaves out.
 */
export function describeIntake(
  list: IntakeList,
  invoices: InvoiceMerge,
  customers: CustomerMerge,
  dueDates: DueDates = NO_DUE_DATES,
  unlisted: readonly string[] = [],
  telling: Telling = 'done',
): string[] {
  const { counts } = list;
  const sentences = [
    readSentence(list),
    ...(counts.invoices > 0 ? writtenSentences(invoices, customers, telling) : []),
  ];
  if (counts.unreadable > 0) {
    const held = counts.unreadable > 1 ? 'seront retenues' : 'sera retenue';
    sentences.push(
      `${counted(counts.unreadable, 'facture')} ${held} : une cellule est vide ou illisible, la colonne Pourquoi dit laquelle.`,
    );
  }
  if (counts.drafts > 0) {
    const several = counts.drafts > 1;
    const drafts =
      telling === 'planned'
        ? `${several ? 'ne seront' : 'ne sera'} pas ${several ? 'écrits' : 'écrit'}`
        : `${several ? 'comptés, non écrits' : 'compté, non écrit'}`;
    sentences.push(
      `${counted(counts.drafts, 'brouillon')} ${drafts} : une facture s'importe une fois émise.`,
    );
  }
  if (counts.joined > 0) {
    sentences.push(
      `${counted(counts.joined, 'ligne')} ${counts.joined > 1 ? 'réunies' : 'réunie'} à la facture d'une autre ligne (articles, règlements ou répétitions).`,
    );
  }
  sentences.push(...ignoredSentences(list));
  sentences.push(
    ...[...list.refusedColumns, ...list.doubtfulColumns].map(
      ({ heading, reason }) => `Colonne « ${heading} » : ${reason}`,
    ),
  );
  if (counts.invoices > 0 && list.unreadColumns.length > 0)
    sentences.push(`Colonnes non lues : ${list.unreadColumns.join(', ')}.`);
  sentences.push(...invoices.conflicts.slice(0, TOLD).map(({ sentence }) => sentence));
  const untold = invoices.conflicts.length - TOLD;
  if (untold > 0)
    sentences.push(`Et ${counted(untold, 'autre écart', 'autres écarts')} entre le classeur et la liste.`);
  if (counts.invoices > 0)
    sentences.push(
      ...dueDates.sentences,
      ...missingSentences(list, telling, dueDates),
      receiptsSentence(list, telling),
      ...unlistedSentences(unlisted),
    );
  if (list.unreadSheets.length > 0) {
    sentences.push(
      `D'autres feuilles du classeur listent des factures et n'ont pas été lues (${list.unreadSheets.join(', ')}) : importez chacune à part.`,
    );
  }
  return sentences.map(typeset);
}

function readSentence({ source, counts }: IntakeList): string {
  const read = `« ${source} » : ${counted(counts.lines, 'ligne lue', 'lignes lues')}`;
  return counts.invoices === 0
    ? `${read}, aucune facture.`
    : `${read}, ${counted(counts.invoices, 'facture')}.`;
}

function writtenSentences(invoices: InvoiceMerge, customers: CustomerMerge, telling: Telling): string[] {
  if (telling === 'planned') return plannedSentences(invoices, customers);
  const parts = [
    counted(invoices.toAppend.length, 'facture ajoutée', 'factures ajoutées'),
    counted(invoices.updates.length, 'mise à jour', 'mises à jour'),
    counted(invoices.unchanged, 'inchangée'),
  ];
  if (invoices.payments.length > 0) {
    parts.push(counted(invoices.payments.length, 'règlement ajouté', 'règlements ajoutés'));
  }
  const created = counted(customers.toAppend.length, 'client créé', 'clients créés');
  const filled = counted(customers.updates.length, 'complété');
  return [`${parts.join(', ')}.`, `${created}, ${filled}.`];
}

function plannedSentences(invoices: InvoiceMerge, customers: CustomerMerge): string[] {
  const parts = [
    counted(invoices.toAppend.length, 'facture à ajouter', 'factures à ajouter'),
    counted(invoices.updates.length, 'à mettre à jour', 'à mettre à jour'),
    counted(invoices.unchanged, 'inchangée'),
  ];
  if (invoices.payments.length > 0)
    parts.push(counted(invoices.payments.length, 'règlement à ajouter', 'règlements à ajouter'));
  const created = counted(customers.toAppend.length, 'client à créer', 'clients à créer');
  return [`${parts.join(', ')}.`, `${created}, ${customers.updates.length} à compléter.`];
}

function ignoredSentences({ ignored }: IntakeList): string[] {
  const reasons = groupBy(ignored, ({ reason }) => reason);
  return [...reasons].map(([reason, lines]) => {
    const numbers = lines.slice(0, TOLD).map(({ line }) => line);
    const rest = lines.length > TOLD ? '…' : '';
    return lines.length > 1
      ? `${counted(lines.length, 'ligne')} ignorées (${reason}) : ${numbers.join(', ')}${rest}.`
      : `Ligne ${numbers.join()} ignorée : ${reason}.`;
  });
}

/** A column that no heading announced leaves every row to complete: better said once than row by row. */
function missingSentences(list: IntakeList, telling: Telling, { undated }: DueDates): string[] {
  const remedy =
    telling === 'planned'
      ? "choisissez celle qui en tient lieu, ou complétez Factures après l'import"
      : 'complétez-la dans Factures';
  // What payment terms date for all is not missing.
  const missing = missingFields(list).filter((field) => field !== 'Échéance' || undated > 0);
  return missing.map((field) => `La liste n'a pas de colonne ${field} : ${remedy}.`);
}

/** Of what an invoice cannot do without, what no column was read for, as Factures names it. */
export function missingFields({ columns }: Pick<IntakeList, 'columns'>): string[] {
  const found = (...fields: string[]) => columns.some(({ field }) => fields.includes(field));
  return [
    found('Numéro') ? '' : 'Numéro',
    found('Client', 'Code client') ? '' : 'Client',
    found('Échéance') ? '' : 'Échéance',
    found('Montant TTC', 'Reste dû', 'Montant TVA') ? '' : 'Montant TTC',
  ].filter((field) => field !== '');
}

const receiptsSentence = ({ saysPayments }: IntakeList, telling: Telling): string =>
  saysPayments
    ? `La liste porte ses règlements : ils ${telling === 'planned' ? 'seront' : 'sont'} pris en compte.`
    : 'La liste ne dit rien des règlements : pointez vos encaissements avant de relancer.';

function unlistedSentences(numbers: readonly string[]): string[] {
  if (numbers.length === 0) return [];
  const [owed, them] =
    numbers.length > 1
      ? ['factures encore dues ne figurent pas', 'elles sont réglées']
      : ['facture encore due ne figure pas', 'elle est réglée'];
  const named = `${numbers.slice(0, TOLD).join(', ')}${numbers.length > TOLD ? '…' : ''}`;
  return [
    `${numbers.length} ${owed} dans cette liste (${named}) : vérifiez si ${them}, puis pointez vos encaissements.`,
  ];
}
