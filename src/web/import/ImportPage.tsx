import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWatched } from '../connection/watched.ts';
import { Page } from '../shell/Page.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { DropHint } from './DropHint.tsx';
import { FileStep } from './FileStep.tsx';
import type { Step } from './importSearch.ts';
import { ReadingStep } from './ReadingStep.tsx';
import { StepList } from './StepList.tsx';
import { sending as sendingNow } from './sending.ts';
import { UploadSteps } from './UploadSteps.tsx';
import { useBeginImport } from './useBeginImport.ts';
import { useFileDrop } from './useFileDrop.ts';

/** Leads a file from the computer to what is known here: what it is, how it is read, what its columns are, what it would do. */
export function ImportPage() {
  const search = useSearch({ from: '/import' });
  const navigate = useNavigate();
  const isOver = useFileDrop(useBeginImport());
  const sending = useWatched(sendingNow);
  const { step = 'file', upload } = search;
  const go = (next: Step) => void navigate({ to: '/import', search: next === 'file' ? {} : { ...search, step: next } });
  return (
    <Page title="import.title" about="import.about" isWide>
      {isOver && <DropHint />}
      <StepList step={step} upload={upload} />
      {step === 'file' && <FileStep sending={sending} />}
      {step === 'done' && <DoneStep search={search} />}
      {upload !== undefined && step !== 'file' && step !== 'done' && (
        <UploadSteps upload={upload}>
          {(file) =>
            ({
              reading: <ReadingStep file={file} onNext={() => go('columns')} />,
              columns: <ColumnsStep file={file} onNext={() => go('check')} />,
              check: <CheckStep file={file} search={search} />,
            })[step]
          }
        </UploadSteps>
      )}
    </Page>
  );
}
