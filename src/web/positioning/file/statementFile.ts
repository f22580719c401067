import type { Filter } from '../../../evidence/filter/filter.ts';
import { filterText } from '../../../evidence/filter/filterText.ts';
import { saveFile } from '../../connection/saveFile.ts';
import { type Filed, positioningFileText } from '../../versions/positioningFile.ts';
import { type StatementDraft, usualReviewDays } from '../edit/statementDraft.ts';
import type { Statement, StatementContent } from '../statementTypes.ts';

/** Hands the statement to the person, as a file that can be opened here again. */
export function saveStatementFile({ id, content }: Statement): void {
  saveFile(`positioning-statement-${id}.json`, new Blob([statementFileText(content)], { type: 'application/json' }));
}

export function statementFileText(content: StatementContent): string {
  return positioningFileText('statement', content);
}

/** What a file states of a statement, with what it leaves out as is usual. */
export function writtenInFile(stated: Filed<'statement'>): Omit<StatementDraft, 'base' | 'note'> {
  const { filter = null, solves = [], reviewEveryDays = usualReviewDays, ...texts } = stated;
  return { texts, filter: textOf(filter), solves, reviewEveryDays };
}

function textOf(filter: Filed<'statement'>['filter']): string {
  if (filter === null || filter === undefined) return '';
  return typeof filter === 'string' ? filter : filterText(filter as unknown as Filter);
}
