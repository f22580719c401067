import { Button, Skeleton } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { OutputOf } from '../../platform/operation/operation.ts';
import { getDecision, removeDecision, restoreDecision } from '../../selection/decision/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { rulesOfDecision } from '../customers/one/rulesOfDecision.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { StatementText } from '../wave/StatementText.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import { DecisionFacts } from './DecisionFacts.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import { DecisionRules } from './DecisionRules.tsx';
import styles from './Decisions.module.css';
import { GoneNotice } from './GoneNotice.tsx';
import { OpenTrial } from './OpenTrial.tsx';
import { ChosenPlaces, OutsidePlaces } from './Places.tsx';
import { SaveDecisionTable } from './SaveDecisionTable.tsx';
import { Today } from './Today.tsx';

/** A choice as it was made, beside what the same rules give today. */
export function DecisionPage() {
  const decision = Number(useParams({ from: '/decisions/$decision' }).decision);
  const { today = false } = useSearch({ from: '/decisions/$decision' });
  const words = useWords();
  const { data, error } = useOperation(getDecision, { decision });
  const restore = useChange(restoreDecision, { said: 'decisions.restored', values: { id: decision } });
  return (
    <Page
      title="decisions.one"
      name={words('decisions.number', { id: decision })}
      isWide
      actions={data && !data.isRemoved && <Actions decision={data} today={today} />}
    >
      <WaveTabs />
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={240} />}
      {data && (
        <>
          {data.isRemoved && (
            <GoneNotice
              says="decisions.isRemoved"
              onRestore={() => restore.mutate({ input: { decision } })}
              isPending={restore.isPending}
            />
          )}
          <DecisionFacts decision={data} />
          <ul className={styles.statements}>
            {data.result.statements.map((statement) => (
              <li key={statement.text}>
                <StatementText statement={statement} />
              </li>
            ))}
          </ul>
          <DecisionNote key={data.version} decision={decision} note={data.note} version={data.version} />
          {today && <Today decision={decision} />}
          <section className={styles.section}>
            <h2>
              <FormattedMessage id="wave.chosen" values={{ count: data.result.chosen.length }} />
            </h2>
            <ChosenPlaces places={data.result.chosen} />
          </section>
          {data.result.justOutside.length > 0 && (
            <section className={styles.section}>
              <h2>
                <FormattedMessage id="decisions.outside" />
              </h2>
              <OutsidePlaces places={data.result.justOutside} chosen={data.result.chosen} />
            </section>
          )}
          <DecisionRules decision={data} />
        </>
      )}
    </Page>
  );
}

interface ActionsProps {
  readonly decision: OutputOf<typeof getDecision>;
  readonly today: boolean;
}

function Actions({ decision: { id, offering, madeAt, inputs, trials, result }, today }: ActionsProps) {
  const navigate = useNavigate();
  const remove = useChange(removeDecision, { said: 'decisions.removed', values: { id } });
  return (
    <>
      <Button variant="default" onClick={() => remove.mutate({ input: { decision: id } })} loading={remove.isPending}>
        <FormattedMessage id="decisions.remove" />
      </Button>
      <SaveDecisionTable decision={{ id, result, madeAt, inputs }} />
      <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
        <FormattedMessage id="decisions.print" />
      </Button>
      <Button variant="default" renderRoot={(props) => <Link to="/wave" search={rulesOfDecision(inputs)} {...props} />}>
        <FormattedMessage id="decisions.reopen" />
      </Button>
      <Button
        variant="default"
        aria-pressed={today}
        onClick={() =>
          void navigate({
            to: '/decisions/$decision',
            params: { decision: String(id) },
            search: today ? {} : { today: true },
            replace: true,
            resetScroll: false,
          })
        }
      >
        <FormattedMessage id="decisions.today" />
      </Button>
      {trials.length === 0 && <OpenTrial decision={id} offering={offering} customers={result.chosen.length} />}
    </>
  );
}
