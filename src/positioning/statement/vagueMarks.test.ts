import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatementLanguage, StatementPart } from './statementPart.ts';
import { vagueness } from './vagueness.ts';
import type { VagueTerms } from './vagueTerms.ts';

const matched = (language: StatementLanguage, part: StatementPart, text: string): string[] =>
  vagueness(text, { part, language }).map((mark) => mark.matched);

const vague: [StatementLanguage, StatementPart, string, string[]][] = [
  ['en', 'target', 'Small and medium-sized enterprises', ['Small and medium-sized enterprises']],
  ['en', 'target', 'Everyone', ['Everyone']],
  ['en', 'offering', 'A LEADING E\u0301RP\u200b for bakeries', ['LEADING', 'E\u0301RP\u200b']],
  ['en', 'value', 'Digital\ntransformation', ['Digital\ntransformation']],
  ['en', 'value', 'Improves the management of stock', ['Improves the management']],
  ['en', 'value', 'Faster delivery', ['Faster']],
  ['fr', 'target', 'Les PME', ['PME']],
  ['fr', 'offering', 'Un carnet pour l’ÉCOSYSTÈME', ['ÉCOSYSTÈME']],
  ['fr', 'value', 'Améliore l’efficacité', ['Améliore l’efficacité']],
  ['zh', 'target', '中小企业', ['中小企业']],
  ['zh', 'offering', 'ＥＲＰ软件', ['ＥＲＰ']],
  ['zh', 'uniqueness', '領先的技術', ['領先']],
  ['zh', 'value', '提高效率', ['提高效率']],
  ['en', 'target', 'Everyone facing constant change', ['Everyone', 'facing constant change']],
  ['en', 'target', 'Small shops and big chains', ['Small shops and big']],
  ['en', 'uniqueness', 'The most dependable vans in the country', ['The most dependable vans in the country']],
  ['fr', 'target', 'Les merciers face aux mutations', ['face aux mutations']],
  ['fr', 'uniqueness', 'Les camionnettes les plus sûres du marché', ['les plus sûres du marché']],
  ['fr', 'uniqueness', 'Personne ne livre plus vite', ['plus vite']],
  ['zh', 'uniqueness', '市场上最稳的货车', ['市场上最']],
  ['zh', 'uniqueness', '没有人送货更快', ['更快']],
];

test.each(vague)('%s %s: "%s" is vague', (language, part, text, marks) => {
  expect(matched(language, part, text)).toEqual(marks);
});

const precise: [StatementLanguage, StatementPart, string][] = [
  ['en', 'value', 'Sharpens the leading edge; the driver can complete the form with gloves on'],
  ['en', 'value', 'A quote for a roof is ready faster than a call to the merchant'],
  ['en', 'value', 'Fewer returns: nine a month, down from thirty'],
  ['en', 'uniqueness', 'Unlike an all-in-one suite, it does nothing but weigh lorries'],
  ['en', 'offering', 'A counting sheet that writes each difference into the ERP'],
  ['en', 'offering', 'Salt solution for curing hams'],
  ['fr', 'target', 'Les PME de 20 à 50 salariés qui usinent du titane'],
  ['fr', 'target', 'Les maçons qui font toujours leurs devis sur papier'],
  ['fr', 'value', 'Le bon est signé avant que mes camions repartent'],
  ['fr', 'offering', 'Une visite de contrôle tout de suite après la panne'],
  ['zh', 'target', '有三到十家门店、每天凌晨配货的早餐连锁'],
  ['zh', 'offering', '每十分钟测一次安全面罩的气压'],
  ['zh', 'offering', '从ERP导出订单，打印派车单'],
  ['zh', 'value', '盘点从两天缩短到三小时'],
  ['en', 'target', 'Dental practices'],
  ['en', 'target', 'Wholesalers that still take orders by fax'],
  ['en', 'value', 'Nobody counts stock by hand any more'],
  ['en', 'uniqueness', 'The best-before date is printed by us, not by the supplier'],
  ['fr', 'value', 'Le client reçoit la facture le jour où le travail est fini'],
  ['fr', 'uniqueness', 'Le code source vous appartient'],
  ['zh', 'value', '文员不再把邮件里的订单重新敲一遍'],
];

test.each(precise)('%s %s: "%s" is precise', (language, part, text) => {
  expect(matched(language, part, text)).toEqual([]);
});

const generic: [StatementLanguage, StatementPart, string][] = [
  ['en', 'offering', 'A tool that helps your people make the right choice.'],
  ['en', 'value', 'Turns what you know into what you do'],
  ['en', 'oneLiner', 'To bring people and ideas together, use Fusely'],
  ['fr', 'value', 'Vos équipes vont dans la même direction'],
  ['fr', 'uniqueness', 'Un service qui ne s’arrête pas à la vente'],
  ['zh', 'value', '让团队朝同一个方向努力'],
  ['zh', 'oneLiner', '要让人和想法连在一起，用融点'],
];

test.each(generic)('%s %s: "%s" holds no vague phrase and hardly a concrete word', (language, part, text) => {
  const marks = vagueness(text, { part, language });
  expect(marks).toMatchObject([{ start: 0, matched: text.replace('.', '') }]);
  const silenced = marks.map(({ terms }) => terms);
  expect(vagueness(text, { part, language, silenced })).toEqual([]);
});

test.each([
  ['en', 'An integrated tool', 'An integrated probe for the kiln reads damp in each plank'],
  ['fr', 'Une plateforme', 'Une plateforme de pesée imprime le poids du camion sur le bon'],
  ['zh', '模块化产品', '模块化猪舍，六块隔板拼好，当天进猪'],
] as const)('%s: "%s" is vague, "%s" uses the same word among concrete ones', (language, text, plain) => {
  expect(matched(language, 'offering', text)).toHaveLength(1);
  expect(matched(language, 'offering', plain)).toEqual([]);
});

test('concrete words outweigh one weak word, not a row of them', () => {
  const of = (words: string) => `${words} slicer for butchers, grocers and cheese stalls`;
  expect(matched('en', 'offering', of('A robust'))).toEqual([]);
  expect(matched('en', 'offering', of('A robust, flexible, powerful'))).toEqual(['robust', 'flexible', 'powerful']);
});

describe('a workspace has its own words', () => {
  const own: VagueTerms = {
    id: 'own',
    kind: 'buzzword',
    phrases: 'moonshot*; zero-touch … bakery',
    unless: 'moonshot valley',
    reason: 'We have said it too often.',
    example: 'the oven starts at three',
  };
  const options = { part: 'offering', language: 'en', extraTerms: [own] } as const;

  test('extra phrases are marked with their own reason, but for their exceptions', () => {
    expect(vagueness('Moonshots and a zero-touch mountain bakery in Moonshot Valley', options)).toMatchObject([
      { start: 0, end: 9, terms: 'own', reason: own.reason, example: own.example },
      { matched: 'zero-touch mountain bakery' },
    ]);
  });

  test('a phrase that was silenced is not marked by its other spelling', () => {
    const acronyms = vagueness('An ERP for dairies', { ...options, silenced: ['acronym: ERP'] });
    expect(acronyms.map(({ matched }) => matched)).toEqual([]);
  });

  test('a whole entry or one phrase of it can be silenced', () => {
    const text = 'moonshot, leading, world-class';
    const marks = (silenced: string[]) => vagueness(text, { ...options, silenced }).map((mark) => mark.matched);
    expect(marks([])).toEqual(['moonshot', 'leading', 'world-class']);
    expect(marks(['own', 'praise: leading'])).toEqual(['world-class']);
    expect(marks(['praise'])).toEqual(['moonshot']);
  });
});

test('the longest of overlapping phrases is the mark', () => {
  expect(matched('en', 'offering', 'digital transformation platform')).toEqual(['digital transformation', 'platform']);
});

const pieces = constantFrom(
  ...'leading|all-in-one|ERP|than|ever|better|, |. |3|améliore|l’|gestion|提升|管理|比|ＥＲＰ|\u0301|👍'.split('|'),
);
const languages = constantFrom<StatementLanguage>('en', 'fr', 'zh');

test('marks stand in the order of the text, never overlap, and quote it', () => {
  const quotesInOrder = property(array(pieces), languages, (words, language) => {
    const text = words.join(' ');
    let end = 0;
    for (const mark of vagueness(text, { part: 'value', language })) {
      expect(mark.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(mark.start, mark.end)).toBe(mark.matched);
      expect(mark.matched).not.toBe('');
      end = mark.end;
    }
  });
  assert(quotesInOrder, { seed: 6 });
});

test.each(['improve a b ', 'without ', '提升', '比', '\u0300\u0323', 'x', '1,', '\n \n'])(
  'a hundred thousand characters of %j come to an end',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const language of ['en', 'fr', 'zh'] as const) {
      expect(vagueness(text, { part: 'value', language }).length).toBeLessThanOrEqual(text.length);
    }
  },
);
