import type { Sender } from '../../domain/model';
import { parseTerms, TERMS_EXPECTED } from '../../domain/payment-terms/parse-terms';
import { SETTING_LIST, type SettingName, settingDefinition } from '../../ledger/settings-list';
import type { Cell } from '../../ledger/workbook';
import { parseAddresses } from '../../letters/addresses';
import { senderProblems } from '../../letters/sender-checks';
import { refusal } from './context';

/** A sender of whom nothing is said. */
export const NOBODY: Sender = {
  company: '',
  legalForm: '',
  capital: '',
  siren: '',
  registry: '',
  vatNumber: '',
  address: '',
  postalCode: '',
  city: '',
  phone: '',
  email: '',
  contact: '',
  contactQuality: '',
  iban: '',
  bic: '',
};

/** Stops, with a sentence, where Paramètres says of the sender what cannot be right; `before` is what is then not done. */
export function requireRightSender(sender: Sender, before: string): void {
  const wrong = senderProblems(sender).map(({ sentence }) => sentence);
  if (wrong.length > 0) throw refusal(`${before}, corrigez dans Paramètres : ${wrong.join(' ; ')}.`);
}

/** Stops where a value about to be written in Paramètres cannot be right. Those already there are not looked at: each may be mended alone. */
export function refuseWrongValues(
  changes: readonly { readonly key: SettingName; readonly cell: Cell }[],
): void {
  const written = changes.filter(({ cell }) => typeof cell === 'string' && cell !== '');
  const said = written.filter(({ key }) => key in NOBODY).map(({ key, cell }) => [key, cell]);
  const faults = [
    ...senderProblems({ ...NOBODY, ...Object.fromEntries(said) }).map(({ sentence }) => sentence),
    ...written.flatMap(({ key, cell }) => wrongAddresses(key, String(cell))),
    ...written.flatMap(({ key, cell }) => wrongTerms(key, String(cell))),
  ];
  if (faults.length > 0) throw refusal(`${faults.join(' ; ')}. Rien n'a été enregistré.`);
}

function wrongAddresses(key: SettingName, written: string): readonly string[] {
  const definition = SETTING_LIST.find((one) => one.key === key);
  if (definition?.kind !== 'emails') return [];
  const { invalid } = parseAddresses(written);
  return invalid.length === 0
    ? []
    : [
        `${definition.name} : « ${invalid[0]} » n'est pas une adresse e-mail ; séparez-les par un point-virgule`,
      ];
}

const wrongTerms = (key: SettingName, written: string): readonly string[] =>
  key === 'defaultPaymentTerms' && parseTerms(written).kind === 'unreadable'
    ? [`${settingDefinition(key).name} : « ${written} » ne se lit pas ; ${TERMS_EXPECTED}`]
    : [];
