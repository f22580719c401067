import type { Said } from '../../../positioning/schemas.ts';
import { axes } from '../../../readiness/axis.ts';
import { signalLabel } from '../../customers/one/signalLabel.ts';
import { type Language, languageCodes } from '../../language/languages.ts';

/**
 * How a field is called in every language that knows it, as the first name of a trait; what its file calls it is said in the
 * reader's language alone.
 *
 * ```ts
 * fieldSaid('willingness', 'Willingness', 'en').fr // 'Ouverture au changement'
 * fieldSaid('tier', 'Tier', 'fr') // { fr: 'Tier' }
 * ```
 */
export function fieldSaid(field: string, label: string, reader: Language): Said {
  const axis = Object.hasOwn(axes, field) ? axes[field as keyof typeof axes].label : undefined;
  const said = Object.fromEntries(
    languageCodes.map((code) => [code, axis?.[code] ?? signalLabel(field, label, code)]),
  ) as Record<Language, string>;
  return new Set(Object.values(said)).size === 1 ? { [reader]: said[reader] } : said;
}
