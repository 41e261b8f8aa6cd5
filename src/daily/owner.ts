import { typeset } from '../domain/typography';
import { isHere } from './place';
import type { Platform } from './platform';

/** Whether this account, in this very spreadsheet, is the one reminders leave from. */
export function isOwnersPlace(platform: Platform): boolean {
  const activation = platform.activation.load();
  return activation !== null && activation.owner === platform.account.email() && isHere(platform, activation);
}

/** Whether somebody else activated this very spreadsheet and script: the Journal is his to write. */
export function isColleague(platform: Platform): boolean {
  const activation = platform.activation.load();
  return activation !== null && activation.owner !== platform.account.email() && isHere(platform, activation);
}

/** Throws a French sentence unless the account that executes is the one reminders leave from. */
export function requireOwner(platform: Platform): void {
  const present = platform.activation.load();
  if (!present)
    throw new Error(typeset("L'envoi quotidien n'est pas activé : lancez « Activer l'envoi quotidien… »."));
  if (present.owner !== platform.account.email())
    throw new Error(typeset(`Seul ${present.owner}, qui a activé l'envoi quotidien, peut faire cela.`));
}
