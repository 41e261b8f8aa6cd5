import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inFewColours } from '../../../local/pictures/palette';
import { type Picture, readPng, writeIndexedPng } from '../../../local/pictures/png';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(type: string, data: readonly number[] | Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), Buffer.from(data), Buffer.alloc(4)]);
}

/** A picture as browsers write it, each row under the filter given. */
const png = (width: number, colourType: 2 | 6, rows: readonly (readonly number[])[]): Buffer =>
  Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', [0, 0, 0, width, 0, 0, 0, rows.length, 8, colourType, 0, 0, 0]),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', []),
  ]);

/** The pixels of an indexed picture, colour by colour. */
function shownBy(file: Buffer): { kind: number; pixels: number[] } {
  const parts = new Map<string, Buffer>();
  for (let at = SIGNATURE.length; at < file.length; at += file.readUInt32BE(at) + 12)
    parts.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => parts.get(type) ?? Buffer.alloc(0));
  const width = header?.readUInt32BE(0) ?? 0;
  const rows = inflateSync(data ?? Buffer.alloc(0));
  const indexes = [...rows].filter((_, at) => at % (width + 1) !== 0);
  const pixels = indexes.flatMap((index) => [...(palette?.subarray(index * 3, index * 3 + 3) ?? [])]);
  return { kind: header?.[9] ?? -1, pixels };
}

test('rows foretold from their neighbours are read', () => {
  const file = png(2, 2, [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 1, 2, 3, 4, 5, 6],
    [2, 1, 1, 1, 1, 1, 1],
    [3, 9, 9, 9, 9, 9, 9],
    [4, 2, 2, 2, 2, 2, 2],
  ]);
  const { rgb } = readPng(file);
  expect([...rgb]).toEqual([
    ...[10, 20, 30, 40, 50, 60],
    ...[1, 2, 3, 5, 7, 9],
    ...[2, 3, 4, 6, 8, 10],
    ...[10, 10, 11, 17, 18, 19],
    ...[12, 12, 13, 19, 20, 21],
  ]);
});

test('transparency is left out, and another kind of picture is refused', () => {
  expect([...readPng(png(1, 6, [[0, 1, 2, 3, 255]])).rgb]).toEqual([1, 2, 3]);
  const other = png(1, 2, [[0, 1, 2, 3]]);
  other[SIGNATURE.length + 16] = 16;
  expect(() => readPng(other)).toThrow('not of the kind');
});

test('a picture of few colours keeps each of them', () => {
  const picture: Picture = {
    width: 3,
    height: 2,
    rgb: Uint8Array.from([255, 255, 255, 11, 107, 93, 255, 255, 255, 0, 0, 0, 11, 107, 93, 244, 165, 130]),
  };
  const { palette, indexes } = inFewColours(picture);
  expect(shownBy(writeIndexedPng(picture, palette, indexes))).toEqual({ kind: 3, pixels: [...picture.rgb] });
});

test('one of many colours has 256 at most, each close to what it was', () => {
  const rgb = Uint8Array.from({ length: 64 * 64 * 3 }, (_, at) => {
    const [pixel, channel] = [Math.floor(at / 3), at % 3];
    return channel === 0 ? (pixel % 64) * 4 : channel === 1 ? Math.floor(pixel / 64) * 4 : 128;
  });
  const { palette, indexes } = inFewColours({ width: 64, height: 64, rgb });
  expect(palette.length).toBeLessThanOrEqual(256 * 3);
  const furthest = Math.max(
    ...rgb.map((value, at) =>
      Math.abs(value - (palette[(indexes[Math.floor(at / 3)] ?? 0) * 3 + (at % 3)] ?? 0)),
    ),
  );
  expect(furthest).toBeLessThan(20);
});
