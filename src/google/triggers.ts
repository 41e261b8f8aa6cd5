import type { Triggers } from '../daily/platform';

const HANDLERS: readonly string[] = ['dailyRun', 'catchUp'];
const DAILY_HOUR = 8;
const CATCH_UP_HOURS = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18];

/** Google allows 20 triggers a person; these are 11, all recurring: one made inside another has been disabled by a bug. */
export const googleTriggers = (): Triggers => ({
  requireScopes: () => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL),
  install: () => {
    removeOwn();
    everyDayAt('dailyRun', DAILY_HOUR);
    for (const hour of CATCH_UP_HOURS) everyDayAt('catchUp', hour);
  },
  remove: removeOwn,
});

function everyDayAt(handler: string, hour: number): void {
  ScriptApp.newTrigger(handler).timeBased().atHour(hour).everyDays(1).inTimezone('Europe/Paris').create();
}

function removeOwn(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (HANDLERS.includes(trigger.getHandlerFunction())) ScriptApp.deleteTrigger(trigger);
  }
}
