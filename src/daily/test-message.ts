import { type CivilDate, dateOf, parseCivilDate } from '../domain/civil-date';
import { casesOf, isChaseable } from '../domain/decision/cases';
import { decideDay } from '../domain/decision/day';
import { lineOf, type PlannedMessage } from '../domain/decision/messages';
import { hasEmail, levelsOf } from '../domain/policies';
import type { Email } from '../letters/email';
import { toBase64Url, writeMime } from '../letters/mime';
import { SendFault } from '../outbox/ports';
import { type Answer, answer, refusal } from './actions/context';
import { type Desk, openDesk } from './desk';
import { exampleBook } from './example-book';
import { invoiceFiles } from './letters/invoice-files';
import { emailOf } from './message-email';
import type { Platform } from './platform';

const PREFIX = 'Essai : ';
const REFERENCE = 'R-0000-0000';

/**
 * Sends one reminder to the very account that executes, as its customer will see it: that of an invoice of the sheet, or
 * of an example when there is none. Nobody else receives it, and only its day is noted, outside the sheet. Throws a French sentence.
 */
export function sendTestMessage(platform: Platform): Answer {
  const desk = openDesk(platform);
  const me = platform.account.email();
  const { email, about } = testEmail(desk);
  const message = writeMime({
    ...email,
    from: { name: email.fromName, address: me },
    to: [{ name: '', address: me }],
    cc: [],
    replyTo: null,
    subject: `${PREFIX}${email.subject}`,
    threadKey: '',
  });
  try {
    platform.mailer.send(toBase64Url(message), null);
  } catch (fault) {
    if (fault instanceof SendFault) throw refusal(SENTENCES[fault.blame] ?? NOT_CONFIRMED);
    throw fault;
  }
  platform.notebook.write(noteOf(me), dateOf(desk.now));
  return answer(`Message d'essai envoyé à ${me}, à vous seul : ${about}. Ouvrez-le et relisez-le.`);
}

const noteOf = (account: string): string => `testMessage ${account}`;

/** The last day this account sent itself one from here; null when it never did. */
export const testMessageSentOn = ({ account, notebook }: Platform): CivilDate | null =>
  parseCivilDate(notebook.read(noteOf(account.email())) ?? '');

const NOT_CONFIRMED =
  "Gmail n'a pas confirmé l'envoi du message d'essai : regardez s'il est arrivé, sinon recommencez.";
const SENTENCES: Readonly<Partial<Record<SendFault['blame'], string>>> = {
  quota: "Gmail n'envoie plus rien aujourd'hui de ce compte (quota) : recommencez demain.",
  permission: "L'autorisation d'envoyer par Gmail manque : acceptez la demande de Google, puis recommencez.",
  address: "Gmail refuse d'écrire à ce compte : recommencez depuis le compte qui enverra les relances.",
};

interface TestEmail {
  readonly email: Email;
  /** Which reminder it is. */
  readonly about: string;
}

function testEmail(desk: Desk): TestEmail {
  let problem = '';
  for (const message of realMessages(desk)) {
    const files = message.rank > 0 ? invoicesOf(message) : [];
    const { attachments } = invoiceFiles(desk.platform, files, message.customer);
    const email = emailOf(desk, message, REFERENCE, desk.today, attachments);
    if (!('problem' in email)) return { email, about: named(message) };
    problem ||= email.problem;
  }
  if (problem !== '') throw refusal(`Le message d'essai n'a pas pu être écrit. ${problem}`);
  const [example] = noticesOf(desk, exampleBook(desk.book, desk.today));
  const email = example ? emailOf(desk, example, REFERENCE, desk.today) : null;
  if (!email || 'problem' in email)
    throw refusal(
      `Le message d'essai n'a pas pu être écrit. ${email?.problem ?? 'Aucun scénario n’a de message.'}`,
    );
  return { email, about: 'la facture est un exemple, la feuille Factures n’en a pas encore à relancer' };
}

const invoicesOf = (message: PlannedMessage) => message.carried.map((line) => line.one.invoice);

const named = (message: PlannedMessage): string =>
  `« ${message.step.name} » de ${message.customer.name}, facture ${invoicesOf(message)
    .map(({ number }) => number)
    .join(', ')}`;

/** How many invoices are tried before it is said that none can be written about. */
const TRIED = 5;

/** Reminders of the sheet: what is about to leave, what waits, else what an unpaid invoice would first receive. */
function realMessages(desk: Desk): readonly PlannedMessage[] {
  const plan = decideDay(desk.book, desk.today, desk.judge);
  const planned = [...plan.messages, ...plan.awaiting].filter(
    ({ step, copyOf }) => hasEmail(step) && copyOf === null,
  );
  return [...planned, ...noticesOf(desk, desk.book)].slice(0, TRIED);
}

/** The first reminder each unpaid invoice of a book would receive, whether or not it is time for it. */
const noticesOf = (desk: Desk, book: Desk['book']): readonly PlannedMessage[] =>
  casesOf(book, desk.today).flatMap((one): PlannedMessage[] => {
    if (!isChaseable(one) || one.flaw || one.standing.open <= 0 || one.invoice.currency !== 'EUR') return [];
    const level = one.policy && levelsOf(one.policy).find(hasEmail);
    if (!level) return [];
    return [
      {
        key: '',
        customerKey: one.customerKey,
        customer: one.customer,
        recipients: one.customer.emails,
        step: level,
        rank: level.rank,
        since: desk.today,
        carried: [lineOf(one, level.rank, level.name)],
        alsoListed: [],
        copyOf: null,
      },
    ];
  });
