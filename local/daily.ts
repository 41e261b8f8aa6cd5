import type { DailyReport } from './host';
import { HostError } from './host-error';
import type { World } from './world';

const HOUR = 3_600_000;
const MOST_CATCH_UPS = 10;

const SILENT = 'Le passage quotidien n’a rien rapporté.';

/** Google's words (« Exceeded maximum execution time ») say neither what was interrupted nor what to do. */
const interrupted = ({ remoteStack }: HostError): HostError =>
  new HostError(
    'Le passage a été interrompu avant d’avoir rien rapporté : relancez-le, il reprend où il en était.',
    true,
    remoteStack,
  );

/** No daily trigger is installed. */
export class NotScheduled extends HostError {
  constructor() {
    super(
      'Aucun passage quotidien n’est programmé dans cet espace de travail : activez les relances d’abord.',
      false,
    );
  }
}

type Fire = (handler: string, user: string) => Promise<unknown>;

/** The day of the installed triggers: `dailyRun`, then `catchUp` each hour while it reports something. */
export async function runDay(world: World, fire: Fire): Promise<DailyReport> {
  const daily = world.state.triggers.filter(({ handler }) => handler === 'dailyRun');
  if (daily.length === 0) throw new NotScheduled();
  const before = world.ledger.count();
  const reports: Record<string, unknown>[] = [];
  let failure: HostError | undefined;
  const attempt = async (handler: string, user: string): Promise<boolean> => {
    try {
      const report = await fire(handler, user);
      if (!isReport(report)) return false;
      reports.push(report);
      return true;
    } catch (error) {
      // Google fires the next trigger whatever became of this one.
      if (!(error instanceof HostError)) throw error;
      failure ??= error;
      return error.killed;
    }
  };
  for (const { user } of daily) await attempt('dailyRun', user);
  for (let count = 0, going = true; going && count < MOST_CATCH_UPS; count++) {
    const catchUps = world.state.triggers.filter(({ handler }) => handler === 'catchUp');
    // Whether one trigger fires each hour or one a day stands for each hour, somebody's catch-up comes once an hour.
    const people = new Set(catchUps.map(({ user }) => user));
    if (people.size === 0) break;
    world.clock.advance(HOUR);
    going = false;
    for (const user of people) going = (await attempt('catchUp', user)) || going;
  }
  const last = reports.at(-1);
  if (!last) throw failure?.killed ? interrupted(failure) : (failure ?? new Error(SILENT));
  return merge(world, last, reports, before);
}

function merge(
  world: World,
  last: Record<string, unknown>,
  reports: readonly Record<string, unknown>[],
  before: ReturnType<World['ledger']['count']>,
): DailyReport {
  const after = world.ledger.count();
  const byMethod: Record<string, number> = {};
  for (const [method, count] of Object.entries(after.byMethod)) {
    const done = count - (before.byMethod[method] ?? 0);
    if (done > 0) byMethod[method] = done;
  }
  return {
    ...last,
    date: typeof last.date === 'string' ? last.date : world.clock.text().slice(0, 10),
    sent: reports.flatMap((report) => list(report.sent)),
    awaitingApproval: list(last.awaitingApproval),
    failed: list(last.failed),
    uncertain: list(last.uncertain),
    postponed: list(last.postponed),
    toDo: list(last.toDo),
    held: list(last.held),
    serviceCalls: { total: after.total - before.total, byMethod },
    modelledSeconds: Math.round((after.modelledSeconds - before.modelledSeconds) * 1000) / 1000,
  };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const isReport = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
