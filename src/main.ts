/** Every function Google can call: menu, triggers, panel. One line each. */
import { checked, NOTHING } from './daily/actions/arguments';
import { converse } from './daily/dialogs/conversation';
import { repairLedger } from './daily/dialogs/repair-ledger';
import { alone, catchUpExecution, dailyExecution } from './daily/execution';
import { isNewLedger } from './daily/settings/new-ledger';
import { showStanding } from './daily/show-standing';
import { uiDialogs } from './google/dialogs/ui-dialogs';
import { showMenu } from './google/menu';
import { type PanelStart, showPanel } from './google/panel';
import { googlePlatform } from './google/platform';
import { verifyFromMenu } from './google/verification/from-menu';
import { verifyInstallation } from './google/verification/verify-installation';
import { FUNCTIONS, type Functions } from './panel/functions';
import { answerPanel } from './panel/server';

const WAIT = 10_000;

/** A function of the panel, which a command line may call by its own name too. */
const asked =
  <Name extends keyof Functions>(name: Name) =>
  (argument?: unknown) =>
    FUNCTIONS[name].run(googlePlatform(), argument);

/** Where there is nothing of ours yet, every way in leads to the first step. */
const openOn = (start: PanelStart): void => showPanel(isNewLedger(googlePlatform()) ? 'settings' : start);

export const onOpen = (): void => showMenu(() => googlePlatform().activation.load() !== null);

export const dailyRun = () => dailyExecution(googlePlatform());
export const catchUp = () => catchUpExecution(googlePlatform());

export const panel = (name: unknown, argument?: unknown) => answerPanel(googlePlatform, name, argument);
export const openPanel = (): void => openOn('today');
export const showWhatWillLeave = (): void => openOn('today');
export const askToRunNow = (): void => openOn('send');
export function askToActivate(): void {
  // Only from the menu does Google show its own dialog for what is not granted yet.
  googlePlatform().triggers.requireScopes();
  showPanel('activate');
}
export const stopDailyRun = (): void => openOn('stop');

export const showToday = asked('showToday');
export const readMessage = asked('readMessage');
export const showInvoice = asked('showInvoice');
export const showOverview = asked('showOverview');
export const dryRun = asked('dryRun');
export const explain = asked('explain');

export const approve = asked('approve');
export const sendNow = asked('sendNow');
export const edit = asked('edit');
export const postpone = asked('postpone');
export const waive = asked('waive');
export const settle = asked('settle');
export const recordPayment = asked('recordPayment');
export const allocate = asked('allocate');
export const recordCall = asked('recordCall');
export const recordBounce = asked('recordBounce');
export const recordPosting = asked('recordPosting');
export const waiveClaims = asked('waiveClaims');
export const restoreClaims = asked('restoreClaims');
export const recordLegalEvent = asked('recordLegalEvent');
export const withdrawLegalEvent = asked('withdrawLegalEvent');
export const decideTakeover = asked('decideTakeover');
export const checkReceipts = asked('checkReceipts');
export const setSituation = asked('setSituation');
export const blockCustomer = asked('blockCustomer');
export const undo = asked('undo');

export const showSettings = asked('showSettings');
export const checkCompany = asked('checkCompany');
export const listTabs = asked('listTabs');
export const previewImport = asked('previewImport');
export const showTakeovers = asked('showTakeovers');
export const matchInvoiceFiles = asked('matchInvoiceFiles');

export const initialise = asked('initialise');
export const importFile = asked('importFile');
export const adopt = asked('adopt');
export const adoptModel = asked('adoptModel');
export const attachInvoicePdf = asked('attachInvoicePdf');
export const preparePosting = asked('preparePosting');
export const showPaymentOrder = asked('showPaymentOrder');
export const preparePaymentOrder = asked('preparePaymentOrder');
export const updateSettings = asked('updateSettings');
export const exportPersonalData = asked('exportPersonalData');
export const showPurge = asked('showPurge');
export const purge = asked('purge');

export const runNow = asked('runNow');
export const sendTestMessage = asked('sendTestMessage');
export const activate = asked('activate');
export const deactivate = asked('deactivate');
export const handOver = asked('handOver');
export const rebuildJournal = asked('rebuildJournal');

export function refresh(): void {
  const platform = googlePlatform();
  alone(platform, WAIT, () => showStanding(platform));
}

export const initialiseFromMenu = (): void =>
  converse('Initialiser ou réparer le classeur', uiDialogs(), googlePlatform, repairLedger);
export function checkInstallation(argument?: unknown) {
  checked(NOTHING, argument);
  return verifyInstallation();
}
export const checkInstallationFromMenu = (): void => verifyFromMenu();
