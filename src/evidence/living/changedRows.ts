/** Which rows each version changed, as far back as one wants to remember. */
export class ChangedRows {
  #since: number;
  #changes: Change[] = [];
  #remembered = 0;

  /** Nothing is remembered of changes up to this version. */
  constructor(since: number) {
    this.#since = since;
  }

  note(version: number, rows: readonly number[]): void {
    this.#changes.push({ version, rows });
    this.#remembered += rows.length;
    while (this.#remembered > MOST_REMEMBERED || this.#changes.length > MOST_REMEMBERED) {
      const oldest = this.#changes.shift() as Change;
      this.#remembered -= oldest.rows.length;
      this.#since = oldest.version;
    }
  }

  forget(version: number): void {
    this.#since = version;
    this.#changes = [];
    this.#remembered = 0;
  }

  after(version: number): readonly number[] | 'all' {
    if (version < this.#since) return 'all';
    const rows = new Set<number>();
    for (const change of this.#changes) {
      if (change.version > version) for (const row of change.rows) rows.add(row);
    }
    return [...rows].sort((a, b) => a - b);
  }
}

const MOST_REMEMBERED = 10_000;

interface Change {
  readonly version: number;
  readonly rows: readonly number[];
}
