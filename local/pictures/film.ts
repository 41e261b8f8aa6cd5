import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../bundle';
import { inFewColours } from './palette';
import { type Picture, readPng, writeIndexedPng } from './png';

const EDGE = 0xc9;

/** Keeps a screenshot under docs/pictures, lighter, with a thin edge where asked, and says so. */
export function develop(name: string, png: Buffer, edge: number): void {
  const picture = edge === 0 ? readPng(png) : edged(readPng(png), edge);
  const { palette, indexes } = inFewColours(picture);
  const file = writeIndexedPng(picture, palette, indexes);
  const path = join(PROJECT, 'docs/pictures', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
  process.stdout.write(`docs/pictures/${name} (${Math.ceil(file.length / 1024)} kB)\n`);
}

/** A grey line around: most pictures are as white as the page they stand in. */
function edged({ width, height, rgb }: Picture, edge: number): Picture {
  const drawn = Uint8Array.from(rgb);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const isEdge = row < edge || column < edge || row >= height - edge || column >= width - edge;
      if (isEdge) drawn.fill(EDGE, (row * width + column) * 3, (row * width + column) * 3 + 3);
    }
  return { width, height, rgb: drawn };
}
