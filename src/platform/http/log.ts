/** A line of the log: what happened, with figures beside. Never a body, a name or a value of a person. */
export type LogLine = (fields: Readonly<Record<string, unknown>>, text: string) => void;

export interface Log {
  readonly debug: LogLine;
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
}

/** For whoever wants none. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
