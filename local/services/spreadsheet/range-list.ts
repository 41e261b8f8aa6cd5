import { Service } from '../../membrane';
import type { Range } from './range';

/** Ranges of one sheet, taken together. */
export class RangeList extends Service {
  readonly googleName = 'RangeList';
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  getRanges(): Range[] {
    return [...this.ranges];
  }
  /** Selects them all; the last is the active one. */
  activate(): this {
    const [first] = this.ranges;
    first?.execution.world.screens.show(
      first.execution.user,
      first.data,
      this.ranges.map(({ block }) => block),
    );
    return this;
  }
}
