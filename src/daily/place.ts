import type { Settings } from '../domain/model';
import { typeset } from '../domain/typography';
import { type Ledger, readJournal, readSettings } from '../ledger/read';
import type { SettingsReading } from '../ledger/readers/settings';
import { hasMark } from './journal-mark';
import type { Account, Activation, Platform } from './platform';

/**
 * What the present spreadsheet and script are to what is recorded: where reminders leave from, where nobody activated
 * them, a copy nobody said the use of, or one that is for trying things out.
 */
export type Place = 'active' | 'inactive' | 'copy' | 'trial';

/** What activation wrote in Paramètres: it travels with a copy of the sheet. */
export interface RecordedPlace {
  readonly owner: string;
  readonly spreadsheetId: string;
  readonly scriptId: string;
}

const TRIAL = 'trial';

const idsOf = (account: Account): string => `${account.spreadsheetId()} ${account.scriptId()}`;

/** Whether an activation was made in this very spreadsheet and script. */
export const isHere = ({ account }: Platform, activation: Activation): boolean =>
  activation.spreadsheetId === account.spreadsheetId() && activation.scriptId === account.scriptId();

/** `journalLines`: how many the Journal has; a copied one has some that this script never wrote. */
export function placeOf(platform: Platform, recorded: RecordedPlace, journalLines: number): Place {
  const { account, activation, notebook } = platform;
  const present = activation.load();
  if (present && isHere(platform, present)) return 'active';
  const isOther = (id: string, here: string): boolean => id !== '' && id !== here;
  const isCopy =
    present !== null ||
    isOther(recorded.spreadsheetId, account.spreadsheetId()) ||
    isOther(recorded.scriptId, account.scriptId()) ||
    (journalLines > 0 && !hasMark(platform));
  if (!isCopy) return 'inactive';
  return notebook.read(TRIAL) === idsOf(account) ? 'trial' : 'copy';
}

/** What the settings, just read, say is recorded. */
export const recordedIn = ({ settings, spreadsheetId, scriptId }: SettingsReading): RecordedPlace => ({
  owner: settings.owner,
  spreadsheetId,
  scriptId,
});

/** The same, read from the sheet, with the settings that are read there too. */
export function readPlace(platform: Platform): {
  readonly place: Place;
  readonly recorded: RecordedPlace;
  readonly settings: Settings;
} {
  const reading = readSettings(platform.workbook);
  const recorded = recordedIn(reading);
  const place = placeOf(platform, recorded, readJournal(platform.workbook).length);
  return { place, recorded, settings: reading.settings };
}

export const keepAsTrial = ({ account, notebook }: Platform): void => notebook.write(TRIAL, idsOf(account));
export const forgetTrial = ({ notebook }: Platform): void => {
  if (notebook.read(TRIAL)) notebook.write(TRIAL, '');
};

/** « de celui de x@y.fr », or « d'un autre classeur » when nobody is named. */
const ofWhom = (owner: string): string => (owner === '' ? "d'un autre classeur" : `de celui de ${owner}`);

/** A copy nobody said the use of. */
export const copySentence = ({ owner }: RecordedPlace): string =>
  typeset(
    `Ce classeur est une copie ${ofWhom(owner)} : rien n'en part. Dites d'abord ce qu'elle est, avec « Activer l'envoi quotidien… » : une copie d'essai (trial), une nouvelle année (newYear) ou le remplacement de l'ancien classeur (replacement).`,
  );

export const TRIAL_SENTENCE = typeset(
  "Copie d'essai : rien ne partira d'ici. Pour vous en servir vraiment, dites avec « Activer l'envoi quotidien… » si elle est une nouvelle année (newYear) ou le remplacement de l'ancien classeur (replacement).",
);

/** Throws the sentence of a copy nobody said the use of; returns the sentence of a trial, null in a place of its own. */
export function requireOwnPlace(platform: Platform, ledger: Ledger): string | null {
  const recorded = recordedIn(ledger);
  const place = placeOf(platform, recorded, ledger.journal.length);
  if (place === 'copy') throw new Error(copySentence(recorded));
  return place === 'trial' ? TRIAL_SENTENCE : null;
}

/** Throws the sentence of a copy, or of a trial: nothing leaves from either. */
export function requireOriginal(platform: Platform): void {
  const { place, recorded } = readPlace(platform);
  if (place === 'copy') throw new Error(copySentence(recorded));
  if (place === 'trial') throw new Error(TRIAL_SENTENCE);
}
