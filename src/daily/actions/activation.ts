import { dateOf } from '../../domain/civil-date';
import { readSettings } from '../../ledger/read';
import { writeSetting } from '../../ledger/update';
import { activateLetters } from '../letters/prepare-letters';
import type { Platform } from '../platform';
import { dayDone } from '../progress';
import { type Answer, answer, refusal } from './context';
import { requireRightSender } from './sender-values';

/** Starts the daily run in the name of the account that executes: one owner, from whose mailbox reminders leave. */
export function activate(platform: Platform): Answer {
  const { account, activation, clock, workbook } = platform;
  const email = account.email();
  const present = activation.load();
  if (present && present.owner !== email && isHere(platform, present))
    throw refusal(
      `L'envoi quotidien est déjà activé par ${present.owner} : les relances partent de son compte, une seule fois. Pour changer, demandez-lui de vous passer la main.`,
    );
  const heir = platform.notebook.read(HEIR);
  if (!present && heir && heir !== email)
    throw refusal(`La main a été passée à ${heir} : c'est à ce compte d'activer l'envoi quotidien.`);
  const { settings, scriptId } = readSettings(workbook);
  requireRightSender(settings.sender, "Avant d'activer l'envoi quotidien");
  platform.triggers.install();
  activation.save({
    owner: email,
    spreadsheetId: account.spreadsheetId(),
    scriptId: account.scriptId(),
    since: clock.now(),
  });
  platform.notebook.write(HEIR, '');
  // The first run is that of the next working morning, unless somebody asks for one.
  dayDone(platform, dateOf(clock.now()));
  writeSetting(workbook, 'owner', email);
  writeSetting(workbook, 'spreadsheetId', account.spreadsheetId());
  writeSetting(workbook, 'scriptId', account.scriptId());
  const letters = activateLetters(platform, settings.sender.company, scriptId);
  return answer(
    [`Envoi quotidien activé : les relances partent de ${email}, chaque matin ouvré.`, ...letters].join('\n'),
  );
}

const HEIR = 'heir';

const isHere = (platform: Platform, present: { spreadsheetId: string; scriptId: string }): boolean =>
  present.spreadsheetId === platform.account.spreadsheetId() &&
  present.scriptId === platform.account.scriptId();

function requireOwner(platform: Platform): void {
  const present = platform.activation.load();
  if (!present) throw refusal("L'envoi quotidien n'est pas activé.");
  if (present.owner !== platform.account.email())
    throw refusal(`Seul ${present.owner}, qui a activé l'envoi quotidien, peut faire cela.`);
}

export function deactivate(platform: Platform): Answer {
  requireOwner(platform);
  platform.triggers.remove();
  platform.activation.save(null);
  writeSetting(platform.workbook, 'owner', '');
  return answer('Envoi quotidien arrêté : plus rien ne part tout seul.');
}

/** Stops here, and lets one other account, and no third, start again. */
export function handOver(platform: Platform, { to }: { to: string }): Answer {
  requireOwner(platform);
  platform.triggers.remove();
  platform.activation.save(null);
  platform.notebook.write(HEIR, to);
  writeSetting(platform.workbook, 'owner', '');
  return answer(`La main est passée à ${to} : rien ne part avant que ce compte active l'envoi quotidien.`);
}
