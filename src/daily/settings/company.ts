import type { Sender } from '../../domain/model';
import { SETTING_LIST } from '../../ledger/settings-list';
import { legalMentionsOf } from '../../letters/legal-mentions';
import { senderProblems } from '../../letters/sender-checks';
import { NOBODY } from '../actions/sender-values';

export type SenderField = keyof Sender;

/** One of the company's details, as Paramètres names it. */
export interface CompanyDetail {
  readonly name: string;
  readonly role: string;
  readonly value: string;
  /** What is wrong with it, with its full stop; '' when nothing is. */
  readonly problem: string;
  /** A mention that reminders must bear, and that is not there. */
  readonly isMissing: boolean;
}

export type Company = Readonly<Record<SenderField, CompanyDetail>>;

const isSenderField = (key: string): key is SenderField => key in NOBODY;

/** The settings that say who sends, in the order of Paramètres. */
const SENDER_SETTINGS = SETTING_LIST.flatMap(({ key, name, role }) =>
  isSenderField(key) ? [{ field: key, name: name as string, role: role as string }] : [],
);

/** What cannot be right in the details given, each as it would be told once written in Paramètres. Nothing is written. */
export function checkCompany(values: { readonly [Field in SenderField]?: string | undefined }): {
  readonly problems: readonly { readonly field: SenderField; readonly sentence: string }[];
} {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const problems = senderProblems({ ...NOBODY, ...Object.fromEntries(given) });
  return {
    problems: SENDER_SETTINGS.flatMap(({ field, name }) =>
      problems
        .filter(({ setting }) => setting === name)
        .map(({ sentence }) => ({ field, sentence: `${sentence}.` })),
    ),
  };
}

/** The company as the settings have it, and the mentions of law that are missing. */
export function companyOf(sender: Sender): {
  readonly company: Company;
  readonly missing: readonly string[];
} {
  const { problems } = checkCompany(sender);
  const { missing } = legalMentionsOf(sender);
  const detail = (field: SenderField, name: string, role: string): CompanyDetail => ({
    name,
    role,
    value: sender[field],
    problem: problems.find((one) => one.field === field)?.sentence ?? '',
    isMissing: missing.includes(name),
  });
  const details = SENDER_SETTINGS.map(({ field, name, role }) => [field, detail(field, name, role)]);
  return { company: Object.fromEntries(details) as Company, missing }; // every field of a sender is a setting
}
