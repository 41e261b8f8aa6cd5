import type { Picture } from './png';

const MOST = 256;

interface Colour {
  readonly key: number;
  readonly channels: readonly [red: number, green: number, blue: number];
  readonly count: number;
}

/** A picture in at most 256 colours: the palette, three bytes each, and the place of each pixel's colour in it. */
export function inFewColours({ rgb }: Picture): { palette: Uint8Array; indexes: Uint8Array } {
  const boxes = split(coloursOf(rgb));
  const palette = new Uint8Array(boxes.flatMap(averageOf));
  const places = new Map(boxes.flatMap((box, place) => box.map(({ key }) => [key, place] as const)));
  const indexes = new Uint8Array(rgb.length / 3);
  for (let pixel = 0; pixel < indexes.length; pixel += 1) indexes[pixel] = places.get(keyAt(rgb, pixel)) ?? 0;
  return { palette, indexes };
}

const keyAt = (rgb: Uint8Array, pixel: number): number =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);

function coloursOf(rgb: Uint8Array): Colour[] {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1) {
    const key = keyAt(rgb, pixel);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({
    key,
    channels: [key >> 16, (key >> 8) & 0xff, key & 0xff],
    count,
  }));
}

/** Median cut: the colours that differ most, of those that show most, are parted first. */
function split(colours: readonly Colour[]): readonly (readonly Colour[])[] {
  const boxes: (readonly Colour[])[] = [colours];
  while (boxes.length < MOST) {
    const worths = boxes.map(worthOf);
    const widest = worths.reduce((best, worth, at) => (worth > (worths[best] ?? 0) ? at : best), 0);
    const box = boxes[widest];
    if (!box || (worths[widest] ?? 0) === 0) break;
    boxes.splice(widest, 1, ...halves(box));
  }
  return boxes;
}

const rangeOf = (box: readonly Colour[], channel: 0 | 1 | 2): number => {
  let [low, high] = [255, 0];
  for (const { channels } of box) {
    low = Math.min(low, channels[channel]);
    high = Math.max(high, channels[channel]);
  }
  return high - low;
};

const widestChannel = (box: readonly Colour[]): 0 | 1 | 2 =>
  ([0, 1, 2] as const).reduce((best, channel) =>
    rangeOf(box, channel) > rangeOf(box, best) ? channel : best,
  );

/** How wrong one colour for the whole box would look. */
const worthOf = (box: readonly Colour[]): number =>
  box.length < 2 ? 0 : rangeOf(box, widestChannel(box)) ** 2 * Math.sqrt(sizeOf(box));

const sizeOf = (box: readonly Colour[]): number => box.reduce((sum, { count }) => sum + count, 0);

function halves(box: readonly Colour[]): [Colour[], Colour[]] {
  const channel = widestChannel(box);
  const sorted = [...box].sort((one, other) => one.channels[channel] - other.channels[channel]);
  const values = sorted.map(({ channels }) => channels[channel]);
  // Cut in the middle of the range: text is a few dark colours among much white.
  const middle = ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2;
  const at = values.findIndex((value) => value > middle);
  return [sorted.slice(0, at), sorted.slice(at)];
}

/** What shows most in the box decides: a flat ground keeps its very colour. */
function averageOf(box: readonly Colour[]): readonly number[] {
  const most = box.reduce((best, colour) => (colour.count > best.count ? colour : best));
  const size = sizeOf(box);
  if (most.count * 2 >= size) return most.channels;
  return ([0, 1, 2] as const).map((channel) =>
    Math.round(box.reduce((sum, { channels, count }) => sum + channels[channel] * count, 0) / size),
  );
}
