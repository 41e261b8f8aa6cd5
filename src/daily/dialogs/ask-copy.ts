import type { CopyUse } from '../actions/copied-sheet';
import type { Place, RecordedPlace } from '../place';
import { answerText } from './answer-text';
import type { Conversation } from './conversation';

export type CopyAnswer = CopyUse | 'nothing' | 'unclear';

const USES: readonly (readonly [CopyAnswer, RegExp])[] = [
  ['nothing', /^(?:|non|rien|plus tard|annuler)$/],
  ['trial', /^(?:1|(?:1 ?[:.)-]? ?)?(?:une )?(?:copie d'|copie )?essai)$/],
  ['newYear', /^(?:2|(?:2 ?[:.)-]? ?)?(?:une )?nouvelle annee)$/],
  ['replacement', /^(?:3|(?:3 ?[:.)-]? ?)?(?:le )?remplace(?:ment|r|)(?: (?:de )?l'ancien(?: classeur)?)?)$/],
];

export function readCopyAnswer(typed: string): CopyAnswer {
  const { folded } = answerText(typed.replace(/[.!]+\s*$/, ''));
  return USES.find(([, form]) => form.test(folded))?.[0] ?? 'unclear';
}

/** Asks what a copied sheet is for; null when its user does not say. */
export function askCopy(conversation: Conversation, place: Place, recorded: RecordedPlace): CopyUse | null {
  const whose = recorded.owner === '' ? '' : `, celui de ${recorded.owner}`;
  const what =
    place === 'trial'
      ? "Vous aviez dit que ce classeur est une copie d'essai : rien n'en part."
      : `Ce classeur est une copie d'un autre${whose} : rien n'en part. Qu'en ferez-vous ?`;
  let remark = '';
  for (;;) {
    const typed = conversation.ask(
      `${remark}${what}\n\n1  copie d'essai : rien n'en partira jamais\n2  nouvelle année : l'ancien classeur continue de relancer ses factures, celui-ci a les siennes\n3  remplacement : l'ancien classeur ne sert plus, celui-ci continue à sa place\n\nVide : plus tard`,
    );
    const answer = typed === null ? 'nothing' : readCopyAnswer(typed);
    if (answer === 'nothing') return null;
    if (answer !== 'unclear') return answer;
    remark = `« ${typed?.trim().slice(0, 60)} » n'est pas compris : rien n'a changé. Tapez 1, 2 ou 3.\n\n`;
  }
}
