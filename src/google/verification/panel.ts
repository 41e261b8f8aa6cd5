import type { NewChart } from '../../ledger/layout';
import { FIRST, panelPage } from '../panel';
import { googleSelection } from '../selection';
import { insertChart, presentChart } from '../workbook-charts';
import { type Check, conform, judged, needed } from './check';

const page: Check = {
  service: 'Google Apps Script',
  name: 'Page du panneau',
  expected: 'Le fichier « Panneau » est dans le projet, tel qu’il a été fourni.',
  run: ({ timed }) => {
    const content = timed('HtmlService.createHtmlOutputFromFile', () => panelPage().getContent());
    return judged(content.includes(FIRST), `${content.length} caractères.`);
  },
};

const TITLE = 'Essai';
const CHART: NewChart = {
  kind: 'columns',
  title: TITLE,
  labels: { row: 2, column: 1, rows: 2, columns: 1 },
  values: { row: 2, column: 2, rows: 2, columns: 1 },
  row: 5,
  column: 4,
  width: 300,
  height: 180,
};

/** A chart that is not known again would be drawn at every repair. */
const chart: Check = {
  service: 'Google Sheets',
  name: 'Graphique',
  expected: 'Il est dessiné, puis reconnu à son titre et à ses cellules.',
  run: ({ timed, made, undo }) => {
    const sheet = needed(made.sheet, 'la feuille');
    undo("Le graphique d'essai", () => {
      for (const one of sheet.getCharts()) sheet.removeChart(one);
      return '';
    });
    timed('Sheet.insertChart', () => {
      insertChart(sheet, CHART);
      SpreadsheetApp.flush();
    });
    const [first] = timed('Sheet.getCharts', () => sheet.getCharts());
    if (!first) return judged(false, 'Il ne se relit pas.');
    const { title, blocks } = presentChart(sheet.getName(), first);
    const isSame = title === TITLE && JSON.stringify(blocks) === JSON.stringify([CHART.labels, CHART.values]);
    return judged(isSame, `« ${title} », ${blocks.length} plages.`);
  },
};

/** The panel reads the row one looks at, and takes one to another. */
const selection: Check = {
  service: 'Google Sheets',
  name: 'Ligne choisie',
  expected: 'Le programme choisit les lignes 3 et 5, et relit la troisième.',
  run: ({ timed, made, undo }) => {
    const sheet = needed(made.sheet, 'la feuille');
    const before = sheet.getParent().getActiveSheet();
    undo('La feuille affichée', () => {
      before.activate();
      return '';
    });
    const { showRows, current } = googleSelection();
    timed('RangeList.activate', () => {
      showRows(sheet.getName(), [3, 5]);
      SpreadsheetApp.flush();
    });
    const now = timed('Spreadsheet.getActiveRange', current);
    if (!now) return judged(false, 'Rien n’est choisi.');
    return now.sheet === sheet.getName() && now.row === 3
      ? conform(`Ligne ${now.row} de « ${now.sheet} ».`)
      : judged(false, `Ligne ${now.row} de « ${now.sheet} ».`);
  },
};

export const PANEL_CHECKS: readonly Check[] = [page, chart, selection];
