import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PROJECT } from '../bundle';
import { exportPdf } from '../docs/conversions';
import { exampleLetters } from './example-ledger';
import { exampleOrder } from './example-order';

const PDFJS = join(PROJECT, 'node_modules/pdfjs-dist/legacy/build');
const ORIGIN = 'http://letters.invalid';
/** Pixels of a picture for each point of the page: its small print can be read. */
const SCALE = 1.3;

/** Draws a PDF, a canvas a page; the title says when it is done. */
const VIEWER = `<!doctype html><meta charset="utf-8"><style>body{margin:0}canvas{display:block}</style>
<script type="module">
  import * as pdfjs from '/pdf.mjs';
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  const file = await pdfjs.getDocument('/letter.pdf').promise;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: ${SCALE} });
    const canvas = document.body.appendChild(document.createElement('canvas'));
    Object.assign(canvas, { width: viewport.width, height: viewport.height });
    await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
  }
  document.title = 'done';
</script>`;

/** The documents of the file that are shown, by the beginning of their names. */
const ORDER = [
  ['Requête', 'requete'],
  ['Décompte', 'decompte'],
  ['Bordereau', 'bordereau'],
  ['Chronologie', 'chronologie'],
] as const;

/** Writes the letters of docs/lettres, as the built bundle makes them; says the files one by one. */
export const makeGallery = async (browser: Browser, say: (file: string) => void): Promise<void> =>
  write(browser, 'docs/lettres', await exampleLetters(), say);

/** Writes the file for an order to pay of docs/dossier, the same way. */
export async function makeOrderGallery(browser: Browser, say: (file: string) => void): Promise<void> {
  const files = await exampleOrder();
  const shown = ORDER.map(([start, file]) => {
    const found = files.find(({ name, document }) => document && name.replace(/^\d+ /, '').startsWith(start));
    if (!found?.document) throw new Error(`No document « ${start}… » was made.`);
    return { file, pdf: exportPdf(found.document, found.name) };
  });
  await write(browser, 'docs/dossier', shown, say);
}

/** Each as a PDF and a picture a page. */
async function write(
  browser: Browser,
  where: string,
  documents: readonly { readonly file: string; readonly pdf: Uint8Array }[],
  say: (file: string) => void,
): Promise<void> {
  const folder = join(PROJECT, where);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  for (const { file, pdf } of documents) {
    writeFileSync(join(folder, `${file}.pdf`), pdf);
    say(`${where}/${file}.pdf`);
    for (const picture of await drawPages(page, pdf)) {
      const name = picture.number === 1 ? `${file}.png` : `${file}-${picture.number}.png`;
      writeFileSync(join(folder, name), picture.png);
      say(`${where}/${name}`);
    }
  }
  await page.close();
}

async function drawPages(page: Page, pdf: Uint8Array): Promise<{ number: number; png: Buffer }[]> {
  const files = new Map<string, () => { body: string | Buffer; contentType: string }>([
    ['/', () => ({ body: VIEWER, contentType: 'text/html' })],
    ['/letter.pdf', () => ({ body: Buffer.from(pdf), contentType: 'application/pdf' })],
    ...['pdf.mjs', 'pdf.worker.mjs'].map(
      (name) =>
        [
          `/${name}`,
          () => ({ body: readFileSync(join(PDFJS, name)), contentType: 'text/javascript' }),
        ] as const,
    ),
  ]);
  await page.unroute(`${ORIGIN}/**`);
  await page.route(`${ORIGIN}/**`, (route) => {
    const found = files.get(new URL(route.request().url()).pathname);
    return found ? route.fulfill(found()) : route.fulfill({ status: 404 });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction("document.title === 'done'");
  const pictures: { number: number; png: Buffer }[] = [];
  for (const [index, canvas] of (await page.locator('canvas').all()).entries())
    pictures.push({ number: index + 1, png: await canvas.screenshot() });
  return pictures;
}
