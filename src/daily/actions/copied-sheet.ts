import { decideDay } from '../../domain/decision/day';
import { entriesByNumber } from '../../domain/history';
import { foldNumber } from '../../domain/keys';
import type { JournalEntry } from '../../domain/model';
import { counted, foldText } from '../../domain/typography';
import { readJournal } from '../../ledger/read';
import { INVOICES, type InvoiceKey } from '../../ledger/schema/invoices';
import { openTable } from '../../ledger/table';
import { writeSetting } from '../../ledger/update';
import type { Cell } from '../../ledger/workbook';
import { openDesk } from '../desk';
import {
  copySentence,
  forgetTrial,
  keepAsTrial,
  type Place,
  type RecordedPlace,
  TRIAL_SENTENCE,
} from '../place';
import type { Platform } from '../platform';
import { type Answer, answer, refusal } from './context';

/** What a copied sheet is for, as its user says. */
export type CopyUse = 'trial' | 'newYear' | 'replacement';

const NAMED = 4;

/** Makes the copy one from which nothing ever leaves. */
export function asTrial(platform: Platform): Answer {
  platform.triggers.remove();
  platform.activation.save(null);
  keepAsTrial(platform);
  return answer(TRIAL_SENTENCE);
}

/** Invoices still owed that the copied Journal knows: the former sheet goes on chasing those. */
function chasedElsewhere(platform: Platform): readonly string[] {
  const desk = openDesk(platform);
  const known = entriesByNumber(desk.ledger.journal);
  const owed = decideDay(desk.book, desk.today, desk.judge).decisions.filter(
    // What cannot be read may be owed.
    ({ openAmount, number }) => number !== '' && (openAmount === null || openAmount > 0),
  );
  return [...new Set(owed.map(({ number }) => foldNumber(number)))].filter((number) => known.has(number));
}

function requireNewYear(platform: Platform): void {
  const chased = chasedElsewhere(platform);
  if (chased.length === 0) return;
  const more = chased.length > NAMED ? '…' : '';
  throw refusal(
    `Nouvelle année refusée : ${counted(chased.length, 'facture encore due a', 'factures encore dues ont')} déjà un historique dans l'ancien classeur, qui continue de les relancer (${chased.slice(0, NAMED).join(', ')}${more}). Retirez-les de la feuille Factures ici, ou choisissez le remplacement (replacement) si l'ancien classeur ne doit plus servir.`,
  );
}

/** Invoices whose row bears a step that the copied Journal does not know: it lost lines before the copy, or since. */
function forgottenSteps(platform: Platform): readonly string[] {
  const { workbook } = platform;
  const table = openTable(workbook, INVOICES);
  const known = entriesByNumber(readJournal(workbook));
  const cell = (row: readonly Cell[], key: InvoiceKey): string =>
    String(row[table.positions[key] - 1] ?? '').trim();
  return table.rows.flatMap((row) => {
    const [number, step] = [cell(row, 'number'), cell(row, 'level')];
    if (number === '' || step === '') return [];
    const entries = known.get(foldNumber(number)) ?? [];
    return entries.some((entry) => foldText(entry.step) === foldText(step)) ? [] : [`${number} : ${step}`];
  });
}

/** The columns are the product's own: what they say and the Journal does not was lost, and would leave again. */
function requireKnownSteps(platform: Platform): void {
  const forgotten = forgottenSteps(platform);
  if (forgotten.length === 0) return;
  const more = forgotten.length > NAMED ? '…' : '';
  throw refusal(
    `Le Journal de cette copie n'est pas entier : ${counted(forgotten.length, 'facture a reçu une étape', 'factures ont reçu une étape')} qu'il ne connaît plus (${forgotten.slice(0, NAMED).join(', ')}${more}), et qui repartirait. Recopiez le classeur d'origine, ou revenez à une version où le Journal est entier (Fichier, Historique des versions).`,
  );
}

const formerSheet = ({ spreadsheetId }: RecordedPlace): string =>
  spreadsheetId === '' ? '' : ` (https://docs.google.com/spreadsheets/d/${spreadsheetId})`;

/**
 * Settles what a copy is before it is activated; returns what else its user must know, nothing when this is no copy. Throws
 * a French sentence when the use is not said, or cannot be.
 */
export function settleCopy(
  platform: Platform,
  place: Place,
  recorded: RecordedPlace,
  use: Exclude<CopyUse, 'trial'> | undefined,
): readonly string[] {
  const isCopy = place === 'copy' || place === 'trial';
  if (!isCopy) {
    if (use) throw refusal("Ce classeur n'est pas une copie : activez-le sans dire ce qu'elle serait.");
    return [];
  }
  if (!use) throw place === 'trial' ? refusal(TRIAL_SENTENCE) : new Error(copySentence(recorded));
  requireKnownSteps(platform);
  if (use === 'newYear') requireNewYear(platform);
  forgetTrial(platform);
  const former = `l'ancien classeur${formerSheet(recorded)}`;
  if (use === 'newYear') return [`Nouvelle année : ${former} continue de relancer ses propres factures.`];
  const who = recorded.owner === '' ? 'son propriétaire' : recorded.owner;
  return [
    `Ce classeur remplace l'ancien, et reprend où la copie en était : demandez à ${who} d'y arrêter l'envoi quotidien${formerSheet(recorded)}, sinon un client peut être relancé deux fois.`,
  ];
}

/**
 * Notes up to where the copied Journal is that of a sheet that goes on by itself, so that an invoice it knows is never
 * chased from both; returns what else its user must know. A replacement takes over all that the copy knows.
 */
export function noteFormer(
  { workbook }: Platform,
  journal: readonly JournalEntry[],
  formerUntil: number,
  use: CopyUse | undefined,
): readonly string[] {
  if (use === 'newYear') {
    const last = journal.reduce((highest, { number }) => Math.max(highest, number), 0);
    writeSetting(workbook, 'formerUntil', last);
  }
  if (use !== 'replacement' || formerUntil === 0) return [];
  writeSetting(workbook, 'formerUntil', '');
  return [
    "Les factures que suivait un classeur plus ancien encore sont relancées d'ici désormais : l'envoi quotidien doit y être arrêté aussi.",
  ];
}
