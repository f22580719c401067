import type { Department } from '../schemas.ts';
import { departments } from '../schemas.ts';
import type { StatementContent } from '../statement/contract.ts';
import { isSameWording } from '../statement/statementDifference.ts';
import { type StatementPart, statementParts } from '../statement/statementPart.ts';
import { statementLanguages, statementTexts } from '../statement/statementTexts.ts';
import type { Restated } from './contract.ts';
import { type WordDifference, wordDifference } from './wordDifference.ts';

/** What a department said last, and the statement it said it of. */
export interface Spoken {
  readonly department: Department;
  readonly agrees: boolean | null;
  readonly said: Restated;
  readonly of: StatementContent;
}

export interface AgreementState {
  readonly departments: readonly DepartmentState[];
  readonly amongDepartments: (PartDifference & { readonly first: Department; readonly second: Department })[];
  readonly isAgreed: boolean;
}

export interface DepartmentState {
  readonly department: Department;
  readonly state: 'agrees' | 'differs' | 'restated' | 'silent' | 'older';
  readonly differences: PartDifference[];
}

interface PartDifference {
  readonly part: StatementPart;
  readonly from: WordDifference | null;
}

/**
 * Whether the five departments agree with the statement in force. What was said of a version with the same words counts; of
 * one with other words it is `older`, and whoever said neither yes, no nor words of its own is silent. `spoken` holds at most
 * one of each department.
 */
export function agreementState(statement: StatementContent | null, spoken: readonly Spoken[]): AgreementState {
  const states = departments.map((department): DepartmentState => {
    const one = spoken.find((each) => each.department === department);
    const differences = one && statement ? differencesBetween(statement, one.said) : [];
    return { department, state: stateOf(one, statement), differences };
  });
  const now = departments.flatMap((department) =>
    spoken.filter((one) => one.department === department && statement !== null && isSameWording(one.of, statement)),
  );
  return {
    departments: states,
    amongDepartments: now.flatMap((first, i) =>
      now.slice(i + 1).flatMap((second) =>
        differencesBetween(first.said, second.said).map((difference) => ({
          ...difference,
          first: first.department,
          second: second.department,
        })),
      ),
    ),
    isAgreed: states.every(({ state }) => state === 'agrees'),
  };
}

function stateOf(spoken: Spoken | undefined, statement: StatementContent | null): DepartmentState['state'] {
  if (!spoken) return 'silent';
  const hasWords = statementTexts(spoken.said).length > 0;
  if (spoken.agrees === null && !hasWords) return 'silent';
  if (statement === null || !isSameWording(spoken.of, statement)) return 'older';
  if (spoken.agrees === null) return 'restated';
  return spoken.agrees ? 'agrees' : 'differs';
}

/** Of the parts that both say something of. */
function differencesBetween(first: Restated, second: Restated): PartDifference[] {
  return statementParts.flatMap((part) => {
    const one = wordsOf(first, part);
    const other = wordsOf(second, part);
    return one && other ? [{ part, from: wordDifference(one, other) }] : [];
  });
}

/** A part in each language, the one-liner as one text; undefined where it says nothing. */
function wordsOf(parts: Restated, part: PartDifference['part']) {
  const texts = statementTexts({ [part]: parts[part] });
  if (texts.length === 0) return undefined;
  return Object.fromEntries(
    statementLanguages.flatMap((language) => {
      const said = texts.filter((text) => text.language === language).map(({ text }) => text);
      return said.length === 0 ? [] : [[language, said.join(' ')]];
    }),
  );
}
