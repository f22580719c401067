import { evidenceFailure } from '../../evidence/failures.ts';
import { columnReaders } from '../../evidence/mapping/columnReaders.ts';
import { suggestionOf } from '../../evidence/nearNames.ts';
import { mappingOfFile } from '../../evidence/openCases.ts';
import { summariseColumns } from '../../evidence/proposal/summarise.ts';
import { openTable } from '../../evidence/reading/openTable.ts';
import { type ReadingOptions, statedReading } from '../../evidence/reading/statedReading.ts';
import { optionFailure, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { seededRandom } from '../../stats/random.ts';
import type { ShortenResult } from '../contract.ts';
import { answersOfTable } from './answersOfTable.ts';
import { columnsNamed } from './columnsNamed.ts';
import { judgeable } from './judgeable.ts';
import { questionColumns } from './questionColumns.ts';
import { shorten } from './shorten.ts';
import { shortenResult } from './shortenResult.ts';
import { shortenText } from './shortenText.ts';

/** The options of `shorten` as typed; numbers are still text. */
export interface ShortenFileOptions extends ReadingOptions {
  readonly items?: string;
  readonly agree?: string;
  readonly cut?: string;
  /** Path of a map. */
  readonly map?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

/** The command `shorten`: reads the answers, looks for the shortest way, prints. */
export async function shortenFile(path: string, options: ShortenFileOptions, terminal: Terminal): Promise<void> {
  const result = await shorteningOfFile(path, options, terminal);
  terminal.out(options.json ? `${JSON.stringify(result)}\n` : shortenText(result, path, terminal.width));
}

/**
 * How short the questionnaire in a file of answers could be. Raises `column-unknown`, `questions-too-few`, `answers-too-few`,
 * and what reading a file and a map raises.
 */
export async function shorteningOfFile(
  path: string,
  options: ShortenFileOptions,
  terminal: Pick<Terminal, 'progress'>,
): Promise<ShortenResult> {
  const agree = agreeOf(options.agree);
  const cut = wholeNumber('--cut', options.cut, { least: 1, most: 99 }) ?? 50;
  const seed = wholeNumber('--seed', options.seed, { least: 0, most: 2 ** 31 - 1 }) ?? 1;
  const map = options.map === undefined ? undefined : await mappingOfFile(options.map);
  const table = await openTable(path, statedReading(options));
  const stated = options.items === undefined ? undefined : columnsNamed(options.items, table.columns);
  for (const name of stated ?? []) {
    if (table.columns.includes(name)) continue;
    const message = `There is no column "${name}", which --items names.`;
    throw evidenceFailure('column-unknown', message, suggestionOf(name, table.columns), { file: path, column: name });
  }
  const reading = terminal.progress(`Reading ${path}`);
  const summaries = await summariseColumns(table, { progress: reading });
  const readers = columnReaders(table.columns, summaries, map ? { map } : {});
  const columns = questionColumns(readers, summaries, stated);
  const answered = await answersOfTable(table, columns.questions);
  reading.end();
  if (answered.rows === 0) {
    const remedy = 'Export it again with its rows, or see how it is read: bellwether preview FILE.';
    throw evidenceFailure('file-empty', `${path} has a header but no data rows.`, remedy, { file: path });
  }
  const random = seededRandom(seed);
  const answers = judgeable(answered, columns, { random, isStated: stated !== undefined, path });
  const progress = terminal.progress('Trying short forms, in parts');
  const shortened = shorten(answers, { agree, below: cut / 100, random, onProgress: progress.update.bind(progress) });
  progress.end();
  return shortenResult({ answers, shortened, agree, cut, seed, isStated: stated !== undefined });
}

function agreeOf(text: string | undefined): number {
  if (text === undefined) return 0.9;
  const agree = Number(text);
  if (text.trim() !== '' && agree >= 0.5 && agree < 1) return agree;
  throw optionFailure(
    'option-invalid',
    `--agree is ${JSON.stringify(text)}, which is not a share of at least 0.5 and below 1.`,
    'Give such a share, 0.9 for nine people in ten, or leave --agree away.',
  );
}
