import type { Said } from '../schemas.ts';

/** What stands before, between and behind the two halves of "to do X, use Y". */
const frames: Readonly<Record<keyof Said, readonly [before: string, between: string, after: string]>> = {
  en: ['To ', ', use ', '.'],
  fr: ['Pour ', ', utilisez ', '.'],
  zh: ['要', '，就用', '。'],
};

export interface OneLiner {
  readonly to: Said;
  readonly use: Said;
}

/** One stretch of the sentence; what stands for itself was written by a person. */
export interface OneLinerPart {
  readonly text: string;
  readonly isSaid: boolean;
}

/**
 * The plain form of a statement in one language, piece by piece; undefined where a half of it was not written in it.
 *
 * ```ts
 * oneLinerParts({ to: { en: 'plan a month in two days' }, use: { en: 'the planning package' } }, 'en')
 *   ?.map(({ text }) => text).join('') // 'To plan a month in two days, use the planning package.'
 * ```
 */
export function oneLinerParts({ to, use }: OneLiner, language: keyof Said): readonly OneLinerPart[] | undefined {
  const [before, between, after] = frames[language];
  const aim = to[language]?.trim();
  const means = use[language]?.trim();
  if (!aim || !means) return undefined;
  return [
    { text: before, isSaid: false },
    { text: aim, isSaid: true },
    { text: between, isSaid: false },
    { text: means, isSaid: true },
    { text: /[.!?。！？]$/u.test(means) ? '' : after, isSaid: false },
  ];
}
