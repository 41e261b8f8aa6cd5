import { join } from 'node:path';
import vm from 'node:vm';
import gas from 'gas-local';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { built, exportsOfMain } from './built';

const CODE = built('Code.js');
const LINES = CODE.split('\n');

/** Google's own globals; here each complains at the first touch. */
const SERVICES =
  'SpreadsheetApp PropertiesService LockService Session ScriptApp Utilities HtmlService MailApp GmailApp DriveApp DocumentApp UrlFetchApp CacheService Logger console Gmail Drive Docs'.split(
    ' ',
  );

/** What a bare context has and Apps Script has not. */
const ABSENT = ['Intl', 'SharedArrayBuffer', 'Atomics', 'console'];

function bareContext(onTouch: (name: string) => never): vm.Context {
  const context = vm.createContext({});
  for (const name of ABSENT) vm.runInContext(`delete globalThis.${name}`, context);
  for (const name of SERVICES) {
    const refuse = (): never => onTouch(name);
    const trap = new Proxy(() => {}, {
      get: refuse,
      apply: refuse,
      construct: refuse,
      has: refuse,
      set: refuse,
    });
    Object.defineProperty(context, name, { value: trap });
  }
  return context;
}

const refuse = (name: string): never => {
  throw new Error(`${name} was touched`);
};

describe('loading the script', () => {
  test('calls no service, and needs nothing that Apps Script lacks', () => {
    const context = bareContext(refuse);
    for (const name of [
      'setTimeout',
      'URL',
      'TextEncoder',
      'TextDecoder',
      'Intl',
      'Buffer',
      'atob',
      'process',
    ])
      expect([name, vm.runInContext(`typeof ${name}`, context)]).toEqual([name, 'undefined']);
    expect(() => vm.runInContext(CODE, context)).not.toThrow();
  });

  test('the trap works: a service called while loading is noticed', () => {
    const planted = `${CODE}\nSpreadsheetApp.getActiveSpreadsheet();`;
    expect(() => vm.runInContext(planted, bareContext(refuse))).toThrow('SpreadsheetApp was touched');
  });

  test('twice in one context, as two executions that share nothing', () => {
    const context = bareContext(refuse);
    vm.runInContext(CODE, context);
    expect(() => vm.runInContext(CODE, context)).not.toThrow();
  });
});

describe('what Google can call', () => {
  const context = bareContext(refuse);
  vm.runInContext(CODE, context);

  test('every export of src/main.ts is a function declared at the top level', () => {
    const declared = LINES.flatMap((line) => /^function (\w+)\(/.exec(line)?.[1] ?? []);
    expect(exportsOfMain().length).toBeGreaterThan(10);
    expect(declared.toSorted()).toEqual(exportsOfMain().toSorted());
    for (const name of declared) expect([name, typeof context[name]]).toEqual([name, 'function']);
  });

  test('no name ends with an underscore, which the panel could not call', () => {
    expect(exportsOfMain().filter((name) => name.endsWith('_'))).toEqual([]);
  });

  test('the triggers and the menu name functions that exist', () => {
    const named = [...CODE.matchAll(/everyDayAt\("(\w+)"|addItem\([^,]+, "(\w+)"/g)].map(
      ([, trigger, item]) => trigger ?? item ?? '',
    );
    expect(named).toContain('dailyRun');
    for (const name of named) expect(exportsOfMain()).toContain(name);
  });
});

describe('the text of the script', () => {
  const script = ts.createSourceFile('Code.js', CODE, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(script);

  test('has no syntax newer than 2019, which Apps Script refuses to parse', () => {
    const newer = nodes.filter(
      (node) =>
        ts.isPrivateIdentifier(node) ||
        ts.isBigIntLiteral(node) ||
        ts.isClassStaticBlockDeclaration(node) ||
        node.kind === ts.SyntaxKind.QuestionDotToken ||
        node.kind === ts.SyntaxKind.QuestionQuestionToken ||
        node.kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
        ts.isPropertyDeclaration(node) ||
        ts.isAwaitExpression(node),
    );
    expect(newer.map((node) => node.getText(script).slice(0, 80))).toEqual([]);
  });

  test('names no service whose scope is restricted', () => {
    const names = new Set(nodes.filter(ts.isIdentifier).map((node) => node.text));
    for (const name of ['GmailApp', 'DriveApp', 'DocumentApp', 'UrlFetchApp', 'CalendarApp'])
      expect([name, names.has(name)]).toEqual([name, false]);
  });

  test('can be read by who pastes it: names, sentences and line breaks are kept', () => {
    expect(LINES.length).toBeGreaterThan(5000);
    expect(CODE.length / LINES.length).toBeLessThan(80);
    for (const known of ['function decideDay(', 'function runOutbox(', 'Initialiser ou réparer le classeur'])
      expect(CODE).toContain(known);
    const functions = nodes.filter(ts.isFunctionDeclaration);
    const short = functions.filter((node) => (node.name?.text.length ?? 0) < 3);
    expect(short.length / functions.length).toBeLessThan(0.1);
  });
});

test('gas-local loads it too, every function at the top level', () => {
  const loaded = gas.require(
    join(import.meta.dirname, '../../dist'),
    bareContext(() => {
      throw new Error('a service was called at load time');
    }),
  );
  for (const name of exportsOfMain())
    expect([name, typeof Reflect.get(loaded, name)]).toEqual([name, 'function']);
});
