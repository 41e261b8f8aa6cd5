import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

/* What the page asks for is what the script offers: a name that changes on one side alone does not compile. */

/** The compiler reads the whole page. */
const SLOW = 120_000;

const PROJECT = resolve(import.meta.dirname, '../..');
const BROWSER = join(PROJECT, 'src/panel/browser');

const config = (() => {
  const path = join(BROWSER, 'tsconfig.json');
  const { config: read } = ts.readConfigFile(path, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(read, ts.sys, BROWSER);
})();

interface Change {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What the compiler then says of the page. */
  readonly said: RegExp;
}

const CHANGES: readonly Change[] = [
  {
    what: 'a function is renamed',
    file: 'src/panel/functions.ts',
    from: "postpone: acts('postpone')",
    to: "delay: acts('postpone')",
    said: /^today\/.* Property 'postpone' does not exist/m,
  },
  {
    what: 'a field it sends is renamed',
    file: 'src/daily/actions/arguments.ts',
    from: "RECEIPTS = shape({ until: date('until') })",
    to: "RECEIPTS = shape({ upTo: date('upTo') })",
    said: /^today\/run-header.* 'until' does not exist/m,
  },
  {
    what: 'a field it sends changes type',
    file: 'src/daily/actions/arguments.ts',
    from: 'sent: v.boolean(',
    to: 'sent: v.number(',
    said: /^today\/item-page.* 'boolean' is not assignable to type 'number'/m,
  },
  {
    what: 'a field it reads is renamed',
    file: 'src/panel/views/today.ts',
    from: 'nextRunOn',
    to: 'nextDay',
    said: /^today\/run-header.* Property 'nextRunOn' does not exist/m,
  },
  {
    what: 'a field of a line is renamed',
    file: 'src/panel/views/item.ts',
    from: 'sentSearch',
    to: 'searchOfSent',
    said: /^today\/item-page.* Property 'sentSearch' does not exist/m,
  },
  {
    what: 'a field of the overview is renamed',
    file: 'src/daily/overview.ts',
    from: 'oldestDueOn',
    to: 'since',
    said: /^overview\/overview-page.* Property 'oldestDueOn' does not exist/m,
  },
];

/** Sources that do not change are read once. */
const read = new Map<string, ts.SourceFile | undefined>();

/** The page before the changes: what they leave as it is, is not resolved again. */
let previous: ts.Program | undefined;

/** What the compiler says of the page's files, a line each, once the script is changed so; nothing is written on disk. */
function faultsOfPage(changes: readonly Change[]): string {
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version, ...more) => {
    const ours = changes.filter(({ file }) => resolve(name) === join(PROJECT, file));
    if (ours.length > 0) return ts.createSourceFile(name, changed(name, ours), version);
    if (!read.has(name)) read.set(name, getSourceFile.call(host, name, version, ...more));
    return read.get(name);
  };
  const program = ts.createProgram(config.fileNames, config.options, host, previous);
  previous = program;
  return program
    .getSourceFiles()
    .filter(({ fileName }) => resolve(fileName).startsWith(BROWSER))
    .flatMap((source) => program.getSemanticDiagnostics(source))
    .map(({ file, messageText }) => {
      const said = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${relative(BROWSER, file?.fileName ?? '')}: ${said}`;
    })
    .join('\n');
}

function changed(name: string, changes: readonly Change[]): string {
  return changes.reduce((text, { from, to }) => {
    if (!text.includes(from)) throw new Error(`${name} does not contain « ${from} »`);
    return text.replaceAll(from, to);
  }, ts.sys.readFile(name) ?? '');
}

test(
  'as it is, the page compiles',
  () => {
    expect(config.fileNames.length).toBeGreaterThan(20);
    expect(faultsOfPage([])).toBe('');
  },
  SLOW,
);

describe('the page does not compile', () => {
  let faults = '';
  beforeAll(() => {
    faults = faultsOfPage(CHANGES);
  }, SLOW);
  test.each(CHANGES)('when $what', ({ said }) => {
    expect(faults).toMatch(said);
  });
});
