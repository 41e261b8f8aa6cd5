import type { NewEntry, RunMemory } from '../outbox/ports';
import { openReservations, settleInterrupted } from '../outbox/settle';
import type { Desk } from './desk';

/** What the interrupted run remembers; null when it cannot be read, and then all it had begun is uncertain. */
function remembered(desk: Desk): RunMemory | null {
  try {
    return desk.platform.memory.load();
  } catch {
    return null;
  }
}

/** The ends to write for what an interrupted run left open in the Journal; none when it left nothing. */
export function interruptedEnds(desk: Desk): readonly NewEntry[] {
  const open = openReservations(desk.ledger.journal);
  return open.length === 0 ? [] : settleInterrupted(open, remembered(desk));
}
