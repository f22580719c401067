import { Button, Progress, Skeleton } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Refusal } from '../language/Refusal.tsx';
import { useWords } from '../language/useWords.ts';
import { AgreementPicture } from './AgreementPicture.tsx';
import { FormTable } from './FormTable.tsx';
import { QuestionChoice } from './QuestionChoice.tsx';
import styles from './Questionnaire.module.css';
import { type QuestionnaireSearch, questionnaireSearch, USUAL_AGREE, USUAL_CUT } from './questionnaireSearch.ts';
import { SaveForms } from './SaveForms.tsx';
import { ShareControl } from './ShareControl.tsx';
import { ShortNotes } from './ShortNotes.tsx';
import { ShortVerdict } from './ShortVerdict.tsx';
import { TooLittle } from './TooLittle.tsx';
import { useShortening } from './useShortening.ts';

/** How few questions would place customers as all of one scale do. */
export function ShortTab() {
  const words = useWords();
  const navigate = useNavigate({ from: '/questionnaire' });
  const { axis = 'willingness', agree = USUAL_AGREE, cut = USUAL_CUT, signals } = useSearch({ from: '/questionnaire' });
  const { data, error, isWorking, done, stop, begin } = useShortening({
    axis,
    agree: agree / 100,
    cut,
    ...(signals && { signals: [...signals] }),
  });
  const choose = (change: { readonly [Name in keyof QuestionnaireSearch]?: QuestionnaireSearch[Name] | undefined }) =>
    void navigate({
      search: (was) => questionnaireSearch({ ...was, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <div className={styles.controls}>
        <ShareControl
          label={words('questionnaire.agree')}
          about={words('questionnaire.agree.about')}
          value={agree}
          least={50}
          most={99}
          onChange={(next) => choose({ agree: next })}
        />
        <ShareControl
          label={words('questionnaire.cut')}
          about={words('questionnaire.cut.about')}
          value={cut}
          least={1}
          most={99}
          onChange={(next) => choose({ cut: next })}
        />
        {data?.found && <SaveForms shortening={data} found={data.found} />}
      </div>
      <div role="status" className={styles.status}>
        {isWorking && (
          <>
            <FormattedMessage id="questionnaire.working" />
            <Progress
              className={styles.progress ?? ''}
              value={100 * (done ?? 0)}
              aria-label={words('questionnaire.working')}
            />
            <Button size="compact-sm" variant="default" onClick={stop}>
              <FormattedMessage id="questionnaire.stop" />
            </Button>
          </>
        )}
        {!isWorking && !data && !error && (
          <>
            <FormattedMessage id="questionnaire.stopped" />
            <Button size="compact-sm" variant="default" onClick={begin}>
              <FormattedMessage id="questionnaire.begin" />
            </Button>
          </>
        )}
      </div>
      {error && <Refusal error={error} />}
      {isWorking && !data && <Skeleton height={320} />}
      {data && data.found === null && <TooLittle shortening={data} />}
      {data?.found && (
        <>
          <ShortVerdict shortening={data} found={data.found} />
          <section className={styles.section}>
            <h2>
              <FormattedMessage id="questionnaire.forms" />
            </h2>
            <AgreementPicture found={data.found} agree={data.agree} />
            <FormTable shortening={data} found={data.found} />
          </section>
        </>
      )}
      {data && (
        <section className={styles.section}>
          <h2>
            <FormattedMessage id="questionnaire.questions" />
          </h2>
          <QuestionChoice
            shortening={data}
            isChosen={signals !== undefined}
            onChoose={(next) => choose({ signals: next })}
          />
        </section>
      )}
      {data?.found && <ShortNotes shortening={data} found={data.found} />}
    </>
  );
}
