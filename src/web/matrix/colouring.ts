import { groupNames } from '../../readiness/group.ts';
import { groupShapes } from '../drawing/groupShapes.ts';
import type { MarkShape } from '../drawing/markPath.ts';
import type { Points } from './points.ts';

/** What the colour of a point says; `field:` and the id of a field of choices tells its answers apart. */
export type Colouring = 'group' | 'odds' | 'outcome' | 'none' | `field:${string}`;

/** Whether the answers of a field of choices are told apart. */
export function isOfField(colouring: Colouring): colouring is `field:${string}` {
  return colouring.startsWith('field:');
}

/** One kind of point: how it looks, and by which it is called. */
export interface Mark {
  /** CSS variable or colour. */
  readonly colour: string;
  readonly shape: MarkShape;
}

/** A code for every point, and the mark of every code. */
export interface Coloured {
  readonly codes: Uint8Array;
  readonly marks: readonly Mark[];
  /** How strongly each point is drawn in per cent, where that is known: how sure its group is. */
  readonly strength?: Uint8Array;
}

export const ODDS_STEPS = 5;
const MOST_ANSWERS = 8;

const unknown: Mark = { colour: '--group-unknown', shape: 'ring' };
const shapesOfAnswers: readonly MarkShape[] = ['disc', 'square', 'triangle', 'diamond'];

/** The marks of groups, in the order of `groupNames` counted from 1. */
const groupMarks: readonly Mark[] = [
  unknown,
  ...groupNames.map((group) => ({ colour: `--group-${group}`, shape: groupShapes[group] })),
];

const outcomeMarks: readonly Mark[] = [
  { colour: '--group-unknown', shape: 'ring' },
  { colour: '--bad', shape: 'cross' },
  { colour: '--good', shape: 'disc' },
];

/** From low odds to high: paler to fuller. */
const oddsMarks: readonly Mark[] = [
  unknown,
  ...Array.from({ length: ODDS_STEPS }, (_, i): Mark => ({ colour: `--matrix-odds-${i + 1}`, shape: 'disc' })),
];

/** The colour of every point. */
export function coloured(points: Points, colouring: Colouring): Coloured {
  if (colouring === 'group') return { codes: points.groups, marks: groupMarks, strength: points.sureness };
  if (colouring === 'odds') return { codes: oddsCodes(points.odds), marks: oddsMarks };
  if (colouring === 'outcome') return { codes: outcomeCodes(points.outcomes), marks: outcomeMarks };
  if (colouring !== 'none' && points.category) return answers(points.category.codes, points.category.names.length);
  return { codes: new Uint8Array(points.rows), marks: [{ colour: '--accent', shape: 'disc' }] };
}

/** 0 unknown, else the fifth of the scale that the odds lie in, counted from 1. */
export function oddsCodes(odds: Float32Array): Uint8Array {
  const codes = new Uint8Array(odds.length);
  for (let row = 0; row < odds.length; row++) {
    const share = odds[row] as number;
    if (share >= 0) codes[row] = 1 + Math.min(ODDS_STEPS - 1, Math.floor(share * ODDS_STEPS));
  }
  return codes;
}

function outcomeCodes(outcomes: Uint8Array): Uint8Array {
  return outcomes.map((outcome) => (outcome === 255 ? 0 : outcome + 1));
}

/** Each answer has a colour of its own as long as there are few; the rest share the last. */
function answers(codes: Uint8Array, count: number): Coloured {
  const shown = Math.min(count, MOST_ANSWERS);
  const marks = Array.from(
    { length: shown },
    (_, i): Mark => ({
      colour: `--matrix-answer-${i + 1}`,
      shape: shapesOfAnswers[i % shapesOfAnswers.length] as MarkShape,
    }),
  );
  return {
    codes: count <= MOST_ANSWERS ? codes : codes.map((code) => Math.min(code, MOST_ANSWERS)),
    marks: [unknown, ...marks],
  };
}

/** Whether anybody's group, odds or outcome is known: a colour that says the same of everybody says nothing. */
export interface Colourings {
  readonly group: boolean;
  readonly odds: boolean;
  readonly outcome: boolean;
}

export function knownColourings({ groups, odds, outcomes }: Points): Colourings {
  return {
    group: groups.some((group) => group > 0),
    odds: odds.some((share) => share >= 0),
    outcome: outcomes.some((outcome) => outcome !== 255),
  };
}
