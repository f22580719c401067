import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runImport } from '../../evidence/import/contract.ts';
import { mappingOfFile } from '../../evidence/openCases.ts';
import { addUpload, removeUpload } from '../../platform/upload/contract.ts';
import { fitScorecardOperation } from '../../selection/scorecardVersion/contract.ts';
import { commandFailure } from '../commandFailures.ts';
import type { Service } from '../openService.ts';
import { clientOf } from '../serviceClient.ts';

interface Sample {
  readonly folder: string;
  readonly file: string;
  readonly map: string;
  readonly outcome: string;
  readonly idPrefix?: string;
}

/** What comes with the product to be looked at; `examples/` says where it is from. */
const samples: Readonly<Record<string, Sample>> = {
  deals: { folder: 'deals', file: 'deals.csv', map: 'deals.map.json', outcome: 'Status=Won', idPrefix: 'deal-' },
  wholesale: { folder: 'wholesale', file: 'customers.csv', map: 'customers.map.json', outcome: 'retained_6m=1' },
};

/** Imports a sample and lets a scorecard learn from its outcomes; says what came of it. Raises `sample-unknown`. */
export async function loadSample(service: Service, name: string): Promise<string> {
  const sample = samples[name];
  if (!sample) {
    const message = `There is no sample ${JSON.stringify(name)}.`;
    throw commandFailure('sample-unknown', message, `Use ${Object.keys(samples).join(' or ')}.`);
  }
  const client = clientOf(service);
  const path = (file: string) => exampleFile(`${sample.folder}/${file}`);
  const upload = await client.call(addUpload, { fileName: sample.file }, { file: { path: path(sample.file) } });
  try {
    const { import: number, report } = await client.call(runImport, {
      upload: upload.id,
      map: await mappingOfFile(path(sample.map)),
      outcome: sample.outcome,
      ...(sample.idPrefix !== undefined && { idPrefix: sample.idPrefix }),
    });
    if (number === null) return `The sample "${name}" is loaded already.\n`;
    await client.call(fitScorecardOperation, { adopt: true, note: `Learned from the sample "${name}".` });
    return `Loaded the sample "${name}": ${report.customers.new.toLocaleString('en-US')} customers, ${report.facts.toLocaleString('en-US')} facts.\n`;
  } finally {
    await client.call(removeUpload, { upload: upload.id });
  }
}

/** Beside the sources as beside the built program. */
function exampleFile(name: string): string {
  const places = ['../examples/', '../../../examples/'].map((up) => fileURLToPath(new URL(up + name, import.meta.url)));
  return places.find((place) => existsSync(place)) ?? (places[0] as string);
}
