import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { compareScreens, getScreen, type ScreenContent } from '../../positioning/screen/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { PositioningNav } from '../positioning/PositioningNav.tsx';
import { Page } from '../shell/Page.tsx';
import { ComparedVersion } from '../versions/ComparedVersion.tsx';
import { ChangedProblem } from './ChangedProblem.tsx';
import { ChangedRules } from './ChangedRules.tsx';
import styles from './Problems.module.css';
import { screenDocument } from './screenDocument.ts';
import { useScreenWords } from './useScreenWords.ts';

/** Two versions of the screen: problems that came, went or are said otherwise, and what that did to the focus problems. */
export function CompareScreensPage() {
  const words = useWords();
  const params = useParams({ from: '/problems/$first/compare/$second' });
  const first = Number(params.first);
  const second = Number(params.second);
  const { data, error } = useOperation(compareScreens, { first, second });
  const before = useOperation(getScreen, { screen: first }).data;
  const after = useOperation(getScreen, { screen: second }).data;
  return (
    <Page title="problems.compare.title" name={words('problems.compare.of', { first, second })}>
      <PositioningNav />
      {error && <Refusal error={error} />}
      {(!data || !before || !after) && !error && <Skeleton height={240} />}
      {data && before && after && (
        <>
          <div className={styles.sides}>
            <ComparedVersion document={screenDocument} head={data.first} />
            <ComparedVersion document={screenDocument} head={data.second} />
          </div>
          <Differences data={data} before={before.content} after={after.content} />
        </>
      )}
    </Page>
  );
}

interface DifferencesProps {
  readonly data: OutputOf<typeof compareScreens>;
  readonly before: ScreenContent;
  readonly after: ScreenContent;
}

function Differences({ data, before, after }: DifferencesProps) {
  const isSame =
    data.added.length + data.removed.length + data.changed.length + data.rules.length === 0 && !data.isReordered;
  return (
    <>
      {isSame && (
        <p>
          <FormattedMessage id="problems.compare.same" />
        </p>
      )}
      <Named heading="problems.compare.gained" ids={data.focusGained} content={after} />
      <Named heading="problems.compare.lost" ids={data.focusLost} content={before} />
      <Named heading="problems.compare.added" ids={data.added} content={after} />
      <Named heading="problems.compare.gone" ids={data.removed} content={before} />
      {data.changed.length > 0 && (
        <section className={styles.section}>
          <h2>
            <FormattedMessage id="problems.compare.changed" />
          </h2>
          {data.changed.map(({ id, parts }) => (
            <ChangedProblem
              key={id}
              parts={parts}
              first={before.problems.find((problem) => problem.id === id)}
              second={after.problems.find((problem) => problem.id === id)}
            />
          ))}
        </section>
      )}
      {data.isReordered && (
        <p>
          <FormattedMessage id="problems.compare.reordered" />
        </p>
      )}
      {data.rules.length > 0 && <ChangedRules rules={data.rules} before={before} after={after} />}
    </>
  );
}

interface NamedProps {
  readonly heading:
    | 'problems.compare.gained'
    | 'problems.compare.lost'
    | 'problems.compare.added'
    | 'problems.compare.gone';
  readonly ids: readonly string[];
  readonly content: ScreenContent;
}

function Named({ heading, ids, content }: NamedProps) {
  const { titleOf } = useScreenWords({ price: null });
  if (ids.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <FormattedMessage id={heading} />
      </h2>
      <ul className={styles.list}>
        {ids.map((id) => {
          const problem = content.problems.find((one) => one.id === id);
          return <li key={id}>{problem ? titleOf(problem) : id}</li>;
        })}
      </ul>
    </section>
  );
}
