import { Button, Group, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { InputOf, OutputOf } from '../../platform/operation/operation.ts';
import { checkScorecardFile, importScorecard } from '../../selection/scorecardFile/contract.ts';
import { service } from '../connection/service.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import { noticeFailed } from '../shell/notices.ts';
import styles from './Scorecards.module.css';

type ScorecardFile = InputOf<typeof importScorecard>['file'];
type Checked = OutputOf<typeof checkScorecardFile>;

/** Takes a scorecard that was exported as JSON, and names what stands in its way before anything changes. */
export function ImportScorecard() {
  const words = useWords();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<{ readonly file: ScorecardFile; readonly checked: Checked }>();
  const bring = useChange(importScorecard, ({ id }) => ({ said: 'scorecards.imported', values: { id } }));
  const read = async (chosen: File) => {
    try {
      const file = JSON.parse(await chosen.text()) as ScorecardFile;
      setFound({ file, checked: await service.call(checkScorecardFile, { file }) });
    } catch (error) {
      noticeFailed(error);
    }
  };
  const take = async () => {
    if (!found) return;
    const { output } = await bring.mutateAsync({ input: { file: found.file } });
    setFound(undefined);
    await navigate({ to: '/scorecards/$scorecard', params: { scorecard: String(output.id) } });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) void read(chosen);
          currentTarget.value = '';
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        <FormattedMessage id="scorecards.import" />
      </Button>
      <Modal
        opened={found !== undefined}
        onClose={() => setFound(undefined)}
        title={words('scorecards.import.title')}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        {found && found.checked.problems.length === 0 && (
          <p>
            <FormattedMessage
              id="scorecards.import.fits"
              values={{ signals: found.checked.signals, outcomes: found.checked.outcomes }}
            />
          </p>
        )}
        {found && found.checked.problems.length > 0 && (
          <>
            <p>{words('scorecards.import.problems', { count: found.checked.problems.length })}</p>
            <ul className={styles.problems}>
              {found.checked.problems.slice(0, MOST_SHOWN).map(({ code, signal, band, text }) => (
                <li key={text}>{words(`scorecards.problem.${code}`, { signal: signal ?? '', band: band ?? '' })}</li>
              ))}
            </ul>
          </>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setFound(undefined)}>
            <FormattedMessage id="scorecards.import.leave" />
          </Button>
          {found?.checked.problems.length === 0 && (
            <Button onClick={() => void take().catch(() => {})} loading={bring.isPending}>
              <FormattedMessage id="scorecards.import.take" />
            </Button>
          )}
        </Group>
      </Modal>
    </>
  );
}

const MOST_SHOWN = 20;
