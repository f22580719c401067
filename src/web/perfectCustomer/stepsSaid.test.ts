import { expect, it } from 'vitest';
import { stepsSaid } from './stepsSaid.ts';

const answers = ['No', 'Rather no', 'Neutral', 'Rather yes', 'Yes'];

it('says one answer where a stretch of a scale holds but one, and names what is near', () => {
  expect(stepsSaid({ low: 'Yes', high: null, near: 1 }, answers)).toEqual({
    low: 'Yes',
    high: 'Yes',
    near: ['Rather yes'],
  });
  expect(stepsSaid({ low: null, high: 'No', near: 2 }, answers)).toMatchObject({
    low: 'No',
    high: 'No',
    near: ['Rather no', 'Neutral'],
  });
  expect(stepsSaid({ low: 'Rather no', high: 'Neutral', near: 1 }, answers)).toEqual({
    low: 'Rather no',
    high: 'Neutral',
    near: ['No', 'Rather yes'],
  });
});

it('leaves open ends open, and names nothing of a scale that has changed', () => {
  expect(stepsSaid({ low: 'Neutral', high: null, near: 0 }, answers)).toEqual({ low: 'Neutral', high: null, near: [] });
  expect(stepsSaid({ low: 'Maybe', high: null, near: 1 }, answers)).toEqual({ low: 'Maybe', high: null, near: [] });
});
