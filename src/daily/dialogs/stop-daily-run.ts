import { deactivate, handOver } from '../actions/activation';
import { requireOwner } from '../owner';
import type { Conversation } from './conversation';
import { readStopAnswer, type StopAnswer } from './stop-answer';

const QUESTION =
  'Les relances partent de votre compte. Que voulez-vous ?\n\n1  arrêter : plus rien ne part tout seul ; le classeur et le Journal restent\n2  passer la main à un autre compte : tapez son adresse e-mail\n\nVide : ne rien changer';

/** « Arrêter l'envoi quotidien »: stops, or passes it on to another account, once it is sure that this is wanted. */
export function askToStop(conversation: Conversation): void {
  requireOwner(conversation.fresh());
  const answer = askWhich(conversation);
  if (answer.kind === 'stop') conversation.tell(conversation.alone(deactivate));
  if (answer.kind !== 'handOverTo') return;
  const { to } = answer;
  if (to.toLowerCase() === conversation.fresh().account.email().toLowerCase())
    conversation.tell(`${to} est déjà le compte dont partent les relances : rien n'a changé.`);
  else if (conversation.confirm(`Passer la main à ${to} ?\n\n${HAND_OVER}`))
    conversation.tell(conversation.alone((platform) => handOver(platform, { to })));
}

const HAND_OVER =
  "Plus rien ne partira de votre compte. Celui-là, et lui seul, pourra activer l'envoi quotidien : il doit pouvoir modifier ce classeur, et refera ses modèles de lettre.";

/** Asks until the answer is understood, or the person gives up. */
function askWhich(conversation: Conversation): StopAnswer {
  let remark = '';
  for (;;) {
    const typed = conversation.ask(`${remark}${QUESTION}`);
    const answer = readStopAnswer(typed ?? '');
    if (answer.kind !== 'handOver' && answer.kind !== 'unclear') return answer;
    remark =
      answer.kind === 'handOver'
        ? "Tapez l'adresse e-mail du compte à qui passer la main.\n\n"
        : `« ${typed?.trim().slice(0, 60)} » n'est pas compris : rien n'a changé. Tapez 1, ou une adresse e-mail.\n\n`;
  }
}
