import { httpFailure } from '../../platform/http/failures.ts';
import { failureOfProblem, problemIn } from '../../platform/http/problem.ts';
import { requestOf } from '../../platform/http/requestOf.ts';
import { addUpload, type Upload } from '../../platform/upload/contract.ts';
import { shapeOf } from '../connection/shapeOf.ts';
import { watched } from '../connection/watched.ts';

/** A file on its way to the service. It goes on while other pages are looked at. */
export interface Sending {
  readonly fileName: string;
  readonly bytes: number;
  readonly sentBytes: number;
  readonly beganAt: number;
  readonly error?: unknown;
}

export const sending = watched<Sending | undefined>(undefined);
let stop: (() => void) | undefined;

/** Sends a file and gives its upload; undefined where it was cancelled or failed, which `sending` then tells. */
export async function sendFile(file: File): Promise<Upload | undefined> {
  stop?.();
  sending.put({ fileName: file.name, bytes: file.size, sentBytes: 0, beganAt: performance.now() });
  try {
    const upload = await sent(file, (sentBytes) => go({ sentBytes }));
    sending.put(undefined);
    return upload;
  } catch (error) {
    if (error !== CANCELLED) go({ error });
    return undefined;
  }
}

export function cancelSending(): void {
  stop?.();
  sending.put(undefined);
}

const CANCELLED = Symbol('cancelled');

/** By XMLHttpRequest, which alone tells how much of a body has gone. */
function sent(file: File, onBytes: (bytes: number) => void): Promise<Upload> {
  const { address, init } = requestOf(shapeOf(addUpload), { fileName: nameOf(file) }, {});
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    stop = () => {
      request.abort();
      reject(CANCELLED);
    };
    request.open('POST', address);
    for (const [name, value] of Object.entries(init.headers as Readonly<Record<string, string>>)) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener('progress', ({ loaded }) => onBytes(loaded));
    request.addEventListener('load', () => {
      const body: unknown = parsed(request.responseText);
      if (request.status < 300 && body !== undefined) return resolve(body as Upload);
      const refusal = problemIn(body);
      reject(refusal ? failureOfProblem(refusal) : new Error(`The service answered ${request.status}.`));
    });
    request.addEventListener('error', () => {
      // A folder looks like a file until it is read.
      void file
        .slice(0, 1)
        .arrayBuffer()
        .then(
          () =>
            reject(
              httpFailure('service-unreachable', 'The service does not answer.', 'Check that it runs, and try again.'),
            ),
          () => reject(unreadable(file)),
        );
    });
    request.send(file);
  });
}

function nameOf({ name }: File): string {
  const least = name.normalize('NFC').replaceAll('\0', '');
  return least.length > LONGEST_NAME ? least.slice(-LONGEST_NAME) : least || 'file';
}

const LONGEST_NAME = 255;

function unreadable({ name }: File): Error {
  return httpFailure(
    'body-malformed',
    `The browser cannot read "${name}": it is a folder, or it has changed since it was chosen.`,
    'Choose the file again.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function go(change: Partial<Sending>): void {
  const now = sending.now();
  if (now) sending.put({ ...now, ...change });
}
