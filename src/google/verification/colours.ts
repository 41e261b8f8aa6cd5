import type { ColourRule } from '../../ledger/layout';
import { ruleOf, toGoogleRule } from '../workbook-rules';
import { type Check, judged, needed, toLookAt } from './check';

/** As the colours of Factures are written. */
const FORMULA = '=$A2="31-60"';

const rule: Check = {
  service: 'Google Sheets',
  name: 'Règle de couleur',
  expected: `« ${FORMULA} » est gardée telle quelle, avec ses couleurs et sa plage.`,
  run: ({ timed, made }) => {
    const sheet = needed(made.sheet, 'la feuille');
    const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    const wanted: ColourRule = {
      formula: FORMULA,
      background: '#fee3ac',
      fontColour: '#000000',
      block: { row: 2, column: 1, rows: grid.rows - 1, columns: grid.columns },
    };
    timed('Sheet.setConditionalFormatRules', () => {
      sheet.setConditionalFormatRules([toGoogleRule(sheet, wanted, grid)]);
      SpreadsheetApp.flush();
    });
    const [first] = timed('Sheet.getConditionalFormatRules', () => sheet.getConditionalFormatRules());
    const back = first ? ruleOf(first) : null;
    if (!back) return judged(false, 'La règle ne se relit pas.');
    const { background, fontColour, block } = back;
    const isSame =
      back.formula === FORMULA &&
      background.toLowerCase() === wanted.background &&
      fontColour.toLowerCase() === wanted.fontColour &&
      JSON.stringify(block) === JSON.stringify(wanted.block);
    const place = `${block.rows} lignes sur ${block.columns} colonnes`;
    return judged(isSame, `« ${back.formula} », fond ${background}, texte ${fontColour}, ${place}.`);
  },
};

/** Google does not say what a rule colours; the printed table is coloured by rules of the same shape. */
const seen: Check = {
  service: 'Google Sheets',
  name: 'Couleurs à l’écran',
  expected: 'Bleu pâle (conforme), jaune pâle (à regarder), orange (non conforme).',
  run: () =>
    toLookAt(
      'Le programme ne voit pas les couleurs : regardez ce tableau. Si ses lignes sont blanches, les règles de couleur ne marchent pas dans ce classeur.',
    ),
};

export const COLOUR_CHECKS: readonly Check[] = [rule, seen];
