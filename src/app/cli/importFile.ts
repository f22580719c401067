import { basename, resolve } from 'node:path';
import { checkImport, getImport, runImport } from '../../evidence/import/contract.ts';
import type { Mapping } from '../../evidence/mapping/mapping.ts';
import { mappingOfFile } from '../../evidence/openCases.ts';
import { firstBytes } from '../../evidence/reading/fileBytes.ts';
import { type ReadingOptions, statedReading } from '../../evidence/reading/statedReading.ts';
import { saveMap } from '../../evidence/savedMap/contract.ts';
import { Failure } from '../../platform/failure.ts';
import type { Client } from '../../platform/http/client.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { optionFailure } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { addUpload, removeUpload } from '../../platform/upload/contract.ts';
import { type ImportResult, importText } from '../importText.ts';
import type { DataOptions } from './dataOptions.ts';
import { learn } from './learn.ts';
import { withService } from './withService.ts';

export interface ImportOptions extends DataOptions, ReadingOptions {
  readonly check?: boolean;
  readonly outcome?: string;
  readonly map?: string;
  readonly savedMap?: string;
  readonly saveMap?: string;
  readonly drop?: readonly string[];
  readonly id?: string;
  readonly idPrefix?: string;
  readonly rows?: string;
  readonly orderedBy?: string;
  readonly source?: string;
  readonly observedAt?: string;
  readonly knownOnly?: boolean;
  readonly emptyMeansUnknown?: boolean;
  readonly learn?: boolean;
  readonly json?: boolean;
}

/** `bellwether import`: uploads, imports or checks, says what came of it, and keeps no copy of the file. */
export async function importFile(
  path: string,
  options: ImportOptions,
  appVersion: string,
  terminal: Terminal,
): Promise<void> {
  if (options.check && (options.learn || options.saveMap !== undefined)) {
    const message = `--check changes nothing, and ${options.learn ? '--learn' : '--save-map'} would.`;
    throw optionFailure('option-invalid', message, 'Leave one of them away.');
  }
  await firstBytes(path, 1);
  const map = options.map === undefined ? undefined : await mappingOfFile(options.map);
  await withService({ ...options, mayBeNew: true }, appVersion, terminal, async ({ client, signal }) => {
    const upload = await client.call(addUpload, { fileName: basename(path) }, { file: { path: resolve(path) } });
    const progress = terminal.progress(`Importing ${path}`);
    try {
      const statement = statementOf(options, upload.id, map);
      const calling = {
        signal,
        onProgress: (done: number, total: number | null) => progress.update(done, total ?? undefined),
      };
      const result = options.check
        ? await client.call(checkImport, statement, calling)
        : await client.call(runImport, statement, calling);
      progress.end();
      if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
      else terminal.out(importText(result, { width: terminal.width, withdrawBy: withdrawBy(options) }));
      if (options.saveMap !== undefined) terminal.err(await keepMap(client, options.saveMap, map, result));
      if (options.learn) terminal.err(await learn(client, signal));
    } catch (error) {
      throw error instanceof Failure ? asStated(error, path) : error;
    } finally {
      progress.end();
      await client.call(removeUpload, { upload: upload.id });
    }
  });
}

/** The map that was given, or else how the import took every column. */
async function keepMap(
  client: Client,
  name: string,
  given: Mapping | undefined,
  result: ImportResult,
): Promise<string> {
  const { import: number } = result;
  const taken = typeof number === 'number' ? (await client.call(getImport, { import: number })).map : undefined;
  const map = given ?? (taken as Mapping | undefined);
  if (!map) return `No map was saved as "${name}": the file said nothing new, and no --map was given.\n`;
  await client.call(saveMap, { savedMap: name, map });
  return `The map is saved as "${name}" (--saved-map).\n`;
}

function withdrawBy({ data }: DataOptions): (number: number) => string {
  return (number) => `  bellwether imports --withdraw ${number}${data === undefined ? '' : ` --data ${data}`}`;
}

/** The operation speaks of the file by its name and of its own fields; whoever typed the command, by path and options. */
function asStated({ code, kind, message, remedy, place }: Failure, path: string): Failure {
  const asOption = (_: string, field: string) =>
    `--${field.replace(/Column$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const atPath = (text: string) => text.replaceAll(basename(path), () => path);
  const where = place.file === undefined ? place : { ...place, file: path };
  return new Failure(code, kind, atPath(message), atPath(remedy).replaceAll(FIELDS, asOption), where);
}

const FIELDS = /"(id|idPrefix|map|savedMap|drop|outcome|rows|orderedBy|source|observedAt|observedAtColumn)"/g;

type Statement = InputOf<typeof runImport>;

function statementOf(options: ImportOptions, upload: string, map: Mapping | undefined): Statement {
  const { format: _format, compression: _compression, requoted: _requoted, ...reading } = statedReading(options);
  const { outcome, savedMap, drop, id, idPrefix, orderedBy, source, observedAt, knownOnly, emptyMeansUnknown } =
    options;
  return {
    upload,
    ...(Object.keys(reading).length > 0 && { reading }),
    ...(map && { map }),
    ...(savedMap !== undefined && { savedMap }),
    ...(drop && { drop: [...drop] }),
    ...(id !== undefined && { id }),
    ...(idPrefix !== undefined && { idPrefix }),
    ...(outcome !== undefined && { outcome }),
    ...(options.rows !== undefined && { rows: ruleOf(options.rows) }),
    ...(orderedBy !== undefined && { orderedBy }),
    ...(source !== undefined && { source }),
    ...(observedAt !== undefined && observed(observedAt)),
    ...(knownOnly && { newCustomers: 'refuse' as const }),
    ...(emptyMeansUnknown && { emptyMeans: 'unknown' as const }),
  };
}

function ruleOf(text: string): NonNullable<Statement['rows']> {
  const rule = (['one', 'latest', 'first', 'each'] as const).find((each) => each === text);
  if (rule) return rule;
  throw optionFailure(
    'option-invalid',
    `--rows is ${JSON.stringify(text)}, which is no rule for several rows of one customer.`,
    'Use one, latest, first or each.',
  );
}

/** A day or an instant, or else the name of a column. */
function observed(text: string): Pick<Statement, 'observedAt' | 'observedAtColumn'> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { observedAt: `${text}T00:00:00.000Z` };
  if (/^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))) {
    return { observedAt: new Date(text).toISOString() };
  }
  return { observedAtColumn: text };
}
