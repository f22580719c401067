import ts from 'typescript';

/** What reaches the clock, chance, the environment, files or the network by its mere name. */
const powerfulNames = new Set([
  'process',
  'global',
  'globalThis',
  'require',
  'fetch',
  'WebSocket',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'console',
]);

/** What of these names a pure file may use; everything else of them is a power. */
const harmlessMembers: Readonly<Record<string, (member: string) => boolean>> = {
  Date: (member) => ['UTC', 'parse'].includes(member),
  Math: (member) => member !== 'random',
};

/**
 * The power that this very node uses, as it is written, or undefined.
 *
 * ```ts
 * // const { env } = process  -> 'process'
 * // Date.now()               -> 'Date.now'
 * // new Date(0)              -> undefined
 * ```
 */
export function powerOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'resolvedOptions') return 'resolvedOptions';
  if (!ts.isIdentifier(node) || !isReference(node)) return undefined;
  if (powerfulNames.has(node.text)) return node.text;
  if (node.text === 'Intl') return defaultLocaleOf(node);
  const isHarmless = harmlessMembers[node.text];
  return isHarmless && harmfulUse(node, isHarmless);
}

/** `new Date(0)`, `Date.UTC(2020, 0)` and `x instanceof Date` are calculations; every other use can reach the clock. */
function harmfulUse(node: ts.Identifier, isHarmless: (member: string) => boolean): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return isHarmless(parent.name.text) ? undefined : parent.getText();
  if (ts.isNewExpression(parent) && parent.expression === node)
    return parent.arguments?.length ? undefined : 'new Date()';
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return undefined;
  return ts.isCallExpression(parent) && parent.expression === node ? `${node.text}()` : node.text;
}

/** `Intl.NumberFormat()` without a locale takes that of the machine. */
function defaultLocaleOf({ parent }: ts.Identifier): string | undefined {
  if (!ts.isPropertyAccessExpression(parent)) return 'Intl';
  const { parent: call } = parent;
  const isMade = (ts.isCallExpression(call) || ts.isNewExpression(call)) && call.expression === parent;
  return isMade && !call.arguments?.length ? `${parent.getText()}()` : undefined;
}

/** Whether a name stands for its value here, and not for a member, a key, a declaration or a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent)) return false;
  if ('propertyName' in parent && parent.propertyName === node) return false;
  return !('name' in parent && parent.name === node);
}
