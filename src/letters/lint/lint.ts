import type { CustomerType } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { BORROWED_AUTHORITY } from './authority';
import { BY_DEBTOR } from './by-debtor';
import { INVENTED_FEES } from './fees';
import { foldedText } from './folded-text';
import type { Rule } from './rule';
import { type Severity, severityOf, stops } from './severity';
import { STYLE } from './style';
import { THREATS } from './threats';

/** Whom a text is written to, and for what. */
export interface LintUse {
  readonly debtor: CustomerType;
  /** A formal notice, by registered post. */
  readonly isFormal: boolean;
  readonly isLetter: boolean;
}

/** Words of a model that should not be there. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** As they are written. */
  readonly words: string;
  /** French: the words, what is wrong, why, and what to write; it ends with a full stop. */
  readonly sentence: string;
}

export const RULES: readonly Rule[] = [
  ...THREATS,
  ...BORROWED_AUTHORITY,
  ...INVENTED_FEES,
  ...BY_DEBTOR,
  ...STYLE,
];

/** Reads a text for what law.md forbids (threats, borrowed authority, invented fees) or advises against. */
export function lintText(text: string, use: LintUse): readonly Finding[] {
  const folded = foldedText(text);
  const findings: (Finding & { readonly start: number; readonly end: number })[] = [];
  for (const rule of RULES) {
    if (rule.debtors && !rule.debtors.includes(use.debtor)) continue;
    if (rule.inLettersOnly && !use.isLetter) continue;
    for (const { start, end } of placesOf(rule.words, folded.text)) {
      const found = {
        words: folded.text.slice(start, end),
        before: folded.text.slice(folded.text.lastIndexOf('.', start - 1) + 1, start),
        after: (/^[^.]*/.exec(folded.text.slice(end)) ?? [''])[0],
        debtor: use.debtor,
      };
      if (rule.allows?.(found)) continue;
      findings.push({ ...findingOf(rule, folded.written(start, end), use), start, end });
    }
  }
  return withoutRepeats(findings);
}

function* placesOf(
  pattern: RegExp,
  text: string,
): Iterable<{ readonly start: number; readonly end: number }> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    yield { start: match.index, end: match.index + match[0].length };
}

function findingOf(rule: Rule, words: string, use: LintUse): Finding {
  const instead = (use.debtor === 'consumer' ? rule.insteadToConsumer : undefined) ?? rule.instead;
  return {
    rule: rule.id,
    severity: severityOf(rule.family, use.debtor, use.isFormal),
    words,
    sentence: typeset(`« ${words} » ${rule.wrong} ; ${instead}.`),
  };
}

type Placed = Finding & { readonly start: number; readonly end: number };

/** Of words that several rules read, the gravest and longest are told, once each. */
function withoutRepeats(findings: readonly Placed[]): readonly Finding[] {
  const grave = [...findings].sort(
    (one, other) =>
      Number(stops(other.severity)) - Number(stops(one.severity)) ||
      other.end - other.start - (one.end - one.start),
  );
  const told: Placed[] = [];
  for (const one of grave)
    if (
      !told.some(
        (other) => (one.start < other.end && other.start < one.end) || other.sentence === one.sentence,
      )
    )
      told.push(one);
  return told
    .sort((one, other) => one.start - other.start)
    .map(({ rule, severity, words, sentence }) => ({ rule, severity, words, sentence }));
}

/** The sentences of what stops a message. */
export const stopping = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => stops(severity)).map(({ sentence }) => sentence);

/** The sentences of what a person should know, and stops nothing. */
export const warning = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => !stops(severity)).map(({ sentence }) => sentence);
