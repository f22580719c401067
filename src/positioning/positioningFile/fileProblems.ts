import { keptCatalogue } from '../../customers/offering/catalogue.ts';
import type { OfferingCatalogue } from '../../customers/offering/contract.ts';
import { Failure } from '../../platform/failure.ts';
import { statedFilter } from '../../selection/find/foundRows.ts';
import { checkTraits, type TraitGround } from '../perfectCustomer/traitCheck.ts';
import { checkProblems } from '../screen/problemCheck.ts';
import type { VocabularyContent } from '../vocabulary/contract.ts';
import { checkVocabulary } from '../vocabulary/vocabularyCheck.ts';
import type { FiledPart, PositioningFile } from './contract.ts';

/** What a file is held against. */
export interface FileGround extends TraitGround {
  readonly vocabulary: VocabularyContent | null;
  readonly catalogue: Partial<OfferingCatalogue>;
}

export interface FileProblem {
  readonly part: FiledPart;
  /** Of the input: `file.screen.problems.0.has`. */
  readonly field: string;
  readonly failure: Failure;
}

/**
 * Everything in a file that could not be saved here, a part at a time, and the parts as they would be kept. The first trouble
 * of a text is the one that saving it would raise.
 */
export function fileProblems(file: PositioningFile, ground: FileGround) {
  const problems: FileProblem[] = [];
  const tried = <Kept>(part: FiledPart, field: string | undefined, check: () => Kept): Kept | null => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push({ part, field: field ?? fieldIn(part, error.place.field), failure: error });
      return null;
    }
  };
  const fields = ground.fields.map(({ field }) => field);
  const filterAt = (part: FiledPart, place: string, filter: Parameters<typeof statedFilter>[0] | null) =>
    filter === null ? null : tried(part, `file.${part}.${place}`, () => statedFilter(filter, fields));

  const { catalogue, vocabulary, statement, perfectCustomer, screen } = file;
  if (catalogue) tried('catalogue', undefined, () => keptCatalogue(ground.catalogue, catalogue));
  if (vocabulary) tried('vocabulary', undefined, () => checkVocabulary(vocabulary, ground.vocabulary));
  if (perfectCustomer) tried('perfectCustomer', undefined, () => checkTraits(perfectCustomer.traits, ground));
  if (screen) tried('screen', undefined, () => checkProblems(screen));
  const kept: PositioningFile = {
    ...file,
    statement: statement && {
      ...statement,
      filter: filterAt('statement', 'filter', statement.filter) as Record<string, unknown> | null,
    },
    screen: screen && {
      ...screen,
      problems: screen.problems.map((problem, at) => ({
        ...problem,
        has: filterAt('screen', `problems.${at}.has`, problem.has) as Record<string, unknown> | null,
      })),
    },
  };
  return { problems, kept };
}

/** The checks speak of what they are given: `content.traits.0.measure`, `phrases`, `catalogue.price`. */
function fieldIn(part: FiledPart, field: string | undefined): string {
  const inside = (field ?? '').replace(/^(content|catalogue)(\.|$)/, '');
  return inside === '' ? `file.${part}` : `file.${part}.${inside}`;
}
