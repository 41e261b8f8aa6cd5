import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import type { Findings } from './findings';

const MAY_KNOW_GOOGLE = /^src\/(google\/|main\.ts$)/;

/** Checks that Google's globals and types are named under src/google and in src/main.ts only. */
export function checkGoogle(root: string): Findings {
  const program = openProgram(root);
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => isOurs(root, fileName));
  const faults: string[] = [];
  for (const file of files) {
    const name = nameIn(root, file.fileName);
    if (MAY_KNOW_GOOGLE.test(name)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && isGoogles(checker.getSymbolAtLocation(node))) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        faults.push(`${name}:${line + 1}: ${node.text} belongs to Google`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { read: files.length, faults };
}

function openProgram(root: string): ts.Program {
  const path = join(root, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    path,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (!config) throw new Error(`${path} cannot be read`);
  return ts.createProgram(config.fileNames, config.options);
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

const nameIn = (root: string, file: string): string => relative(root, file).split(sep).join('/');
const isOurs = (root: string, file: string): boolean => nameIn(root, file).startsWith('src/');

/** True when the name is declared by Google's types, and nowhere in the project. */
const isGoogles = (symbol: ts.Symbol | undefined): boolean =>
  (symbol?.declarations ?? []).some((node) =>
    node.getSourceFile().fileName.includes('@types/google-apps-script'),
  );
