import { euros } from '../../domain/cents';
import type { Language } from '../../domain/model';
import { settledText, tableDate } from '../invoice-table';
import type { Notice, NoticeLine } from '../notice';
import { isLeftOut, type NoticeValues } from '../placeholders';
import { rateText, sourceText } from '../rate-text';
import { periodText, type StatementLine } from '../statement';
import { noticeValues } from '../values';
import type { DocumentLine } from './document-lines';
import type { CellParagraph, LetterEdit } from './fill-plan';
import { filledText } from './substitutions';
import { linesOfColumn, type TableRow } from './table-rows';

/** The values of one invoice as a table prints them: short dates, and all that was taken off its total. */
export function rowValues(notice: Notice, line: NoticeLine, language: Language): NoticeValues {
  const { texts } = noticeValues({ ...notice, lines: [line] }, language);
  const { issuedOn, performedOn } = line.invoice;
  return {
    texts: {
      ...texts,
      invoiceDate: issuedOn ? tableDate(issuedOn, language) : '',
      dueDate: tableDate(line.dueOn, language),
      performedOn: performedOn ? tableDate(performedOn, language) : '',
      paidAmount: settledText(line, language),
    },
    // The row shows the total and the rest: no sentence is to be mended.
    partlyPaidAmount: null,
  };
}

/** What payments settled ran over no days. */
const NONE = '–';

/** The values of one amount of the statement of interest, for its row. */
export function periodValues(one: StatementLine, language: Language): NoticeValues {
  const { line, segment, amount } = one;
  const texts = {
    invoiceNumber: line.invoice.number,
    segmentPeriod: periodText(one, language),
    segmentDays: segment ? String(segment.days) : NONE,
    segmentBase: segment ? euros(segment.base, language) : NONE,
    segmentRate: segment ? rateText(segment.rate, language) : NONE,
    segmentSource: segment ? sourceText(segment.source, language) : NONE,
    segmentAmount: euros(amount, language),
  };
  return { texts, partlyPaidAmount: null };
}

/** The rows of the second one and of those after it; the row of the model serves the first. */
export const addedRows = (row: TableRow, each: readonly NoticeValues[]): readonly LetterEdit[] =>
  each
    .slice(1)
    .map((values, index, { length }): LetterEdit => {
      const isLast = index === length - 1;
      const cells = Array.from({ length: row.columns }, (_, column) =>
        cellParagraphs(linesOfColumn(row, column), values).map((paragraph) =>
          isLast ? { ...paragraph, keepWithNext: true as const } : paragraph,
        ),
      );
      return {
        kind: 'insertRow',
        segment: row.segment,
        table: row.table,
        below: row.row,
        at: row.end,
        cells,
      };
    })
    // Each goes just under the model's row, above those written before it.
    .reverse();

function cellParagraphs(lines: readonly DocumentLine[], values: NoticeValues): readonly CellParagraph[] {
  const paragraphs: { text: string; like: number }[] = [];
  for (const line of lines) {
    if (isLeftOut(line.text, values)) continue;
    const text = filledText(line.text, values).replace(/\ufffc/g, '');
    const last = paragraphs[paragraphs.length - 1];
    if (last?.like === line.paragraph.start) last.text += `\u000b${text}`;
    else paragraphs.push({ text, like: line.paragraph.start });
  }
  return paragraphs.length > 0 ? paragraphs : [{ text: '', like: lines[0]?.paragraph.start ?? 0 }];
}
