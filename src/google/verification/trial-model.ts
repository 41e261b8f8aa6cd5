import { A4, type DocxCell, paragraph } from '../../letters/docx/content';
import { writeDocx } from '../../letters/docx/write-docx';

/** Where a placeholder stands in the trial model, and what it becomes. */
export const REPLACEMENTS = {
  /** Half of it is bold; its value holds what regular expressions and HTML would read otherwise. */
  body: { find: '[Essai du corps]', value: '1 200,00 € \\ $1 & <b>' },
  cell: { find: '[Essai de la cellule]', value: 'Cellule remplie' },
  header: { find: '[Essai de l’en-tête]', value: 'En-tête rempli' },
  footer: { find: '[Essai du pied]', value: 'Pied rempli' },
  lines: { find: '[Essai de lignes]', value: 'Première ligne\nSeconde ligne' },
} as const;

export type Place = keyof typeof REPLACEMENTS;

const cell = (text: string): DocxCell => ({ paragraphs: [paragraph(text)] });

/** A letter's model in small: header, footer, table of two columns, placeholders. */
export const trialModel = (): Uint8Array =>
  writeDocx({
    language: 'fr',
    page: { ...A4, top: 25, right: 20, bottom: 25, left: 20, header: 10, footer: 10 },
    defaults: { font: 'Arial', size: 10, lineSpacing: 1.15 },
    header: [paragraph(REPLACEMENTS.header.find)],
    footer: [paragraph(REPLACEMENTS.footer.find)],
    body: [
      paragraph('Reste dû : [Essai **du corps**].'),
      {
        kind: 'table',
        columns: [85, 85],
        rows: [
          { cells: [cell('Facture'), cell('Reste dû')] },
          { cells: [cell(REPLACEMENTS.cell.find), cell('100,00 €')] },
        ],
      },
      paragraph(REPLACEMENTS.lines.find),
      paragraph('Fin.'),
    ],
  });

/** What a person could have written elsewhere: HTML makes a document without header or footer. */
export const TRIAL_HTML =
  '<html><body><p>Essai de <b>vérification</b>.</p><table><tr><td>Cellule</td></tr></table><p>Fin.</p></body></html>';
