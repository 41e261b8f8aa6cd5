import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorsOf, docPages, linksOf, PROJECT } from './markdown';

const pages = docPages();
const links = pages.flatMap(linksOf);

test('every picture and page that the documentation names exists', () => {
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter(({ to }) => !existsSync(join(PROJECT, to)))).toEqual([]);
});

test('every link to a part of a page leads to one of its headings', () => {
  const aimed = links.filter(({ anchor }) => anchor !== '');
  expect(aimed.length).toBeGreaterThan(5);
  const lost = aimed.filter(({ to, anchor }) => {
    const page = pages.find(({ path }) => path === to);
    return !page || !anchorsOf(page).includes(anchor);
  });
  expect(lost).toEqual([]);
});

test('every picture taken is shown somewhere', () => {
  const taken = readdirSync(join(PROJECT, 'docs/pictures'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .map((name) => `docs/pictures/${name}`);
  const shown = new Set(links.map(({ to }) => to));
  expect(taken.filter((picture) => !shown.has(picture))).toEqual([]);
});

/** Pages in French. */
const FRENCH = ['docs/guide-utilisateur.md', 'docs/installation.md', 'docs/lettres.md'];

test.each(FRENCH)('%s keeps its signs with their words', (path) => {
  const page = pages.find((one) => one.path === path);
  const prose = (page?.text ?? '').replace(/`[^`]*`/g, '').split('\n');
  const loose = prose.filter(
    (line) => !/^\|[\s|:-]+\|$/.test(line) && (/ (?:[:;?»€%]|!(?!\[))/.test(line) || /« /.test(line)),
  );
  expect(page).toBeDefined();
  expect(loose).toEqual([]);
});
