import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const PROJECT = join(import.meta.dirname, '../..');

/** A page of the documentation: its path from the project, and its text without blocks of code. */
export interface DocPage {
  readonly path: string;
  readonly text: string;
}

/** README.md and what stands in docs/. */
export function docPages(): readonly DocPage[] {
  const paths = [
    'README.md',
    ...readdirSync(join(PROJECT, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  return paths.map((path) => ({
    path,
    text: readFileSync(join(PROJECT, path), 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, ''),
  }));
}

/** What a page leads to within the project, by path from there; `anchor` is '' without one. */
export interface DocLink {
  readonly from: string;
  readonly to: string;
  readonly anchor: string;
}

const LINK = /\]\(<?([^)\s>]+)>?\)|<img[^>]*\bsrc="([^"]+)"/g;

export function linksOf({ path, text }: DocPage): readonly DocLink[] {
  return [...text.matchAll(LINK)]
    .map((match) => decodeURIComponent(match[1] ?? match[2] ?? ''))
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      const to = file === '' ? path : relative(PROJECT, join(PROJECT, dirname(path), file));
      return { from: path, to, anchor };
    });
}

/** The anchors of a page, as GitHub makes them of its headings. */
export const anchorsOf = ({ text }: DocPage): readonly string[] =>
  [...text.matchAll(/^#+ +(.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .trim()
      .replace(/ /g, '-'),
  );
