import { typeset } from '../../domain/typography';
import { toBase64Url, writeMime } from '../../letters/mime';
import { listOf, objectOf, textOf } from '../json';
import { gmailMessages } from './advanced-services';
import { type Check, conform, judged, NotTried, needed, toLookAt, wrong } from './check';

const SERVICE = 'Gmail';
const ATTACHMENT = "Pièce d'essai – échéance à Noël.txt";

/** The name of this trial, in the subject: its two messages stand in a thread of their own. */
const newSubject = (): string =>
  typeset(
    `Relances : essai d'envoi du ${Utilities.formatDate(new Date(), 'Europe/Paris', "dd/MM/yyyy 'à' HH:mm:ss")}, été comme hiver`,
  );

/** The message in base64url, to the account itself. */
function rawMessage(subject: string, sentences: readonly string[], hasAttachment: boolean): string {
  const lines = sentences.map(typeset);
  const text = `${lines.join('\n\n')}\n`;
  const attachment = {
    name: ATTACHMENT,
    mimeType: 'text/plain',
    content: Utilities.newBlob(text).getBytes(),
  };
  return toBase64Url(
    writeMime({
      from: null,
      to: [{ name: '', address: Session.getEffectiveUser().getEmail() }],
      cc: [],
      replyTo: null,
      subject,
      text,
      html: lines.map((line) => `<p>${line}</p>`).join('\n'),
      attachments: hasAttachment ? [attachment] : [],
      threadKey: `verification ${subject}`,
    }),
  );
}

const quota: Check = {
  service: SERVICE,
  name: "Quota d'envoi",
  expected: 'Google dit combien de destinataires restent aujourd’hui : deux au moins.',
  run: ({ timed, made }) => {
    const left = timed('MailApp.getRemainingDailyQuota', () => MailApp.getRemainingDailyQuota());
    made.quota = left;
    return judged(left >= 2, `${left} destinataires.`);
  },
};

const first: Check = {
  service: SERVICE,
  name: 'Message à vous-même',
  expected: 'Google répond avec le numéro du message, celui du fil et le libellé SENT.',
  run: ({ timed, made }) => {
    const messages = gmailMessages();
    const subject = newSubject();
    const raw = rawMessage(
      subject,
      [
        'Ce message vient de « Vérifier l’installation ». Comparez trois lignes :',
        `1. Objet : ${subject}`,
        `2. Pièce jointe : ${ATTACHMENT}`,
        '3. Fil : un second message vient juste après celui-ci, dans la même conversation.',
      ],
      true,
    );
    const answer = objectOf(timed('Gmail.Users.Messages.send', () => messages.send({ raw }, 'me')));
    const id = textOf(answer.id);
    const threadId = textOf(answer.threadId);
    const labels = listOf(answer.labelIds).join(', ');
    if (id === '' || threadId === '') return wrong(`Réponse sans numéro : ${JSON.stringify(answer)}`);
    made.message = { subject, attachment: ATTACHMENT, threadId };
    const found = `Message ${id}, fil ${threadId}, libellés : ${labels || 'aucun'}.`;
    return listOf(answer.labelIds).includes('SENT') ? conform(found) : toLookAt(found);
  },
};

const second: Check = {
  service: SERVICE,
  name: 'Second message, dans le même fil',
  expected: 'Google le range dans le fil du premier.',
  run: ({ timed, made }) => {
    const { subject, threadId } = needed(made.message, 'le premier message');
    const raw = rawMessage(subject, ['Second message du même fil. Rien à répondre.'], false);
    const answer = objectOf(
      timed('Gmail.Users.Messages.send', () => gmailMessages().send({ raw, threadId }, 'me')),
    );
    made.reply = true;
    return judged(textOf(answer.threadId) === threadId, `Fil ${textOf(answer.threadId) || 'absent'}.`);
  },
};

const quotaAfter: Check = {
  service: SERVICE,
  name: "Quota après l'envoi",
  expected: 'Le même, ou deux de moins : le programme tient aussi son propre compte.',
  run: ({ timed, made }) => {
    const before = needed(made.quota, 'le quota de départ');
    const sent = (made.message ? 1 : 0) + (made.reply ? 1 : 0);
    if (sent === 0) throw new NotTried('Pas essayé : aucun message n’est parti.');
    const after = timed('MailApp.getRemainingDailyQuota', () => MailApp.getRemainingDailyQuota());
    const counts = before - after === sent;
    const found = `${before} avant, ${after} après ${sent} envois`;
    if (before === after) return conform(`${found} : Gmail ne les compte pas dans ce quota.`);
    return counts ? conform(`${found} : Gmail les compte dans ce quota.`) : toLookAt(`${found}.`);
  },
};

const received: Check = {
  service: SERVICE,
  name: 'Messages reçus',
  expected: 'Objet, nom de la pièce jointe et fil sont ceux que le message annonce.',
  run: ({ made }) => {
    const { subject, attachment } = needed(made.message, 'le premier message');
    return toLookAt(
      `Le programme ne peut pas relire votre boîte : ouvrez « ${subject} » et comparez. 1. L'objet, accents compris. 2. La pièce jointe : « ${attachment} ». 3. Les deux messages sont dans la même conversation. Dans « Afficher l'original », le Message-ID est celui de Gmail.`,
    );
  },
};

export const MAIL_CHECKS: readonly Check[] = [quota, first, second, quotaAfter, received];
