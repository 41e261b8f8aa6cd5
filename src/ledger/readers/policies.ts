import type { CellProblem, Channel, DunningPolicy, PolicyStep } from '../../domain/model';
import { foldText } from '../../domain/typography';
import { CHANNELS, DISPATCHES } from '../choices';
import { type RowReading, readRows } from '../row-reading';
import type { PolicyKey } from '../schema/rules';
import type { Table } from '../table';
import { checkOrder, type StepRow } from './policy-order';

/** A row of Scénarios that could not be read: it holds the customers who follow that scenario ('' when it names none). */
export interface PolicyProblem {
  readonly policy: string;
  readonly problem: CellProblem;
}

/** Channels that write an e-mail. */
const WRITES: readonly (Channel | null)[] = ['email', 'registeredLetterAndEmail'];

function readStep(row: RowReading<PolicyKey>): StepRow {
  const policy = row.text('policy');
  row.required('policy', policy, 'écrivez le nom du scénario');
  const order = row.required('order', row.integer('order'), "écrivez l'ordre de l'étape : 1, 2, 3…");
  const name = row.text('name');
  row.required('name', name, "écrivez le nom de l'étape");
  const days = row.required('days', row.integer('days'), "écrivez le nombre de jours après l'échéance");
  const channel = row.required('channel', row.choice('channel', CHANNELS), 'choisissez un canal');
  const dispatch = row.required('dispatch', row.choice('dispatch', DISPATCHES), "choisissez un mode d'envoi");
  const emailModel = row.text('emailModel');
  if (dispatch === 'automatic' && WRITES.includes(channel))
    row.required('emailModel', emailModel, 'citez un modèle de la feuille Modèles');
  const grantedDays = row.integer('grantedDays');
  if (grantedDays !== null && grantedDays < 0) row.fail('grantedDays', 'écrivez un nombre de jours positif');
  const step: PolicyStep = {
    order: order ?? 0,
    name,
    days: days ?? 0,
    channel: channel ?? 'email',
    dispatch: dispatch ?? 'byHand',
    emailModel,
    letterModel: row.text('letterModel'),
    grantedDays,
  };
  return { row, policy, step };
}

/**
 * The scenarios, each with its steps in the order of column Ordre. A scenario with a row that cannot be read, or whose
 * rows contradict each other, is left out of `policies` and named in `problems`: half a scenario would skip a step.
 */
export function readPolicyRows(table: Table<PolicyKey>): {
  policies: DunningPolicy[];
  problems: PolicyProblem[];
} {
  const keys: readonly PolicyKey[] = ['policy', 'order', 'name', 'days', 'channel'];
  const rows = readRows(table, keys, readStep);
  const byName = new Map<string, StepRow[]>();
  for (const row of rows) {
    const folded = foldText(row.policy);
    byName.set(folded, [...(byName.get(folded) ?? []), row]);
  }
  for (const steps of byName.values()) checkOrder(steps);
  const problems = rows.flatMap(({ policy, row: { problem } }) => (problem ? [{ policy, problem }] : []));
  const policies = [...byName.values()]
    .filter((steps) => steps.every(({ row }) => row.problem === null))
    .map((steps) => ({
      name: steps[0]?.policy ?? '',
      steps: steps.map(({ step }) => step).sort((one, other) => one.order - other.order),
    }));
  return { policies, problems };
}
