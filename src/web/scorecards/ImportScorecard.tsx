import { Button, Group, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Failure } from '../../platform/failure.ts';
import type { InputOf, OutputOf } from '../../platform/operation/operation.ts';
import { checkScorecardFile, importScorecard } from '../../selection/scorecardFile/contract.ts';
import { service } from '../connection/service.ts';
import { useChange } from '../connection/useChange.ts';
import { useChosenFile } from '../drawing/useChosenFile.tsx';
import { useWords } from '../language/useWords.ts';
import { noticeFailed } from '../shell/notices.ts';
import styles from './Scorecards.module.css';

type ScorecardFile = InputOf<typeof importScorecard>['file'];
type Checked = OutputOf<typeof checkScorecardFile>;

/** A file without a scorecard in it, or with one of which `field` cannot be read. */
interface Unusable {
  readonly name: string;
  readonly field?: string;
}

/** Takes a scorecard that was exported as JSON, and names what stands in its way before anything changes. */
export function ImportScorecard() {
  const words = useWords();
  const navigate = useNavigate();
  const [found, setFound] = useState<{ readonly file: ScorecardFile; readonly checked: Checked }>();
  const [unusable, setUnusable] = useState<Unusable>();
  const leave = () => {
    setFound(undefined);
    setUnusable(undefined);
  };
  const bring = useChange(importScorecard, ({ id }) => ({ said: 'scorecards.imported', values: { id } }));
  const read = async (chosen: File) => {
    leave();
    const file = scorecardIn(await chosen.text());
    if (!file) return setUnusable({ name: chosen.name });
    try {
      setFound({ file, checked: await service.call(checkScorecardFile, { file }) });
    } catch (error) {
      const field = error instanceof Failure && error.code === 'input-invalid' ? error.place.field : undefined;
      if (field === undefined) return noticeFailed(error);
      setUnusable({ name: chosen.name, field: field.replace(/^file\./u, '') });
    }
  };
  const { field, choose } = useChosenFile((chosen) => void read(chosen));
  const take = async () => {
    if (!found) return;
    const { output } = await bring.mutateAsync({ input: { file: found.file } });
    setFound(undefined);
    await navigate({ to: '/scorecards/$scorecard', params: { scorecard: String(output.id) } });
  };
  return (
    <>
      {field}
      <Button variant="default" onClick={choose}>
        <FormattedMessage id="scorecards.import" />
      </Button>
      <Modal
        opened={found !== undefined || unusable !== undefined}
        onClose={leave}
        title={words('scorecards.import.title')}
        closeButtonProps={{ 'aria-label': words('shell.close') }}
      >
        {unusable && (
          <p>
            {unusable.field === undefined ? (
              <FormattedMessage id="scorecards.import.notScorecard" values={{ name: unusable.name }} />
            ) : (
              <FormattedMessage
                id="scorecards.import.damaged"
                values={{ name: unusable.name, field: unusable.field }}
              />
            )}
          </p>
        )}
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
          <Button variant="default" onClick={leave}>
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

/** What looks like an exported scorecard; whether it can be used the service says. */
function scorecardIn(text: string): ScorecardFile | undefined {
  try {
    const content: unknown = JSON.parse(text);
    const isScorecard = typeof content === 'object' && content !== null && 'format' in content;
    return isScorecard && content.format === FORMAT ? (content as ScorecardFile) : undefined;
  } catch {
    return undefined;
  }
}

const FORMAT: ScorecardFile['format'] = 'bellwether-scorecard';
