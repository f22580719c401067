import pino from 'pino';
import type { Log } from './log.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** A log of JSON lines, to stderr or to a file that is added to. */
export function serviceLog({
  level,
  file,
}: {
  readonly level: (typeof logLevels)[number];
  readonly file?: string;
}): Log & { readonly flush: () => void } {
  const destination = pino.destination({ dest: file ?? STDERR, mkdir: true, append: true, sync: file === undefined });
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    debug: (fields, text) => logger.debug(fields, text),
    info: (fields, text) => logger.info(fields, text),
    warn: (fields, text) => logger.warn(fields, text),
    error: (fields, text) => logger.error(fields, text),
    flush: () => destination.flushSync(),
  };
}

const STDERR = 2;
