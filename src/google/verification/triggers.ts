import { type Check, judged } from './check';
import { forget, remember } from './leftovers';

type Trigger = GoogleAppsScript.Script.Trigger;

/** Harmless if it ever fired: it does nothing where nothing is activated, and carries on the day's run where it is. */
const HANDLER = 'catchUp';
const HALF_A_DAY = 12;

const own = (): Trigger[] => ScriptApp.getProjectTriggers();

export function removeTrigger(id: string): void {
  for (const trigger of own()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
}

/** As far from now as a daily one can be. */
const farHour = (): number =>
  (Number(Utilities.formatDate(new Date(), 'Europe/Paris', 'H')) + HALF_A_DAY) % 24;

const daily: Check = {
  service: 'Déclencheurs',
  name: "Déclencheur quotidien d'essai",
  expected: 'Créé, retrouvé dans la liste, puis supprimé.',
  run: ({ timed, undo }) => {
    const ids = (): string[] =>
      timed('ScriptApp.getProjectTriggers', own).map((trigger) => trigger.getUniqueId());
    const before = ids();
    // Whatever came of it: its answer may be lost when it was made.
    undo("Le déclencheur d'essai", () => {
      for (const trigger of own())
        if (!before.includes(trigger.getUniqueId()) && trigger.getHandlerFunction() === HANDLER)
          ScriptApp.deleteTrigger(trigger);
      forget('trigger');
      return '';
    });
    const made = timed('ClockTriggerBuilder.create', () =>
      ScriptApp.newTrigger(HANDLER)
        .timeBased()
        .atHour(farHour())
        .everyDays(1)
        .inTimezone('Europe/Paris')
        .create(),
    );
    const id = made.getUniqueId();
    remember('trigger', id);
    const isListed = ids().includes(id) && made.getHandlerFunction() === HANDLER;
    timed('ScriptApp.deleteTrigger', () => ScriptApp.deleteTrigger(made));
    const after = ids();
    const isGone = !after.includes(id);
    const found = `${before.length} avant, ${after.length} après ; retrouvé : ${isListed ? 'oui' : 'non'} ; supprimé : ${isGone ? 'oui' : 'non'}.`;
    return judged(isListed && isGone && after.length === before.length, found);
  },
};

export const TRIGGER_CHECKS: readonly Check[] = [daily];
