import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getImport, listImports, runImport } from '../../evidence/import/contract.ts';
import { mappingOfFile } from '../../evidence/openCases.ts';
import { counted } from '../../platform/counted.ts';
import type { Client } from '../../platform/http/client.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { addUpload, removeUpload } from '../../platform/upload/contract.ts';
import { checkPositioningFile, importPositioning } from '../../positioning/positioningFile/contract.ts';
import { findCustomers } from '../../selection/find/contract.ts';
import { fitScorecardOperation } from '../../selection/scorecard/contract.ts';
import { commandFailure } from '../commandFailures.ts';
import type { Service } from '../openService.ts';
import { clientOf } from '../serviceClient.ts';

interface Sample {
  readonly folder: string;
  readonly file: string;
  readonly map: string;
  readonly outcome: string;
  readonly idPrefix?: string;
  /** An invented positioning of its offering, to be looked at. */
  readonly positioning?: string;
}

/** What comes with the product to be looked at; `examples/` says where it is from. */
const samples: Readonly<Record<string, Sample>> = {
  deals: {
    folder: 'deals',
    file: 'deals.csv',
    map: 'deals.map.json',
    outcome: 'Status=Won',
    idPrefix: 'deal-',
    positioning: 'positioning.json',
  },
  wholesale: { folder: 'wholesale', file: 'customers.csv', map: 'customers.map.json', outcome: 'retained_6m=1' },
};

/**
 * Imports a sample into an empty workspace, lets a scorecard learn from its outcomes and saves its example of a positioning
 * where nobody has stated one; says what came of it, or that it is there already. Raises `sample-unknown`, and `workspace-not-empty` where customers of somebody else are there.
 */
export async function loadSample(service: Service, name: string): Promise<string> {
  const sample = samples[name];
  if (!sample) {
    const message = `There is no sample ${JSON.stringify(name)}.`;
    throw commandFailure('sample-unknown', message, `Use ${Object.keys(samples).join(' or ')}.`);
  }
  const client = clientOf(service);
  const path = exampleFile(`${sample.folder}/${sample.file}`);
  if (await isLoaded(client, path)) return `The sample "${name}" is loaded already.\n`;
  await refuseOthers(client, name, sample);
  const upload = await client.call(addUpload, { fileName: sample.file }, { file: { path } });
  try {
    const { report } = await client.call(runImport, {
      upload: upload.id,
      map: await mappingOfFile(exampleFile(`${sample.folder}/${sample.map}`)),
      outcome: sample.outcome,
      ...(sample.idPrefix !== undefined && { idPrefix: sample.idPrefix }),
    });
    await client.call(fitScorecardOperation, { adopt: true, note: `Learned from the sample "${name}".` });
    const customers = report.customers.new + report.customers.changed;
    const loaded = `Loaded the sample "${name}": ${counted(customers, 'customer')}, ${counted(report.facts, 'fact')}.`;
    return `${loaded}${await exampleOf(client, name, sample)}\n`;
  } finally {
    await client.call(removeUpload, { upload: upload.id });
  }
}

/** Saves the example of a positioning; what somebody has stated stays, and the example is left out. */
async function exampleOf(client: Client, name: string, { folder, positioning }: Sample): Promise<string> {
  if (positioning === undefined) return '';
  const text = await readFile(exampleFile(`${folder}/${positioning}`), 'utf8');
  const file = JSON.parse(text) as InputOf<typeof importPositioning>['file'];
  const { parts } = await client.call(checkPositioningFile, { file });
  if (parts.some(({ isOwn }) => isOwn)) return ' Its example of a positioning was left out: there is one already.';
  await client.call(importPositioning, { file, isExample: true, note: `Invented, with the sample "${name}".` });
  return ' With an invented example of a positioning, to be looked at.';
}

/** Whether an import that was not withdrawn has brought exactly this file. */
async function isLoaded(client: Client, path: string): Promise<boolean> {
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { items, next } = await client.call(listImports, cursor === undefined ? {} : { cursor });
    for (const { id } of items) {
      if ((await client.call(getImport, { import: id })).report.sha256 === sha256) return true;
    }
    cursor = next;
  }
  return false;
}

/** A scorecard of the sample and of others together would judge neither. */
async function refuseOthers(
  client: Client,
  name: string,
  { folder, file, map, outcome, idPrefix }: Sample,
): Promise<void> {
  const { total } = await client.call(findCustomers, { limit: 1 });
  if (total === 0) return;
  throw commandFailure(
    'workspace-not-empty',
    `${counted(total, 'customer')} ${total === 1 ? 'is' : 'are'} here already, and the sample "${name}" goes into an empty workspace only.`,
    `Look at it in a data folder of its own (--data), or bring it in among them yourself: bellwether import ${exampleFile(`${folder}/${file}`)} --map ${exampleFile(`${folder}/${map}`)} --outcome "${outcome}"${idPrefix === undefined ? '' : ` --id-prefix ${idPrefix}`}`,
  );
}

/** Beside the sources as beside the built program. */
function exampleFile(name: string): string {
  const places = ['../examples/', '../../../examples/'].map((up) => fileURLToPath(new URL(up + name, import.meta.url)));
  return places.find((place) => existsSync(place)) ?? (places[0] as string);
}
