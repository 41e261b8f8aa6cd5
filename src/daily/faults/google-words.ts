import { typeset } from '../../domain/typography';

/** What to show of an error, and whether the words are the product's own. */
export interface FaultSentence {
  readonly text: string;
  readonly isOurs: boolean;
}

/** Google's words when the menu and the script run as two accounts of one browser (platform notes on several accounts). */
const SEVERAL_ACCOUNTS =
  /no item with the given id|permission_denied|authori[sz]ation is required|do not have permission to (?:access|call)|autorisation (?:est )?(?:requise|nécessaire)/i;
/** The page could not reach the script at all. */
const OFFLINE = /networkerror|connection failure|failed to fetch|http 0|err_internet|err_network/i;
const QUOTA = /too many times|quota|rate ?limit|limit exceeded|trop de fois|computer time/i;

const ONE_ACCOUNT =
  'Google a refusé, sans doute parce que plusieurs comptes sont connectés dans ce navigateur : ouvrez la feuille dans une fenêtre où un seul compte Google est connecté (une fenêtre de navigation privée convient), puis recommencez.';
const TRY_AGAIN =
  "Google n'a pas répondu comme prévu : réessayez dans une minute. Si cela recommence, ouvrez Extensions, Apps Script, Exécutions, et transmettez ce qui y est écrit à la personne qui vous aide.";
const DAY_IS_SPENT =
  "Google n'en accorde pas davantage aujourd'hui à ce compte (quota) : recommencez demain, ce qui est fait est gardé.";
const NO_RIGHT =
  "L'autorisation demandée par Google manque : lancez « Activer l'envoi quotidien… » et acceptez la demande de Google.";

const NOT_REACHED =
  "La page n'a pas pu joindre Google : vérifiez votre connexion, puis réessayez. Ce qui était déjà enregistré le reste.";

export const FAULTS = {
  severalAccounts: ONE_ACCOUNT,
  tryAgain: TRY_AGAIN,
  quota: DAY_IS_SPENT,
  permission: NO_RIGHT,
};

export const isSeveralAccounts = (words: string): boolean => SEVERAL_ACCOUNTS.test(words);

/**
 * The French sentence to show for an error, from its name and its words alone: in the script, and in the page where an
 * error may come from Google before any of our code ran.
 */
export function wordsSentence(name: string, message: string): FaultSentence {
  const theirs = (text: string): FaultSentence => ({ text: typeset(text), isOurs: false });
  if (SEVERAL_ACCOUNTS.test(message)) return theirs(ONE_ACCOUNT);
  if (name === 'Error' && isSentence(message)) return { text: withoutArguments(message), isOurs: true };
  if (OFFLINE.test(`${name} ${message}`)) return theirs(NOT_REACHED);
  return theirs(QUOTA.test(message) ? DAY_IS_SPENT : TRY_AGAIN);
}

/** Sentences name in brackets what a command line takes; a person who answers dialogs has no use for it. */
const ARGUMENTS = /[\s\u00a0]\((?:trial|newYear|replacement)\)/g;

/** A sentence as a page shows it. */
export const withoutArguments = (sentence: string): string => sentence.replace(ARGUMENTS, '');

/** Ours end with a full stop; what JavaScript or a programmer's check says does not. */
const isSentence = (message: string): boolean => /[.!?]["»\s\u00a0\u202f]*$/.test(message);
