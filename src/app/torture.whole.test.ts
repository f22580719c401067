import { expect, test } from 'vitest';
import { roundText } from './torture/roundText.fixture.ts';
import { torture } from './torture.fixture.ts';

test('twenty kills of the service, its PostgreSQL and both lose nothing acknowledged and leave nothing by halves', async () => {
  const rounds = await torture({
    kills: 20,
    seed: 7,
    onRound: (round) => process.stderr.write(`${roundText(round)}\n`),
  });
  expect(rounds.filter(({ complaints }) => complaints.length > 0)).toEqual([]);
  expect(rounds).toHaveLength(20);
}, 1_200_000);
