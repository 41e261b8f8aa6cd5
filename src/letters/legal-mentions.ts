import type { Sender } from '../domain/model';
import { foldText, typeset } from '../domain/typography';
import { type LegalForm, legalFormOf } from './legal-forms';
import { registryText, saysNone } from './registry';
import { addressLine } from './sender-text';
import { soleTraderNames } from './sole-trader';

/** The foot of every message (C. com. R123-237 and R123-238), and what it lacks, as Paramètres names it. */
export interface LegalMentions {
  readonly text: string;
  readonly missing: readonly string[];
}

/** The sender's mentions, as its legal form asks: name and form, capital, seat, SIREN, registry and its town, VAT number. */
export function legalMentionsOf(sender: Sender): LegalMentions {
  const form = legalFormOf(sender.legalForm);
  const registry = registryText(sender.registry, sender.siren);
  const vatNumber = sender.vatNumber.replace(/\s/g, '').toUpperCase();
  const parts = [
    nameWithForm(sender, form),
    liquidation(sender, form),
    addressLine(sender),
    sender.siren.trim() === '' ? '' : `SIREN ${groupedByThree(sender.siren.trim())}`,
    registry,
    vatNumber === '' ? '' : `TVA ${vatNumber}`,
  ];
  return { text: typeset(parts.filter((part) => part !== '').join(' – ')), missing: missingOf(sender, form) };
}

function missingOf(sender: Sender, form: LegalForm): readonly string[] {
  const isEmpty = (key: keyof Sender): boolean => sender[key].trim() === '';
  // The registry of associations gives a number (RNA) to those that have no SIREN.
  const isKnownOtherwise = form.kind === 'association' && !isEmpty('registry');
  const lacks: readonly [string, boolean][] = [
    ["Nom de l'entreprise", isEmpty('company')],
    ['Forme juridique', isEmpty('legalForm')],
    ['Capital social', form.capital === 'needed' && isEmpty('capital') && !saysVariable(form.text)],
    ['SIREN', isEmpty('siren') && !isKnownOtherwise],
    ['RCS ou RNE', form.needsRegistry && isEmpty('registry')],
    ['Adresse', isEmpty('address')],
    ['Code postal', isEmpty('postalCode')],
    ['Ville', isEmpty('city')],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([name]) => name);
}

/** « Lambert, SARL au capital de 10 000 € »; « SARL Lambert au capital de 10 000 € »; « Paul Roy EI, Le Rabot ». */
function nameWithForm(sender: Sender, form: LegalForm): string {
  if (form.kind === 'soleTrader') return soleTraderNames(sender, form.text).join(', ');
  const company = sender.company.trim();
  const named = alreadySays(company, form.text) ? company : joined(company, form.text);
  return `${named} ${capitalText(sender.capital, form)}`.trim();
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** A name that starts or ends with its form does not have it twice. */
function alreadySays(company: string, form: string): boolean {
  const [name, said] = [foldText(company), foldText(form)];
  return said !== '' && (name.startsWith(`${said} `) || name.endsWith(` ${said}`));
}

function liquidation(sender: Sender, form: LegalForm): string {
  if (!form.inLiquidation || /\ben liquidation\b/i.test(sender.company)) return '';
  return form.kind === 'company' ? 'société en liquidation' : 'en liquidation';
}

const saysVariable = (text: string): boolean => /\bvariable/i.test(text);

/** « au capital de 10 000 € », whether the cell holds « 10000 » or the whole of it; « à capital variable » (C. com. L231-2). */
function capitalText(written: string, form: LegalForm): string {
  const capital = written.trim();
  if (form.kind === 'soleTrader' || saysNone(capital)) return '';
  if (saysVariable(form.text))
    return capital === '' || saysVariable(capital) ? '' : `de ${amountText(capital)}`;
  if (capital === '') return form.capital === 'variable' ? 'à capital variable' : '';
  if (/^(?:au?|à) +capital/i.test(capital)) return capital;
  if (!saysVariable(capital) && form.capital !== 'variable')
    return /^capital/i.test(capital) ? `au ${capital}` : `au capital de ${amountText(capital)}`;
  const amount = /\d[\d\s.,]*(?:€|euros?)?/.exec(capital)?.[0]?.trim() ?? '';
  return /minim/i.test(capital) || amount === ''
    ? `à capital variable${amount === '' ? '' : ` (minimum ${amountText(amount)})`}`
    : `à capital variable de ${amountText(amount)}`;
}

function amountText(written: string): string {
  const bare = written.replace(/\s/g, '').replace(/(?:€|euros?)$/i, '');
  const whole = bare.replace(/[,.]00?$/, '');
  if (/^\d+$/.test(whole)) return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')} €`;
  return bare === written.replace(/\s/g, '') ? `${written} €` : written;
}

const groupedByThree = (siren: string): string => {
  const digits = siren.replace(/[\s.]/g, '');
  return /^\d{9}$/.test(digits) ? digits.replace(/(\d{3})(?=\d)/g, '$1\u00a0') : siren;
};
