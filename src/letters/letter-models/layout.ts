import type { Language } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { A4, type DocxBlock, type DocxDocument, type DocxTable, paragraph } from '../docx/content';
import { FRAMES, type LetterFrame, type Writer } from './frame';
import { claimTable, invoiceTable, statementTable } from './invoice-table';
import type { LetterText } from './letter-text';

/** Dark enough to stay readable on a black and white printer. */
const INK = '1F3A5F';
const GREY = '595959';

const PAGE = { ...A4, top: 23, right: 20, bottom: 24, left: 20, header: 11, footer: 9 } as const;
const COLUMN = (PAGE.width - PAGE.left - PAGE.right) / 2;

/**
 * The window of a French envelope, measured from the corner of the sheet: the recipient's text starts 105 mm from the
 * left and 48 mm from the top, and what follows the window starts under 84 mm, however long the sender's block is.
 */
const WINDOW = { top: 48, bottom: 84 } as const;

/** Points: under a paragraph, under a line of a list, and the room for a signature by hand. */
const BETWEEN = 7;
const BETWEEN_LINES = 3;
const SIGNATURE_ROOM = 46;
/** Paragraphs that stand above the closing, on whatever page that is. */
const LAST_WORDS = 2;
/** An empty paragraph of this size, in points, is about as high as `SPACER_HEIGHT` millimetres. */
const SPACER = 5;
const SPACER_HEIGHT = 2.2;

/** A shipped letter as a document, its placeholders still to be filled. */
export function layOut(text: LetterText): DocxDocument {
  const frame = FRAMES[text.language];
  const write = writer(text.language);
  const heading = [
    ...(text.isRegistered ? [paragraph(`**${write(frame.registered)}**`, { spaceAfter: BETWEEN })] : []),
    paragraph(`**${write(`${frame.subject}${text.subject}`)}**`, { spaceAfter: BETWEEN * 1.5 }),
    paragraph(write(frame.greeting), { spaceAfter: BETWEEN }),
  ];
  return {
    language: text.language,
    page: PAGE,
    defaults: { font: 'Arial', size: 10, lineSpacing: 1.1 },
    header: [paragraph(`**${write(frame.company)}**`, { size: 13, color: INK })],
    footer: [paragraph(write(frame.mentions), { size: 7.5, color: GREY, align: 'center' })],
    body: [
      addressWindow(frame, write),
      ...heading,
      ...prose(text.before, write),
      ...amounts(text, frame, write),
      ...(text.isRegistered
        ? []
        : [
            paragraph(write(frame.alsoOverdue), { spaceAfter: BETWEEN_LINES }),
            paragraph('', { size: SPACER }),
          ]),
      ...prose(text.after.slice(0, -LAST_WORDS), write),
      ...signature(text.after.slice(-LAST_WORDS), frame, write),
      ...(text.hasStatement ? statement(frame, write) : []),
    ],
  };
}

const writer =
  (language: Language): Writer =>
  (text) =>
    language === 'fr' ? typeset(text) : text;

const points = (millimetres: number): number => (millimetres * 72) / 25.4;

const prose = (paragraphs: readonly string[], write: Writer): readonly DocxBlock[] =>
  paragraphs.map((text) => paragraph(write(text), { spaceAfter: BETWEEN }));

/** The invoices, and what is added to their principal; a small space sets each table apart. */
function amounts(
  { claims, totalLabel }: LetterText,
  frame: LetterFrame,
  write: Writer,
): readonly DocxBlock[] {
  const goesOn = claims.length > 0;
  const space = paragraph('', { size: SPACER, keepWithNext: goesOn });
  return [
    invoiceTable(frame, totalLabel, goesOn, write),
    space,
    ...(goesOn ? [claimTable(claims, write), paragraph('', { size: SPACER })] : []),
  ];
}

/** How the interest was counted, under all that is signed: each line of it goes when it has nothing to say. */
const statement = (frame: LetterFrame, write: Writer): readonly DocxBlock[] => [
  paragraph(`**${write(frame.statement.title)}**`, {
    keepWithNext: true,
    spaceBefore: BETWEEN,
    spaceAfter: BETWEEN_LINES,
  }),
  statementTable(frame, write),
  paragraph(write(frame.statement.notes), { size: 8, color: GREY }),
];

/** Two columns: the sender and the references on the left, the recipient and the date on the right. */
function addressWindow(frame: LetterFrame, write: Writer): DocxTable {
  const sender = frame.sender.map((line) => paragraph(write(line), { size: 9, color: GREY }));
  // Word processors give the top padding of a cell to its whole row; the space under a paragraph is its own.
  const above = points(WINDOW.top - PAGE.top - SPACER_HEIGHT);
  const recipient = [
    paragraph('', { size: SPACER, spaceAfter: above }),
    paragraph(write(frame.recipient), { size: 9.5 }),
  ];
  return {
    kind: 'table',
    columns: [COLUMN, COLUMN],
    rows: [
      {
        minHeight: WINDOW.bottom - PAGE.top,
        cells: [{ paragraphs: sender, padding: { right: 5 } }, { paragraphs: recipient }],
      },
      {
        cells: [
          { paragraphs: [paragraph(write(frame.references.join('\n')))], padding: { right: 5, bottom: 5 } },
          { paragraphs: [paragraph(write(frame.placeAndDate))], padding: { bottom: 5 } },
        ],
      },
    ],
  };
}

/** The last words, the closing, the signature and its room stay on one page. */
const signature = (lastWords: readonly string[], frame: LetterFrame, write: Writer): readonly DocxBlock[] => [
  ...lastWords.map((text) => paragraph(write(text), { keepWithNext: true, spaceAfter: BETWEEN })),
  paragraph(write(frame.closing), { keepWithNext: true, spaceAfter: SIGNATURE_ROOM }),
  paragraph(write(frame.signatory.join('\n')), { keepWithNext: true, indent: COLUMN, spaceAfter: BETWEEN }),
  paragraph(write(frame.enclosures), { size: 9, spaceAfter: BETWEEN * 2 }),
];
