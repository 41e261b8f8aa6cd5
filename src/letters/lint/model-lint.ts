import type { NoticeModel } from '../../domain/model';
import { typeset } from '../../domain/typography';
import type { DocumentLine } from '../document/document-lines';
import { aboutModel } from '../document/model-faults';
import type { Notice } from '../notice';
import { isLeftOut, linesOf, type NoticeValues } from '../placeholders';
import { type Finding, type LintUse, lintText } from './lint';

/** Whom a notice is written to, as the rules sort it. */
export const lintUseOf = ({ customer, step }: Notice, isLetter: boolean): LintUse => ({
  debtor: customer.type,
  isFormal: step.isFormal,
  isLetter,
});

/** A run reads the same texts for many invoices. */
const known = new Map<string, readonly Finding[]>();

function lintOnce(text: string, use: LintUse): readonly Finding[] {
  const purpose = JSON.stringify([use.debtor, use.isFormal, use.isLetter, text]);
  const findings = known.get(purpose) ?? lintText(text, use);
  known.set(purpose, findings);
  return findings;
}

/** What the words of an e-mail's model should not say; a line that these values leave out says nothing. */
export function lintEmail(model: NoticeModel, values: NoticeValues | null, use: LintUse): readonly Finding[] {
  const lines = linesOf(model.text).filter((line) => values === null || !isLeftOut(line, values));
  const parts = [
    ['Objet', model.subject],
    ['Texte', lines.join('\n')],
  ] as const;
  return parts.flatMap(([where, text]) =>
    lintOnce(text, use).map((finding) => ({
      ...finding,
      sentence: typeset(`Modèle « ${model.name} », ${where} : ${finding.sentence}`),
    })),
  );
}

/** What the lines of a letter that stay should not say; a paragraph is read whole. */
export function lintLetter(
  lines: readonly DocumentLine[],
  values: NoticeValues | null,
  use: LintUse,
  named: Parameters<typeof aboutModel>[0],
): readonly Finding[] {
  let text = '';
  let paragraph: DocumentLine['paragraph'] | null = null;
  for (const line of lines) {
    if (values !== null && isLeftOut(line.text, values)) continue;
    text += `${paragraph === null ? '' : line.paragraph === paragraph ? '\n' : '\n\n'}${line.text}`;
    ({ paragraph } = line);
  }
  return lintOnce(text, use).map((finding) => ({
    ...finding,
    sentence: aboutModel(named, finding.sentence),
  }));
}
