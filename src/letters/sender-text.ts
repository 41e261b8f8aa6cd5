import type { Language, Sender } from '../domain/model';

/** « 12 rue des Lilas, 69001 Lyon » */
export const addressLine = (place: {
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
}): string =>
  [place.address.replace(/\s*\n\s*/g, ', '), `${place.postalCode} ${place.city}`]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');

/** « IBAN FR76 …, BIC AGRIFRPP »; '' without an IBAN. */
export function bankDetailsOf(sender: Sender): string {
  if (sender.iban.trim() === '') return '';
  const bic = sender.bic.trim() === '' ? '' : `, BIC ${sender.bic.trim()}`;
  return `IBAN ${groupedByFour(sender.iban)}${bic}`;
}

const groupedByFour = (iban: string): string =>
  iban
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');

/** Who signs and can be answered: name, quality, company, telephone and e-mail; what is unknown has no line. */
export function signatureLines(sender: Sender, language: Language): readonly string[] {
  const who = [sender.contact, sender.contactQuality]
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const phone = sender.phone.trim();
  return [
    who.join(', '),
    sender.company.trim(),
    phone === '' ? '' : `${language === 'fr' ? 'Tél.' : 'Tel.'} ${phone}`,
    sender.email.trim(),
  ].filter((line) => line !== '');
}
