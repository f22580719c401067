import { Button, Skeleton } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { chooseQuestionPlan } from '../../selection/questionPlan/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useShare } from '../drawing/useShare.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { CountInput } from '../wave/CountInput.tsx';
import { useNumberWriter } from '../wave/useNumberWriter.ts';
import { WaveTabs } from '../wave/WaveTabs.tsx';
import { CallTable } from './CallTable.tsx';
import type { QuestionPlan } from './plannedCall.ts';
import styles from './QuestionPlan.module.css';
import {
  budget,
  MOST_EACH,
  type QuestionPlanSearch,
  questionPlanInput,
  USUAL_QUESTIONS,
} from './questionPlanSearch.ts';
import { questionText } from './questionText.ts';
import { savedPlan } from './savedPlan.ts';
import { WrongCall } from './WrongCall.tsx';

/** Whom to ask what, with so many questions, so that the wave becomes better. */
export function QuestionPlanPage() {
  const search = useSearch({ from: '/question-plan' });
  const navigate = useNavigate({ from: '/question-plan' });
  const { data: plan, error, isFetching } = useOperation(chooseQuestionPlan, questionPlanInput(search));
  const state = (change: QuestionPlanSearchChange) =>
    void navigate({ search: budget({ ...search, ...change }), replace: true, resetScroll: false });
  return (
    <Page title="asking.title" about="asking.about" isWide actions={plan && <PlanActions plan={plan} />}>
      <WaveTabs />
      <Budget search={search} onChange={state} />
      <WrongCall />
      <div className={styles.result} aria-busy={isFetching}>
        {error && <Refusal error={error} />}
        {!plan && !error && <Skeleton height={420} />}
        {plan && !error && (
          <>
            <Headline plan={plan} asked={search.questions ?? USUAL_QUESTIONS} />
            {plan.calls.length > 0 && <CallTable calls={plan.calls} rules={search.rules ?? {}} />}
            <How />
          </>
        )}
      </div>
    </Page>
  );
}

type QuestionPlanSearchChange = { readonly [Name in keyof QuestionPlanSearch]?: QuestionPlanSearch[Name] | undefined };

function Budget({
  search,
  onChange,
}: {
  readonly search: QuestionPlanSearch;
  readonly onChange: (change: QuestionPlanSearchChange) => void;
}) {
  const words = useWords();
  return (
    <div className={styles.budget}>
      <CountInput
        label={words('asking.questions')}
        about={words('asking.questions.about')}
        least={1}
        value={search.questions}
        usual={USUAL_QUESTIONS}
        onChange={(questions) => onChange({ questions })}
      />
      <CountInput
        label={words('asking.calls')}
        about={words('asking.calls.about')}
        least={1}
        value={search.calls}
        usual={search.questions ?? USUAL_QUESTIONS}
        onChange={(calls) => onChange({ calls })}
      />
      <CountInput
        label={words('asking.each')}
        about={words('asking.each.about')}
        least={1}
        value={search.each}
        usual={MOST_EACH}
        onChange={(each) => onChange({ each })}
      />
    </div>
  );
}

/** What the plan is expected to bring, and what it starts from. */
function Headline({ plan, asked }: { readonly plan: QuestionPlan; readonly asked: number }) {
  const number = useNumberWriter();
  const { questions, calls, gain, worthNow, stop } = plan;
  if (calls.length === 0) {
    return (
      <p className={styles.headline} role="status">
        <FormattedMessage
          id={plan.candidates === 0 ? 'wave.nobody' : stop === 'costs-more' ? 'asking.dear' : 'asking.nobody'}
        />
      </p>
    );
  }
  return (
    <p className={styles.headline} role="status">
      {plan.isRetrospective && (
        <>
          <FormattedMessage id="wave.statement.retrospective" />{' '}
        </>
      )}
      <strong>
        <FormattedMessage id="asking.headline" values={{ questions, calls: calls.length, gain: number(gain, 2) }} />
      </strong>{' '}
      {worthNow !== null && <FormattedMessage id="asking.now" values={{ worth: number(worthNow, 2) }} />}{' '}
      {stop === 'nothing-to-gain' && <FormattedMessage id="asking.left" values={{ count: asked - questions }} />}
      {stop === 'costs-more' && <FormattedMessage id="asking.left.dear" values={{ count: asked - questions }} />}
    </p>
  );
}

function PlanActions({ plan }: { readonly plan: QuestionPlan }) {
  const intl = useIntl();
  const words = useWords();
  const share = useShare();
  const { language } = useLanguage();
  const table = () =>
    savedPlan(plan, {
      words,
      share,
      questionText: (question) => questionText(question, language),
      about: [
        intl.formatDate(new Date(), { dateStyle: 'long', timeStyle: 'short' }),
        ...reckoned.map((id) => words(id)),
      ],
    });
  return (
    <>
      <SaveTableMenu table={table} isDisabled={plan.calls.length === 0} />
      <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
        <FormattedMessage id="wave.print" />
      </Button>
    </>
  );
}

const reckoned = ['asking.how.groups', 'asking.how.alone', 'asking.how.several', 'asking.how.next'] as const;

function How() {
  return (
    <section className={styles.how}>
      <h2>
        <FormattedMessage id="asking.how" />
      </h2>
      <ul>
        {reckoned.map((id) => (
          <li key={id}>
            <FormattedMessage id={id} />
          </li>
        ))}
      </ul>
      <p className={styles.elsewhere}>
        <Link to="/questionnaire">
          <FormattedMessage id="asking.toQuestionnaire" />
        </Link>
      </p>
    </section>
  );
}
