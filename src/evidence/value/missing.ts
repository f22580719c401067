import { plainText } from './plainText.ts';

/**
 * Whether a cell says that nothing is known, whatever its column: blank, `NA`, `Unknown`, `?`, `-- Select --`, `#N/A`,
 * `n.d.`, `未知`, `9999-12-31` and the like. `extra` are more such texts, compared without regard to case.
 *
 * ```ts
 * isMissing(' n/a '); // true
 * isMissing('No'); // false: an answer
 * isMissing('None'); // false here: see `isMissingAmongNumbers`
 * isMissing('-99'); // false here: numbers are judged by the rest of their column, see `findSentinels`
 * ```
 */
export function isMissing(text: string, extra?: Iterable<string>): boolean {
  if (text.length <= LONGEST_TOKEN && !(endsInDigit(text) && !PLACEHOLDER_DATE.test(text.trim()))) {
    const plain = plainText(text);
    if (
      plain === '' ||
      tokens.has(plain) ||
      PLACEHOLDER_DATE.test(plain) ||
      DECORATED_SELECT.test(plain) ||
      ONLY_MARKS.test(plain)
    )
      return true;
  }
  if (extra) for (const each of extra) if (plainText(each) === plainText(text)) return true;
  return false;
}

/**
 * `None`, `nil`, `无` and `aucun` are true answers in a column of words ("Complaints: none, few, many"), and mean that nothing
 * is known in a column of numbers or dates, where a program wrote out its empty value.
 */
export function isMissingAmongNumbers(text: string): boolean {
  return text.length <= LONGEST_TOKEN && answersOrGaps.has(plainText(text));
}

const LONGEST_TOKEN = 32;

/** `-- Select --`, `<choose>`, `(blank)`, `[none selected]`, `Please select...`, and the same in French and Chinese. */
const DECORATED_SELECT =
  /^[-\s<([*_]*(?:(?:please )?(?:select|choose)(?: (?:one|an? [a-z]+|\.\.\.))?|blank|empty|none selected|not set|(?:veuillez )?(?:selectionner|choisir)|vide|请选择|空|空白)[-\s>)\]*_.…:]*$/;

/** Runs of marks that stand for an empty cell. */
const ONLY_MARKS = /^(?:\?+|-+|–+|—+|_+|\.{2,}|…|\*+|\/+|\\n|#)$/;

/** The only tokens that end in a digit, so that numbers and codes are told apart from tokens at once. */
const PLACEHOLDER_DATE =
  /^(?:9999-12-31|0000-00-00|0001-01-01|31[/.]12[/.]9999|12\/31\/9999)(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/i;

function endsInDigit(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 48 && code <= 57;
}

const tokens: ReadonlySet<string> = new Set(
  [
    'na; n/a; n.a.; n.a; n\\a; <na>; nan; #n/a; #na; n/k; null; <null>; (null); [null]; undefined; #value!; #ref!; #null!; #div/0!; #name?; #num!',
    'unknown; (unknown); <unknown>; unk; unkn; not known; not available; not applicable; not specified; unspecified; not provided',
    "(no value); no value; --none--; not stated; not answered; no answer; no response; no data; don't know; do not know; tbd; to be determined; to be defined",
    'inconnu; inconnue; (inconnu); n.d.; n.d; n/d; non disponible; non renseigne; non renseignee; non communique; n.c.; nsp',
    'ne sait pas; non applicable; sans objet; sans reponse; pas de reponse; a definir; non precise',
    'k.a.; k. a.; keine angabe; keine angaben; unbekannt; nicht bekannt; nicht angegeben; nicht zutreffend',
    '未知; 不详; 不明; 不清楚; 不适用; 未填; 未填写; 未提供; 未选择; 未定; 待定; 暂无; 暂缺; 缺失; 无数据; 没有数据; 不知道',
  ]
    .flatMap((line) => line.split(';'))
    .map((token) => plainText(token)),
);

const answersOrGaps: ReadonlySet<string> = new Set(
  ['none', 'nil', 'nul', 'neant', 'aucun', 'aucune', '无', '没有'].map(plainText),
);
