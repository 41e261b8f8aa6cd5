import type { PolicyStep } from '../../domain/model';
import { levelsOf } from '../../domain/policies';
import { foldText } from '../../domain/typography';
import type { RowReading } from '../row-reading';
import type { PolicyKey } from '../schema/rules';

/** A row of Scénarios once read, with its reading, which keeps the row's problem. */
export interface StepRow {
  readonly row: RowReading<PolicyKey>;
  readonly policy: string;
  readonly step: PolicyStep;
}

/**
 * Marks the rows of one scenario that contradict the others: two steps of one Ordre, a reminder before the due date that
 * comes after a level, levels whose days do not grow, two levels of one name (people would not know which was sent).
 * Rows that could not be read are not compared.
 */
export function checkOrder(rows: readonly StepRow[]): void {
  const sound = rows
    .filter(({ row }) => row.problem === null)
    .sort((one, other) => one.step.order - other.step.order);
  sound.forEach(({ row, step }, index) => {
    if (sound[index - 1]?.step.order === step.order)
      row.fail('order', 'donnez à chaque étape du scénario un ordre différent');
  });
  const levels = levelsOf({ name: '', steps: sound.map(({ step }) => step) });
  const first = levels[0];
  for (const { row, step } of sound) {
    if (first && step.days < 0 && step.order > first.order)
      row.fail('days', `écrivez un nombre positif, ou placez cette étape avant « ${first.name} » (Ordre)`);
    const index = levels.findIndex((level) => level.order === step.order);
    const before = levels.slice(0, Math.max(index, 0));
    const previous = before[before.length - 1];
    if (previous && step.days <= previous.days)
      row.fail(
        'days',
        `écrivez plus de ${previous.days} jours, ceux de « ${previous.name} » qui précède, ou changez l'Ordre`,
      );
    if (before.some(({ name }) => foldText(name) === foldText(step.name)))
      row.fail('name', 'donnez à chaque relance du scénario un nom différent');
  }
}
