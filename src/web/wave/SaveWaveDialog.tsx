import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { saveDecision } from '../../selection/decision/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import { type WaveSearch, waveInput } from './waveSearch.ts';

interface SaveWaveDialogProps {
  readonly search: WaveSearch;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Keeps the choice as it is now, with a note, so that it can be compared and judged later. */
export function SaveWaveDialog({ search, isOpen, onClose }: SaveWaveDialogProps) {
  const words = useWords();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const save = useChange(saveDecision, ({ id }) => ({ said: 'wave.saved', values: { id } }));
  const keep = async () => {
    const { explain: _, exact: __, ...rules } = waveInput(search);
    const { output } = await save.mutateAsync({
      input: { ...rules, ...(note.trim() !== '' && { note: note.trim() }) },
    });
    onClose();
    await navigate({ to: '/decisions/$decision', params: { decision: String(output.id) } });
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words('wave.save')}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep().catch(() => {});
        }}
      >
        <Textarea
          label={words('wave.save.note')}
          description={words('wave.save.about')}
          maxLength={2000}
          autosize
          minRows={2}
          value={note}
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={save.isPending}>
            <FormattedMessage id="wave.save" />
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
