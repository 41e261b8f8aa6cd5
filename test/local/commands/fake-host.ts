import { type Host, HostError, type HostOptions } from '../../../local/host';

/** What a fake host was asked, and what it answers: a value, or a function of the arguments. */
export interface FakeHost {
  readonly options: HostOptions[];
  readonly calls: [name: string, ...args: unknown[]][];
  readonly closed: () => boolean;
  open(options: HostOptions): Promise<Host>;
}

const EMPTY = { heading: () => 1, values: () => [], displayValues: () => [] };

/** A host that answers from a table; a function it does not know is refused as the real one refuses it. */
export function fakeHost(answers: Record<string, unknown>): FakeHost {
  const options: HostOptions[] = [];
  const calls: [string, ...unknown[]][] = [];
  let closed = false;
  const answer = (name: string, args: unknown[]): unknown => {
    calls.push([name, ...args]);
    if (!Object.hasOwn(answers, name)) throw new HostError(`Fonction inconnue : ${name}.`, false);
    const known = answers[name];
    if (known instanceof Error) throw known;
    return known;
  };
  const host = {
    call: async (name: string, ...args: unknown[]) => answer(name, args),
    daily: async () => answer('daily', []),
    edit: () => undefined,
    workbook: { sheet: () => EMPTY },
    close: async () => {
      closed = true;
    },
  };
  return {
    options,
    calls,
    closed: () => closed,
    open: async (asked) => {
      options.push(asked);
      return host as unknown as Host; // the commands under test use these only
    },
  };
}
