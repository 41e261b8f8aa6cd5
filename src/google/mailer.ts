import { type Mailer, SendFault } from '../outbox/ports';

/** Words after which the message may have left, whatever else they resemble. */
const DOUBTS = /maximum execution|durée d.exécution|timed? ?out|délai|server error|erreur.*serveur/i;

/** Gmail's words when it surely sent nothing, in English and French, by what is to blame. */
const REFUSALS: readonly (readonly [SendFault['blame'], RegExp])[] = [
  [
    'quota',
    /too many times|quota|rate ?limit|limit exceeded: email|trop de fois|user-rate|resource_exhausted/i,
  ],
  [
    'permission',
    /permission|authori[sz]ation|autoris|insufficient|not sufficient|access denied|accès refusé/i,
  ],
  ['thread', /thread/i],
  ['address', /invalid (email|to|cc|recipient|argument)|recipient|no recipient|adresse|destinataire/i],
  ['thread', /not found|introuvable|requested entity/i],
];

/** What is not a refusal may have left: a time-out, a server error, an answer that was lost. */
function faultOf(error: unknown): SendFault {
  const message = error instanceof Error ? error.message : String(error);
  const refusal = DOUBTS.test(message) ? undefined : REFUSALS.find(([, words]) => words.test(message));
  return refusal ? new SendFault('notSent', refusal[0], message) : new SendFault('unknown', 'other', message);
}

/** Hands messages to Gmail's API under gmail.send (Users.messages.send). */
export function gmailMailer(): Mailer {
  return {
    send: (raw, threadId) => {
      const messages = Gmail?.Users?.Messages;
      if (!messages)
        throw new SendFault('notSent', 'permission', 'Le service avancé Gmail est absent du script.');
      let answer: GoogleAppsScript.Gmail.Schema.Message | undefined;
      try {
        answer = messages.send({ raw, ...(threadId ? { threadId } : {}) }, 'me');
      } catch (error) {
        throw faultOf(error);
      }
      if (!answer?.id) throw new SendFault('unknown', 'other', 'Gmail a répondu sans identifiant.');
      return { id: answer.id, threadId: answer.threadId ?? '' };
    },
  };
}
