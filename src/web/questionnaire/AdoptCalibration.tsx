import { Button, Progress, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { adoptCalibration } from '../../readiness/calibration/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useWords } from '../language/useWords.ts';
import styles from './Questionnaire.module.css';
import { questionnaireSearch, USUAL_BELIEVED } from './questionnaireSearch.ts';
import { ShareControl } from './ShareControl.tsx';
import type { CalibrationPreview } from './speaking.ts';

/** How firmly the stated defaults are held to, and the decision to measure by the estimates from now on. */
export function AdoptCalibration({ preview: { axes } }: { readonly preview: CalibrationPreview }) {
  const words = useWords();
  const navigate = useNavigate({ from: '/questionnaire' });
  const { believed = USUAL_BELIEVED } = useSearch({ from: '/questionnaire' });
  const [note, setNote] = useState('');
  const adopt = useChange(adoptCalibration, ({ id }) => ({ said: 'questionnaire.adopted', values: { id } }));
  if (axes.every(({ why }) => why !== null)) return null;
  const keep = () =>
    adopt.mutate(
      { input: { believedAs: believed, ...(note.trim() !== '' && { note: note.trim() }) } },
      { onSuccess: () => setNote('') },
    );
  return (
    <form
      className={styles.adopt}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <ShareControl
        label={words('questionnaire.believed')}
        about={words('questionnaire.believed.about')}
        value={believed}
        least={1}
        most={1000}
        suffix=""
        onChange={(next) =>
          void navigate({
            search: (was) => questionnaireSearch({ ...was, believed: next }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <TextInput
        className={styles.note}
        label={words('questionnaire.note')}
        description={words('questionnaire.note.about')}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.deed}>
        <Button type="submit" loading={adopt.isPending}>
          <FormattedMessage id="questionnaire.adopt" />
        </Button>
        {adopt.isPending && <Progress animated value={100} aria-label={words('questionnaire.adopting')} />}
      </div>
    </form>
  );
}
