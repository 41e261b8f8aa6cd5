import { activate, requireNobodyElse } from '../actions/activation';
import type { CopyUse } from '../actions/copied-sheet';
import { editorsSentence } from '../editors';
import { alone } from '../execution';
import { readPlace } from '../place';
import type { Platform } from '../platform';
import { sendTestMessage } from '../test-message';
import { askCopy } from './ask-copy';
import { askDetails } from './ask-details';
import { askHeir } from './ask-heir';
import { askRebuild } from './ask-rebuild';
import { askReceipts } from './ask-receipts';
import { askTakeovers } from './ask-takeovers';
import { type Conversation, tooLate } from './conversation';

const PERSON_WAITS = 10_000;

const INTERRUPTED =
  "Activation interrompue : rien ne part. Ce que vous avez enregistré est gardé ; reprenez quand vous voulez par « Activer l'envoi quotidien… ».";

/** A step of the activation: what it noted, '' when nothing; null when the person closed it. */
type Step = (conversation: Conversation) => string | null;

/**
 * « Activer l'envoi quotidien… », step by step. Each step keeps what it was told: closed midway, it is taken up where it
 * was left.
 */
export function askToActivate(conversation: Conversation): void {
  if (!askHeir(conversation)) return;
  const platform = conversation.fresh();
  const me = platform.account.email();
  requireNobodyElse(platform, me);
  const { place, recorded } = readPlace(platform);
  platform.triggers.requireScopes();
  if (!conversation.confirm(whatItDoes(platform, me))) return;
  const use = place === 'copy' || place === 'trial' ? askCopy(conversation, place, recorded) : undefined;
  if (use === undefined) activateHere(conversation, me);
  else if (use === null) conversation.tell(INTERRUPTED);
  else activateCopy(conversation, me, use);
}

function activateHere(conversation: Conversation, me: string): void {
  const said = inTurn(conversation, [askRebuild, askDetails, askTakeovers, askReceipts]);
  const isWanted = said !== null && tryMessage(conversation, me, said);
  conversation.tell(isWanted ? conversation.alone((platform) => activate(platform)) : INTERRUPTED);
}

/** Nothing is decided in a copy before it is said what it is: it is switched on first, and sends from the next morning on. */
function activateCopy(conversation: Conversation, me: string, use: CopyUse): void {
  const isReady = use === 'trial' || inTurn(conversation, [askDetails]) !== null;
  if (!isReady) {
    conversation.tell(INTERRUPTED);
    return;
  }
  const platform = conversation.fresh();
  const { message } = alone(platform, PERSON_WAITS, () => activate(platform, use));
  conversation.tell(message);
  if (use === 'trial') return;
  const noted = inTurn(conversation, [askTakeovers, askReceipts]) ?? [];
  const wanted = conversation.yesOrNo(
    [...noted, `Recevoir un message d'essai, à ${me} seulement ?`].join('\n\n'),
  );
  if (wanted) conversation.tell(conversation.attempt(() => sendTestMessage(conversation.fresh()).message));
}

/** Takes steps one after the other; what they noted, or null when the person closed one of them. */
function inTurn(conversation: Conversation, steps: readonly Step[]): readonly string[] | null {
  const said: string[] = [];
  for (const step of steps) {
    const noted = step(conversation);
    if (noted === null) return null;
    if (noted !== '') said.push(noted);
    if (!conversation.hasTime()) throw new Error(tooLate(''));
  }
  return said;
}

const whatItDoes = (platform: Platform, me: string): string =>
  [
    `Chaque matin ouvré, les relances dues partiront de votre boîte Gmail, ${me} ; les réponses vous reviendront.`,
    'Ce qui demande votre accord, les mises en demeure surtout, attendra que vous le validiez.',
    'Un dossier « Relances » sera créé dans votre Drive avec les modèles de lettre.',
    '',
    editorsSentence(platform),
    '',
    "Quelques questions d'abord : chacune peut être passée, et la fenêtre fermée sans rien perdre.",
  ].join('\n');

/** Offers a message to oneself before the first real one; false when the person closes the window. */
function tryMessage(conversation: Conversation, me: string, said: readonly string[]): boolean {
  const before = said.length === 0 ? '' : `${said.join('\n')}\n\n`;
  const wanted = conversation.yesOrNo(
    `${before}Recevoir d'abord un message d'essai, à ${me} seulement, pour voir une relance comme vos clients la verront ?\n\nOui : l'envoyer, et activer ensuite si elle vous convient\nNon : activer maintenant\nAnnuler : s'arrêter là`,
  );
  if (wanted === null) return false;
  if (!wanted) return true;
  const sent = conversation.attempt(() => sendTestMessage(conversation.fresh()).message);
  return conversation.confirm(
    `${sent}\n\nOK : activer l'envoi quotidien\nAnnuler : s'arrêter là, et reprendre plus tard`,
  );
}
