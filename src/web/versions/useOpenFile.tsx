import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Failure } from '../../platform/failure.ts';
import { checkPositioningFile, positioningFormat } from '../../positioning/positioningFile/contract.ts';
import { service } from '../connection/service.ts';
import { useOffering } from '../offerings/useOffering.ts';
import { noticeFailed } from '../shell/notices.ts';
import { type DocumentPart, type Filed, type FileTrouble, partInFile } from './positioningFile.ts';

const FileTroubleText = lazy(async () => ({ default: (await import('./FileTroubleText.tsx')).FileTroubleText }));

interface OpensFile {
  readonly open: (file: File) => void;
  /** What stood in the way of the last one, to be placed on the page. */
  readonly troubleText: ReactNode;
}

/** Opens one part of the file of a positioning; the service says whether it can be used before anything is done with it. */
export function useOpenFile<Part extends DocumentPart>(
  part: Part,
  onOpened: (stated: Filed<Part>, name: string) => void | Promise<void>,
): OpensFile {
  const offering = useOffering();
  const [trouble, setTrouble] = useState<FileTrouble & { readonly name: string }>();
  const open = async (file: File) => {
    const { name } = file;
    const read = partInFile(await file.text(), part);
    if ('trouble' in read) return setTrouble({ ...read.trouble, name });
    const field = await fieldAtFault(part, read.stated, offering);
    if (field !== undefined) return setTrouble({ kind: 'field', field, name });
    await onOpened(read.stated as Filed<Part>, name);
  };
  return {
    open: (file) => void open(file).catch(noticeFailed),
    troubleText: trouble && (
      <Suspense fallback={null}>
        <FileTroubleText part={part} trouble={trouble} onClose={() => setTrouble(undefined)} />
      </Suspense>
    ),
  };
}

/** The first field that cannot be read, or filter that cannot be asked here; what else saving would refuse can be mended in the draft. */
async function fieldAtFault(part: DocumentPart, stated: object, offering: number): Promise<string | undefined> {
  try {
    const { problems } = await service.call(checkPositioningFile, {
      offering,
      file: { format: positioningFormat, [part]: stated },
    });
    return inFile(problems.find(({ code }) => code === 'filter-invalid')?.field);
  } catch (error) {
    const field = error instanceof Failure && error.code === 'input-invalid' ? error.place.field : undefined;
    if (field === undefined) throw error;
    return inFile(field);
  }
}

function inFile(field: string | undefined): string | undefined {
  return field?.replace(/^file\./u, '');
}
