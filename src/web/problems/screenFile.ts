import type { Judgement, Problem, ScreenContent } from '../../positioning/screen/contract.ts';
import { gates } from '../../positioning/screen/gate.ts';
import { languageCodes } from '../language/languages.ts';

const FORMAT = 'bellwether-problem-screen';

/** A screen as a file of JSON, that can be opened here and by a program. */
export function screenFileText(content: ScreenContent): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, content }, null, 2)}\n`;
}

/**
 * The screen in such a file; undefined where it is none. What is not as it should be inside is left out; whether the rest can be
 * kept the service says when it is saved.
 */
export function screenInFile(text: string): ScreenContent | undefined {
  const file = parsed(text);
  if (!isObject(file) || file['format'] !== FORMAT || !isObject(file['content'])) return undefined;
  const { problems, relaxed, margin, profit } = file['content'];
  if (!Array.isArray(problems)) return undefined;
  return {
    problems: problems.flatMap((problem) => (isObject(problem) ? (problemIn(problem) ?? []) : [])),
    relaxed: gates.filter((gate) => Array.isArray(relaxed) && relaxed.includes(gate)),
    margin: numberIn(margin),
    profit: numberIn(profit),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function problemIn({ id, title, about, message, work, has, pays, judgements }: Fields): Problem | undefined {
  if (typeof id !== 'string') return undefined;
  return {
    id,
    title: saidIn(title),
    about: saidIn(about),
    message: saidIn(message),
    work: saidIn(work),
    has: isObject(has) ? { ...has } : null,
    pays: numberIn(pays),
    judgements: (Array.isArray(judgements) ? judgements : []).flatMap((one) =>
      isObject(one) ? (judgementIn(one) ?? []) : [],
    ),
  };
}

const answers = ['yes', 'no', 'unknown'] as const;

function judgementIn({ gate: named, judge, answer: given, note, evidence, at }: Fields): Judgement | undefined {
  const gate = gates.find((one) => one === named);
  const answer = answers.find((one) => one === given);
  if (!gate || !answer || typeof judge !== 'string' || typeof at !== 'string') return undefined;
  if (Number.isNaN(Date.parse(at))) return undefined;
  return { gate, judge, answer, note: textIn(note), evidence: textIn(evidence), at };
}

function saidIn(value: unknown): Problem['title'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    languageCodes.flatMap((code) => (typeof value[code] === 'string' ? [[code, value[code]]] : [])),
  );
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
