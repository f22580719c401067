import { Skeleton } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { previewCalibration } from '../../readiness/calibration/contract.ts';
import { listAxes } from '../../readiness/measure/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { Refusal } from '../language/Refusal.tsx';
import { AdoptCalibration } from './AdoptCalibration.tsx';
import { CalibrationVersions } from './CalibrationVersions.tsx';
import { GroupMoves } from './GroupMoves.tsx';
import { PrecisionPicture } from './PrecisionPicture.tsx';
import styles from './Questionnaire.module.css';
import { USUAL_BELIEVED } from './questionnaireSearch.ts';
import { SaveQuestions } from './SaveQuestions.tsx';
import { SpeakTable } from './SpeakTable.tsx';
import { speakingOf } from './speaking.ts';

/** How much each question of a scale tells apart, as it counts now and as customers' answers say. */
export function SpeakTab() {
  const { axis = 'willingness', believed = USUAL_BELIEVED } = useSearch({ from: '/questionnaire' });
  const { data: axes, error } = useOperation(listAxes, {});
  const { data: preview, error: refused } = useOperation(previewCalibration, { believedAs: believed });
  const shown = axes?.items.find(({ id }) => id === axis);
  const estimated = preview?.axes.find((each) => each.axis === axis);
  if (error) return <Refusal error={error} />;
  if (!shown) return <Skeleton height={400} />;
  const questions = speakingOf(shown, estimated);
  return (
    <>
      {refused && <Refusal error={refused} />}
      {questions.length === 0 ? (
        <p className={styles.quiet}>
          <FormattedMessage id="questionnaire.noQuestions" />
        </p>
      ) : (
        <>
          <section className={styles.first}>
            <h2>
              <FormattedMessage id="questionnaire.precision" />
            </h2>
            <PrecisionPicture axis={axis} questions={questions} cuts={preview?.groups.cuts} />
          </section>
          <section className={styles.section}>
            <div className={styles.heading}>
              <h2>
                <FormattedMessage id="questionnaire.speak" />
              </h2>
              <SaveQuestions axis={axis} questions={questions} />
            </div>
            <SpeakTable questions={questions} />
          </section>
        </>
      )}
      <section className={styles.section}>
        <h2>
          <FormattedMessage id="questionnaire.anew" />
        </h2>
        {preview ? (
          <>
            <GroupMoves preview={preview} />
            <AdoptCalibration preview={preview} />
          </>
        ) : (
          !refused && <Skeleton height={120} />
        )}
      </section>
      <CalibrationVersions />
    </>
  );
}
