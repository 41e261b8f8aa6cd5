import { type CivilDate, dateOf, monthsAfter } from '../../domain/civil-date';
import { halfYearOf } from '../../domain/claims/half-year';
import { decideDay } from '../../domain/decision/day';
import type { Language } from '../../domain/model';
import { termsWarnings } from '../../domain/payment-terms/warnings';
import { typeset } from '../../domain/typography';
import { readJournal } from '../../ledger/read';
import { giverOf, heirOf } from '../actions/heir';
import { offeredPolicies } from '../actions/settings';
import { editorsWords } from '../editors';
import { emailFindings } from '../letters/model-uses';
import { isOwnersPlace } from '../owner';
import { type Place, placeOf, recordedIn } from '../place';
import type { Platform } from '../platform';
import { oldDebtsOf } from '../takeovers';
import { testMessageSentOn } from '../test-message';
import { type Company, companyOf } from './company';
import { firstRunSteps, type StepShown } from './first-run';
import { exampleDueOn, type PolicyShown, policiesShown } from './policies';
import { type SettingShown, settingsShown } from './setting-list';
import { readWhatThereIs, type WhatThereIs } from './what-there-is';

/** What Réglages shows. */
export interface SettingsView {
  readonly today: CivilDate;
  /** The account that looks. */
  readonly account: string;
  /** The account reminders leave from; '' when nobody activated them. */
  readonly owner: string;
  readonly isOwner: boolean;
  readonly place: Place;
  /** The account alone that may activate, when the hand was given to it; '' when anybody may. */
  readonly heir: string;
  /** This account gave it, and may take it back. */
  readonly isGiver: boolean;
  /** Every sheet of the product is there. */
  readonly isPrepared: boolean;
  /** What of the ledger cannot be read, a sentence each. */
  readonly problems: readonly string[];
  readonly company: Company;
  /** Legal mentions that are missing, as Paramètres names them. */
  readonly missing: readonly string[];
  readonly settings: readonly SettingShown[];
  readonly policies: readonly PolicyShown[];
  /** The due date that the steps of scenarios are dated for. */
  readonly exampleDueOn: CivilDate;
  readonly receiptsCheckedUntil: CivilDate | null;
  /** Customers whose old invoices wait for a decision. */
  readonly takeovers: number;
  /** Terms of payment beyond what the law allows, a sentence each. */
  readonly termsWarnings: readonly string[];
  /** What sheet Taux says of itself, a sentence each. */
  readonly rateWarnings: readonly string[];
  readonly hasInvoices: boolean;
  readonly models: readonly {
    readonly name: string;
    readonly language: Language;
    readonly hasDocument: boolean;
    /** What its e-mail should not say to those it is written to, a sentence each. */
    readonly advice: readonly string[];
  }[];
  /** Who else may change the sheet; null when it was not asked for, which costs a call. */
  readonly editors: string | null;
  readonly steps: readonly StepShown[];
}

/** Reads what Réglages shows, on a sheet that may have nothing of ours yet, or a setting that cannot be read. */
export function settingsView(
  platform: Platform,
  asked: { readonly editors?: boolean | undefined } = {},
): SettingsView {
  const found = readWhatThereIs(platform);
  const { desk, reading, policies, models } = found;
  const today = dateOf(platform.clock.now());
  const place = placeOf(platform, recordedIn(reading), journalLines(platform, found));
  const owner = platform.activation.load()?.owner ?? reading.settings.owner;
  const { company, missing } = companyOf(reading.settings.sender);
  const debts = desk && oldDebtsOf(desk, decideDay(desk.book, desk.today, desk.judge)).length;
  const hasInvoices = (desk?.book.rows.length ?? 0) > 0;
  return {
    today,
    account: platform.account.email(),
    owner,
    isOwner: isOwnersPlace(platform),
    place,
    heir: heirOf(platform),
    isGiver: heirOf(platform) !== '' && giverOf(platform) === platform.account.email(),
    isPrepared: found.isPrepared,
    problems: found.problems,
    company,
    missing,
    settings: settingsShown(found.settingTable, reading.problems, (definition) =>
      definition.kind === 'policy' ? offeredPolicies(policies.policies) : definition.choices,
    ),
    policies: policiesShown(policies.policies, reading.settings, today),
    exampleDueOn: exampleDueOn(today),
    receiptsCheckedUntil: reading.settings.receiptsCheckedUntil,
    takeovers: debts ?? 0,
    rateWarnings: recentRateFindings(desk, today),
    termsWarnings: termsWarnings(desk?.book.customers ?? [], reading.settings),
    hasInvoices,
    models: models.map((model) => ({
      name: model.name,
      language: model.language,
      hasDocument: model.document.trim() !== '',
      advice: emailFindings(model, policies.policies),
    })),
    editors: asked.editors ? typeset(editorsWords(platform.account.editors())) : null,
    steps: firstRunSteps({
      place,
      owner,
      missing,
      wrong: Object.values(company).flatMap(({ problem }) => (problem === '' ? [] : [problem])),
      settings: reading.settings,
      hasInvoices,
      takeovers: debts,
      testedOn: testMessageSentOn(platform),
      today,
      heir: heirOf(platform),
    }),
  };
}

/** Older half-years count for few invoices, and were looked at long ago. */
const recentRateFindings = (desk: WhatThereIs['desk'], today: CivilDate): readonly string[] =>
  (desk?.ledger.rates.findings ?? [])
    .filter(({ at }) => at >= halfYearOf(monthsAfter(today, -MONTHS_LOOKED_BACK)))
    .map(({ sentence }) => sentence);
const MONTHS_LOOKED_BACK = 36;

/** How many lines the Journal has; a Journal that cannot be read has some. */
function journalLines({ workbook }: Platform, { isPrepared, desk }: WhatThereIs): number {
  if (desk) return desk.ledger.journal.length;
  if (!isPrepared) return 0;
  try {
    return readJournal(workbook).length;
  } catch {
    return 1;
  }
}
