import { activate, deactivate, handOver } from '../daily/actions/activation';
import {
  ACTIVATION,
  COMPANY,
  DEBTOR,
  FILE,
  FILE_NAMES,
  HAND_OVER,
  INVOICE_ASKED,
  INVOICE_FILE,
  KEY,
  LIST_SOURCE,
  NOTHING,
  OWN_MODEL,
  PERSON,
  PURGE,
  ROWS,
  SETTING_VALUES,
  SETTINGS_ASKED,
  SHEET,
} from '../daily/actions/arguments';
import { rebuildJournal } from '../daily/actions/rebuild';
import { updateSettings } from '../daily/actions/settings';
import { dryRun } from '../daily/day';
import { openDesk } from '../daily/desk';
import { runNow } from '../daily/execution';
import { explain } from '../daily/explain';
import { adoptSheet, importFile } from '../daily/import/import-list';
import { previewImport } from '../daily/import/preview-import';
import { listTabs } from '../daily/import/tabs';
import { attachInvoice } from '../daily/letters/attach-invoice';
import { matchInvoiceFiles } from '../daily/letters/match-invoice-files';
import { adoptModel } from '../daily/letters/own-model';
import { preparePosting } from '../daily/letters/posting';
import { overviewOf } from '../daily/overview';
import { preparePaymentOrder } from '../daily/payment-order/prepare';
import { showPaymentOrder } from '../daily/payment-order/show';
import { exportPersonalData } from '../daily/personal-data/export';
import { purge, showPurge } from '../daily/personal-data/purge';
import type { Platform } from '../daily/platform';
import { prepareLedger } from '../daily/prepare';
import { checkCompany } from '../daily/settings/company';
import { settingsView } from '../daily/settings/settings-view';
import { takeoversOf } from '../daily/takeovers';
import { sendTestMessage } from '../daily/test-message';
import { FIELD_CHOICES } from '../intake/field-choices';
import { acts, bytesOf, changes, reads } from './function';
import { showInvoice } from './views/invoice';
import { readMessage } from './views/message';
import { showRows } from './views/rows';
import { showToday } from './views/today';

/** Everything the page, or a command line, may ask for: its types are read from here. */
export const FUNCTIONS = {
  showToday: reads(NOTHING, showToday),
  readMessage: reads(KEY, readMessage),
  showInvoice: reads(INVOICE_ASKED, showInvoice),
  showRows: reads(ROWS, showRows),
  showOverview: reads(NOTHING, (platform) => overviewOf(openDesk(platform))),
  dryRun: reads(NOTHING, (platform) => dryRun(openDesk(platform))),
  explain: reads(NOTHING, (platform) => explain(openDesk(platform))),

  approve: acts('approve'),
  sendNow: acts('sendNow'),
  edit: acts('edit'),
  postpone: acts('postpone'),
  waive: acts('waive'),
  settle: acts('settle'),
  recordBounce: acts('recordBounce'),
  recordPosting: acts('recordPosting'),
  recordCall: acts('recordCall'),
  waiveClaims: acts('waiveClaims'),
  restoreClaims: acts('restoreClaims'),
  recordLegalEvent: acts('recordLegalEvent'),
  withdrawLegalEvent: acts('withdrawLegalEvent'),
  recordPayment: acts('recordPayment'),
  allocate: acts('allocate'),
  checkReceipts: acts('checkReceipts'),
  decideTakeover: acts('decideTakeover'),
  setSituation: acts('setSituation'),
  blockCustomer: acts('blockCustomer'),
  undo: acts('undo'),

  initialise: changes(NOTHING, prepareLedger),
  previewImport: reads(LIST_SOURCE, (platform, source) => ({
    ...previewImport(
      platform,
      source.sheet === undefined
        ? { name: source.name, bytes: bytesOf(platform, source.content), columns: source.columns }
        : { sheet: source.sheet, columns: source.columns },
    ),
    /** What a column may be said to hold. */
    fields: FIELD_CHOICES,
  })),
  listTabs: reads(NOTHING, listTabs),
  showSettings: reads(SETTINGS_ASKED, settingsView),
  checkCompany: reads(COMPANY, (_, values) => checkCompany(values)),
  showTakeovers: reads(NOTHING, (platform) => takeoversOf(openDesk(platform))),
  importFile: changes(FILE, (platform, { name, content, columns }) =>
    importFile(platform, name, bytesOf(platform, content), columns),
  ),
  adopt: changes(SHEET, (platform, { sheet, columns }) => adoptSheet(platform, sheet, columns)),
  adoptModel: changes(OWN_MODEL, (platform, { content, ...own }) =>
    adoptModel(platform, own, bytesOf(platform, content)),
  ),
  matchInvoiceFiles: reads(FILE_NAMES, (platform, { names }) => matchInvoiceFiles(openDesk(platform), names)),
  attachInvoicePdf: changes(INVOICE_FILE, (platform, { invoice, content, customer }) =>
    attachInvoice(platform, invoice, bytesOf(platform, content), customer),
  ),
  preparePosting: changes(NOTHING, preparePosting),
  showPaymentOrder: reads(DEBTOR, showPaymentOrder),
  preparePaymentOrder: changes(DEBTOR, preparePaymentOrder),
  updateSettings: changes(SETTING_VALUES, updateSettings),
  exportPersonalData: reads(PERSON, (platform, { customer }) => exportPersonalData(platform, customer)),
  showPurge: reads(NOTHING, showPurge),
  purge: changes(PURGE, purge),

  /** Takes the lock itself. */
  runNow: reads(NOTHING, runNow),
  sendTestMessage: reads(NOTHING, sendTestMessage),
  activate: changes(ACTIVATION, (platform, { as }) => withMenu(platform, activate(platform, as))),
  deactivate: changes(NOTHING, (platform) => withMenu(platform, deactivate(platform))),
  handOver: changes(HAND_OVER, (platform, to) => withMenu(platform, handOver(platform, to))),
  rebuildJournal: changes(NOTHING, rebuildJournal),
};

/** One entry of the menu says whether reminders leave by themselves. */
function withMenu<Done>(platform: Platform, done: Done): Done {
  platform.menu.refresh();
  return done;
}

export type Functions = typeof FUNCTIONS;
