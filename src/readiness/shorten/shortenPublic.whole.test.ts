import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentTerminal } from '../../platform/silentTerminal.fixture.ts';
import { shorteningOfFile } from './shortenFile.ts';

const folder = resolve(process.env['BELLWETHER_SHARED'] ?? '../shared', 'data/questionnaires');

const scales = ['A', 'C', 'E', 'N', 'O'].map((scale) => [1, 2, 3, 4, 5].map((item) => `${scale}${item}`));
/** As the dictionary of the set keys them; of `A` and `O` most run in one direction. */
const turnedOf: Readonly<Record<string, readonly string[]>> = {
  A: ['A1'],
  C: ['C4', 'C5'],
  E: ['E1', 'E2'],
  N: [],
  O: ['O2', 'O5'],
};

describe.skipIf(!existsSync(folder))(`short forms of public questionnaires (skipped where ${folder} is absent)`, () => {
  it('place nine of ten people as fifteen questions do, with at most 40 % of them', async () => {
    const path = join(folder, 'psychotools_ConspiracistBeliefs2016.csv');
    for (const seed of ['1', '2']) {
      const result = await shorteningOfFile(path, { seed }, silentTerminal);
      expect(result).toMatchObject({ questions: 15, people: 2449 });
      expect(result.agreement).toBeGreaterThanOrEqual(0.9);
      expect(result.meanAsked).toBeLessThanOrEqual(0.4 * 15);
    }
  }, 120_000);

  it.each(scales.map((items) => [items.join(), items] as const))(
    'need no more questions of %s than the best fixed form of the same agreement',
    async (list, items) => {
      const path = join(folder, 'psychTools_bfi.csv');
      const { agreement, meanAsked, fixedForms, ...result } = await shorteningOfFile(
        path,
        { items: list },
        silentTerminal,
      );
      expect(agreement).toBeGreaterThanOrEqual(0.9);
      const form = fixedForms.find((each) => each.agreement >= agreement);
      expect(meanAsked).toBeLessThanOrEqual(form?.questions as number);
      const turned = result.items.filter(({ isTurned }) => isTurned).map(({ question }) => question);
      expect(turned).toEqual(turnedOf[items[0]?.[0] as string]);
    },
    120_000,
  );
});
