import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Findings } from './findings';

/** Checks that the domain never asks for the time or for chance: both are given to it. */
export function checkPurity(root: string): Findings {
  const files = readdirSync(join(root, 'src/domain'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src/domain', name));
  return { read: files.length, faults: files.flatMap((file) => faultsOf(root, file)) };
}

function faultsOf(root: string, file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2019);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = impurityOf(node);
    if (name !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      faults.push(`${file}:${line + 1}: ${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** The name of what makes this node depend on the clock or on chance; null when nothing does. */
function impurityOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) {
    return 'new Date() without a date';
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()';
  if (!ts.isPropertyAccessExpression(node)) return null;
  if (isNamed(node.expression, 'Date') && node.name.text === 'now') return 'Date.now';
  return isNamed(node.expression, 'Math') && node.name.text === 'random' ? 'Math.random' : null;
}

const isNamed = (node: ts.Expression, name: string): boolean => ts.isIdentifier(node) && node.text === name;
