import { type Cents, euros } from '../cents';
import { type CivilDate, shortDate } from '../civil-date';
import { isFrance } from '../country';
import type { Customer } from '../model';
import { counted } from '../typography';
import { type Condition, condition, type Route } from './condition';
import { type Merchant, merchantByForm, merchantOf } from './merchant';

/** What the routes are judged on. */
export interface ClaimedDebt {
  readonly customer: Customer;
  /** The creditor's own legal form. */
  readonly creditorForm: string;
  /** Invoices that belong in the file, all past due. */
  readonly invoiceCount: number;
  readonly principal: Cents;
  /** Null while the rate of a half-year is not known. */
  readonly interest: Cents | null;
  /** The earliest day after which one of them may be barred; null without any. */
  readonly barredOn: CivilDate | null;
  /** Invoices of that customer that are disputed, and left out. */
  readonly disputed: readonly string[];
  readonly today: CivilDate;
}

/** CPCE art. L125-1 and R125-1: principal and interest. */
const SMALL_CLAIM = 5_000_00;

/** The three ways to a title that start without a hearing, each with its conditions: facts, never advice. */
export function routesOf(debt: ClaimedDebt): readonly Route[] {
  const order = paymentOrderRoute(debt);
  // Nothing else is worth a line where the debtor's quality closes every one of them.
  return debt.customer.type === 'publicBody'
    ? [order]
    : [order, merchantsRoute(debt), smallClaimsRoute(debt)];
}

/** CPC art. 1405 to 1425. */
const paymentOrderRoute = (debt: ClaimedDebt): Route => ({
  kind: 'paymentOrder',
  name: 'Injonction de payer',
  conditions: [
    contract('CPC art. 1405, 1°'),
    debt.interest === null
      ? condition(
          'toCheck',
          `Montant déterminé : principal ${euros(debt.principal)}, mais le taux d'un semestre manque.`,
          'CPC art. 1405 et 1407',
        )
      : condition(
          debt.principal > 0 ? 'met' : 'notMet',
          `Montant déterminé : principal ${euros(debt.principal)}, décompte par facture.`,
          'CPC art. 1405 et 1407',
        ),
    addressInFrance(debt.customer),
    notPublic(debt.customer),
    limitation(debt),
    uncontested(debt, 'CPC art. 1405 et 1416'),
    noInsolvency(debt.customer),
  ],
});

/** CPCE art. L126-1 ff. (loi n° 2026-307). */
function merchantsRoute(debt: ClaimedDebt): Route {
  const { customer, creditorForm } = debt;
  const article = 'CPCE art. L126-1 ; C. com. art. L210-1';
  return {
    kind: 'merchants',
    name: 'Recouvrement entre commerçants par commissaire de justice',
    conditions: [
      merchant('Créancier', merchantByForm(creditorForm), creditorForm, article),
      merchant('Débiteur', merchantOf(customer.type, customer.legalForm), customer.legalForm, article),
      condition(
        debt.invoiceCount > 0 ? 'met' : 'notMet',
        debt.invoiceCount > 0
          ? `Créance liquide et exigible : ${counted(debt.invoiceCount, 'facture')} à échéance passée.`
          : "Créance liquide et exigible : aucune facture du dossier n'est échue.",
        'CPCE art. L126-1',
      ),
      uncontested(debt, 'CPCE art. L126-1 et L126-2'),
      condition(
        'toCheck',
        "Décret et tarif d'application : non publiés au 25/09/2026, à vérifier auprès d'un commissaire de justice.",
        'Loi n° 2026-307 du 23 avril 2026',
      ),
      noInsolvency(customer),
    ],
  };
}

/** CPCE art. L125-1. */
function smallClaimsRoute(debt: ClaimedDebt): Route {
  const { principal, interest, customer, creditorForm } = debt;
  const sum = (principal + (interest ?? 0)) as Cents;
  const isSmall = sum <= SMALL_CLAIM;
  const both = [merchantByForm(creditorForm), merchantOf(customer.type, customer.legalForm)];
  const covered = both.includes('no') ? 'no' : both.includes('unknown') ? 'unknown' : 'yes';
  return {
    kind: 'smallClaims',
    name: 'Procédure simplifiée des petites créances',
    conditions: [
      condition(
        !isSmall ? 'notMet' : interest === null ? 'toCheck' : 'met',
        `Principal et intérêts : ${euros(sum)}, ${isSmall ? 'au plus' : 'plus de'} 5 000,00 €.`,
        'CPCE art. L125-1 et R125-1',
      ),
      contract('CPCE art. L125-1'),
      condition(
        covered === 'no' ? 'met' : covered === 'yes' ? 'notMet' : 'toCheck',
        covered === 'no'
          ? "Créance hors du recouvrement entre commerçants : l'un des deux n'est pas commerçant."
          : covered === 'yes'
            ? "Créance entre commerçants : elle relève de l'article L126-1, plus de cette procédure."
            : "Créance hors du recouvrement entre commerçants : la qualité de l'un des deux est à vérifier.",
        'CPCE art. L125-1 et L126-1',
      ),
      noInsolvency(customer),
    ],
  };
}

const contract = (article: string): Condition =>
  condition(
    'toCheck',
    "Créance née d'un contrat : le contrat, le devis signé ou la commande est à joindre, le classeur ne les connaît pas.",
    article,
  );

function merchant(who: 'Créancier' | 'Débiteur', found: Merchant, form: string, article: string): Condition {
  const said = form.trim() === '' ? 'forme juridique non renseignée' : form.trim();
  if (found === 'yes') return condition('met', `${who} commerçant par la forme : ${said}.`, article);
  if (found === 'no') return condition('notMet', `${who} non commerçant : ${outOf(who, form)}.`, article);
  return condition('toCheck', `${who} commerçant : ${said}, sa qualité est à vérifier.`, article);
}

const outOf = (who: string, form: string): string =>
  form.trim() !== '' ? form.trim() : `${who.toLowerCase()} particulier, association ou organisme public`;

function addressInFrance(customer: Customer): Condition {
  const article = 'CPC art. 1406';
  if (!isFrance(customer.country))
    return condition(
      'notMet',
      `Débiteur demeurant en France : son pays est « ${customer.country.trim()} ».`,
      article,
    );
  const isKnown = (customer.registeredOffice || customer.address).trim() !== '';
  return isKnown
    ? condition('met', 'Débiteur à une adresse connue en France.', article)
    : condition(
        'toCheck',
        'Débiteur à une adresse connue en France : aucune dans la feuille Clients.',
        article,
      );
}

function notPublic({ type }: Customer): Condition {
  const article = 'CPC art. 1406 ; C. com. art. L721-3';
  if (type === 'publicBody')
    return condition(
      'notMet',
      "Le débiteur est un organisme public : pas d'injonction de payer contre lui.",
      article,
    );
  if (type === 'unknown')
    return condition('toCheck', "Débiteur autre qu'un organisme public : son type est à préciser.", article);
  return condition('met', "Le débiteur n'est pas un organisme public.", article);
}

function limitation({ barredOn, today }: ClaimedDebt): Condition {
  const article = 'C. com. art. L110-4 ; C. civ. art. 2224 ; C. conso. art. L218-2';
  if (!barredOn) return condition('toCheck', 'Créance non prescrite : date à vérifier.', article);
  return today > barredOn
    ? condition('toCheck', `Prescription possible depuis le ${shortDate(barredOn)}.`, article)
    : condition('met', `Créance non prescrite : pas avant le ${shortDate(barredOn)}.`, article);
}

function uncontested({ disputed }: ClaimedDebt, article: string): Condition {
  const left = disputed.length === 0 ? '' : ` ${inDispute(disputed)}`;
  return condition(
    'toCheck',
    `Créance non contestée : aucun litige noté sur les factures du dossier.${left}`,
    article,
  );
}

const inDispute = (numbers: readonly string[]): string =>
  numbers.length === 1
    ? `La facture ${numbers[0]}, en litige, n'en fait pas partie.`
    : `Les factures ${numbers.join(', ')}, en litige, n'en font pas partie.`;

function noInsolvency({ insolvency }: Customer): Condition {
  const article = 'C. com. art. L622-21';
  if (!insolvency)
    return condition('toCheck', 'Pas de procédure collective : aucune notée, à vérifier au BODACC.', article);
  const on = insolvency.openedOn ? ` le ${shortDate(insolvency.openedOn)}` : '';
  return condition(
    'notMet',
    `Procédure collective ouverte${on} : les actions en paiement sont arrêtées.`,
    article,
  );
}
