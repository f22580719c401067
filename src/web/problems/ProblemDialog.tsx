import { Button, Group, Modal, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Filter } from '../../evidence/filter/filter.ts';
import { filterText } from '../../evidence/filter/filterText.ts';
import type { Problem } from '../../positioning/screen/contract.ts';
import { findCustomers, listFields } from '../../selection/find/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { FilterBuilder } from '../customers/filter/FilterBuilder.tsx';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { languageCodes, languages } from '../language/languages.ts';
import { useWords } from '../language/useWords.ts';
import { withSaid } from '../positioning/said.ts';
import styles from './GateDialog.module.css';
import { isSameContent, newProblem, renamed, withoutProblem, withProblem } from './screenDraft.ts';
import { useFocusBack } from './useFocusBack.ts';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';

interface ProblemDialogProps {
  readonly shown: ShownScreen;
  readonly problem: Problem;
  readonly onClose: () => void;
}

/** A problem in words, who has it and what they would pay. What is written becomes part of the draft at every key. */
export function ProblemDialog({ shown, problem, onClose }: ProblemDialogProps) {
  const words = useWords();
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState(own);
  const [isMissing, setMissing] = useState(false);
  const { period } = useScreenWords(shown.figures);
  const { price } = shown.figures;
  const isNew = shown.saved?.content.problems.every(({ id }) => id !== problem.id) ?? true;
  const row = shown.content.problems.findIndex(({ id }) => id === problem.id);
  useFocusBack({ isNew, place: `[data-problem-row="${row}"]` });
  const put = (next: Problem) => shown.change(withProblem(shown.content, next));
  const hasTitle = Object.values(problem.title).some((text) => (text ?? '').trim() !== '');
  const isEmpty = isSameContent(problem, { ...newProblem([]), id: problem.id });
  const leave = () => {
    if (isEmpty) shown.change(withoutProblem(shown.content, problem.id));
    else if (isNew) shown.change(renamed(shown.content, problem));
    onClose();
  };
  const done = () => (hasTitle ? leave() : setMissing(true));
  const text = (part: 'about' | 'message' | 'work', label: string, most: number) => (
    <Textarea
      autosize
      minRows={2}
      maxRows={8}
      maxLength={most}
      label={label}
      value={problem[part][language] ?? ''}
      onChange={({ currentTarget: { value } }) => put({ ...problem, [part]: withSaid(problem[part], language, value) })}
    />
  );
  return (
    <Modal
      opened
      size="xl"
      onClose={leave}
      title={words(isNew ? 'problems.form.new' : 'problems.form.change')}
      closeButtonProps={{ 'aria-label': words('problems.close') }}
    >
      <div className={styles.form}>
        <SegmentedControl
          aria-label={words('problems.form.language')}
          value={language}
          data={languageCodes.map((value) => ({ value, label: languages[value] }))}
          onChange={(value) => setLanguage(languageCodes.find((code) => code === value) ?? own)}
        />
        <TextInput
          label={words('problems.form.title')}
          data-autofocus
          maxLength={300}
          value={problem.title[language] ?? ''}
          error={isMissing && !hasTitle && words('problems.form.titleMissing')}
          onChange={({ currentTarget: { value } }) =>
            put({ ...problem, title: withSaid(problem.title, language, value) })
          }
        />
        {text('about', words('problems.form.about'), 2000)}
        {text('message', words('problems.message'), 1000)}
        {text('work', words('problems.work'), 1000)}
        <NumberInput
          label={words('problems.form.pays')}
          description={
            price ? words('problems.form.paysIn', { currency: price.currency, period }) : words('problems.form.paysAs')
          }
          min={0}
          max={1e12}
          hideControls
          value={problem.pays ?? ''}
          onChange={(value) =>
            put({ ...problem, pays: value === '' || Number.isNaN(Number(value)) ? null : Number(value) })
          }
        />
        <ChooseWho has={problem.has} onChange={(has) => put({ ...problem, has })} />
      </div>
      <Group justify="flex-end" mt="md">
        {isNew && (
          <Button
            variant="default"
            onClick={() => {
              shown.change(withoutProblem(shown.content, problem.id));
              onClose();
            }}
          >
            <FormattedMessage id="problems.form.cancel" />
          </Button>
        )}
        <Button onClick={done}>
          <FormattedMessage id="problems.form.done" />
        </Button>
      </Group>
    </Modal>
  );
}

interface ChooseWhoProps {
  readonly has: Problem['has'];
  readonly onChange: (has: Problem['has']) => void;
}

function ChooseWho({ has, onChange }: ChooseWhoProps) {
  const intl = useIntl();
  const words = useWords();
  const fields = useOperation(listFields, {}).data?.items;
  const stated = has === null ? '' : filterText(has as unknown as Filter);
  const count = useOperation(findCustomers, { filter: stated, limit: 1 }, stated !== '').data;
  return (
    <div role="group" aria-label={words('problems.form.who')}>
      <h3 className={styles.heading}>
        <FormattedMessage id="problems.form.who" />
      </h3>
      <p className={styles.quiet}>
        <FormattedMessage id="problems.form.whoAbout" />
      </p>
      {fields && (
        <FilterBuilder
          stated={stated}
          fields={fields}
          onFilter={(text, filter) => onChange(text === '' ? null : (filter as unknown as Problem['has']))}
        />
      )}
      {stated !== '' && count && (
        <p role="status">
          <FormattedMessage
            id="problems.form.matched"
            values={{ count: count.matched, total: intl.formatNumber(count.total) }}
          />
        </p>
      )}
    </div>
  );
}
