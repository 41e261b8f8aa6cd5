import { dateOf } from '../../domain/civil-date';
import { readJournal } from '../../ledger/read';
import { writeSetting } from '../../ledger/update';
import { editorsSentence } from '../editors';
import { markKeeper } from '../journal-mark';
import { activateLetters } from '../letters/prepare-letters';
import { requireOwner } from '../owner';
import { isHere, readPlace } from '../place';
import type { Platform } from '../platform';
import { dayDone } from '../progress';
import { type Answer, answer, refusal } from './context';
import { asTrial, type CopyUse, noteFormer, settleCopy } from './copied-sheet';
import { giverOf, heirOf, nameHeir } from './heir';
import { requireRightSender } from './sender-values';

/**
 * Starts the daily run in the name of the account that executes: one owner, from whose mailbox reminders leave. `use`
 * says what a copied sheet is for. Throws a French sentence when another account is the owner or the heir, when the
 * Journal is behind its mark, or when a copy is not told what it is.
 */
export function activate(platform: Platform, use?: CopyUse): Answer {
  const { account, activation, clock, workbook } = platform;
  const email = account.email();
  requireNobodyElse(platform, email);
  platform.triggers.requireScopes();
  const { place, recorded, settings } = readPlace(platform);
  const isCopy = place === 'copy' || place === 'trial';
  if (isCopy && use === 'trial') return asTrial(platform);
  if (use === 'trial') throw refusal("Ce classeur n'est pas une copie : il n'y a rien à essayer à part.");
  requireRightSender(settings.sender, "Avant d'activer l'envoi quotidien");
  const more = settleCopy(platform, place, recorded, use);
  const journal = readJournal(workbook);
  const former = noteFormer(platform, journal, settings.formerUntil, use);
  const keeper = markKeeper(platform, journal);
  if (isCopy) keeper.restart(journal);
  else {
    const fault = keeper.fault();
    if (fault) throw fault;
    keeper.keep(journal);
  }
  platform.triggers.install();
  activation.save({
    owner: email,
    spreadsheetId: account.spreadsheetId(),
    scriptId: account.scriptId(),
    since: clock.now(),
  });
  nameHeir(platform, '', '');
  // The first run is that of the next working morning, unless somebody asks for one.
  dayDone(platform, dateOf(clock.now()));
  writeSetting(workbook, 'owner', email);
  writeSetting(workbook, 'spreadsheetId', account.spreadsheetId());
  writeSetting(workbook, 'scriptId', account.scriptId());
  const letters = activateLetters(platform, settings.sender.company, recorded.scriptId);
  return answer(
    [
      `Envoi quotidien activé : les relances partent de ${email}, chaque matin ouvré.`,
      ...more,
      ...former,
      ...letters,
      editorsSentence(platform),
    ].join('\n'),
  );
}

/** Throws a French sentence when another account is the owner, or was named to be. */
export function requireNobodyElse(platform: Platform, email: string): void {
  const present = platform.activation.load();
  if (present && present.owner !== email && isHere(platform, present))
    throw refusal(
      `L'envoi quotidien est déjà activé par ${present.owner} : les relances partent de son compte, une seule fois. Pour changer, demandez-lui de vous passer la main.`,
    );
  const heir = heirOf(platform);
  if (present || heir === '' || heir.toLowerCase() === email.toLowerCase()) return;
  const giver = giverOf(platform);
  const otherwise = giver === '' ? '' : ` ${giver} peut encore la passer à un autre compte.`;
  throw refusal(
    `La main a été passée à ${heir} : c'est à ce compte d'activer l'envoi quotidien.${otherwise}`,
  );
}

export function deactivate(platform: Platform): Answer {
  requireOwner(platform);
  stop(platform);
  return answer(
    "Envoi quotidien arrêté : plus rien ne part tout seul. Ce qui a été demandé attend qu'il reprenne.",
  );
}

/** The mark and the requests stay: who starts again goes on from there. */
function stop(platform: Platform): void {
  platform.triggers.remove();
  platform.activation.save(null);
  writeSetting(platform.workbook, 'owner', '');
}

/** Stops here, and lets one other account, and no third, start again. Whoever gave may give again until it is taken. */
export function handOver(platform: Platform, { to }: { to: string }): Answer {
  const me = platform.account.email();
  const isGiver = platform.activation.load() === null && giverOf(platform) === me;
  if (!isGiver) {
    requireOwner(platform);
    // Who gave it away may take it back so.
    if (to.toLowerCase() === me.toLowerCase())
      throw refusal(`L'envoi quotidien est déjà à ${me} : donnez l'adresse de l'autre compte.`);
  }
  stop(platform);
  nameHeir(platform, to, me);
  return answer(`La main est passée à ${to} : rien ne part avant que ce compte active l'envoi quotidien.`);
}
