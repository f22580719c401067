import { plainText } from './plainText.ts';

/**
 * Whether a text says yes or no, in English, French or Chinese. Bare `1` and `0` are numbers until their column supports
 * them: see `yesnoPair`.
 *
 * ```ts
 * parseYesno('Oui'); // 'yes'
 * parseYesno('否'); // 'no'
 * parseYesno('1'); // undefined
 * ```
 */
export function parseYesno(text: string): 'yes' | 'no' | undefined {
  return text.length > LONGEST_WORD ? undefined : meanings.get(plainText(text));
}

/**
 * The texts of a column that mean no and yes, in that order, where its distinct present texts are one of each (spellings
 * apart): `yesnoPair(['Yes', 'No', 'YES'])` is `['No', 'Yes']`. A column of `0` and `1` and nothing else counts as well.
 */
export function yesnoPair(texts: Iterable<string>): readonly [no: string, yes: string] | undefined {
  const plainTexts: [text: string, plain: string][] = [];
  let candidates = styles;
  for (const text of texts) {
    const plain = text.length > LONGEST_WORD ? '' : plainText(text);
    candidates = candidates.filter((style) => style.no === plain || style.yes === plain);
    if (candidates.length === 0) return undefined;
    plainTexts.push([text, plain]);
  }
  const style = candidates[0];
  const no = plainTexts.find(([, plain]) => plain === style?.no)?.[0];
  const yes = plainTexts.find(([, plain]) => plain === style?.yes)?.[0];
  return no === undefined || yes === undefined ? undefined : [no, yes];
}

const LONGEST_WORD = 12;

/** Each pair is a way of writing; a column that mixes two of them (`Yes`, `0`) is left to a person. */
const styles = [
  'no/yes; n/y; false/true; f/t; non/oui; nein/ja; n/o; faux/vrai; 否/是; 不是/是; 无/有; 没有/有; 假/真; 错/对; 不/会; ✗/✓; ✘/✔; ☐/☑; 0/1; 0.0/1.0',
]
  .flatMap((line) => line.split(';'))
  .map((pair) => {
    const [no = '', yes = ''] = pair.trim().split('/');
    return { no: plainText(no), yes: plainText(yes) };
  });

const ambiguous: ReadonlySet<string> = new Set([
  'o',
  't',
  'f',
  '对',
  '错',
  '会',
  '不',
  '0',
  '1',
  '0.0',
  '1.0',
  '无',
  '有',
  '没有',
]);

const meanings: ReadonlyMap<string, 'yes' | 'no'> = new Map(
  styles.flatMap(({ no, yes }) =>
    (
      [
        [no, 'no'],
        [yes, 'yes'],
      ] as const
    ).filter(([word]) => !ambiguous.has(word)),
  ),
);
