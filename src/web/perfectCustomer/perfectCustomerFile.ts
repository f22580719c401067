import { FORMAT } from '../positioning/file/statementFile.ts';
import { contentOf, isContent } from './edit/perfectCustomerDraft.ts';
import type { PerfectCustomerShown } from './perfectCustomerTypes.ts';

/** What a saved file holds: donors by their id, without their names. */
export function fileText(content: PerfectCustomerShown): string {
  return `${JSON.stringify({ format: FORMAT, perfectCustomer: contentOf(content) }, null, 2)}\n`;
}

/**
 * The perfect customer of a file: alone, beside the rest of a positioning, or as an operation answers it. What it says is
 * checked when it is saved. `notJson` or `nothing` where it holds none.
 */
export function contentOfFile(text: string): PerfectCustomerShown | 'notJson' | 'nothing' {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return 'notJson';
  }
  const whole = (read ?? {}) as Readonly<Record<string, unknown>>;
  const own = (whole['perfectCustomer'] ?? whole) as Readonly<Record<string, unknown>>;
  const content = withWhatIsUsual(own['content'] ?? own);
  return isContent(content) ? content : 'nothing';
}

/** Files written by hand leave out what is as usual. */
function withWhatIsUsual(stated: unknown): unknown {
  if (typeof stated !== 'object' || stated === null) return stated;
  const { traits, ...rest } = stated as { readonly traits?: unknown };
  const whole = (trait: unknown) => {
    if (typeof trait !== 'object' || trait === null) return trait;
    const { donor, measure, ...others } = trait as { readonly donor?: object | null; readonly measure?: object | null };
    const lent = donor && { customer: null, name: null, isFormer: false, hasIt: null, ...donor };
    return { ...others, measure: withEnds(measure ?? null), donor: lent ?? null };
  };
  return { line: 0.7, portrait: null, ...rest, traits: Array.isArray(traits) ? traits.map(whole) : traits };
}

function withEnds(measure: object | null) {
  if (measure === null || !('want' in measure)) return measure;
  const want = measure.want as { readonly kind?: string };
  const usual = want.kind === 'values' ? { near: [] } : { low: null, high: null, near: want.kind === 'steps' ? 1 : 0 };
  return { ...measure, want: { ...usual, ...want } };
}
