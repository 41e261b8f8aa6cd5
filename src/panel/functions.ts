import { KEY, NOTHING } from '../daily/actions/arguments';
import { runNow } from '../daily/execution';
import { acts, reads } from './function';
import { readMessage } from './views/message';
import { showToday } from './views/today';

/** Everything the page may ask for: its types are read from here. */
export const FUNCTIONS = {
  showToday: reads(NOTHING, showToday),
  readMessage: reads(KEY, readMessage),
  approve: acts('approve'),
  edit: acts('edit'),
  postpone: acts('postpone'),
  waive: acts('waive'),
  settle: acts('settle'),
  recordPayment: acts('recordPayment'),
  allocate: acts('allocate'),
  recordCall: acts('recordCall'),
  recordBounce: acts('recordBounce'),
  recordPosting: acts('recordPosting'),
  decideTakeover: acts('decideTakeover'),
  checkReceipts: acts('checkReceipts'),
  runNow: reads(NOTHING, (platform) => runNow(platform)),
};

export type Functions = typeof FUNCTIONS;
