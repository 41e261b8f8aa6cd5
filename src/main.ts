/** Every function Google can call: menu, triggers, panel. One line each. */
import {
  activate as activateHere,
  deactivate as deactivateHere,
  handOver as handOverTo,
} from './daily/actions/activation';
import {
  ACTIVATION,
  checked,
  FILE,
  HAND_OVER,
  INVOICE_FILE,
  NOTHING,
  OWN_MODEL,
  SETTING_VALUES,
  SHEET,
} from './daily/actions/arguments';
import { refusal } from './daily/actions/context';
import { rebuildJournal as rebuild } from './daily/actions/rebuild';
import { updateSettings as writeSettings } from './daily/actions/settings';
import { dryRun as planDay } from './daily/day';
import { openDesk } from './daily/desk';
import { askToActivate as askActivation } from './daily/dialogs/activate-daily-run';
import { type Conversation, converse } from './daily/dialogs/conversation';
import { repairLedger } from './daily/dialogs/repair-ledger';
import { askToRun } from './daily/dialogs/run-now';
import { showDay } from './daily/dialogs/show-day';
import { askToStop } from './daily/dialogs/stop-daily-run';
import { alone, catchUpExecution, dailyExecution, perform, runNow as runDayNow } from './daily/execution';
import { explain as explainRows } from './daily/explain';
import { adoptSheet, importFile as importList } from './daily/import/import-list';
import { attachInvoice } from './daily/letters/attach-invoice';
import { adoptModel as adoptOwnModel } from './daily/letters/own-model';
import { preparePosting as preparePostingFiles } from './daily/letters/posting';
import { prepareLedger } from './daily/prepare';
import { showStanding } from './daily/show-standing';
import { sendTestMessage as sendTestToSelf } from './daily/test-message';
import { uiDialogs } from './google/dialogs/ui-dialogs';
import { showMenu } from './google/menu';
import { decodeBase64, googlePlatform } from './google/platform';
import { verifyFromMenu } from './google/verification/from-menu';
import { verifyInstallation } from './google/verification/verify-installation';

const WAIT = 10_000;

/** The bytes of a file that a panel or a command line sends. */
function bytesOf(content: string): Uint8Array {
  try {
    return decodeBase64(content);
  } catch {
    throw refusal("content : ce n'est pas du base64.");
  }
}

const talk = (title: string, about: (conversation: Conversation) => void): void =>
  converse(title, uiDialogs(), googlePlatform, about);

export const onOpen = (): void => showMenu(() => googlePlatform().activation.load() !== null);

export const dailyRun = () => dailyExecution(googlePlatform());
export const catchUp = () => catchUpExecution(googlePlatform());
export const runNow = () => runDayNow(googlePlatform());

export const dryRun = () => planDay(openDesk(googlePlatform()));
export const explain = () => explainRows(openDesk(googlePlatform()));

export function initialise() {
  const platform = googlePlatform();
  return alone(platform, WAIT, () => prepareLedger(platform));
}
export function importFile(argument: unknown) {
  const platform = googlePlatform();
  const { name, content } = checked(FILE, argument);
  return alone(platform, WAIT, () => importList(platform, name, bytesOf(content)));
}
export function adopt(argument: unknown) {
  const platform = googlePlatform();
  const { sheet } = checked(SHEET, argument);
  return alone(platform, WAIT, () => adoptSheet(platform, sheet));
}
export function adoptModel(argument: unknown) {
  const platform = googlePlatform();
  const { content, ...own } = checked(OWN_MODEL, argument);
  return alone(platform, WAIT, () => adoptOwnModel(platform, own, bytesOf(content)));
}
export function attachInvoicePdf(argument: unknown) {
  const platform = googlePlatform();
  const { invoice, content } = checked(INVOICE_FILE, argument);
  return alone(platform, WAIT, () => attachInvoice(platform, invoice, bytesOf(content)));
}
export function preparePosting(argument?: unknown) {
  const platform = googlePlatform();
  checked(NOTHING, argument);
  return alone(platform, WAIT, () => preparePostingFiles(platform));
}
export function updateSettings(argument: unknown) {
  const platform = googlePlatform();
  const values = checked(SETTING_VALUES, argument);
  return alone(platform, WAIT, () => writeSettings(platform, values));
}
export function refresh(): void {
  const platform = googlePlatform();
  alone(platform, WAIT, () => showStanding(platform));
}

export const approve = (argument: unknown) => perform(googlePlatform(), 'approve', argument);
export const sendNow = (argument: unknown) => perform(googlePlatform(), 'sendNow', argument);
export const edit = (argument: unknown) => perform(googlePlatform(), 'edit', argument);
export const postpone = (argument: unknown) => perform(googlePlatform(), 'postpone', argument);
export const waive = (argument: unknown) => perform(googlePlatform(), 'waive', argument);
export const settle = (argument: unknown) => perform(googlePlatform(), 'settle', argument);
export const recordPayment = (argument: unknown) => perform(googlePlatform(), 'recordPayment', argument);
export const allocate = (argument: unknown) => perform(googlePlatform(), 'allocate', argument);
export const recordCall = (argument: unknown) => perform(googlePlatform(), 'recordCall', argument);
export const recordBounce = (argument: unknown) => perform(googlePlatform(), 'recordBounce', argument);
export const recordPosting = (argument: unknown) => perform(googlePlatform(), 'recordPosting', argument);
export const decideTakeover = (argument: unknown) => perform(googlePlatform(), 'decideTakeover', argument);
export const setSituation = (argument: unknown) => perform(googlePlatform(), 'setSituation', argument);
export const blockCustomer = (argument: unknown) => perform(googlePlatform(), 'blockCustomer', argument);
export const checkReceipts = (argument: unknown) => perform(googlePlatform(), 'checkReceipts', argument);

export function activate(argument?: unknown) {
  const platform = googlePlatform();
  const { as } = checked(ACTIVATION, argument);
  return alone(platform, WAIT, () => activateHere(platform, as));
}
export function deactivate(argument?: unknown) {
  const platform = googlePlatform();
  checked(NOTHING, argument);
  return alone(platform, WAIT, () => deactivateHere(platform));
}
export function handOver(argument: unknown) {
  const platform = googlePlatform();
  const { to } = checked(HAND_OVER, argument);
  return alone(platform, WAIT, () => handOverTo(platform, { to }));
}

export function rebuildJournal(argument?: unknown) {
  const platform = googlePlatform();
  checked(NOTHING, argument);
  return alone(platform, WAIT, () => rebuild(platform));
}

export function sendTestMessage(argument?: unknown) {
  checked(NOTHING, argument);
  return sendTestToSelf(googlePlatform());
}

export const showWhatWillLeave = (): void => talk('Voir ce qui partira', showDay);
export const askToRunNow = (): void => talk('Relancer maintenant', askToRun);
export function askToActivate(): void {
  talk("Activer l'envoi quotidien", askActivation);
  onOpen();
}
export function stopDailyRun(): void {
  talk("Arrêter l'envoi quotidien", askToStop);
  onOpen();
}
export const initialiseFromMenu = (): void => talk('Initialiser ou réparer le classeur', repairLedger);
export function checkInstallation(argument?: unknown) {
  checked(NOTHING, argument);
  return verifyInstallation();
}
export const checkInstallationFromMenu = (): void => verifyFromMenu();
