import { parseAddresses } from '../../letters/addresses';
import { answerText } from './answer-text';

/** What was answered to « Arrêter l'envoi quotidien ». */
export type StopAnswer =
  | { readonly kind: 'nothing' | 'stop' | 'handOver' | 'unclear' }
  | { readonly kind: 'handOverTo'; readonly to: string };

export function readStopAnswer(typed: string): StopAnswer {
  const { written, folded } = answerText(typed.replace(/[.!]+\s*$/, ''));
  if (/^(?:|non|rien|annuler|3)$/.test(folded)) return { kind: 'nothing' };
  if (/^(?:1|(?:1 ?[:.)-]? ?)?(?:arreter?|stop|oui)(?: l'envoi(?: quotidien)?)?)$/.test(folded))
    return { kind: 'stop' };
  if (written.includes('@')) {
    const { mailboxes, invalid } = parseAddresses(written);
    const [only] = mailboxes;
    // « 2 a@b.fr », « passer la main à a@b.fr »: the words around one address.
    if (only && mailboxes.length === 1 && !invalid.some((word) => word.includes('@')))
      return { kind: 'handOverTo', to: only.address };
    return { kind: 'unclear' };
  }
  return /^(?:2|(?:2 ?[:.)-]? ?)?(?:passer|donner|transmettre) la main)$/.test(folded)
    ? { kind: 'handOver' }
    : { kind: 'unclear' };
}
