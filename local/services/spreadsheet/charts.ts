import type { Block } from '../../book/a1';
import type { ChartData, SheetData } from '../../book/book';
import { notEmulated, ServiceError } from '../../errors';
import type { Execution } from '../../execution';
import { Service } from '../../membrane';
import { CellBlock } from './block';
import { CHARTS_ENUMS } from './enums';
import type { Range } from './range';
import { makeRange } from './sheet';

/** The global `Charts`, for its enumerations. */
export class Charts extends Service {
  readonly googleName = 'Charts';
  override readonly members = CHARTS_ENUMS;
}

/** A chart that no sheet has yet. */
export const newChart = (): ChartData => ({
  id: 0,
  type: 'TABLE',
  ranges: [],
  headers: 0,
  anchor: { row: 1, column: 1, x: 0, y: 0 },
  options: {},
});

/** A chart of a sheet, or one that was built and is not on it yet. */
export class EmbeddedChart extends Service {
  readonly googleName = 'EmbeddedChart';

  constructor(
    private readonly execution: Execution,
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  getChartId(): number | null {
    return this.chart.id === 0 ? null : this.chart.id;
  }
  getRanges(): Range[] {
    return rangesOf(this.execution, this.sheet, this.chart);
  }
  getNumHeaders(): number {
    return this.chart.headers;
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.chart);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.chart);
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.sheet, this.chart);
  }
}

export class ChartOptions extends Service {
  readonly googleName = 'ChartOptions';
  constructor(private readonly chart: ChartData) {
    super();
  }
  get(option: string): unknown {
    return this.chart.options[option] ?? null;
  }
}

export class ContainerInfo extends Service {
  readonly googleName = 'ContainerInfo';
  constructor(private readonly chart: ChartData) {
    super();
  }
  getAnchorRow(): number {
    return this.chart.anchor.row;
  }
  getAnchorColumn(): number {
    return this.chart.anchor.column;
  }
  getOffsetX(): number {
    return this.chart.anchor.x;
  }
  getOffsetY(): number {
    return this.chart.anchor.y;
  }
}

/** Sheet.newChart(), or EmbeddedChart.modify(). */
export class EmbeddedChartBuilder extends Service {
  readonly googleName = 'EmbeddedChartBuilder';

  constructor(
    private readonly execution: Execution,
    private readonly sheet: SheetData,
    private chart: ChartData,
  ) {
    super();
  }

  /** A range that is there already is not added. */
  addRange(range: unknown): this {
    const block = this.blockOf(range);
    if (this.chart.ranges.some((other) => sameBlock(other, block))) return this;
    return this.with({ ranges: [...this.chart.ranges, block] });
  }
  removeRange(range: unknown): this {
    const block = this.blockOf(range);
    return this.with({ ranges: this.chart.ranges.filter((other) => !sameBlock(other, block)) });
  }
  clearRanges(): this {
    return this.with({ ranges: [] });
  }
  getRanges(): Range[] {
    return rangesOf(this.execution, this.sheet, this.chart);
  }
  setChartType(type: string): this {
    return this.with({ type });
  }
  getChartType(): string {
    return this.chart.type;
  }
  setNumHeaders(headers: number): this {
    return this.with({ headers });
  }
  setOption(option: string, value: unknown): this {
    return this.with({ options: { ...this.chart.options, [option]: value } });
  }
  setPosition(row: number, column: number, x: number, y: number): this {
    return this.with({ anchor: { row, column, x, y } });
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.chart);
  }
  build(): EmbeddedChart {
    return new EmbeddedChart(this.execution, this.sheet, this.chart);
  }

  private with(change: Partial<ChartData>): this {
    this.chart = { ...this.chart, ...change };
    return this;
  }
  private blockOf(range: unknown): Block {
    if (!(range instanceof CellBlock)) throw new ServiceError('Range not found');
    if (range.data !== this.sheet) throw notEmulated('Un graphique sur les cellules d’une autre feuille');
    return range.block;
  }
}

const sameBlock = (one: Block, other: Block): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

const rangesOf = (execution: Execution, sheet: SheetData, { ranges }: ChartData): Range[] =>
  ranges.map((block) => makeRange(execution, sheet, block));
