import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settleIn } from '../workspace';
import { CommandFailure } from './command';

export const WORKBOOK_FILE = 'Relances.xlsx';

/** Where a workspace is made before it is whole. */
const DRAFT = '.en-preparation';

/** True when the folder already stands for an account and its spreadsheet. */
export const isWorkspace = (folder: string): boolean => existsSync(join(folder, WORKBOOK_FILE));

/** Refuses a folder that holds something else than a workspace: it would be mixed with the user's files. */
export function requireFree(folder: string): void {
  if (existsSync(folder) && !isWorkspace(folder) && readdirSync(folder).some((name) => name !== DRAFT)) {
    throw new CommandFailure(
      `Le dossier ${folder} contient autre chose qu'un classeur Relances : indiquez un dossier vide.`,
    );
  }
}

/**
 * Makes a workspace aside, then puts it in its folder, whole: what fails or is interrupted leaves the folder as empty as
 * it was, or missing.
 */
export async function makeWhole<Answer>(
  folder: string,
  make: (draft: string) => Promise<Answer>,
): Promise<Answer> {
  const existed = existsSync(folder);
  const draft = join(folder, DRAFT);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    const answer = await make(draft);
    // The workbook last: a folder that has it counts as a workspace.
    settleIn(draft, folder);
    const names = readdirSync(draft).filter((name) => name !== WORKBOOK_FILE);
    for (const name of [...names, WORKBOOK_FILE])
      if (existsSync(join(draft, name))) renameSync(join(draft, name), join(folder, name));
    return answer;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    if (!existed && readdirSync(folder).length === 0) rmdirSync(folder);
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
  `Modèles de lettre, lettres et PDF : ${join(folder, 'drive')}`,
];
