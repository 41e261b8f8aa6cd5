import { isValidBIC, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import { validate as validateSiren } from 'stdnum/lib/esm/fr/siren.js';
import { validate as validateVatNumber } from 'stdnum/lib/esm/fr/tva.js';
import type { Sender } from '../domain/model';
import { typeset } from '../domain/typography';
import { parseAddresses } from './addresses';
import { isRegistryWithoutTown } from './registry';

/** A value that is written and cannot be right; one left empty is missing, which is for the legal mentions to say. */
export interface SenderProblem {
  /** As Paramètres names it. */
  readonly setting: string;
  /** What is wrong, then what to do; without its full stop, to stand in a list. */
  readonly sentence: string;
}

/** What a check answers: the end of a sentence that starts with the name of the value; null when it may be right. */
type Check = (written: string) => string | null;

const VAT_SETTING = 'TVA intracommunautaire';

const CHECKS: readonly { readonly key: keyof Sender; readonly setting: string; readonly check: Check }[] = [
  { key: 'siren', setting: 'SIREN', check: sirenFault },
  { key: 'registry', setting: 'RCS ou RNE', check: registryFault },
  { key: 'vatNumber', setting: VAT_SETTING, check: vatFault },
  { key: 'postalCode', setting: 'Code postal', check: postalCodeFault },
  { key: 'email', setting: 'E-mail', check: emailFault },
  { key: 'iban', setting: 'IBAN', check: ibanFault },
  { key: 'bic', setting: 'BIC', check: bicFault },
];

/** What is wrong in what Paramètres says of the sender, in the order of that sheet; [] when nothing is, or nothing is written. */
export function senderProblems(sender: Sender): readonly SenderProblem[] {
  const problems = CHECKS.flatMap(({ key, setting, check }) => {
    const fault = sender[key].trim() === '' ? null : check(sender[key].trim());
    return fault === null ? [] : [{ setting, sentence: typeset(`${setting} : ${fault}`) }];
  });
  const stranger = strangersVatNumber(sender);
  if (stranger === null || problems.some(({ setting }) => setting === 'SIREN' || setting === VAT_SETTING))
    return problems;
  return [...problems, { setting: VAT_SETTING, sentence: typeset(`${VAT_SETTING} : ${stranger}`) }];
}

/** What is wrong with a SIREN, ours or a customer's, as a French sentence without its full stop; null when it holds, or is empty. */
export function sirenProblem(text: string): string | null {
  const fault = text.trim() === '' ? null : sirenFault(text.trim());
  return fault === null ? null : typeset(`SIREN : ${fault}`);
}

function sirenFault(written: string): string | null {
  const digits = written.replace(/[\s.]/g, '');
  if (/^\d{14}$/.test(digits))
    return `« ${written} » a quatorze chiffres, c'est un SIRET : gardez les neuf premiers`;
  if (!/^\d{9}$/.test(digits))
    return `« ${written} » n'a pas neuf chiffres : recopiez le numéro de l'Annuaire des entreprises`;
  if (validateSiren(digits).isValid) return null;
  return `le numéro « ${written} » ne se contrôle pas (clé) : recopiez-le de l'Annuaire des entreprises`;
}

function registryFault(written: string): string | null {
  return isRegistryWithoutTown(written)
    ? `« ${written} » ne dit pas la ville du greffe : écrivez par exemple « RCS Lyon »`
    : null;
}

function vatFault(written: string): string | null {
  const compact = written.replace(/[\s.-]/g, '').toUpperCase();
  if (/^\d{11}$/.test(compact)) return `« ${written} » commence sans FR : écrivez « FR${compact} »`;
  if (!/^FR[A-Z0-9]{2}\d{9}$/.test(compact))
    return `« ${written} » n'est pas un numéro français, FR puis onze caractères : recopiez-le d'une de vos factures`;
  if (validateVatNumber(compact).isValid) return null;
  return `le numéro « ${written} » ne se contrôle pas (clé) : recopiez-le d'une de vos factures`;
}

/** A French VAT number ends with its owner's SIREN; a member of a VAT group bears the group's, and may leave the cell empty. */
function strangersVatNumber({ siren, vatNumber }: Sender): string | null {
  const own = siren.replace(/[\s.]/g, '');
  const named = vatNumber.replace(/[\s.-]/g, '').slice(-9);
  // In Monaco the number is no SIREN and starts with 000.
  if (own === '' || named === '' || named === own || named.startsWith('000')) return null;
  return `« ${vatNumber.trim()} » n'est pas construit sur votre SIREN ${own} : corrigez l'un ou l'autre, ou videz la cellule si votre groupe déclare la TVA pour vous`;
}

function postalCodeFault(written: string): string | null {
  return /^\d{5}$/.test(written.replace(/\s/g, ''))
    ? null
    : `« ${written} » n'a pas cinq chiffres : écrivez-le comme « 69003 »`;
}

function emailFault(written: string): string | null {
  const [first] = parseAddresses(written).invalid;
  return first === undefined
    ? null
    : `« ${first} » n'est pas une adresse e-mail : écrivez-la comme « compta@exemple.fr »`;
}

function ibanFault(written: string): string | null {
  const { valid, errorCodes } = validateIBAN(written.replace(/[\s.-]/g, '').toUpperCase());
  if (valid) return null;
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry))
    return `« ${written} » ne commence pas par un pays (FR76…) : recopiez-le du RIB`;
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength))
    return 'le numéro n’a pas la bonne longueur (27 caractères en France) : recopiez-le du RIB';
  return 'le numéro ne se contrôle pas (clé) : recopiez-le du RIB';
}

function bicFault(written: string): string | null {
  return isValidBIC(written.replace(/\s/g, '').toUpperCase())
    ? null
    : `« ${written} » n'a pas la forme d'un BIC (8 ou 11 caractères) : recopiez-le du RIB`;
}
