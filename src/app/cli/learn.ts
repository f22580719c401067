import { listEvents } from '../../platform/event/contract.ts';
import type { Client } from '../../platform/http/client.ts';
import { currentScorecard, fitScorecardOperation, getScorecard } from '../../selection/scorecard/contract.ts';

/** Lets a scorecard learn from all outcomes and adopts it, unless the adopted one knows them already. Says which. */
export async function learn(client: Client, signal: AbortSignal): Promise<string> {
  const { judgedBy } = await client.call(currentScorecard, {});
  const { scorecard: adopted, mismatch } = judgedBy;
  if (adopted !== null && mismatch === null && !(await hasNews(client, adopted))) {
    return `Nothing has changed since scorecard ${adopted} learned, so it stays in use.\n`;
  }
  const { id } = await client.call(fitScorecardOperation, { adopt: true }, { signal });
  return `Scorecard ${id} has learned from the outcomes and is in use; odds are reckoned by it.\n`;
}

/** Whether anything was said of customers since the scorecard was fitted; where in doubt, yes. */
async function hasNews(client: Client, scorecard: number): Promise<boolean> {
  const { judgement } = await client.call(getScorecard, { scorecard });
  const { items } = await client.call(listEvents, { limit: NEWEST });
  const later = items.filter(({ id }) => id > judgement.seenVersion);
  return later.length === NEWEST || later.some(({ operation, subject }) => !isAside(operation, subject));
}

const NEWEST = 100;

/** Changes that say nothing of customers; the subject of an import that kept nothing is `imports`. */
function isAside(operation: string, subject: string): boolean {
  return /^(?:scorecards|savedMaps)\./.test(operation) || (operation === 'imports.run' && subject === 'imports');
}
