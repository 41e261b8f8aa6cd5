import type { Sender } from '../domain/model';
import { foldText, typeset } from '../domain/typography';
import { addressLine } from './sender-text';

/** The foot of every message (C. com. R123-237 and R123-238), and what it lacks, as Paramètres names it. */
export interface LegalMentions {
  readonly text: string;
  readonly missing: readonly string[];
}

const SOLE_TRADER = /\b(ei|eirl|entrepreneur|entreprise individuelle|micro|auto|artisan|liberale?)\b/;
const WITHOUT_CAPITAL = /\b(association|loi 1901|syndicat|sci|scp|gie|fondation|mutuelle)\b/;
const WITHOUT_REGISTRY = /\b(association|loi 1901|syndicat|fondation|liberale?)\b/;

/** The sender's mentions: name with its form beside it, capital, seat, SIREN, registry and its town, VAT number. */
export function legalMentionsOf(sender: Sender): LegalMentions {
  const form = foldText(sender.legalForm);
  const isSoleTrader = SOLE_TRADER.test(form);
  const missing: string[] = [];
  const need = (value: string, name: string, when = true): string => {
    if (value.trim() === '' && when) missing.push(name);
    return value.trim();
  };
  const company = need(sender.company, "Nom de l'entreprise");
  const legalForm = need(sender.legalForm, 'Forme juridique');
  const capital = need(sender.capital, 'Capital social', !isSoleTrader && !WITHOUT_CAPITAL.test(form));
  const siren = need(sender.siren, 'SIREN');
  const registry = need(sender.registry, 'RCS ou RNE', !WITHOUT_REGISTRY.test(form));
  const seat = need(sender.address, 'Adresse') && need(sender.city, 'Ville') && addressLine(sender);
  const vat = sender.vatNumber.trim();
  const parts = [
    isSoleTrader
      ? joined(company, 'Entrepreneur individuel (EI)')
      : joined(company, `${legalForm} ${capitalText(capital)}`.trim()),
    seat,
    siren === '' ? '' : `SIREN ${groupedByThree(siren)}`,
    registry === '' || /\b(rcs|rne|rm|registre)\b/i.test(registry) ? registry : `RCS ${registry}`,
    vat === '' ? '' : `TVA ${vat}`,
  ];
  return { text: typeset(parts.filter((part) => part !== '').join(' – ')), missing };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** « au capital de 10 000 € », whether the cell holds « 10000 » or the whole of it. */
function capitalText(capital: string): string {
  if (capital === '' || /capital/i.test(capital)) return capital;
  const plain = /^\d+$/.test(capital.replace(/\s/g, ''));
  const amount = plain
    ? `${capital.replace(/\s/g, '').replace(/\B(?=(\d{3})+$)/g, '\u00a0')} €`
    : /€|eur/i.test(capital)
      ? capital
      : `${capital} €`;
  return `au capital de ${amount}`;
}

const groupedByThree = (siren: string): string => {
  const digits = siren.replace(/\s/g, '');
  return /^\d{9}$/.test(digits) ? digits.replace(/(\d{3})(?=\d)/g, '$1\u00a0') : siren;
};
