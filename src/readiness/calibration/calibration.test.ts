import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../evidence/observation/storedFacts.ts';
import { normalDraw, seededRandom } from '../../stats/random.ts';
import { defaultCuts } from '../group.ts';
import { itemsOfBase } from '../measure/baseItems.ts';
import { baseOf } from '../measure/baseOfRecords.fixture.ts';
import { calibrated, setCalibration } from './calibratedItem.ts';
import { estimatedItems } from './estimatedItems.ts';
import { groupChanges } from './groupChanges.ts';

const options = { believedAs: 10, random: seededRandom(1) };

/** Customers who answer two questions about their needs (a tender lowers them) and one about their willingness. */
function answers(customers: number, areTogether: boolean): StoredRecord[][] {
  const random = seededRandom(8);
  return Array.from({ length: customers }, () => {
    const needs = normalDraw(random);
    const size = needs + normalDraw(random) / 2;
    const tender = (areTogether ? needs : normalDraw(random)) + normalDraw(random) / 2;
    return [
      {
        customer: 1,
        delivery: 1,
        part: 0,
        source: 'crm',
        observedAt: '2025-01-01T00:00:00.000Z',
        facts: {
          1: size < -0.5 ? 1 : size < 0.7 ? 6 : 20,
          4: ['low', 'middle', 'high'][Math.floor(random() * 3)] as string,
          5: tender > 0 ? 'no' : 'yes',
        },
      },
    ];
  });
}

function needsOf(customers: number, areTogether: boolean) {
  const base = baseOf(answers(customers, areTogether));
  const { items } = itemsOfBase(base);
  const axes = estimatedItems(base, items, options);
  return { base, items, axes, needs: axes.find(({ axis }) => axis === 'needs') };
}

describe('estimating questions from the answers of customers', () => {
  it('finds that questions which are answered alike tell more apart than those that are not', () => {
    const together = needsOf(600, true).needs?.items ?? [];
    const apart = needsOf(600, false).needs?.items ?? [];
    expect(together.map(({ item }) => item.id)).toEqual(['employees', 'tender']);
    for (const place of [0, 1]) {
      const [one, other] = [together[place], apart[place]];
      expect(one?.after.discrimination).toBeGreaterThan(1.2);
      expect(other?.after.discrimination).toBeLessThan(one?.after.discrimination as number);
      expect(one?.discriminationError).toBeGreaterThan(0);
      expect(one?.answers).toBe(600);
      for (const error of one?.thresholdErrors ?? []) expect(error).toBeLessThan(0.4);
    }
  });

  it('holds on to the stated default as firmly as it is told to', () => {
    const base = baseOf(answers(200, true));
    const { items } = itemsOfBase(base);
    const slopeAt = (believedAs: number) => {
      const needs = estimatedItems(base, items, { ...options, believedAs }).find(({ axis }) => axis === 'needs');
      return needs?.items[0]?.after.discrimination as number;
    };
    expect(Math.abs(slopeAt(1000) - 1)).toBeLessThan(Math.abs(slopeAt(10) - 1));
  });

  it('leaves an axis alone that has one question, or few customers who answered two', () => {
    expect(needsOf(600, true).axes.find(({ axis }) => axis === 'willingness')).toMatchObject({
      why: 'items-too-few',
      items: [],
    });
    expect(needsOf(30, true).needs).toMatchObject({ why: 'people-too-few', people: 30, drawn: 0, items: [] });
  });

  it('counts where it is set, and not where it is taken back or the bands have changed', () => {
    const { base, items, needs } = needsOf(600, true);
    const found = needs?.items.map(({ calibrated: own }) => own) ?? [];
    const measured = (id: number | null) => {
      const anew = baseOf(answers(600, true));
      setCalibration(anew, id === null ? null : { id, items: found });
      return itemsOfBase(anew).items;
    };
    const placedBy = (some: readonly { readonly parameters: { readonly placedBy: string } }[]) =>
      some.map(({ parameters }) => parameters.placedBy);
    expect(placedBy(measured(null))).toEqual(['shares', 'shares', 'shares']);
    expect(placedBy(measured(3)).toSorted()).toEqual(['estimated', 'estimated', 'shares']);
    const [item] = items;
    const own = found[0];
    if (!item || !own) throw new Error('Nothing was estimated.');
    expect(calibrated(item, { ...own, bandingVersion: 99 })).toBe(item);
    expect(calibrated(item, { ...own, direction: -1 })).toBe(item);
    const same = groupChanges(base, items, items, defaultCuts);
    expect(same).toMatchObject({ placed: 600, changed: 0, moves: [] });
    const changes = groupChanges(base, items, measured(3), defaultCuts);
    expect(changes.moves.reduce((sum, { customers }) => sum + customers, 0)).toBe(changes.changed);
  });
});
