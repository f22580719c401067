/** Where a command speaks: results on `out`, progress and messages on `err`. A command never touches the process itself. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** As `out`, settled once the text is handed on: for output too long to hold in memory. */
  write(text: string): Promise<void>;
  /** Columns to lay text out in. */
  readonly width: number;
  /** Whether colour may be used on `out`. */
  readonly colour: boolean;
  /** Starts a progress line on `err`; it stays silent for the first second and where `err` is not a terminal. */
  progress(label: string): Progress;
}

export interface Progress {
  /** `done` of `total`; where the total is unknown only the count is shown. */
  update(done: number, total?: number): void;
  end(): void;
}
