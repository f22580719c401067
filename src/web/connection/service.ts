import { type Client, clientOver } from '../../platform/http/client.ts';
import { httpTransport } from '../../platform/http/httpTransport.ts';
import { shapeOf } from './shapeOf.ts';

/** The service that these pages came from. */
export const service: Client = clientOver(
  httpTransport({ baseUrl: location.origin, fetch: (address, init) => fetch(address, init), shapeOf, pause }),
);

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
