import { Button, Checkbox } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { listDecisions } from '../../selection/decision/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import styles from './Decisions.module.css';

/** Every saved choice, and the way to hold two against each other. */
export function DecisionsPage() {
  const intl = useIntl();
  const words = useWords();
  const navigate = useNavigate();
  const { data, error } = useOperation(listDecisions, { limit: 200 });
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [first, second] = picked.toSorted((a, b) => a - b);
  const compare = () =>
    void navigate({
      to: '/decisions/$first/compare/$second',
      params: { first: String(first), second: String(second) },
    });
  return (
    <Page
      title="decisions.title"
      about="decisions.about"
      actions={
        data && data.items.length > 1 ? (
          <Button variant="default" disabled={picked.length !== 2} onClick={compare}>
            <FormattedMessage id="decisions.compare" />
          </Button>
        ) : null
      }
    >
      <WaveTabs />
      {error && <Refusal error={error} />}
      {data?.items.length === 0 && (
        <p>
          <FormattedMessage id="decisions.none" />
        </p>
      )}
      {data && data.items.length > 0 && (
        <div className={styles.frame} tabIndex={0} role="region" aria-label={words('decisions.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  <span className={styles.hidden}>
                    <FormattedMessage id="decisions.pick" />
                  </span>
                </th>
                {(['decision', 'madeAt', 'chosen', 'restsOn', 'note'] as const).map((column) => (
                  <th key={column} scope="col">
                    <FormattedMessage id={`decisions.column.${column}`} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.items.map(({ id, madeAt, chosen, places, restsOn, note }) => (
                <tr key={id}>
                  <td>
                    <Checkbox
                      aria-label={words('decisions.pickOne', { id })}
                      checked={picked.includes(id)}
                      onChange={({ currentTarget: { checked } }) =>
                        setPicked((now) => (checked ? [...now.slice(-1), id] : now.filter((each) => each !== id)))
                      }
                    />
                  </td>
                  <td>
                    <Link to="/decisions/$decision" params={{ decision: String(id) }} className={styles.link}>
                      <FormattedMessage id="decisions.number" values={{ id }} />
                    </Link>
                  </td>
                  <td>{intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' })}</td>
                  <td>
                    <FormattedMessage id="wave.figure.placesOf" values={{ chosen, capacity: places }} />
                  </td>
                  <td>
                    <FormattedMessage id={`decisions.restsOn.${restsOn}`} />
                  </td>
                  <td className={styles.note}>{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
