import { listImports } from '../evidence/import/contract.ts';
import { counted } from '../platform/counted.ts';
import type { HomeState } from '../platform/http/homePage.ts';
import { listJobs } from '../platform/job/contract.ts';
import { countGroups } from '../readiness/measure/contract.ts';
import { currentScorecard } from '../selection/scorecard/contract.ts';
import type { Service } from './openService.ts';
import { clientOf } from './serviceClient.ts';

/** How a service stands: what it knows of, what judges, what came in last, and what would help it most. */
export async function homeState(service: Service): Promise<HomeState> {
  const client = clientOf(service);
  const [{ customers }, { judgedBy }, imports, jobs] = await Promise.all([
    client.call(countGroups, {}),
    client.call(currentScorecard, {}),
    client.call(listImports, { limit: 1 }),
    client.call(listJobs, { state: 'running', limit: 100 }),
  ]);
  const [last] = imports.items;
  const { scorecard, outcomesNow } = judgedBy;
  return {
    facts: [
      { name: 'Customers', value: String(customers) },
      { name: 'Outcomes', value: String(outcomesNow) },
      { name: 'Scorecard', value: scorecard === null ? 'none has learned yet' : `number ${scorecard}` },
      { name: 'Last import', value: last === undefined ? 'none' : `${last.fileName}, ${last.at.slice(0, 10)}` },
      { name: 'Running', value: jobs.items.length === 0 ? 'nothing' : counted(jobs.items.length, 'job') },
    ],
    next: nextStep(customers, outcomesNow, scorecard),
  };
}

function nextStep(customers: number, outcomes: number, scorecard: number | null): HomeState['next'] {
  if (customers === 0) {
    return {
      about: 'Bring your customers in from a file (first look at what it would do), or load the sample to look around.',
      command:
        'npx bellwether import customers.csv --check\nnpx bellwether import customers.csv\n\nnpx bellwether serve --sample deals   # instead of your own',
    };
  }
  if (scorecard === null && outcomes > 0) {
    return {
      about: 'Outcomes are known, and no scorecard has learned from them yet.',
      command: 'npx bellwether import customers.csv --learn',
    };
  }
  if (scorecard === null) {
    return {
      about: 'No outcome is known yet: say which column of your file tells it, and which value is good.',
      command: 'npx bellwether import customers.csv --outcome "Status=Won" --learn',
    };
  }
  return {
    about: 'See who is likeliest to go along, with odds, measures and groups.',
    command: "npx bellwether export --filter 'odds >= 0.6' --sort odds",
  };
}
