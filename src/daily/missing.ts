import type { PlannedMessage } from '../domain/decision/messages';
import type { Sender } from '../domain/model';
import { isFormalNotice, needsLetter } from '../domain/policies';
import { legalMentionsOf } from '../letters/legal-mentions';

/** What must be completed before a message can be approved: the sender's legal mentions, the addressee's addresses and SIREN. */
export function missingForApproval({ step, customer, recipients }: PlannedMessage, sender: Sender): string[] {
  const missing = legalMentionsOf(sender).missing.map((mention) => `${mention} (Paramètres)`);
  const mailed = step.channel === 'email' || step.channel === 'registeredLetterAndEmail';
  if (mailed && recipients.length === 0) missing.push('E-mail du client');
  if (needsLetter(step)) {
    if (customer.address === '') missing.push('Adresse du client');
    if (customer.postalCode === '' || customer.city === '') missing.push('Code postal et ville du client');
  }
  if (isFormalNotice(step) && customer.type === 'business' && customer.siren === '')
    missing.push('SIREN du client');
  return missing;
}
