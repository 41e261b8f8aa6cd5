import { type CivilDate, shortDate } from '../../domain/civil-date';
import type { Settings } from '../../domain/model';
import { counted, typeset } from '../../domain/typography';
import { addWorkingDays } from '../../domain/working-days';
import type { Place } from '../place';

export type FirstRunStep =
  | 'company'
  | 'policy'
  | 'list'
  | 'takeovers'
  | 'receipts'
  | 'testMessage'
  | 'activation';

/** A step of the path from an empty sheet to the first reminder. */
export interface StepShown {
  readonly step: FirstRunStep;
  readonly name: string;
  readonly done: boolean;
  /** What is left to do, or what was done. */
  readonly sentence: string;
}

/** What the steps are judged on. */
export interface FirstRunState {
  readonly place: Place;
  readonly owner: string;
  readonly missing: readonly string[];
  /** What is wrong in the company's details. */
  readonly wrong: readonly string[];
  readonly settings: Settings;
  readonly hasInvoices: boolean;
  /** Customers whose old invoices wait for a decision; null when it cannot be known. */
  readonly takeovers: number | null;
  readonly testedOn: CivilDate | null;
  readonly today: CivilDate;
  /** Whom the hand was given to; '' when anybody may activate. */
  readonly heir: string;
}

type Judged = { readonly done: boolean; readonly sentence: string };

const NAMES: Readonly<Record<FirstRunStep, string>> = {
  company: 'Votre entreprise',
  policy: 'Le rythme des relances',
  list: 'Vos factures',
  takeovers: 'Les factures anciennes',
  receipts: 'Vos encaissements',
  testMessage: "Un message d'essai",
  activation: "L'envoi quotidien",
};

/** The path, step by step, in order: each may be left for later. */
export function firstRunSteps(state: FirstRunState): readonly StepShown[] {
  const judged: Readonly<Record<FirstRunStep, Judged>> = {
    company: company(state),
    policy: policy(state),
    list: list(state),
    takeovers: takeovers(state),
    receipts: receipts(state),
    testMessage: testMessage(state),
    activation: activation(state),
  };
  return (Object.keys(NAMES) as FirstRunStep[]).map((step) => ({
    step,
    name: NAMES[step],
    done: judged[step].done,
    sentence: typeset(judged[step].sentence),
  }));
}

const done = (sentence: string): Judged => ({ done: true, sentence });
const left = (sentence: string): Judged => ({ done: false, sentence });

function company({ missing, wrong }: FirstRunState): Judged {
  if (wrong.length > 0) return left(wrong.join(' '));
  return missing.length > 0
    ? left(`Mentions obligatoires de vos relances à compléter : ${missing.join(', ')}.`)
    : done('Les mentions obligatoires de vos relances sont là.');
}

function policy({ settings, place }: FirstRunState): Judged {
  if (settings.defaultPolicy !== '')
    return done(`Vos clients suivent le scénario ${settings.defaultPolicy}.`);
  return place === 'active'
    ? done('Vos clients suivent le scénario Standard.')
    : left("Choisissez le scénario que suivront vos clients : d'ici là, c'est Standard.");
}

const list = ({ hasInvoices }: FirstRunState): Judged =>
  hasInvoices
    ? done('Vos factures sont dans le classeur.')
    : left("Déposez votre liste de factures, ou choisissez l'onglet où elle se trouve.");

function takeovers({ takeovers: count, hasInvoices }: FirstRunState): Judged {
  if (!hasInvoices) return left("Importez d'abord vos factures : les anciennes vous seront montrées ici.");
  if (count === null)
    return left('Corrigez ce qui ne se lit pas : les factures anciennes vous seront montrées ici.');
  return count === 0
    ? done("Aucune facture ancienne n'attend votre décision.")
    : left(
        `${counted(count, 'client a', 'clients ont')} des factures anciennes : dites ce qu'elles deviennent, rien ne part d'ici là.`,
      );
}

function receipts({ settings, today }: FirstRunState): Judged {
  const { receiptsCheckedUntil: until, receiptsFreshness: freshness } = settings;
  if (freshness === null) return done("Les relances n'attendent pas le pointage, comme vous l'avez réglé.");
  if (until === null)
    return left("Dites jusqu'à quel jour vos encaissements sont saisis : rien ne part seul sans cela.");
  if (until > today)
    return left(`Encaissements pointés jusqu'au ${shortDate(until)}, qui est à venir : corrigez cette date.`);
  return addWorkingDays(until, freshness, settings) >= today
    ? done(`Encaissements pointés jusqu'au ${shortDate(until)}.`)
    : left(`Encaissements pointés jusqu'au ${shortDate(until)} : pointez-les de nouveau pour relancer.`);
}

const testMessage = ({ testedOn }: FirstRunState): Judged =>
  testedOn
    ? done(`Message d'essai envoyé à vous-même le ${shortDate(testedOn)}.`)
    : left("Envoyez-vous un message d'essai : vous verrez une relance comme vos clients la verront.");

function activation({ place, owner, heir }: FirstRunState): Judged {
  if (place === 'active') return done(`Les relances partent de ${owner}, chaque matin ouvré.`);
  if (place === 'copy')
    return left("Ce classeur est une copie : dites ce qu'elle est en activant, rien n'en part d'ici là.");
  if (place === 'trial') return left("Copie d'essai : rien ne partira d'ici.");
  return heir === ''
    ? left("Activez l'envoi quotidien : rien ne part avant.")
    : left(`La main a été passée à ${heir} : c'est à ce compte d'activer l'envoi quotidien.`);
}
