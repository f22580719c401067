import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Client } from '../../platform/http/client.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { optionFailure, wholeNumber } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import { currentAgreements } from '../../positioning/agreement/contract.ts';
import { driftStatement } from '../../positioning/drift/contract.ts';
import { currentPerfectCustomer } from '../../positioning/perfectCustomer/contract.ts';
import {
  checkPositioningFile,
  exportPositioning,
  importPositioning,
  type PositioningFile,
} from '../../positioning/positioningFile/contract.ts';
import { readPositioningFile } from '../../positioning/positioningFile/readPositioningFile.ts';
import { resultOfScreen } from '../../positioning/screen/contract.ts';
import { currentStatement } from '../../positioning/statement/contract.ts';
import { getTarget } from '../../positioning/target/contract.ts';
import { commandFailure } from '../commandFailures.ts';
import { type PositioningFigures, positioningText } from '../positioningText.ts';
import { statedLanguage } from '../saidText.ts';
import type { DataOptions } from './dataOptions.ts';
import { withService } from './withService.ts';

export interface PositioningOptions extends DataOptions {
  readonly offering?: string;
  readonly language?: string;
  readonly export?: string;
  readonly import?: string;
  readonly check?: boolean;
  readonly formerDonors?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `bellwether positioning`: shows what stands, writes it to a file, or brings it in from one. */
export async function positioning(options: PositioningOptions, appVersion: string, terminal: Terminal): Promise<void> {
  refuseContradictions(options);
  const language = statedLanguage(options.language);
  const offering = wholeNumber('--offering', options.offering, { least: 1 }) ?? 1;
  const file = options.import === undefined ? undefined : await readPositioningFile(options.import);
  await withService({ ...options, mayBeNew: false }, appVersion, terminal, async ({ client }) => {
    if (file) await bring(client, { ...options, file, offering }, terminal);
    if (options.export !== undefined)
      await write(client, { offering, path: options.export, force: options.force === true }, terminal);
    if (options.json) {
      terminal.out(`${JSON.stringify(await client.call(exportPositioning, { offering }), null, 2)}\n`);
    } else if (!file && options.export === undefined) {
      terminal.out(positioningText(await figures(client, offering), { language, width: terminal.width }));
    }
  });
}

function refuseContradictions(options: PositioningOptions): void {
  const { check, json, import: path, export: written, formerDonors, force } = options;
  const trouble =
    path !== undefined && written !== undefined
      ? '--import and --export'
      : check && json
        ? '--check and --json'
        : undefined;
  if (trouble) throw optionFailure('option-invalid', `${trouble} cannot be meant together.`, 'Leave one of them away.');
  const lonely =
    path === undefined && (check || formerDonors)
      ? '--check and --former-donors belong to --import'
      : written === undefined && force
        ? '--force belongs to --export'
        : undefined;
  if (lonely) throw optionFailure('option-invalid', `${lonely}.`, 'Name the file, or leave it away.');
}

async function bring(
  client: Client,
  {
    file,
    offering,
    formerDonors = false,
    check,
    import: path = '',
    json,
  }: Omit<PositioningOptions, 'offering'> & { readonly file: PositioningFile; readonly offering: number },
  terminal: Terminal,
): Promise<void> {
  const input = { offering, file, formerDonors };
  const checked = await client.call(checkPositioningFile, input);
  const say = (text: string) => (json ? terminal.err(text) : terminal.out(text));
  if (check) return say(checkText(checked));
  refuse(checked, path);
  if (checked.parts.every(({ isSame, isOwn }) => isSame && isOwn)) {
    return say('All of it stands here already; nothing was changed.\n');
  }
  const { event } = await client.perform(importPositioning, { ...input, note: `From ${basename(path)}.` });
  say(`${partsText(checked.parts, false)}Imported. To take it back: bellwether undo --event ${event}\n`);
}

type Checked = OutputOf<typeof checkPositioningFile>;

/** What stands in the way, in the words of the command; one line for each. */
function refuse({ problems }: Checked, path: string): void {
  if (problems.length === 0) return;
  const named = problems.map(({ field, text }) => `${field.replace(/^file\./, '')}: ${text}`).join('\n');
  const remedies = new Set(problems.map(({ remedy }) => remedy.replace('(formerDonors)', '(--former-donors)')));
  throw commandFailure('positioning-unfit', `${path} does not fit here:\n${named}`, [...remedies].join(' '), {
    file: path,
    field: problems[0]?.field.replace(/^file\./, '') ?? '',
  });
}

function checkText({ parts, absentDonors, problems }: Checked): string {
  const donors =
    absentDonors.length === 0 ? '' : `Lent a trait and are not here: ${absentDonors.join(', ')} (--former-donors).\n`;
  const trouble = problems
    .filter(({ code }) => code !== 'donors-unknown')
    .map(({ field, text, remedy }) => `${field.replace(/^file\./, '')}: ${text} ${remedy}\n`);
  const end = problems.length === 0 ? 'It can be imported.' : 'It cannot be imported as it is.';
  return `${partsText(parts, true)}${donors}${trouble.join('')}${end}\n`;
}

function partsText(parts: Checked['parts'], isCheck: boolean): string {
  return parts
    .map(({ part, replaces, isOwn, isSame }) => {
      const name = partNames[part];
      if (isSame && isOwn) return `${name}: stands here already\n`;
      const former = replaces === null ? '' : `${isOwn ? '' : 'the example, '}version ${replaces}`;
      if (replaces !== null) return `${name}: ${isCheck ? 'would replace' : 'replaces'} ${former}, which is kept\n`;
      return `${name}: ${isOwn ? (isCheck ? 'would change' : 'changed') : 'new'}\n`;
    })
    .join('');
}

const partNames = {
  catalogue: 'catalogue of the offering',
  vocabulary: 'vague words of the workspace',
  statement: 'statement',
  perfectCustomer: 'perfect customer',
  screen: 'problem screen',
} as const;

async function write(
  client: Client,
  { offering, path, force }: { readonly offering: number; readonly path: string; readonly force: boolean },
  terminal: Terminal,
): Promise<void> {
  const file = await client.call(exportPositioning, { offering });
  const content = `${JSON.stringify(file, null, 2)}\n`;
  await writeFile(path, content, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const remedy = error.code === 'EEXIST' ? 'Replace it with --force, or name another file.' : 'Name another file.';
    const what = error.code === 'EEXIST' ? 'is there already' : `cannot be written: ${error.message}`;
    throw commandFailure('file-unwritable', `${path} ${what}.`, remedy, { file: path });
  });
  const parts = Object.entries(partNames).filter(([part]) => file[part as keyof typeof partNames] !== null);
  const held = parts.length === 0 ? 'nothing: no positioning was stated yet' : parts.map(([, name]) => name).join(', ');
  terminal.err(`Wrote ${path}: ${held}.\n`);
}

async function figures(client: Client, offering: number): Promise<PositioningFigures> {
  const { current: statement } = await client.call(currentStatement, { offering });
  const { current: perfectCustomer } = await client.call(currentPerfectCustomer, { offering });
  return {
    offering,
    statement,
    perfectCustomer,
    target: statement?.content.filter ? await targetOf(client, offering) : null,
    agreement: await client.call(currentAgreements, { offering }),
    drift: await client.call(driftStatement, { offering }),
    screen: await client.call(resultOfScreen, { offering }),
  };
}

/** A filter that names a field which is gone cannot be counted; the drift says so. */
async function targetOf(client: Client, offering: number) {
  return client.call(getTarget, { offering }).catch((error: unknown) => {
    if ((error as { readonly code?: string }).code === 'filter-invalid') return null;
    throw error;
  });
}
