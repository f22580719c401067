import { parseArgs } from 'node:util';
import { torture } from '../torture.fixture.ts';
import { roundHeading, roundText } from './roundText.fixture.ts';

/** What `npm run torture` runs: so many kills as a table, line by line; exit code 1 where anything was wrong. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const [kills, seed] = [Number(values.kills), Number(values.seed)];
process.stdout.write(`${kills} kills with seed ${seed}\n${roundHeading}\n`);
const began = Date.now();
const rounds = await torture({
  kills,
  seed,
  onRound: (round) => process.stdout.write(`${roundText(round)}\n`),
});
const wrong = rounds.filter(({ complaints }) => complaints.length > 0);
const acknowledged = rounds.at(-1)?.acknowledged ?? 0;
const slowest = Math.max(...rounds.map(({ recoveryMs }) => recoveryMs));
process.stdout.write(
  `${rounds.length} kills in ${Math.round((Date.now() - began) / 1000)} s, ${acknowledged} single writes acknowledged, slowest recovery ${slowest} ms, ` +
    `${wrong.length === 0 ? 'nothing wrong' : `${wrong.length} kills with complaints`}\n`,
);
if (wrong.length > 0) process.exitCode = 1;
