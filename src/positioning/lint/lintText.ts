import { counted } from '../../platform/counted.ts';
import { wrap } from '../../platform/wrap.ts';
import type { LintResult } from '../contract.ts';

/** What `lint` says to a person. */
export function lintText({ texts, marks }: LintResult, width: number): string {
  const vague = texts.filter((text) => text.marks.length > 0).map((text) => vagueText(text, width));
  const sum = marks === 0 ? 'No vague word' : counted(marks, 'vague phrase');
  return `${[...vague, `${sum} in ${counted(texts.length, 'text')}.`].join('\n\n')}\n`;
}

type LintedText = LintResult['texts'][number];

function vagueText({ text, marks, ...place }: LintedText, width: number): string {
  const lines = marks.map(({ matched, kind, reason, example, phrase }) => {
    const what = phrase === '' ? 'the whole text' : `"${matched}"`;
    const instead = example === '' ? '' : ` > ${example}`;
    return wrap(`  ${what} (${kind.replaceAll('-', ' ')}): ${reason}${instead}`, width, '    ');
  });
  return [wrap(`${placeText(place)}: ${text}`, width, '  '), ...lines].join('\n');
}

function placeText({ file, part, piece, language }: Omit<LintedText, 'text' | 'marks'>): string {
  const where = part === 'oneLiner' ? `one-liner${piece === null ? '' : `, ${piece}`}` : part;
  return [file, where, languages[language]].filter((each) => each !== null).join(', ');
}

const languages = { en: 'English', fr: 'French', zh: 'Chinese' } as const;
