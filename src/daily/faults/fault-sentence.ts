import { typeset } from '../../domain/typography';
import { DriveFault } from '../../letters/document/letter-drive';
import { SendFault } from '../../outbox/ports';
import { FAULTS, type FaultSentence, isSeveralAccounts, wordsSentence } from './google-words';

/** The French sentence to show for an error, whoever raised it. */
export function faultSentence(error: unknown): FaultSentence {
  const { name, message } = wordsOf(error);
  if (!(error instanceof DriveFault || error instanceof SendFault)) return wordsSentence(name, message);
  const theirs = (text: string): FaultSentence => ({ text: typeset(text), isOurs: false });
  if (error.blame === 'quota') return theirs(FAULTS.quota);
  if (error.blame === 'permission') return theirs(FAULTS.permission);
  const words = error instanceof DriveFault ? error.words : message;
  return theirs(isSeveralAccounts(words) ? FAULTS.severalAccounts : FAULTS.tryAgain);
}

function wordsOf(error: unknown): { readonly name: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { name: '', message: String(error) };
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  return { name: String(name ?? ''), message: String(message ?? '') };
}
