import { handOver } from '../actions/activation';
import { giverOf, heirOf } from '../actions/heir';
import type { Conversation } from './conversation';
import { readStopAnswer } from './stop-answer';

/**
 * Who passed the product on may take it back, or give it to another, until it is taken. Returns false when he leaves it
 * with somebody else.
 */
export function askHeir(conversation: Conversation): boolean {
  const platform = conversation.fresh();
  const me = platform.account.email();
  const heir = heirOf(platform);
  const isAwaited = platform.activation.load() === null && heir !== '';
  if (!isAwaited || isSame(heir, me) || giverOf(platform) !== me) return true;
  let remark = '';
  for (;;) {
    const typed = conversation.ask(
      `${remark}Vous avez passé la main à ${heir}, qui ne l'a pas encore prise.\n\nTapez ${me} pour la reprendre, une autre adresse pour la passer à un autre compte.\nVide : ne rien changer`,
    );
    const answer = readStopAnswer(typed ?? '');
    if (answer.kind === 'nothing') return false;
    if (answer.kind === 'handOverTo') {
      const { to } = answer;
      const said = conversation.alone((now) => handOver(now, { to }));
      if (isSame(to, me) && isSame(heirOf(conversation.fresh()), me)) return true;
      conversation.tell(said);
      return false;
    }
    remark = 'Tapez une adresse e-mail, ou rien.\n\n';
  }
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
