import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Judgement, Problem } from '../../positioning/screen/contract.ts';
import { type Gate, gates } from '../../positioning/screen/gate.ts';
import { standingJudgements } from '../../positioning/screen/gateAnswer.ts';
import { useWatched } from '../connection/watched.ts';
import { useWords } from '../language/useWords.ts';
import { ComputedFigures } from './ComputedFigures.tsx';
import styles from './GateDialog.module.css';
import { JudgementList } from './JudgementList.tsx';
import { JudgingAs } from './JudgingAs.tsx';
import { judgingAs, saidBy } from './judge.ts';
import { emptyScreen, withJudgement } from './screenDraft.ts';
import { useFocusBack } from './useFocusBack.ts';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';

interface GateDialogProps {
  readonly shown: ShownScreen;
  readonly problem: Problem;
  readonly gate: Gate;
  readonly onClose: () => void;
}

/** One problem at one gate: what is asked, what the figures say, who says what and why, and room for another answer. */
export function GateDialog({ shown, problem, gate, onClose }: GateDialogProps) {
  const words = useWords();
  const { titleOf } = useScreenWords(shown.figures);
  const standing = shown.result.problems.find(({ id }) => id === problem.id)?.gates[gate];
  const now = standingJudgements(problem.judgements, gate);
  const row = shown.content.problems.findIndex(({ id }) => id === problem.id);
  useFocusBack({ isNew: false, place: `[data-cell="${row}/${gates.indexOf(gate)}"]` });
  const earlier = problem.judgements.filter((judgement) => judgement.gate === gate && !now.includes(judgement));
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={words('problems.judge.of', { gate: words(`problems.gate.${gate}`), problem: titleOf(problem) })}
      closeButtonProps={{ 'aria-label': words('problems.close') }}
    >
      <p>{words(`problems.ask.${gate}`)}</p>
      {standing && (
        <p>
          <strong>
            <FormattedMessage
              id="problems.judge.stands"
              values={{ answer: words(`problems.answer.${standing.answer}`) }}
            />
          </strong>
        </p>
      )}
      <p className={styles.rule}>
        <FormattedMessage id="problems.judge.rule" />
      </p>
      {standing?.computed && (
        <ComputedFigures computed={standing.computed} figures={shown.figures} who={shown.whoHas(problem.id)} />
      )}
      <h3 className={styles.heading}>
        <FormattedMessage id="problems.judge.said" />
      </h3>
      {now.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id="problems.judge.nobody" />
        </p>
      )}
      <JudgementList judgements={now} />
      {earlier.length > 0 && (
        <details>
          <summary>
            <FormattedMessage id="problems.judge.earlier" />
          </summary>
          <JudgementList judgements={earlier} />
        </details>
      )}
      {!shown.isFormer && <JudgementForm shown={shown} problem={problem} gate={gate} />}
    </Modal>
  );
}

function JudgementForm({ shown, problem, gate }: Omit<GateDialogProps, 'onClose'>) {
  const words = useWords();
  const judge = useWatched(judgingAs);
  // What this judge says already, until something else is chosen for the same judge.
  const [chosen, setChosen] = useState<Pick<Judgement, 'judge' | 'answer'>>();
  const answer = chosen?.judge === judge ? chosen.answer : saidBy(judge, problem.judgements, gate);
  const [note, setNote] = useState('');
  const [evidence, setEvidence] = useState('');
  const add = () => {
    if (answer === undefined) return;
    const judgement = { gate, judge, answer, note, evidence, at: new Date().toISOString() };
    shown.change(withJudgement(shown.content, problem.id, judgement, shown.saved?.content ?? emptyScreen));
    setNote('');
    setEvidence('');
  };
  const choices = ['yes', 'no', 'unknown'] as const;
  return (
    <div className={styles.form}>
      <div className={styles.row}>
        <JudgingAs label={words('problems.judge.who')} isFirst />
        <SegmentedControl
          aria-label={words('problems.judge.answer')}
          value={answer ?? ''}
          data={choices.map((value) => ({ value, label: words(`problems.answer.${value}`) }))}
          onChange={(value) => {
            const next = choices.find((one) => one === value);
            if (next) setChosen({ judge, answer: next });
          }}
        />
      </div>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        label={words('problems.judge.note')}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <TextInput
        maxLength={2000}
        label={words('problems.judge.rests')}
        value={evidence}
        onChange={({ currentTarget: { value } }) => setEvidence(value)}
      />
      <div>
        <Button disabled={judge.trim() === '' || answer === undefined} onClick={add}>
          <FormattedMessage id="problems.judge.add" />
        </Button>
      </div>
    </div>
  );
}
