import { alone } from '../execution';
import { prepareLedger } from '../prepare';
import { askRebuild } from './ask-rebuild';
import type { Conversation } from './conversation';

const PERSON_WAITS = 10_000;
const LEFT_AS_IT_IS = "Le Journal est resté tel qu'il est : rien ne part tant qu'il n'est pas rétabli.";

/** « Initialiser ou réparer le classeur »: makes or mends the sheets, then offers to rebuild a Journal that lost lines. */
export function repairLedger(conversation: Conversation): void {
  const platform = conversation.fresh();
  const { message } = alone(platform, PERSON_WAITS, () => prepareLedger(platform));
  const rebuilt = askRebuild(conversation);
  conversation.tell(rebuilt === '' ? message : `${message}\n\n${rebuilt ?? LEFT_AS_IT_IS}`);
}
