import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command';

export const WORKBOOK_FILE = 'Relances.xlsx';

/** True when the folder already stands for an account and its spreadsheet. */
export const isWorkspace = (folder: string): boolean => existsSync(join(folder, WORKBOOK_FILE));

/** Refuses a folder that holds something else than a workspace: it would be mixed with the user's files. */
export function requireFree(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !isWorkspace(folder)) {
    throw new CommandFailure(
      `Le dossier ${folder} contient autre chose qu'un classeur Relances : indiquez un dossier vide.`,
    );
  }
}

/** Refuses a folder where no ledger was made, before anything is created there. */
export function requireWorkspace(folder: string): void {
  if (!isWorkspace(folder)) {
    throw new CommandFailure(`Aucun classeur dans ${folder} : lancez d'abord la commande « init ».`);
  }
}

/** Where a person finds the results, as French lines. */
export const whereThingsAre = (folder: string): string[] => [
  `Classeur en couleurs : ${join(folder, WORKBOOK_FILE)}`,
  `Messages partis et comptes rendus : ${join(folder, 'gmail/sent')} (fichiers .eml)`,
];
