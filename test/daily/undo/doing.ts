import type { UndoStep } from '../../../src/daily/actions/undo/schema';
import type { DayReport, NoticeReport } from '../../../src/daily/report';
import { plain } from '../../domain/sample-book';
import type { Ledger } from '../../simulation/world';

export type Argument = Readonly<Record<string, unknown>>;

/** What an action answered, or the sentence it refused with. */
export type Done =
  | { readonly message: string; readonly undo: readonly UndoStep[] }
  | { readonly refused: string };

/** Asks for an action as the panel does. */
export async function ask(host: Ledger['host'], name: string, argument: Argument): Promise<Done> {
  try {
    const { message, undo = [] } = (await host.call(name, argument)) as {
      message: string;
      undo?: readonly UndoStep[];
    };
    return { message: plain(message), undo };
  } catch (error) {
    return { refused: plain(error instanceof Error ? error.message : String(error)) };
  }
}

/** An action that must be done; the steps that undo it. */
export async function stepsOf(
  ledger: Ledger,
  name: string,
  argument: Argument,
): Promise<readonly UndoStep[]> {
  const done = await ask(ledger.host, name, argument);
  if ('refused' in done) throw new Error(`${name}: ${done.refused}`);
  return done.undo;
}

/** The sentence that undoing answers, done or refused. */
export async function undone(ledger: Ledger, steps: readonly unknown[]): Promise<string> {
  const done = await ask(ledger.host, 'undo', { steps });
  return 'refused' in done ? `refused: ${done.refused}` : done.message;
}

const essence = (notices: readonly NoticeReport[]) =>
  notices.map(({ key, to, level, invoices, alsoListed }) => ({ key, to, level, invoices, alsoListed }));

/** What a run did, but for what grows with the Journal: numbers, references. */
export const effects = ({ sent, awaitingApproval, postponed, uncertain, toDo, held }: DayReport) => ({
  sent: essence(sent),
  awaitingApproval: essence(awaitingApproval),
  postponed: essence(postponed),
  uncertain: essence(uncertain),
  toDo,
  held,
});
