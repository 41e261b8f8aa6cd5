import type { CustomerType } from '../../domain/model';
import type { Family } from './rule';

/** warn: told, and it leaves. block: its rows are held. refuse: nobody can approve it. */
export type Severity = 'warn' | 'block' | 'refuse';

type Step = 'reminder' | 'formalNotice';
type Scale = Readonly<Record<Family, Severity>>;

const PROFESSIONAL: Readonly<Record<Step, Scale>> = {
  reminder: { threat: 'warn', authority: 'warn', fee: 'warn', debtor: 'warn', style: 'warn' },
  formalNotice: { threat: 'refuse', authority: 'refuse', fee: 'refuse', debtor: 'refuse', style: 'warn' },
};

/** Aggressive or misleading practices toward a consumer are offences of their own (C. conso., art. L121-1 ff.). */
const CONSUMER: Readonly<Record<Step, Scale>> = {
  reminder: { threat: 'block', authority: 'block', fee: 'block', debtor: 'block', style: 'block' },
  formalNotice: { threat: 'refuse', authority: 'refuse', fee: 'refuse', debtor: 'block', style: 'block' },
};

const SCALES: Readonly<Record<CustomerType, Readonly<Record<Step, Scale>>>> = {
  business: PROFESSIONAL,
  association: PROFESSIONAL,
  unknown: PROFESSIONAL,
  publicBody: PROFESSIONAL,
  consumer: CONSUMER,
};

/** How serious words of a family are, to that kind of debtor, in a reminder or in a formal notice. */
export const severityOf = (family: Family, debtor: CustomerType, isFormal: boolean): Severity =>
  SCALES[debtor][isFormal ? 'formalNotice' : 'reminder'][family];

/** Whether nothing leaves before the words are changed. */
export const stops = (severity: Severity): boolean => severity !== 'warn';
