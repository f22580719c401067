import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderAnswers } from './orderedAnswers.ts';

const ordered: readonly (readonly string[])[] = [
  ['Low', 'Mid', 'High'],
  ['faible', 'moyen', 'élevé'],
  ['低', '中', '高'],
  ['Small', 'Medium', 'Large'],
  ['petite', 'moyenne', 'grande'],
  ['小型', '中型', '大型'],
  ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  ['jamais', 'parfois', 'toujours'],
  ['从不', '有时', '经常', '总是'],
  ['strongly disagree', 'disagree', 'agree', 'strongly agree'],
  ["Pas du tout d'accord", "Plutôt d'accord", 'Tout à fait d’accord'],
  ['非常不同意', '不同意', '一般', '同意', '非常同意'],
  ['Unimportant', 'Average important', 'Very important'],
  ['peu important', 'important', 'très important'],
  ['不重要', '重要', '非常重要'],
  ['No', 'Neutral', 'Yes'],
  ['Slow down', 'Stable', 'Growth'],
  ['3 - Low', '2 - Medium', '1 - High'],
  ['1 - Not for us', '2 - Perhaps later', '3 - Right now'],
  ['<10', '10-49', '50-249', '250+'],
  ['moins de 10', '10 à 49', 'plus de 50'],
  ['10人以下', '10-49人', '50人以上'],
  ['1-1,000', '1,001-5,000', '> 5,000'],
  ['Très faible', 'Faible', 'Moyenne', 'Forte', 'Très forte'],
  ['Faibles', 'Plutôt fortes', 'Très fortes'],
  ['Plutôt faible', 'Plutôt forte'],
  ['Nulle', 'Faible', 'Forte'],
  ['Peu ouvert', 'Ouvert', 'Très ouvert'],
  ['Défavorable', 'Neutre', 'Favorable'],
  ['Aucune', 'Quelques-unes', 'Nombreuses'],
  ['Pas satisfait', 'Peu satisfait', 'Plutôt satisfait', 'Satisfait', 'Très satisfait'],
  ['1/5', '2/5', '4/5', '5/5'],
  ['+', '++', '+++'],
  ['弱', '中', '强'],
  ['低', '中低', '中', '中高', '高'],
  ['无', '少量', '较多', '大量'],
  ['不愿意', '中立', '愿意', '非常愿意'],
  ['保守', '一般', '积极'],
  ['低度', '中度', '高度'],
  ['一级', '二级', '三级'],
  ['宽松', '一般', '严格'],
  ['不重视', '一般', '重视'],
  ['很少', '偶尔', '经常'],
];

describe('answers whose order is evident', () => {
  it('are put from low to high whatever order they come in', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...ordered)
          .chain((answers) =>
            fc.tuple(fc.constant(answers), fc.shuffledSubarray([...answers], { minLength: answers.length })),
          ),
        ([answers, shuffled]) => {
          expect(orderAnswers(shuffled)).toEqual(answers);
        },
      ),
      { seed: 20_165 },
    );
  });

  it.each([
    [['Paris', 'Lyon']],
    [['Current', 'New', 'Past']],
    [['Low', 'Blue', 'High']],
    [['Mid', 'Medium', 'High']],
    [['Low']],
    [['Yes', 'No', 'Info gathering', 'Poor']],
    [['2016-2017', '2017-2016']],
    [['1/5', '2/5', '1/3']],
    [['6/5', '2/5']],
  ])('are not found in %j', (answers) => {
    expect(orderAnswers(answers)).toBeUndefined();
  });
});
