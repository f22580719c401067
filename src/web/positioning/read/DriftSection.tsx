import { Button, Textarea } from '@mantine/core';
import { Check, CircleAlert, CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { driftStatement } from '../../../positioning/drift/contract.ts';
import { recordReview } from '../../../positioning/review/contract.ts';
import { useChange } from '../../connection/useChange.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import styles from './DriftSection.module.css';
import { useDriftLines } from './driftLines.tsx';
import sections from './Sections.module.css';

const signs = { alarm: CircleAlert, calm: Check, unknown: CircleQuestionMark } as const;

/** Whether the statement still holds: what is alarming first, each with what to do, and the review. */
export function DriftSection() {
  const words = useWords();
  const offering = useOffering();
  const { data, error } = useOperation(driftStatement, { offering });
  const lines = useDriftLines(data);
  return (
    <section className={`${sections.section} ${sections.hand}`} aria-labelledby="positioning-drift">
      <h2 id="positioning-drift">
        <FormattedMessage id="positioning.drift" values={{ count: data?.alarms.length ?? 0 }} />
      </h2>
      {error && <Refusal error={error} />}
      <ul className={styles.lines}>
        {lines.map(({ check, state, text, toDo }) => {
          const Sign = signs[state];
          return (
            <li key={check} data-state={state}>
              <Sign
                size={18}
                strokeWidth={2}
                className={styles.sign}
                aria-label={words(`positioning.drift.${state}`)}
                role="img"
              />
              <div>
                <p className={styles.question}>{words(`positioning.check.${check}`)}</p>
                <p>{text}</p>
                {toDo && <p className={styles.toDo}>{toDo}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {data?.checks && <RecordReview offering={offering} />}
    </section>
  );
}

/** One click for who finds that it stands; a note for who wants to say more. */
function RecordReview({ offering }: { readonly offering: number }) {
  const [note, setNote] = useState('');
  const [isOpen, setOpen] = useState(false);
  const record = useChange(recordReview, { said: 'positioning.review.recorded' });
  const say = (finding: 'stands' | 'changeNeeded') =>
    record.mutate(
      { input: { offering, finding, note: note.trim() === '' ? null : note.trim() } },
      {
        onSuccess: () => {
          setNote('');
          setOpen(false);
        },
      },
    );
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        <FormattedMessage id="positioning.review.begin" />
      </Button>
    );
  }
  return (
    <div className={styles.review}>
      <Textarea
        autosize
        minRows={1}
        maxLength={2000}
        label={<FormattedMessage id="positioning.review.note" />}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <div className={sections.buttons}>
        <Button onClick={() => say('stands')} loading={record.isPending}>
          <FormattedMessage id="positioning.review.stands" />
        </Button>
        <Button variant="default" onClick={() => say('changeNeeded')} disabled={record.isPending}>
          <FormattedMessage id="positioning.review.changeNeeded" />
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          <FormattedMessage id="positioning.cancel" />
        </Button>
      </div>
    </div>
  );
}
