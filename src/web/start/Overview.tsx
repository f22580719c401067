import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDot, LoaderCircle, TriangleAlert } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { DropHint } from '../import/DropHint.tsx';
import { FitButton } from '../import/FitButton.tsx';
import { useBeginImport } from '../import/useBeginImport.ts';
import { useFileDrop } from '../import/useFileDrop.ts';
import { type Concern, concerns } from './attention.ts';
import { KeyFigures } from './KeyFigures.tsx';
import styles from './Overview.module.css';
import { RoomLink } from './RoomLink.tsx';
import { Samples } from './Samples.tsx';
import { useFacts } from './useFacts.ts';

const SIGNS = { do: CircleDot, running: LoaderCircle, failed: TriangleAlert } as const;

/** What needs attention, and how things stand. */
export function Overview() {
  const isOver = useFileDrop(useBeginImport());
  const { facts, groups, scorecard, isComplete, isAllKnown } = useFacts();
  const found = concerns(facts, Date.now());
  return (
    <div className={styles.overview}>
      {isOver && <DropHint />}
      <section aria-labelledby="attention">
        <h2 id="attention" className={styles.heading}>
          <FormattedMessage id="start.attention" />
        </h2>
        {isComplete ? (
          <ul className={styles.concerns}>
            {found.map((concern) => (
              <ConcernLine key={concern.key} concern={concern} />
            ))}
            {isAllKnown && found.length === 0 && (
              <li className={styles.concern} data-kind="none">
                <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
                <span>
                  <FormattedMessage id="start.attention.none" />
                </span>
                <RoomLink href="/wave" className={styles.link}>
                  <FormattedMessage id="start.to.wave" />
                </RoomLink>
              </li>
            )}
          </ul>
        ) : (
          <Skeleton height={128} />
        )}
      </section>
      <section aria-labelledby="figures">
        <h2 id="figures" className={styles.heading}>
          <FormattedMessage id="start.figures" />
        </h2>
        {groups && scorecard ? <KeyFigures groups={groups} judgedBy={scorecard.judgedBy} /> : <Skeleton height={136} />}
      </section>
      <p className={styles.more}>
        <Button component={Link} to="/import" variant="light">
          <FormattedMessage id="start.to.import" />
        </Button>
        <Button component={Link} to="/imports" variant="subtle">
          <FormattedMessage id="start.to.imports" />
        </Button>
      </p>
      <Samples />
    </div>
  );
}

function ConcernLine({ concern: { says, values, href, action, kind } }: { readonly concern: Concern }) {
  const Sign = SIGNS[kind];
  return (
    <li className={styles.concern} data-kind={kind}>
      <Sign size={18} strokeWidth={1.75} aria-hidden />
      <span>
        <FormattedMessage id={says} values={values} />
      </span>
      {href === undefined ? (
        <FitButton />
      ) : (
        <RoomLink href={href} className={styles.link}>
          <FormattedMessage id={action} />
        </RoomLink>
      )}
    </li>
  );
}
