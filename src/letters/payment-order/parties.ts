import type { Customer, Sender } from '../../domain/model';
import { addressLine } from '../sender-text';
import { gap, knownOr } from './order-file';

/** Who asks (CPC art. 54 and 57): what the settings do not say is left to complete. */
export const petitionerLines = (sender: Sender): readonly string[] => [
  `Dénomination : **${knownOr(sender.company, 'la dénomination du requérant')}**`,
  `Forme juridique : ${knownOr(sender.legalForm, 'la forme juridique du requérant')}${sender.capital.trim() === '' ? '' : `, capital social : ${sender.capital.trim()}`}`,
  `Siège : ${knownOr(addressLine(sender), 'le siège du requérant')}`,
  `SIREN : ${knownOr(sender.siren, 'le SIREN du requérant')}${sender.registry.trim() === '' ? '' : ` – ${sender.registry.trim()}`}`,
  `Représenté par : ${gap(legalRepresentative(sender))}`,
  ...contactLine(sender),
];

/** The contact of the settings may not be who represents the company in court. */
const legalRepresentative = ({ contact }: Sender): string =>
  `le représentant légal du requérant, ou le mandataire et son pouvoir${contact.trim() === '' ? '' : ` (contact du classeur : ${contact.trim()})`}`;

const contactLine = ({ phone, email }: Sender): readonly string[] => {
  const known = [phone, email].map((part) => part.trim()).filter((part) => part !== '');
  return known.length === 0 ? [] : [`Téléphone et e-mail : ${known.join(', ')}`];
};

/** Who owes. */
export function debtorLines(customer: Customer): readonly string[] {
  const address = addressLine(customer);
  if (customer.type === 'consumer')
    return [
      `Nom et prénom : **${customer.name}**`,
      `Domicile : ${knownOr(address, 'le domicile du débiteur')}`,
    ];
  const seat = customer.registeredOffice.trim().replace(/\s*\n\s*/g, ', ');
  return [
    `Dénomination : **${customer.name}**`,
    `Forme juridique : ${knownOr(customer.legalForm, 'la forme juridique du débiteur')}`,
    `Siège : ${seat !== '' ? seat : address === '' ? gap('le siège du débiteur') : `${address} ${gap("le siège du débiteur, s'il n'est pas à cette adresse de facturation")}`}`,
    `SIREN : ${knownOr(customer.siren, 'le SIREN du débiteur')}`,
    `Représenté par : ${knownOr(customer.representedBy, 'le représentant légal du débiteur')}`,
  ];
}
