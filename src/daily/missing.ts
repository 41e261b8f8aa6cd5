import { isFrance } from '../domain/country';
import type { PlannedMessage } from '../domain/decision/messages';
import { hasEmail, isFormalNotice, isPosted, needsLetter } from '../domain/policies';
import { legalMentionsOf } from '../letters/legal-mentions';
import { composeLetter } from '../letters/letter';
import { addressProblem } from '../letters/postal-address';
import { senderProblems, sirenProblem } from '../letters/sender-checks';
import type { Desk } from './desk';
import { forbiddenWords } from './forbidden-words';
import { letterNotice } from './letters/message-letter';

/** What must be completed before a message can be approved: the sender's legal mentions, the addressee's addresses and SIREN, the letter's model. */
export function missingForApproval(message: PlannedMessage, desk: Desk): readonly string[] {
  const { step, customer, recipients } = message;
  const { sender } = desk.book.settings;
  const missing = legalMentionsOf(sender).missing.map((mention) => `${mention} (Paramètres)`);
  if (hasEmail(step) && recipients.length === 0) missing.push('E-mail du client');
  const address = isPosted(step) ? addressProblem(customer) : null;
  if (address !== null) missing.push(address);
  if (isFormalNotice(step)) {
    missing.push(...senderProblems(sender).map(({ sentence }) => sentence));
    // A firm abroad has no SIREN.
    if (customer.type === 'business' && isFrance(customer.country)) {
      if (customer.siren === '') missing.push('SIREN du client');
      else {
        const problem = sirenProblem(customer.siren);
        if (problem !== null) missing.push(`${customer.name}, ${problem}`);
      }
    }
  }
  if (hasEmail(step)) missing.push(...forbiddenWords(message, desk));
  if (needsLetter(step)) missing.push(...letterFaults(message, desk, address));
  // They stand in a sentence that has a full stop of its own.
  return missing.map((one) => one.replace(/\.$/, ''));
}

const ADDRESS_COLUMNS: readonly string[] = ['Adresse', 'Code postal', 'Ville'];

/** What the letter lacks: a model to mend, values to complete; nothing where its model cannot be seen from this account. */
function letterFaults(message: PlannedMessage, desk: Desk, address: string | null): readonly string[] {
  const model = desk.letters.find(message.step, message.customer);
  if (model === null) return [];
  if (typeof model === 'string') return [model];
  const notice = letterNotice(desk, message, 'R-0000-0000', desk.today);
  const composed = composeLetter(notice, model.document, model.use);
  if (composed.ok) return [];
  const told = address ?? '';
  return [
    // What is wrong with the address is said once.
    ...composed.problems.filter((problem) => told === '' || !problem.includes(told)),
    ...composed.missing
      .filter(({ column }) => told === '' || !ADDRESS_COLUMNS.includes(column))
      .map(({ placeholder, column }) =>
        column === '' ? `[${placeholder}] de la lettre` : `${column} (pour [${placeholder}])`,
      ),
  ];
}
