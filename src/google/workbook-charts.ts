import type { ChartKind, NewChart, PresentChart } from '../ledger/layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLOUR = '#1f4e79';

const typeOf = (kind: ChartKind): GoogleAppsScript.Charts.ChartType =>
  ({
    columns: Charts.ChartType.COLUMN,
    bars: Charts.ChartType.BAR,
    line: Charts.ChartType.LINE,
  })[kind];

/** A chart of the sheet of that name, by its title and the cells it shows there. */
export function presentChart(name: string, chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): PresentChart {
  const title: unknown = chart.getOptions().get('title');
  return {
    title: typeof title === 'string' ? title : '',
    blocks: chart
      .getRanges()
      .filter((range) => range.getSheet().getName() === name)
      .map((range) => ({
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getNumRows(),
        columns: range.getNumColumns(),
      })),
  };
}

/** Draws a chart; the ranges have no headings, and the title says what the only series is. */
export function insertChart(sheet: Sheet, chart: NewChart): void {
  const range = ({ row, column, rows, columns }: NewChart['labels']) =>
    sheet.getRange(row, column, rows, columns);
  sheet.insertChart(
    sheet
      .newChart()
      .setChartType(typeOf(chart.kind))
      .addRange(range(chart.labels))
      .addRange(range(chart.values))
      .setNumHeaders(0)
      .setOption('title', chart.title)
      .setOption('legend', { position: 'none' })
      .setOption('colors', [COLOUR])
      .setOption('width', chart.width)
      .setOption('height', chart.height)
      .setPosition(chart.row, chart.column, 0, 0)
      .build(),
  );
}
