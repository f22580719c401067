/**
 * Lower-case Cyrillic letters in Latin ones, the way names are usually spelled abroad (close to BGN/PCGN, without its
 * rules for positions): Russian, Ukrainian, Bulgarian, Serbian, Macedonian, Belarusian share one table, so Bulgarian х
 * and Ukrainian г become what they are in Russian. Names meet by ear afterwards, see `soundOfWord`.
 */
export function latinOfCyrillic(text: string): string {
  return text.replaceAll(/[\u0400-\u04ff]/g, (letter) => cyrillic.get(letter) ?? letter);
}

/** Lower-case Greek letters without accents in Latin ones (close to ELOT 743). */
export function latinOfGreek(text: string): string {
  return text
    .replaceAll(/ου|αυ|ευ|μπ|ντ|γγ|γξ|γχ/g, (pair) => greekPairs[pair] ?? pair)
    .replaceAll(/[\u03b1-\u03c9]/g, (letter) => greek.get(letter) ?? letter);
}

/**
 * A word of Latin letters roughly by ear, so that spellings of one foreign name meet: `yantarny`, `iantarnyi` and
 * `jantarnij` give the same. Too coarse to call two names the same by itself.
 */
export function soundOfWord(word: string): string {
  return word.replaceAll(heardLetters, (letters) => heardAs[letters] ?? letters).replaceAll(/([a-z])\1+/g, '$1');
}

const heardLetters = /shch|sch|sh|dzh|zh|dj|kh|ch|ph|th|t[sz]|ck|ou|[iyj]e|[xcqwyj]/g;
const heardAs = Object.fromEntries(
  's:shch sch sh|z:dzh zh dj ts tz|h:kh ch|f:ph|t:th|k:ck c q|ks:x|v:w|u:ou|e:ie ye je|i:y j'
    .split('|')
    .flatMap((row) => {
      const [heard = '', written = ''] = row.split(':');
      return written.split(' ').map((letters) => [letters, heard] as const);
    }),
);

const cyrillic = letterMap(
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ' +
    'ы y э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz ѐ e ѝ i',
);
// The hard and the soft sign are not heard.
cyrillic.set('ъ', '').set('ь', '');

const greek = letterMap(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
);
const greekPairs: Readonly<Record<string, string>> = {
  ου: 'ou',
  αυ: 'av',
  ευ: 'ev',
  μπ: 'mp',
  ντ: 'nt',
  γγ: 'ng',
  γξ: 'nx',
  γχ: 'nch',
};

function letterMap(table: string): Map<string, string> {
  const words = table.split(' ');
  return new Map(Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i] ?? '', words[2 * i + 1] ?? '']));
}
