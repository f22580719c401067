import { told } from '../told.ts';
import { columnWords, isMadeOf, mentions, phraseList } from './columnWords.ts';
import type { ProposalReason } from './proposalReason.ts';
import type { ColumnSummary } from './summary.ts';

/** Why a column cannot tell customers apart; undefined where it might. */
export function unscorableReason(summary: ColumnSummary): ProposalReason | undefined {
  const name = columnWords(summary.column);
  const [commonest, count] = mostFrequent(summary);
  const [only] = summary.values.keys();
  if (summary.isComplete && summary.distinct === 1) {
    const blanks = summary.rows - summary.present;
    if (blanks === 0) return told('same-everywhere');
    return told('one-text-or-nothing', { text: only ?? '' });
  }
  if (summary.rows >= ENOUGH_ROWS && count >= summary.rows * NEARLY_ALL) {
    const share = count / summary.rows;
    return commonest === undefined ? told('nearly-empty', { share }) : told('nearly-same', { text: commonest, share });
  }
  if (
    summary.isSequence &&
    (summary.column.trim() === '' || isMadeOf(name, sequenceNames) || /^column \d+$/i.test(summary.column))
  ) {
    return told('row-numbers');
  }
  return mentions(name, bookkeepingNames) ? told('bookkeeping') : undefined;
}

const ENOUGH_ROWS = 200;
const NEARLY_ALL = 0.995;

/** The most frequent content of a column; undefined text where that is "missing". */
function mostFrequent(summary: ColumnSummary): readonly [text: string | undefined, count: number] {
  const [first] = summary.values;
  const missing = summary.rows - summary.present;
  return first && first[1] > missing ? first : [undefined, missing];
}

const sequenceNames = phraseList(
  '#; no; nr; row; rows; index; idx; unnamed; 0; line; rank; num; number; ligne; rang; numero; 序号; 行号; 编号',
);

const bookkeepingNames = phraseList(`
  sys; created; created at; created on; creation date; date created; updated; updated at; modified; last modified; last updated; date modified; imported; exported; import date; export date;
  load date; loaded at; timestamp; row version; synced; last sync; etl; batch id; checksum; hash; date de creation; cree le; date de modification; modifie le; maj; mise a jour; date d import;
  创建时间; 创建日期; 更新时间; 更新日期; 修改时间; 修改日期; 导入时间; 导出时间`);
