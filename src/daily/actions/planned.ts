import { decideDay } from '../../domain/decision/day';
import type { PlannedMessage } from '../../domain/decision/messages';
import type { Desk } from '../desk';
import { deskOn, nextRunOn } from '../today/next-run';
import { type ActionContext, messageOfKey } from './context';

/** A message of today, or of the next run when that is another day, with the desk it was planned on. */
export interface Planned {
  readonly message: PlannedMessage;
  readonly desk: Desk;
  readonly isAwaiting: boolean;
}

/** The message of that key. Throws a French sentence when neither today nor the next run has it. */
export function plannedMessage(context: ActionContext, key: string): Planned {
  const { desk } = context;
  const later = nextRunOn(desk);
  const isToday = [context.plan.messages, context.plan.awaiting, context.plan.toPost].some((messages) =>
    messages.some((message) => message.key === key),
  );
  if (!isToday && later !== desk.today) {
    const then = deskOn(desk, later);
    const message = decideDay(then.book, later, then.judge).messages.find((one) => one.key === key);
    if (message) return { message, desk: then, isAwaiting: false };
  }
  const message = messageOfKey(context, key);
  return { message, desk, isAwaiting: context.plan.awaiting.includes(message) };
}
