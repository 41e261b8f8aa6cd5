import type { NoticeModel } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { PLACEHOLDERS, type PlaceholderKey } from './catalogue';
import { mendGreeting } from './greeting-line';
import { resolvePlaceholder } from './names';
import { scan, type Token } from './scan';
import { speaksOfInvoiceAmount, withoutUnitAfter, withoutUnitBefore } from './units';

/** The values of one notice, ready to print, units included, not yet escaped. */
export interface NoticeValues {
  readonly texts: Readonly<Partial<Record<PlaceholderKey, string>>>;
  /** « 1 200,00 €, dont il reste 700,00 € à régler », when one invoice was paid in part; else null. */
  readonly partlyPaidAmount: string | null;
}

/** What a filled text is made of. Values are text for good: nothing in them is ever expanded. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly of: TableKey };

/** Placeholders that become a table in a message. */
export type TableKey = 'invoiceTable' | 'statement';

export const isTableKey = (key: PlaceholderKey): key is TableKey =>
  key === 'invoiceTable' || key === 'statement';

type Piece = string | { readonly table: TableKey };

const isOptional = (key: PlaceholderKey): boolean => PLACEHOLDERS[key].optional === true;
const has = (values: NoticeValues, key: PlaceholderKey): boolean =>
  key === 'invoiceTable' || (values.texts[key] ?? '') !== '';

/** The known placeholders of a text, once each, in their order. */
export function placeholdersOf(text: string): readonly { key: PlaceholderKey; spelling: string }[] {
  return scan(text).flatMap((token) => {
    if (token.kind !== 'placeholder') return [];
    const found = resolvePlaceholder(token.name);
    return found.kind === 'known' ? [{ key: found.key, spelling: token.spelling }] : [];
  });
}

/** Says whether a line has nothing to say today: every value it would hold is optional and absent. */
export function isLeftOut(line: string, values: NoticeValues): boolean {
  const keys = placeholdersOf(line).map(({ key }) => key);
  return keys.length > 0 && keys.every((key) => isOptional(key) && !has(values, key));
}

/** Lines of a model's text: a name that runs over a line break is brought back on one line. */
export const linesOf = (text: string): readonly string[] =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\[[^[\]]{1,80}\]/g, (name) => (/\n\s*\n/.test(name) ? name : name.replace(/\s*\n\s*/g, ' ')))
    .split('\n');

/** The text of a model as blocks; call it once `checkModel` and `missingValues` have nothing to say. */
export function fillText(model: NoticeModel, values: NoticeValues): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const closeParagraph = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    lines = [];
  };
  let started = false;
  for (const line of linesOf(inLanguage(model.text, model))) {
    if (line.trim() === '') {
      closeParagraph();
      continue;
    }
    if (isLeftOut(line, values)) continue;
    const tokens = started ? scan(line) : mendGreeting(scan(line));
    started = true;
    let text = '';
    for (const piece of fillTokens(tokens, values)) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      if (text.trim() !== '') lines.push(text.trim());
      text = '';
      closeParagraph();
      blocks.push({ kind: 'table', of: piece.table });
    }
    if (text.trim() !== '') lines.push(text.trim());
  }
  closeParagraph();
  return blocks;
}

/** The subject of a model, on one line. */
export function fillSubject(model: NoticeModel, values: NoticeValues): string {
  const filled = fillTokens(scan(inLanguage(model.subject, model)), values);
  return flat(filled.filter((piece): piece is string => typeof piece === 'string').join(''));
}

const inLanguage = (text: string, model: NoticeModel): string =>
  model.language === 'fr' ? typeset(text) : text;

const flat = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/^ +| +$/g, '');

/** « SARL Dupont, 3 place du Marché, 75011 PARIS » */
const runOn = (lines: string): string =>
  lines.replace(/([.:,;?!…])?\n/g, (_, end?: string) => `${end ?? ','} `);

function fillTokens(tokens: readonly Token[], values: NoticeValues): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let unit: 'days' | 'money' | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'placeholder') {
      const plain = token.kind === 'text' ? token.text : '[';
      text += unit ? withoutUnitAfter(plain, unit) : plain;
      unit = undefined;
      continue;
    }
    const found = resolvePlaceholder(token.name);
    if (found.kind !== 'known') throw new Error(`unchecked model: ${token.spelling}`);
    if (isTableKey(found.key)) {
      pieces.push(text, { table: found.key });
      text = '';
      continue;
    }
    unit = PLACEHOLDERS[found.key].unit;
    if (unit === 'money') text = withoutUnitBefore(text);
    const next = tokens[index + 1];
    text += printedValue(found.key, values, tokens.slice(0, index), next?.kind === 'text' ? next.text : '');
  }
  pieces.push(text);
  return pieces;
}

/** What a placeholder prints on one line, given the tokens before it and the text after. */
export function printedValue(
  key: PlaceholderKey,
  values: NoticeValues,
  before: readonly Token[],
  after: string,
): string {
  const value = values.texts[key] ?? '';
  const plain = flat(PLACEHOLDERS[key].lines ? runOn(value) : value);
  if (key !== 'openAmount' || !values.partlyPaidAmount) return plain;
  const said = before
    .map((token) =>
      token.kind === 'text' ? token.text : token.kind === 'placeholder' ? token.spelling : '[',
    )
    .join('');
  if (!speaksOfInvoiceAmount(said)) return plain;
  const endsHere = /^\s*([.,;:!?)]|$)/.test(withoutUnitAfter(after, 'money'));
  return `${values.partlyPaidAmount}${endsHere ? '' : ','}`;
}
