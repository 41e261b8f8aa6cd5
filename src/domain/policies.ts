import { foldName } from './keys';
import type { Customer, CustomerType, DunningPolicy, PolicyStep, Settings } from './model';

const email = { channel: 'email', dispatch: 'automatic', letterModel: '', grantedDays: null } as const;
const registered = { channel: 'registeredLetterAndEmail', dispatch: 'afterApproval' } as const;

const preDue = (days: number) => ({ ...email, name: 'Prévenance', days, emailModel: 'Prévenance' });
const notice = (rank: 1 | 2, days: number, variant = '') => ({
  ...email,
  name: `Relance ${rank}`,
  days,
  emailModel: `Relance ${rank}${variant}`,
  grantedDays: rank === 2 ? 8 : null,
});
const call = (days: number) =>
  ({
    name: 'Appel',
    days,
    channel: 'call',
    dispatch: 'byHand',
    emailModel: '',
    letterModel: '',
    grantedDays: null,
  }) as const;
const formal = (days: number, grantedDays: number, name: string, model = name) => ({
  ...registered,
  name,
  days,
  emailModel: model,
  letterModel: model,
  grantedDays,
});
const file = (days: number) => ({ ...call(days), name: 'Dossier', channel: 'file' }) as const;

const policy = (name: string, ...steps: readonly Omit<PolicyStep, 'order'>[]): DunningPolicy => ({
  name,
  steps: steps.map((step, index) => ({ ...step, order: index + 1 })),
});

/** The scenarios written at the first « Initialiser »; their owner may change them in the sheet afterwards. */
export const SHIPPED_POLICIES: readonly DunningPolicy[] = [
  policy(
    'Standard',
    preDue(-7),
    notice(1, 1),
    call(7),
    notice(2, 10),
    formal(20, 8, 'Mise en demeure'),
    file(31),
  ),
  policy(
    'Souple',
    preDue(-5),
    notice(1, 4),
    call(10),
    notice(2, 15),
    formal(30, 8, 'Mise en demeure'),
    file(41),
  ),
  policy(
    'Particulier',
    notice(1, 5, ' – particulier'),
    notice(2, 20, ' – particulier'),
    formal(40, 15, 'Mise en demeure', 'Mise en demeure – particulier'),
  ),
  policy(
    'Organisme public',
    { ...email, name: 'Point sur la facture', days: 5, emailModel: 'Point sur la facture' },
    formal(30, 8, "Demande de paiement et d'intérêts moratoires"),
  ),
];

/** Délai accordé when the step leaves it empty. */
export const DEFAULT_GRANTED_DAYS = 8;

const STANDARD = 'Standard';
const CONSUMER = 'Particulier';
const PUBLIC_BODY = 'Organisme public';

/** The scenario a customer follows when column Scénario names none: his type's, or the one that the settings name. */
export function defaultPolicyName(
  customer: Pick<Customer, 'type'>,
  settings: Pick<Settings, 'defaultPolicy'>,
): string {
  if (customer.type === 'consumer') return CONSUMER;
  if (customer.type === 'publicBody') return PUBLIC_BODY;
  return settings.defaultPolicy || STANDARD;
}

/** The kind of customer a scenario is made for: those of other names are a business's. */
export function usualDebtorOf(name: string): CustomerType {
  if (foldName(name) === foldName(CONSUMER)) return 'consumer';
  return foldName(name) === foldName(PUBLIC_BODY) ? 'publicBody' : 'business';
}

/** Whether a scenario may be the default one: those of consumers and public bodies claim what businesses do not owe. */
export const mayBeDefault = (name: string): boolean =>
  ![CONSUMER, PUBLIC_BODY].some((reserved) => foldName(reserved) === foldName(name));

/** The scenario a customer follows: the one column Scénario names, else his default one. */
export const policyNameOf = (customer: Customer, settings: Pick<Settings, 'defaultPolicy'>): string =>
  customer.policy || defaultPolicyName(customer, settings);

/** That scenario, null when it is not, or not readable, among those of the sheet. */
export function policyFollowed(
  customer: Customer,
  {
    policies,
    settings,
  }: { readonly policies: readonly DunningPolicy[]; readonly settings: Pick<Settings, 'defaultPolicy'> },
): DunningPolicy | null {
  const name = foldName(policyNameOf(customer, settings));
  return policies.find((one) => foldName(one.name) === name) ?? null;
}

/** A step that is a notice with a rank: relance 1 = 1. Reminders before the due date, calls and the file have none. */
export interface DunningLevel extends PolicyStep {
  readonly rank: number;
}

export const levelsOf = (dunning: DunningPolicy): readonly DunningLevel[] =>
  dunning.steps
    .filter((step) => step.days >= 0 && step.channel !== 'call' && step.channel !== 'file')
    .map((step, index) => ({ ...step, rank: index + 1 }));

export const preDueReminderOf = (dunning: DunningPolicy): PolicyStep | null =>
  dunning.steps.find((step) => step.days < 0 && step.channel === 'email') ?? null;

export const callsOf = (dunning: DunningPolicy): readonly PolicyStep[] =>
  dunning.steps.filter((step) => step.channel === 'call');

export const fileOf = (dunning: DunningPolicy): PolicyStep | null =>
  dunning.steps.find((step) => step.channel === 'file') ?? null;

/** A registered letter makes a notice formal: it speaks of nothing else, and claims what the law allows. */
export const isFormalNotice = (step: PolicyStep): boolean =>
  step.channel === 'registeredLetter' || step.channel === 'registeredLetterAndEmail';

/** Leaves on paper, by the hands of a person: approved first, then posted, and the posting recorded. */
export const isPosted = (step: PolicyStep): boolean => isFormalNotice(step) || step.channel === 'letter';

/** Has a letter: on paper, or attached to its e-mail. */
export const needsLetter = (step: PolicyStep): boolean => isPosted(step) || step.letterModel !== '';

/** Has an e-mail: the message itself, or the copy of a registered letter. */
export const hasEmail = (step: PolicyStep): boolean =>
  step.channel === 'email' || step.channel === 'registeredLetterAndEmail';
