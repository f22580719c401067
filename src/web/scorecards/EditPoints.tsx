import { Button, Group, Modal, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { setPointEdit } from '../../selection/pointEdit/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Scorecards.module.css';

interface EditPointsProps {
  readonly offering: number;
  readonly signal: string;
  readonly band: string;
  /** As readers know them. */
  readonly signalName: string;
  readonly bandName: string;
  readonly points: number;
  readonly weight: number;
  readonly why: string;
  /** Whether somebody has stated this band already: that is where the form begins. */
  readonly isAgain: boolean;
  readonly onClose: () => void;
}

/** What somebody believes of a band, and how firmly. */
export function EditPoints({ offering, signal, band, signalName, bandName, onClose, ...former }: EditPointsProps) {
  const intl = useIntl();
  const words = useWords();
  const [stated, setStated] = useState<number | string>(Math.round(former.points * 100) / 100);
  const [believed, setBelieved] = useState<number | string>(former.weight);
  const [why, setWhy] = useState(former.why);
  const set = useChange(setPointEdit, { said: 'scorecards.edit.done', values: { band: bandName } });
  const separator = intl.formatNumberToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const times = typeof stated === 'number' ? intl.formatNumber(Math.exp(stated), { maximumSignificantDigits: 2 }) : '–';
  const isWhole = typeof stated === 'number' && typeof believed === 'number';
  const save = async () => {
    if (!isWhole) return;
    const note = why.trim();
    await set.mutateAsync({
      input: { offering, signal, band, points: stated, weight: believed, why: note === '' ? null : note },
    });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('scorecards.edit.title', { signal: signalName, band: bandName })}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save().catch(() => {});
        }}
      >
        <p className={styles.quiet}>
          {words(former.isAgain ? 'scorecards.edit.again' : 'scorecards.edit.first')} {words('scorecards.edit.others')}
        </p>
        <NumberInput
          label={words('scorecards.edit.points')}
          description={words('scorecards.edit.times', { times })}
          inputWrapperOrder={['label', 'input', 'description']}
          value={stated}
          onChange={setStated}
          step={0.1}
          min={-10}
          max={10}
          decimalScale={2}
          decimalSeparator={separator}
          data-autofocus
        />
        <NumberInput
          mt="sm"
          label={words('scorecards.edit.weight')}
          description={words('scorecards.edit.weightAbout')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={believed}
          onChange={setBelieved}
          step={5}
          min={1}
          max={1_000_000}
        />
        <Textarea
          mt="sm"
          label={words('scorecards.edit.why')}
          maxLength={2000}
          autosize
          minRows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={set.isPending} disabled={!isWhole}>
            <FormattedMessage id="scorecards.edit.save" />
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
