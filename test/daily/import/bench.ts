import { type Host, openHost } from '../../../local/host';
import { plain } from '../../intake/lists';

/** What `importFile` answers, as far as tests look at it. */
export interface Taken {
  readonly written: number;
  readonly updated: number;
  readonly receiptsChecked: boolean;
  /** The summary, sentence by sentence, with plain spaces. */
  readonly sentences: readonly string[];
}

/** One row of `explain`, as far as tests look at it. */
export interface Explained {
  readonly invoice: string;
  readonly customer: string;
  readonly openAmount: string | null;
  readonly reasonCode: string;
}

export async function emptyLedger(now = '2026-11-20T08:00'): Promise<Host> {
  const host = await openHost({ memory: true, now, user: 'compta@exemple.fr' });
  await host.call('initialise');
  return host;
}

/** Takes in a CSV of these lines. */
export async function take(host: Host, ...lines: string[]): Promise<Taken> {
  const content = Buffer.from(lines.join('\r\n'), 'utf8').toString('base64');
  const taken = (await host.call('importFile', { name: 'liste.csv', content })) as Taken & {
    message: string;
  };
  return { ...taken, sentences: plain(taken.message).split('\n') };
}

export const explained = async (host: Host): Promise<readonly Explained[]> =>
  (await host.call('explain')) as readonly Explained[];

/** A setting of Paramètres as it is shown; '' when empty. */
export function setting(host: Host, name: string): string {
  const rows = host.workbook.sheet('Paramètres').displayValues();
  return String(rows.find(([first]) => first === name)?.[1] ?? '');
}
