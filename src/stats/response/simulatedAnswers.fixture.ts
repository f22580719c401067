import { categoryProbabilities, type GradedItem } from '../gradedResponse.ts';
import { normalDraw, type Random } from '../random.ts';

/** Answers of people drawn from the population to items whose truth is known; a share of them is missing. */
export function simulatedAnswers(items: readonly GradedItem[], people: number, random: Random, missing = 0): Int8Array {
  const categories = new Int8Array(people * items.length);
  for (let person = 0; person < people; person++) {
    const trait = [normalDraw(random)];
    for (const [position, item] of items.entries()) {
      const isMissing = random() < missing;
      let rest = random();
      const answer = categoryProbabilities(item, trait).findIndex((curve) => {
        rest -= curve[0] as number;
        return rest < 0;
      });
      categories[person * items.length + position] = isMissing ? -1 : Math.max(0, answer);
    }
  }
  return categories;
}
