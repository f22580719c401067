import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from '../language/messageId.ts';
import type { Report } from './draft.ts';
import type { ImportSearch } from './importSearch.ts';
import styles from './ProblemList.module.css';
import { problemGroups } from './problemGroups.ts';
import { useTold } from './useTold.ts';

interface ProblemListProps {
  readonly problems: Report['problems'];
  readonly counts: Report['problemCounts'];
  /** Where the cells can be shown: the address that a problem leads to. */
  readonly search?: ImportSearch | undefined;
}

const MOST_SHOWN = 8;

/** What was mended or passed over, by kind; each leads to its cell. */
export function ProblemList({ problems, counts, search }: ProblemListProps) {
  const told = useTold();
  const groups = problemGroups(problems, counts);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="problems">
      <h2 id="problems" className={styles.heading}>
        <FormattedMessage
          id="import.problems"
          values={{ problems: groups.reduce((sum, { count }) => sum + count, 0) }}
        />
      </h2>
      <ul className={styles.groups}>
        {groups.map(({ code, count, first }) => (
          <li key={code}>
            <details className={styles.group} open={groups.length <= 3}>
              <summary className={styles.summary}>
                <ProblemWord code={code} />
                <span className={styles.count}>
                  <FormattedMessage id="import.times" values={{ count }} />
                </span>
              </summary>
              <ul className={styles.list}>
                {first.slice(0, MOST_SHOWN).map(({ row, column, figures, text }, index) => (
                  <li key={`${row}-${column}-${index}`} className={styles.problem}>
                    <Where row={row} column={column} search={search} />
                    <span dir="auto" className={styles.text}>
                      {told('found', { code, figures: { ...figures, ...(column !== undefined && { column }) } }) ??
                        text}
                    </span>
                  </li>
                ))}
                {count > Math.min(first.length, MOST_SHOWN) && (
                  <li className={styles.more}>
                    <FormattedMessage id="import.more" values={{ more: count - Math.min(first.length, MOST_SHOWN) }} />
                  </li>
                )}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The kind of problem in the reader's language, where it is one that we know. */
function ProblemWord({ code }: { readonly code: string }) {
  const intl = useIntl();
  const id = `import.problem.${code}`;
  return <span>{Object.hasOwn(intl.messages, id) ? intl.formatMessage({ id: id as MessageId }) : code}</span>;
}

interface WhereProps {
  readonly row: number | undefined;
  readonly column: string | undefined;
  readonly search: ImportSearch | undefined;
}

function Where({ row, column, search }: WhereProps) {
  const label = (
    <>
      {row !== undefined && <FormattedMessage id="import.rowNumber" values={{ row }} />}
      {row !== undefined && column !== undefined && ' · '}
      {column !== undefined && <bdi>{column}</bdi>}
    </>
  );
  if (!search || row === undefined) return <span className={styles.where}>{label}</span>;
  return (
    <Link
      to="/import"
      search={{ ...search, row, ...(column !== undefined && { column }) }}
      replace
      resetScroll={false}
      className={styles.where}
    >
      {label}
    </Link>
  );
}
