import { Button, Group, Modal, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { setAgreement } from '../../../positioning/agreement/contract.ts';
import type { Said } from '../../../positioning/schemas.ts';
import { useChange } from '../../connection/useChange.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { type Language, languageCodes, languages } from '../../language/languages.ts';
import { useWords } from '../../language/useWords.ts';
import { useOffering } from '../../offerings/useOffering.ts';
import { saidIn, withSaid } from '../said.ts';
import { mostCharacters, type Slot, saidOf, slots } from '../slots.ts';
import type { DepartmentSays, Statement } from '../statementTypes.ts';
import styles from './DepartmentForm.module.css';
import { type Answer, answerAfterWords, answerOf, answers } from './departmentAnswer.ts';

interface DepartmentFormProps {
  readonly says: DepartmentSays;
  readonly statement: Statement;
  readonly onClose: () => void;
}

type Restated = Partial<Record<Slot, Said | undefined>>;

/** What a department says: whether it agrees, and the parts in its own words, beside what is stated. */
export function DepartmentForm({
  says: { department, state, latest },
  statement: { content },
  onClose,
}: DepartmentFormProps) {
  const words = useWords();
  const offering = useOffering();
  const reader = useLanguage().language;
  const [language, setLanguage] = useState<Language>(reader);
  const isOlder = state === 'older';
  const [answer, setAnswer] = useState<Answer>(latest && !isOlder ? answerOf(latest.agrees) : 'notSaid');
  const [said, setSaid] = useState<Restated>(() => ({ ...latest?.said, ...latest?.said.oneLiner }));
  const [note, setNote] = useState(isOlder ? '' : (latest?.note ?? ''));
  const name = words(`positioning.department.${department}`);
  const set = useChange(setAgreement, { said: 'positioning.agreement.entered', values: { department: name } });
  const save = () =>
    set.mutate(
      {
        input: {
          offering,
          department,
          agrees: answer === 'notSaid' ? null : answer === 'yes',
          said: restatedOf(said),
          note: note.trim() === '' ? null : note.trim(),
        },
        options: { ifMatch: latest?.version ?? 0 },
      },
      { onSuccess: onClose },
    );
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={words('positioning.agreement.form', { department: name })}
      closeButtonProps={{ 'aria-label': words('shell.close') }}
    >
      <div className={styles.form}>
        <SegmentedControl
          aria-label={words('positioning.agreement.question')}
          value={answer}
          onChange={(value) => setAnswer(answers.find((one) => one === value) ?? 'notSaid')}
          data={answers.map((value) => ({ value, label: words(`positioning.agreement.answer.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={words('positioning.language.write')}
          value={language}
          onChange={(value) => setLanguage(languageCodes.find((code) => code === value) ?? reader)}
          data={languageCodes.map((value) => ({ value, label: languages[value] }))}
        />
        {slots.map((slot) => (
          <Textarea
            key={slot}
            autosize
            minRows={1}
            maxLength={mostCharacters[slot]}
            lang={language}
            label={words(`positioning.slot.${slot}`)}
            description={saidIn(saidOf(content, slot), language)?.text ?? words('positioning.part.missing')}
            value={said[slot]?.[language] ?? ''}
            onChange={({ currentTarget: { value } }) => {
              setSaid((was) => ({ ...was, [slot]: withSaid(was[slot] ?? {}, language, value) }));
              setAnswer((was) => answerAfterWords(was, value));
            }}
          />
        ))}
        <Textarea
          autosize
          minRows={1}
          maxLength={2000}
          label={words('positioning.note')}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="positioning.cancel" />
        </Button>
        <Button onClick={save} loading={set.isPending}>
          <FormattedMessage id="positioning.agreement.enter" />
        </Button>
      </Group>
    </Modal>
  );
}

/** Only what was written; the halves of the plain form together. */
function restatedOf(written: Restated) {
  const isWritten = (said: Said | undefined): said is Said =>
    said !== undefined && languageCodes.some((code) => (said[code] ?? '').trim() !== '');
  const trimmed = (said: Said): Said =>
    languageCodes.reduce<Said>((whole, code) => withSaid(whole, code, (said[code] ?? '').trim()), {});
  const { to, use, target, offering, value, uniqueness } = written;
  return {
    ...(isWritten(target) && { target: trimmed(target) }),
    ...(isWritten(offering) && { offering: trimmed(offering) }),
    ...(isWritten(value) && { value: trimmed(value) }),
    ...(isWritten(uniqueness) && { uniqueness: trimmed(uniqueness) }),
    ...((isWritten(to) || isWritten(use)) && { oneLiner: { to: trimmed(to ?? {}), use: trimmed(use ?? {}) } }),
  };
}
