import { ServiceError } from '../../errors';
import { EmbeddedChart, EmbeddedChartBuilder, newChart } from './charts';
import { SheetRules } from './sheet-rules';

/** The charts of a sheet. */
export abstract class SheetCharts extends SheetRules {
  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.data, newChart());
  }
  getCharts(): EmbeddedChart[] {
    return this.read((data) =>
      data.charts.map((chart) => new EmbeddedChart(this.execution, this.data, chart)),
    );
  }
  insertChart(chart: unknown): void {
    const { chart: built } = this.ours(chart);
    const inserted = { ...built, id: this.execution.world.draw.integer(2_000_000_000) };
    this.write((data) => {
      data.charts = [...data.charts, inserted];
    });
  }
  updateChart(chart: unknown): void {
    const { chart: changed } = this.ours(chart);
    this.write((data) => {
      data.charts = data.charts.map((other) => (other.id === changed.id ? changed : other));
    });
  }
  removeChart(chart: unknown): void {
    const { chart: removed } = this.ours(chart);
    this.write((data) => {
      data.charts = data.charts.filter(({ id }) => id !== removed.id);
    });
  }

  private ours(chart: unknown): EmbeddedChart {
    if (chart instanceof EmbeddedChart && chart.sheet === this.data) return chart;
    throw new ServiceError('Invalid argument: chart');
  }
}
