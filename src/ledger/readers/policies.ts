import type { CellProblem, DunningPolicy, PolicyStep } from '../../domain/model';
import { foldText } from '../../domain/typography';
import { CHANNELS, DISPATCHES } from '../choices';
import { type RowReading, readRows } from '../row-reading';
import type { PolicyKey } from '../schema/rules';
import type { Table } from '../table';

/** A row of Scénarios that could not be read: it holds the customers who follow that scenario ('' when it names none). */
export interface PolicyProblem {
  readonly policy: string;
  readonly problem: CellProblem;
}

type StepRow = { readonly policy: string; readonly problem: CellProblem | null; readonly step: PolicyStep };

function readStep(row: RowReading<PolicyKey>): StepRow {
  const policy = row.text('policy');
  row.required('policy', policy, 'écrivez le nom du scénario');
  const order = row.required('order', row.integer('order'), "écrivez l'ordre de l'étape : 1, 2, 3…");
  const name = row.text('name');
  row.required('name', name, "écrivez le nom de l'étape");
  const days = row.required('days', row.integer('days'), "écrivez le nombre de jours après l'échéance");
  const channel = row.required('channel', row.choice('channel', CHANNELS), 'choisissez un canal');
  const dispatch = row.required('dispatch', row.choice('dispatch', DISPATCHES), "choisissez un mode d'envoi");
  const grantedDays = row.integer('grantedDays');
  if (grantedDays !== null && grantedDays < 0) row.fail('grantedDays', 'écrivez un nombre de jours positif');
  const step: PolicyStep = {
    order: order ?? 0,
    name,
    days: days ?? 0,
    channel: channel ?? 'email',
    dispatch: dispatch ?? 'byHand',
    emailModel: row.text('emailModel'),
    letterModel: row.text('letterModel'),
    grantedDays,
  };
  return { policy, step, problem: row.problem };
}

/**
 * The scenarios, each with its steps in the order of column Ordre. A scenario with a row that cannot be read, or two
 * steps of one Ordre, is left out of `policies` and named in `problems`: half a scenario would skip a step.
 */
export function readPolicyRows(table: Table<PolicyKey>): {
  policies: DunningPolicy[];
  problems: PolicyProblem[];
} {
  const steps = new Map<string, { name: string; steps: PolicyStep[] }>();
  const problems: PolicyProblem[] = [];
  const keys: readonly PolicyKey[] = ['policy', 'order', 'name', 'days', 'channel'];
  const rows = readRows(table, keys, (row) => {
    const read = readStep(row);
    const twin = steps.get(foldText(read.policy))?.steps.some((step) => step.order === read.step.order);
    if (twin) row.fail('order', 'donnez à chaque étape du scénario un ordre différent');
    const policy = steps.get(foldText(read.policy)) ?? { name: read.policy, steps: [] };
    steps.set(foldText(read.policy), policy);
    policy.steps.push(read.step);
    return { ...read, problem: row.problem };
  });
  for (const { policy, problem } of rows) if (problem) problems.push({ policy, problem });
  const faulty = new Set(problems.map((problem) => foldText(problem.policy)));
  const policies = [...steps.entries()]
    .filter(([folded]) => !faulty.has(folded))
    .map(([, policy]) => ({
      name: policy.name,
      steps: [...policy.steps].sort((a, b) => a.order - b.order),
    }));
  return { policies, problems };
}
