import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { compareStatements } from '../../positioning/statement/contract.ts';
import { listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { FilterInWords } from '../customers/filter/FilterInWords.tsx';
import { languages } from '../language/languages.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { ComparedVersion } from '../versions/ComparedVersion.tsx';
import { ChangedText } from './ChangedText.tsx';
import styles from './CompareStatementsPage.module.css';
import { PositioningNav } from './PositioningNav.tsx';
import sections from './read/Sections.module.css';
import { slotOf } from './slots.ts';
import { statementDocument } from './statementDocument.ts';
import type { StatementComparison } from './statementTypes.ts';

/** Two versions side by side: what differs word by word, and whom that lets in or out. */
export function CompareStatementsPage() {
  const words = useWords();
  const { first, second } = useParams({ from: '/positioning/$first/compare/$second' });
  const { data, error } = useOperation(compareStatements, { first: Number(first), second: Number(second) });
  return (
    <Page
      title="positioning.comparison"
      name={words('positioning.comparisonOf', { first: Number(first), second: Number(second) })}
    >
      <PositioningNav />
      <p>
        <Link to="/positioning" className={sections.link}>
          <FormattedMessage id="positioning.toStatement" />
        </Link>
      </p>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={320} />}
      {data && <Compared comparison={data} />}
    </Page>
  );
}

function Compared({ comparison }: { readonly comparison: StatementComparison }) {
  const words = useWords();
  const { texts, solves, reviewEveryDays } = comparison;
  const isInterval = reviewEveryDays.first !== reviewEveryDays.second;
  const isSame =
    texts.length === 0 && comparison.filter.isSame && !isInterval && solves.added.length + solves.dropped.length === 0;
  return (
    <>
      <div className={styles.row}>
        <ComparedVersion document={statementDocument} head={comparison.first} />
        <ComparedVersion document={statementDocument} head={comparison.second} />
      </div>
      {isSame && (
        <p>
          <FormattedMessage id="positioning.comparison.same" />
        </p>
      )}
      {texts.map(({ part, piece, language, first, second }) => {
        const slot = slotOf({ part, piece });
        return (
          <section key={`${slot} ${language}`} className={styles.part}>
            <h2>
              {words('positioning.field', { slot: words(`positioning.slot.${slot}`), language: languages[language] })}
            </h2>
            <div className={styles.row}>
              {(['first', 'second'] as const).map((side) => (
                <p key={side} className={styles.text}>
                  {(side === 'first' ? first : second) === null ? (
                    <span className={sections.quiet}>
                      <FormattedMessage id="positioning.part.missing" />
                    </span>
                  ) : (
                    <ChangedText first={first ?? ''} second={second ?? ''} language={language} side={side} />
                  )}
                </p>
              ))}
            </div>
          </section>
        );
      })}
      {!comparison.filter.isSame && <ComparedFilters filter={comparison.filter} offering={comparison.first.offering} />}
      {isInterval && (
        <section className={styles.part}>
          <h2>
            <FormattedMessage id="positioning.field.reviewEveryDays" />
          </h2>
          <div className={styles.row}>
            <p>{reviewEveryDays.first}</p>
            <p>{reviewEveryDays.second}</p>
          </div>
        </section>
      )}
      {solves.added.length + solves.dropped.length > 0 && (
        <section className={styles.part}>
          <h2>
            <FormattedMessage id="positioning.solves" />
          </h2>
          <div className={styles.row}>
            <p>{solves.dropped.length > 0 && <del>{solves.dropped.join(', ')}</del>}</p>
            <p>{solves.added.length > 0 && <ins>{solves.added.join(', ')}</ins>}</p>
          </div>
        </section>
      )}
    </>
  );
}

interface ComparedFiltersProps {
  readonly filter: StatementComparison['filter'];
  readonly offering: number;
}

function ComparedFilters({ filter: { first, second, customers, invalid }, offering }: ComparedFiltersProps) {
  const words = useWords();
  const { data: fields } = useOperation(listFields, { offering });
  return (
    <section className={styles.part}>
      <h2>
        <FormattedMessage id="positioning.target.filter" />
      </h2>
      <div className={styles.row}>
        {[first, second].map((written, i) => (
          <div key={i === 0 ? 'first' : 'second'}>
            {written && fields ? (
              <FilterInWords filter={written.filter} fields={fields.items} />
            ) : (
              <span className={styles.quiet}>
                <FormattedMessage id="positioning.target.none" />
              </span>
            )}
          </div>
        ))}
      </div>
      {invalid.map(({ statement, field }) => (
        <p key={statement} role="alert">
          {words('positioning.comparison.invalid', { id: statement, field: field ?? '' })}
        </p>
      ))}
      {customers && (
        <p>
          <FormattedMessage id="positioning.comparison.customers" values={{ ...customers }} />
        </p>
      )}
    </section>
  );
}
