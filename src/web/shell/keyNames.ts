/**
 * What stands on the keys of this machine.
 *
 * ```ts
 * keyNames('mod+k', true) // ['⌘', 'K']
 * ```
 */
export function keyNames(keys: string, isApple: boolean): string[] {
  return keys.split(/[ +]/).map((key) => named(key, isApple, keys.includes('+')));
}

export function isAppleKeyboard(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

function named(key: string, isApple: boolean, isTogether: boolean): string {
  if (key === 'mod') return isApple ? '⌘' : 'Ctrl';
  const arrow = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }[key];
  return arrow ?? (isTogether ? key.toUpperCase() : key);
}
