import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { getDecision, removeDecision } from '../../selection/decision/contract.ts';
import { openTrial } from '../../selection/trial/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { ChosenTable } from '../wave/ChosenTable.tsx';
import { StatementText } from '../wave/StatementText.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import styles from './Decisions.module.css';
import { Today } from './Today.tsx';

/** A choice as it was made, beside what the same rules give today. */
export function DecisionPage() {
  const { decision: named } = useParams({ from: '/decisions/$decision' });
  const decision = Number(named);
  const intl = useIntl();
  const words = useWords();
  const navigate = useNavigate();
  const { data, error } = useOperation(getDecision, { decision });
  const [showsToday, setShowsToday] = useState(false);
  const remove = useChange(removeDecision, { said: 'decisions.removed' });
  const open = useChange(openTrial, { said: 'trials.opened' });
  const goOn = async () => {
    const { output } = await open.mutateAsync({ input: { decision } });
    await navigate({ to: '/trials/$trial', params: { trial: String(output.id) } });
  };
  const leave = async () => {
    await remove.mutateAsync({ input: { decision } });
    await navigate({ to: '/decisions' });
  };
  const { result, madeAt, restsOn } = data ?? {};
  return (
    <Page
      title="decisions.one"
      name={words('decisions.number', { id: decision })}
      isWide
      actions={
        data && (
          <>
            <Button variant="default" onClick={() => void leave().catch(() => {})} loading={remove.isPending}>
              <FormattedMessage id="decisions.remove" />
            </Button>
            <Button variant="default" onClick={() => setShowsToday((shows) => !shows)} aria-expanded={showsToday}>
              <FormattedMessage id="decisions.today" />
            </Button>
            <Button onClick={() => void goOn().catch(() => {})} loading={open.isPending}>
              <FormattedMessage id="decisions.openTrial" />
            </Button>
          </>
        )
      }
    >
      <WaveTabs />
      {error && <Refusal error={error} />}
      {data && result && madeAt && (
        <>
          <dl className={styles.facts}>
            <div>
              <dt>
                <FormattedMessage id="decisions.column.madeAt" />
              </dt>
              <dd>{intl.formatDate(madeAt, { dateStyle: 'long', timeStyle: 'short' })}</dd>
            </div>
            <div>
              <dt>
                <FormattedMessage id="decisions.column.chosen" />
              </dt>
              <dd>
                <FormattedMessage
                  id="wave.figure.placesOf"
                  values={{ chosen: result.chosen.length, capacity: result.capacity }}
                />
              </dd>
            </div>
            {result.expectedGood && (
              <div>
                <dt>
                  <FormattedMessage id="wave.figure.expected" />
                </dt>
                <dd>{intl.formatNumber(result.expectedGood.mean, { maximumFractionDigits: 1 })}</dd>
              </div>
            )}
            <div>
              <dt>
                <FormattedMessage id="decisions.column.restsOn" />
              </dt>
              <dd>{restsOn && <FormattedMessage id={`decisions.restsOn.${restsOn}`} />}</dd>
            </div>
          </dl>
          <ul className={styles.statements}>
            {result.statements.map((statement) => (
              <li key={statement.text}>
                <StatementText statement={statement} />
              </li>
            ))}
          </ul>
          <DecisionNote key={data.version} decision={decision} note={data.note} version={data.version} />
          {showsToday && <Today decision={decision} />}
          <section className={styles.section}>
            <h2>
              <FormattedMessage id="wave.chosen" values={{ count: result.chosen.length }} />
            </h2>
            <ChosenTable wave={result} />
          </section>
        </>
      )}
    </Page>
  );
}
