import type { Dimension, OptionalColor } from '../tree';

/** Points; 0 when Docs leaves the magnitude out. */
export const points = (dimension: Partial<Dimension> | undefined, otherwise = 0): number =>
  dimension === undefined ? otherwise : (dimension.magnitude ?? 0);

/** `#rrggbb`; undefined for none, which is transparent. */
export function hexColor(color: OptionalColor | undefined): string | undefined {
  const rgb = color?.color?.rgbColor;
  if (!rgb) return undefined;
  const part = (share = 0) =>
    Math.round(Math.min(Math.max(share, 0), 1) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(rgb.red)}${part(rgb.green)}${part(rgb.blue)}`;
}
