import { existsSync, statSync } from 'node:fs';
import { counted } from '../../platform/counted.ts';
import { optionFailure } from '../../platform/option.ts';
import type { Terminal } from '../../platform/terminal.ts';
import type { LintResult } from '../contract.ts';
import { positioningFailure } from '../failures.ts';
import { positioningOfText, textOfFile } from '../positioningFile/readPositioningFile.ts';
import { statementMarks } from '../statement/statementMarks.ts';
import { type StatementLanguage, statementParts } from '../statement/statementPart.ts';
import { statementLanguages, statementTexts } from '../statement/statementTexts.ts';
import { vagueLanguages } from '../statement/vagueLanguages.ts';
import { lintText } from './lintText.ts';
import { languageOfText, textMarks } from './textMarks.ts';

export interface LintOptions {
  readonly part?: string;
  readonly language?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

type LintedText = LintResult['texts'][number];

/** `bellwether lint`: marks what is vague, without any database. Raises `statement-vague` with `--strict` where it marked something. */
export async function lint(stated: readonly string[], options: LintOptions, terminal: Terminal): Promise<void> {
  const linted: LintedText[] = [];
  for (const each of stated)
    linted.push(...(isFile(each) ? await ofFile(each, options) : [ofText(each, null, options)]));
  const marks = linted.reduce((sum, text) => sum + text.marks.length, 0);
  const result: LintResult = { texts: linted, marks };
  terminal.out(options.json ? `${JSON.stringify(result, null, 2)}\n` : lintText(result, terminal.width));
  if (!options.strict || marks === 0) return;
  const message = `${counted(marks, 'vague phrase')} ${marks === 1 ? 'was' : 'were'} marked.`;
  throw positioningFailure('statement-vague', message, 'Say it as the examples do, or leave --strict away.');
}

/** What looks like a file is one, so that a mistyped path is not linted as a text. */
function isFile(stated: string): boolean {
  return /\.(json|txt|md)$/i.test(stated) || (existsSync(stated) && statSync(stated).isFile());
}

async function ofFile(path: string, options: LintOptions): Promise<LintedText[]> {
  const content = await textOfFile(path);
  if (!/\.json$/i.test(path)) {
    const lines = content.split(/\r?\n/).map((line) => line.trim());
    return lines.filter(Boolean).map((line) => ofText(line, path, options));
  }
  const part = partOf(options);
  const language = languageOf(options);
  const { statement } = positioningOfText(content, path);
  if (!statement) {
    throw positioningFailure('positioning-file-empty', `${path} holds no statement.`, 'Name another file.', {
      file: path,
    });
  }
  const marks = statementMarks(statement, { languages: vagueLanguages });
  return statementTexts(statement)
    .filter((text) => (part === null || text.part === part) && (language === null || text.language === language))
    .map((text) => ({
      ...text,
      file: path,
      marks: marks
        .filter((mark) => mark.part === text.part && mark.piece === text.piece && mark.language === text.language)
        .map(({ part: _part, piece: _piece, language: _language, ...mark }) => mark),
    }));
}

function ofText(text: string, file: string | null, options: LintOptions): LintedText {
  const language = languageOf(options) ?? languageOfText(text);
  const part = partOf(options);
  return { text, file, part, piece: null, language, marks: textMarks(text, language, part) };
}

function partOf({ part }: LintOptions) {
  return part === undefined ? null : chosen('--part', part, statementParts);
}

function languageOf({ language }: LintOptions): StatementLanguage | null {
  return language === undefined ? null : chosen('--language', language, statementLanguages);
}

function chosen<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  const message = `${option} is ${JSON.stringify(text)}, which it cannot be.`;
  throw optionFailure('option-invalid', message, `Use one of ${choices.join(', ')}.`);
}
