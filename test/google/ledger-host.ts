import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, HostOptions } from '../../local/host';
import { scriptHost } from './script-host';

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), 'ledger-script.ts');

export const ledgerHost = (options: HostOptions = {}): Promise<Host> => scriptHost(ENTRY, options);
