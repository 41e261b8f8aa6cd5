import type { DunningPolicy, NoticeModel, PolicyStep } from '../../domain/model';
import { isFormalNotice, usualDebtorOf } from '../../domain/policies';
import { foldText } from '../../domain/typography';
import type { ModelDocument } from '../../letters/document/model-document';
import { partsOf } from '../../letters/document/model-parts';
import type { LetterUse } from '../../letters/letter';
import type { Finding, LintUse } from '../../letters/lint/lint';
import { lintEmail, lintLetter } from '../../letters/lint/model-lint';
import type { NoticeValues } from '../../letters/placeholders';

type ModelColumn = 'emailModel' | 'letterModel';

/** What the scenarios use a model for: once for each kind of debtor and of notice; a reminder to a business for none. */
function usesOf(name: string, column: ModelColumn, policies: readonly DunningPolicy[]): readonly LintUse[] {
  const isUsedBy = (step: PolicyStep): boolean => foldText(step[column]) === foldText(name);
  const isLetter = column === 'letterModel';
  const uses = policies.flatMap((policy) =>
    policy.steps.filter(isUsedBy).map((step) => ({
      debtor: usualDebtorOf(policy.name),
      isFormal: isFormalNotice(step),
      isLetter,
    })),
  );
  const distinct = new Map(uses.map((use) => [JSON.stringify(use), use]));
  return distinct.size > 0 ? [...distinct.values()] : [{ debtor: 'business', isFormal: false, isLetter }];
}

/** Without an invoice a line is read whole, but those that only say what a consumer does not owe. */
const valuesFor = ({ debtor }: LintUse): NoticeValues | null =>
  debtor === 'consumer' ? { texts: {}, partlyPaidAmount: null } : null;

/** What a letter's model should not say to those the scenarios write to with it. */
export const letterFindings = (
  document: ModelDocument,
  use: LetterUse,
  policies: readonly DunningPolicy[],
): readonly Finding[] =>
  usesOf(use.model, 'letterModel', policies).flatMap((written) =>
    lintLetter(partsOf(document).lines, valuesFor(written), written, use),
  );

/** What the e-mail of a model should not say to those the scenarios write to with it, a French sentence each. */
export function emailFindings(model: NoticeModel, policies: readonly DunningPolicy[]): readonly string[] {
  const findings = usesOf(model.name, 'emailModel', policies).flatMap((use) =>
    lintEmail(model, valuesFor(use), use),
  );
  return [...new Set(findings.map(({ sentence }) => sentence))];
}
