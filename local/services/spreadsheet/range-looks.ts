import { PLAIN, restyle, type Style, type StyleChange } from '../../book/style';
import { checkShape, readCells, readFirst, writeCells } from './block';
import { colourOf } from './colours';
import { RangeValues } from './range-values';

/** How the cells of a range look: formats, fills, fonts, alignment. */
export abstract class RangeLooks extends RangeValues {
  getNumberFormats(): string[][] {
    return readCells(this, (cell) => formatOf(cell?.style));
  }
  getNumberFormat(): string {
    return readFirst(this, (cell) => formatOf(cell?.style));
  }
  getBackgrounds(): string[][] {
    return readCells(this, (cell) => cell?.style.background ?? '#ffffff');
  }
  getBackground(): string {
    return readFirst(this, (cell) => cell?.style.background ?? '#ffffff');
  }
  getFontWeights(): Weight[][] {
    return readCells(this, (cell) => weightOf(cell?.style));
  }
  getFontWeight(): Weight {
    return readFirst(this, (cell) => weightOf(cell?.style));
  }
  getFontColors(): string[][] {
    return readCells(this, (cell) => cell?.style.fontColor ?? '#000000');
  }
  getFontColor(): string {
    return readFirst(this, (cell) => cell?.style.fontColor ?? '#000000');
  }

  setNumberFormat(format: string): this {
    return this.look({ numberFormat: format === 'General' ? undefined : format });
  }
  setNumberFormats(formats: unknown[]): this {
    return this.looks(formats, (format) => ({ numberFormat: String(format) }));
  }
  setBackground(colour: string | null): this {
    return this.look({ background: colourOf(colour) });
  }
  setBackgrounds(colours: unknown[]): this {
    return this.looks(colours, (colour) => ({ background: colourOf(colour) }));
  }
  setFontColor(colour: string | null): this {
    return this.look({ fontColor: colourOf(colour) });
  }
  setFontColors(colours: unknown[]): this {
    return this.looks(colours, (colour) => ({ fontColor: colourOf(colour) }));
  }
  setFontWeight(weight: string | null): this {
    return this.look({ bold: weight === 'bold' || undefined });
  }
  setFontWeights(weights: unknown[]): this {
    return this.looks(weights, (weight) => ({ bold: weight === 'bold' || undefined }));
  }
  setFontStyle(style: string | null): this {
    return this.look({ italic: style === 'italic' || undefined });
  }
  setFontLine(line: string | null): this {
    return this.look({
      underline: line === 'underline' || undefined,
      strikethrough: line === 'line-through' || undefined,
    });
  }
  setFontSize(size: number): this {
    return this.look({ fontSize: size });
  }
  setFontFamily(family: string | null): this {
    return this.look({ fontFamily: family ?? undefined });
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.look({ horizontal: alignment ?? undefined });
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.look({ vertical: alignment ?? undefined });
  }
  setWrap(wrap: boolean): this {
    return this.look({ wrap: wrap || undefined });
  }
  setWrapStrategy(strategy: string): this {
    return this.setWrap(strategy === 'WRAP');
  }
  clearFormat(): this {
    writeCells(this, (cell) => {
      cell.style = PLAIN;
    });
    return this;
  }

  private look(change: StyleChange): this {
    writeCells(this, (cell) => {
      cell.style = restyle(cell.style, change);
    });
    return this;
  }

  private looks(table: unknown[], changeOf: (item: unknown) => StyleChange): this {
    checkShape(this, table);
    const changes = table.map((line) => line.map(changeOf));
    writeCells(this, (cell, i, j) => {
      cell.style = restyle(cell.style, changes[i]?.[j] ?? {});
    });
    return this;
  }
}

type Weight = 'bold' | 'normal';
const weightOf = (style: Style | undefined): Weight => (style?.bold ? 'bold' : 'normal');

/** Google names the automatic format by its digits. */
const formatOf = (style: Style | undefined): string => style?.numberFormat ?? '0.###############';
