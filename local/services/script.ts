import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import { Service } from '../membrane';
import type { TriggerRecord } from '../state';
import { isZone } from '../zone';

const MOST_TRIGGERS = 20;

/** An installed trigger. */
export class Trigger extends Service {
  readonly googleName = 'Trigger';
  constructor(readonly record: TriggerRecord) {
    super();
  }
  getUniqueId(): string {
    return this.record.id;
  }
  getHandlerFunction(): string {
    return this.record.handler;
  }
  getEventType(): string {
    return this.record.kind;
  }
  getTriggerSource(): string {
    return this.record.kind === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS';
  }
}

/** newTrigger(…).timeBased(). */
export class ClockTriggerBuilder extends Service {
  readonly googleName = 'ClockTriggerBuilder';
  private readonly schedule: Record<string, string | number> = {};

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }
  atHour(hour: number): this {
    return this.note('atHour', hour);
  }
  nearMinute(minute: number): this {
    return this.note('nearMinute', minute);
  }
  everyDays(count: number): this {
    return this.note('everyDays', count);
  }
  everyHours(count: number): this {
    if (![1, 2, 4, 6, 8, 12].includes(count))
      throw new ServiceError(
        'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.',
      );
    return this.note('everyHours', count);
  }
  everyMinutes(count: number): this {
    if (![1, 5, 10, 15, 30].includes(count))
      throw new ServiceError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    return this.note('everyMinutes', count);
  }
  everyWeeks(count: number): this {
    return this.note('everyWeeks', count);
  }
  onWeekDay(day: string): this {
    return this.note('onWeekDay', day);
  }
  after(milliseconds: number): this {
    return this.note('after', milliseconds);
  }
  inTimezone(zone: string): this {
    if (!isZone(zone)) throw new ServiceError(`Invalid argument: ${zone}`);
    return this.note('inTimezone', zone);
  }
  create(): Trigger {
    const { state, draw } = this.execution.world;
    const mine = state.triggers.filter(({ user }) => user === this.execution.user);
    if (mine.length >= MOST_TRIGGERS)
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    const record: TriggerRecord = {
      id: String(draw.integer(9_000_000_000) + 1_000_000_000),
      handler: this.handler,
      user: this.execution.user,
      kind: 'CLOCK',
      schedule: this.schedule,
    };
    state.triggers.push(record);
    return new Trigger(record);
  }
  private note(name: string, value: string | number): this {
    this.schedule[name] = value;
    return this;
  }
}

class TriggerBuilder extends Service {
  readonly googleName = 'TriggerBuilder';
  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    super();
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }
}

/** What a person granted, among some scopes: here, all that the manifest asks for and nothing else. */
class AuthorizationInfo extends Service {
  readonly googleName = 'AuthorizationInfo';
  constructor(
    private readonly wanted: readonly string[],
    private readonly granted: ReadonlySet<string>,
  ) {
    super();
  }
  getAuthorizationStatus(): string {
    return this.wanted.every((scope) => this.granted.has(scope)) ? 'NOT_REQUIRED' : 'REQUIRED';
  }
  getAuthorizedScopes(): string[] {
    return this.wanted.filter((scope) => this.granted.has(scope));
  }
  getAuthorizationUrl(): null {
    return null;
  }
}

const names = (list: string): Record<string, string> =>
  Object.fromEntries(list.split(' ').map((name) => [name, name]));

/** The global `ScriptApp`. */
export class ScriptApp extends Service {
  readonly googleName = 'ScriptApp';
  override readonly members = {
    AuthMode: names('NONE CUSTOM_FUNCTION LIMITED FULL'),
    AuthorizationStatus: names('REQUIRED NOT_REQUIRED'),
    EventType: names('CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE'),
    TriggerSource: names('SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR'),
    WeekDay: names('MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY'),
  };
  constructor(private readonly execution: Execution) {
    super();
  }

  getScriptId(): string {
    return this.execution.world.state.scriptId;
  }
  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(this.execution, handler);
  }
  /** Those of this user only: nobody sees another's. */
  getProjectTriggers(): Trigger[] {
    const { triggers } = this.execution.world.state;
    return triggers.filter(({ user }) => user === this.execution.user).map((record) => new Trigger(record));
  }
  deleteTrigger(trigger: Trigger): void {
    const { state } = this.execution.world;
    state.triggers = state.triggers.filter(({ id }) => id !== trigger.record.id);
  }
  requireAllScopes(): void {}
  requireScopes(): void {}
  getAuthorizationInfo(_mode?: unknown, scopes?: readonly string[]): AuthorizationInfo {
    const granted = this.execution.world.manifest.scopes;
    return new AuthorizationInfo(scopes ?? [...granted], granted);
  }
}
