import { unguarded } from '../platform/formulaGuard.ts';

/**
 * The one form of a customer's id, whichever way it came: composed (Unicode NFC), without spaces around it, without
 * characters that nobody sees, with a space for every tab and line break, and without the apostrophes that guard a formula. Two ids that look alike because of such characters
 * are one id. Gives an empty text where nothing is left, and for `.` and `..`, which cannot stand in a web address.
 *
 * ```ts
 * customerId(' K\u200B1 ') // 'K1'
 * customerId('Mu\u0308ller') // 'Müller', in six characters
 * ```
 *
 * NULs and halves of characters stay: whoever stores the id refuses them.
 */
export function customerId(text: string): string {
  const id = PLAIN.test(text) ? text.trim() : text.replaceAll(BREAKS, ' ').replaceAll(INVISIBLE, '').normalize().trim();
  if (id.startsWith("'") && unguarded(id) !== id) return customerId(unguarded(id));
  return id === '.' || id === '..' ? '' : id;
}

/** Most ids are such, and cost no more than this. */
const PLAIN = /^[ -~]*$/;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const BREAKS = /[\u0001-\u001F\u007F-\u009F\u2028\u2029]/g;
/** Zero-width characters, marks of direction and the like. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
