import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { getSetting, resetSetting, setSetting } from '../../platform/setting/contract.ts';
import { useChange } from '../connection/useChange.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useWords } from '../language/useWords.ts';
import styles from './QuestionPlan.module.css';

const setting = 'readiness.wrongCall';

/** What a wrong call costs, for the whole workspace: kept when a person says so, and taken back from the notice. */
export function WrongCall() {
  const words = useWords();
  const { data } = useOperation(getSetting, { setting });
  const [draft, setDraft] = useState<number | string>();
  const set = useChange(setSetting, { said: 'asking.wrongCall.kept' });
  const reset = useChange(resetSetting, { said: 'asking.wrongCall.untilSure.done' });
  const stated = typeof data?.value === 'number' ? data.value : undefined;
  const shown = draft ?? stated ?? '';
  const isNew = typeof shown === 'number' && shown > 0 && shown !== stated;
  const forget = { onSuccess: () => setDraft(undefined) };
  return (
    <form
      className={styles.wrongCall}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) set.mutate({ input: { setting, value: shown } }, forget);
      }}
    >
      <NumberInput
        className={styles.cost}
        label={words('asking.wrongCall')}
        description={words('asking.wrongCall.about')}
        inputWrapperOrder={['label', 'input', 'description']}
        hideControls
        min={0}
        max={100_000}
        allowNegative={false}
        disabled={data === undefined}
        placeholder={words('asking.wrongCall.none')}
        value={shown}
        onChange={setDraft}
      />
      <Button type="submit" variant="default" disabled={!isNew} loading={set.isPending}>
        <FormattedMessage id="asking.wrongCall.keep" />
      </Button>
      {stated !== undefined && (
        <Button variant="subtle" loading={reset.isPending} onClick={() => reset.mutate({ input: { setting } }, forget)}>
          <FormattedMessage id="asking.wrongCall.untilSure" />
        </Button>
      )}
    </form>
  );
}
