import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { verifyBase } from '../../evidence/living/verify/contract.ts';
import { seededRandom } from '../../stats/random.ts';
import { openService } from '../openService.ts';
import { clientOf } from '../serviceClient.ts';
import { judgedDigests } from './judgedDigest.fixture.ts';
import { manyWrites } from './writing.fixture.ts';

/**
 * A process of its own that opens the service, makes so many changes, and says which were acknowledged; told so by a line,
 * it says what it makes of everybody, and ends.
 */
const [dataFolder = '', name = '', writes = '0', seed = '1'] = process.argv.slice(2);
const service = await openService({ database: { dataFolder }, appVersion: '0.0.0' });
try {
  const client = clientOf(service);
  const judge = judgedDigests(service);
  const lines = createInterface({ input: process.stdin });
  const told = once(lines, 'line');
  const began = Date.now();
  const options = { name, writes: Number(writes), random: seededRandom(Number(seed)) };
  const acknowledged = options.writes === 0 ? [] : await manyWrites(client, options, judge);
  say({ acknowledged, ms: Date.now() - began });
  await told;
  const judged = await judge();
  const { isSound, differences } = await client.call(verifyBase, {});
  say({ ...judged, isSound, differences });
  lines.close();
} finally {
  await service.close();
}

function say(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
