import { foldedText, foldedWord } from './foldedText.ts';

/** A legal form of companies: its usual short form, and the country where only one has it. */
export interface LegalForm {
  readonly code: string;
  readonly country?: string;
  /** Forms it is usually translated by, so that ООО Лазурит and Lazurit LLC do not look like two daughters. */
  readonly abroad: readonly string[];
  /** Where in a name it may stand; `anywhere` for words that are nothing else. */
  readonly place: 'after' | 'before or after' | 'anywhere';
}

/** The form spelled by these words run together, as `formSpelling` does; undefined for none. */
export function legalFormSpelled(spelling: string): LegalForm | undefined {
  return formsBySpelling.get(spelling);
}

/** Whether a form of several words may begin with this one: a look-up that spares putting the words together. */
export function mayBeginForm(word: string): boolean {
  return word.length <= 2 || firstWords.has(word);
}

/** Words run together as the table holds them: `formSpelling(['sp', 'z', 'o', 'o'])` is `'spzoo'`. */
export function formSpelling(words: readonly string[]): string {
  return foldedWord(words.join(''));
}

/** Legal forms written without spaces, the longest first. */
export const unspacedForms = {
  han: '股份有限公司 有限责任公司 有限公司 责任有限公司 总公司 分公司 公司 株式会社 有限会社 合同会社 合资会社 合名会社 财团法人 社团法人 一般社团法人',
  hangul: '주식회사 유한책임회사 유한회사',
} as const;

/** Whether two forms are the same, or one the usual translation of the other. */
export function isSameForm(first: string, second: string): boolean {
  return first === second || translations.has(`${first}|${second}`) || translations.has(`${second}|${first}`);
}

/** Form, country or -, place (a after, b before or after, x anywhere), spellings by commas, translations by commas. */
const table = `
GmbH | - | x | gmbh, g m b h, mbh, gesmbh, ges m b h, ges mbh, gesellschaft mit beschränkter haftung, gesellschaft mbh | Ltd, LLC
gGmbH | DE | x | ggmbh |
GmbH & Co. KG | - | x | gmbh co kg, gmbh u co kg, gmbh co kommanditgesellschaft, gmbh cokg, gmbh kg |
GmbH & Co. KGaA | DE | x | gmbh co kgaa |
AG & Co. KG | - | x | ag co kg |
AG & Co. KGaA | DE | x | ag co kgaa |
SE & Co. KG | DE | x | se co kg |
SE & Co. KGaA | DE | x | se co kgaa |
UG | DE | a | ug, ug haftungsbeschränkt, unternehmergesellschaft, unternehmergesellschaft haftungsbeschränkt | GmbH
UG & Co. KG | DE | x | ug co kg, ug haftungsbeschränkt co kg |
AG | - | a | ag, aktiengesellschaft |
SE | - | a | se, societas europaea |
KG | - | a | kg, kommanditgesellschaft, co kg |
KGaA | DE | x | kgaa, kommanditgesellschaft auf aktien |
OHG | - | a | ohg, offene handelsgesellschaft |
GbR | DE | a | gbr |
e.K. | DE | a | ek, e k, e kfm, ekfm, e kfr, eingetragener kaufmann, eingetragene kauffrau |
eG | DE | a | eg, e g, egen |
e.V. | DE | a | ev, e v, eingetragener verein |
SARL | - | b | sarl, s a r l, sàrl, société à responsabilité limitée | Ltd, LLC, GmbH
EURL | FR | b | eurl |
SAS | - | b | sas, s a s, société par actions simplifiée |
SASU | FR | b | sasu |
SCI | FR | b | sci |
SNC | - | b | snc, s n c |
SCOP | FR | b | scop |
SA | - | b | sa, s a, société anonyme, sociedad anónima, sociedade anónima, spółka akcyjna, anonyme etairia | AE
SAU | ES | a | sau |
SL | ES | a | sl, s l, srl españa, sociedad limitada | SRL
SLU | ES | a | slu, s l u |
SLP | ES | a | slp |
SA de CV | MX | a | sa de cv, sab de cv, sapi de cv |
S de RL de CV | MX | a | s de rl de cv, s de rl |
Lda | PT | a | lda, ltda, limitada, unipessoal lda |
EIRELI | BR | a | eireli |
SpA | - | a | spa, s p a, società per azioni |
Srl | - | a | srl, s r l, srls, società a responsabilità limitata |
Sas | IT | a | società in accomandita semplice |
SPRL | BE | b | sprl, bvba |
BV | - | a | bv, b v, besloten vennootschap |
NV | - | a | nv, n v, naamloze vennootschap |
VOF | NL | a | vof, v o f |
CV | - | b | cv, c v |
Ltd | - | x | ltd, limited, co ltd, company limited, co limited, corporation limited |
LLC | - | x | llc, l l c, limited liability company | Ltd
LLP | - | x | llp, limited liability partnership |
LP | - | a | lp, limited partnership |
Inc | - | x | inc, incorporated | Corp, Ltd
Corp | - | a | corp, corporation, corp inc | Ltd
Co | - | a | co, company, cia, cie, compagnie |
PLC | - | x | plc, public limited company |
CIC | GB | a | cic |
DAC | IE | a | dac, designated activity company |
Pty | - | x | pty, pty ltd, pty limited, proprietary limited | Ltd
Pvt | - | x | pvt, pvt ltd, pvt limited, private limited, p ltd | Ltd
Pte | SG | x | pte, pte ltd, pte limited | Ltd
Sdn Bhd | MY | x | sdn bhd, sendirian berhad | Ltd
Bhd | MY | a | bhd, berhad |
PT | ID | b | pt, perseroan terbatas | Ltd
Tbk | ID | a | tbk |
Oy | FI | b | oy, o y, osakeyhtiö, oy ab | AB, Ltd
Oyj | FI | b | oyj, oyj abp |
Ky | FI | a | kommandiittiyhtiö |
AB | - | b | ab, a b, aktiebolag | Ltd
HB | SE | a | hb, handelsbolag |
AS | - | b | as, a s, aksjeselskap, aktieselskab, aktsiaselts, akciová společnost, akciová spoločnosť |
ASA | NO | a | asa, allmennaksjeselskap |
ApS | DK | a | aps, anpartsselskab |
IVS | DK | a | ivs |
K/S | DK | a | ks, kommanditselskab |
hf | IS | a | hf |
ehf | IS | a | ehf |
OÜ | EE | b | oü, osaühing |
SIA | LV | b | sia |
UAB | LT | b | uab, uždaroji akcinė bendrovė |
Sp. z o.o. | PL | x | sp z oo, sp z o o, spzoo, spółka z oo, spółka z ograniczoną odpowiedzialnością | Ltd
Sp. k. | PL | a | sp k, spk, spółka komandytowa, sp z oo sp k, sp z o o sp k |
Sp. j. | PL | a | sp j, spółka jawna |
s.r.o. | - | x | sro, s r o, spol s r o, společnost s ručením omezeným, spoločnosť s ručením obmedzeným | Ltd
k.s. | CZ | a | komanditní společnost |
d.o.o. | - | x | doo, d o o, društvo s ograničenom odgovornošću | Ltd
j.d.o.o. | HR | x | jdoo |
d.d. | - | a | dd, d d, dioničko društvo |
a.d. | - | b | ad, a d, akcionarsko društvo |
Kft | HU | a | kft, korlátolt felelősségű társaság | Ltd
Zrt | HU | a | zrt, zártkörűen működő részvénytársaság |
Nyrt | HU | a | nyrt |
Bt | HU | a | bt, betéti társaság |
SRL | - | b | societate cu răspundere limitată, sociedad de responsabilidad limitada | Srl, Ltd
EOOD | BG | b | ЕООД, eood |
OOD | BG | b | ООД |
ООО | RU | b | ООО, общество с ограниченной ответственностью | LLC, Ltd
ОАО | RU | b | ОАО, открытое акционерное общество | OJSC, JSC
ЗАО | RU | b | ЗАО, закрытое акционерное общество | CJSC, JSC
ПАО | RU | b | ПАО, публичное акционерное общество | PJSC, JSC
АО | RU | b | АО, акционерное общество | JSC
ИП | RU | b | ИП, индивидуальный предприниматель |
ТОВ | UA | b | ТОВ, товариство з обмеженою відповідальністю | LLC, Ltd
ПрАТ | UA | b | ПрАТ, приватне акціонерне товариство | JSC, PrJSC
ЧАО | UA | b | ЧАО, частное акционерное общество | JSC, PrJSC
PrJSC | - | b | prjsc, private joint stock company | JSC
JSC | - | b | jsc, joint stock company |
OJSC | - | b | ojsc, open joint stock company | JSC
PJSC | - | b | pjsc, public joint stock company | JSC
CJSC | - | b | cjsc, closed joint stock company | JSC
AE | GR | a | Α.Ε., αε, ανώνυμη εταιρεία |
EPE | GR | a | ΕΠΕ, εταιρεία περιορισμένης ευθύνης | Ltd
IKE | GR | a | ΙΚΕ, ιδιωτική κεφαλαιουχική εταιρεία | PC
OE | GR | a | Ο.Ε., ομόρρυθμη εταιρεία |
EE | GR | a | Ε.Ε., ετερόρρυθμη εταιρεία |
A.Ş. | TR | a | aş, a ş, anonim şirketi, anonim sirket | AS
Ltd. Şti. | TR | x | ltd şti, limited şirketi | Ltd
TNHH | VN | x | công ty tnhh, công ty trách nhiệm hữu hạn, tnhh | Ltd
CTCP | VN | x | công ty cổ phần, ctcp |
有限公司 | - | x | 有限公司, 有限责任公司, 责任有限公司 | Ltd, LLC
股份有限公司 | - | x | 股份有限公司 | Ltd, Corp, Inc
总公司 | - | x | 总公司 |
分公司 | - | x | 分公司 |
公司 | - | x | 公司 | Ltd, Corp, Inc, Co, 有限公司
株式会社 | JP | x | 株式会社, kabushiki kaisha, kabushikigaisha | Ltd, Inc, Corp
有限会社 | JP | x | 有限会社, yugen kaisha | Ltd
合同会社 | JP | x | 合同会社, godo kaisha | LLC
合资会社 | JP | x | 合资会社 |
合名会社 | JP | x | 合名会社 |
财团法人 | - | x | 财团法人 |
社团法人 | - | x | 社团法人, 一般社团法人 |
주식회사 | KR | x | 주식회사, jusik hoesa | Ltd, Inc, Corp
유한회사 | KR | x | 유한회사 | Ltd, LLC
유한책임회사 | KR | x | 유한책임회사 | LLC
`;

const places = { a: 'after', b: 'before or after', x: 'anywhere' } as const;
const formsBySpelling = new Map<string, LegalForm>();
const firstWords = new Set<string>();
const translations = new Set<string>();
for (const line of table.trim().split('\n')) {
  const [code = '', country = '-', place = 'a', spellings = '', abroad = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const form: LegalForm = {
    code,
    ...(country !== '-' && { country }),
    abroad: abroad === '' ? [] : abroad.split(', '),
    place: places[place as keyof typeof places],
  };
  for (const other of form.abroad) translations.add(`${code}|${other}`);
  for (const spelling of spellings.split(', ')) {
    const words = foldedText(spelling).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const key = formSpelling(words.map(foldedWord));
    firstWords.add(foldedWord(words[0] ?? ''));
    if (!formsBySpelling.has(key)) formsBySpelling.set(key, form);
  }
}
