import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { powerOf } from './powers.ts';

/** One import of a source file: what it names, and how. */
export interface Import {
  /** Path below `src` for our own files, the package or `node:` name otherwise. */
  readonly target: string;
  readonly isOwn: boolean;
  /** `type`: erased before anything runs; `lazy`: loaded by `import()` when it is needed. */
  readonly mode: 'value' | 'type' | 'lazy';
}

/** A source file as the rules see it; `path` is below `src`, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names of powers used that a pure file must not have, such as `Date.now`. */
  readonly powers: readonly string[];
}

/** Every TypeScript file below a folder, read and parsed. */
export function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((path) => sourceOf(path, readFileSync(`${folder}/${path}`, 'utf8')));
}

/** Parses the text of one file that would stand at `path` below `src`. */
export function sourceOf(path: string, text: string): Source {
  const file = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const imports: Import[] = [];
  const powers = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = importOf(node, path);
    if (found) imports.push(found);
    const power = powerOf(node);
    if (power) powers.add(power);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, lines: text.split('\n').length - 1, imports, powers: [...powers] };
}

function importOf(node: ts.Node, path: string): Import | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return named(node.moduleSpecifier, path, isTypeOnly(node) ? 'type' : 'value');
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) {
    return named(node.arguments[0], path, 'lazy');
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, path, 'type');
  return undefined;
}

function named(specifier: ts.Node, path: string, mode: Import['mode']): Import | undefined {
  if (!ts.isStringLiteral(specifier)) return undefined;
  const isOwn = specifier.text.startsWith('.');
  const target = isOwn ? new URL(specifier.text, `file:///src/${path}`).pathname.slice('/src/'.length) : specifier.text;
  return { target, isOwn, mode };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const { importClause } = node;
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}
