/** What the address of the import holds: the step, and the file or the import that it is about. */
export interface ImportSearch {
  readonly step?: Exclude<Step, 'file'>;
  readonly upload?: string;
  readonly import?: number;
  /** The row that is looked at, and the column in it. */
  readonly row?: number;
  readonly column?: string;
}

export const steps = ['file', 'reading', 'columns', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

/** Reads the address; what it does not understand is left out. */
export function importSearch(search: Readonly<Record<string, unknown>>): ImportSearch {
  const step = steps.find((each) => each === search['step']);
  const upload =
    typeof search['upload'] === 'string' || typeof search['upload'] === 'number' ? String(search['upload']) : undefined;
  const number = wholeNumber(search['import']);
  const row = wholeNumber(search['row']);
  const column = search['column'];
  if (step === undefined || step === 'file') return {};
  if (step !== 'done' && upload === undefined) return {};
  return {
    step,
    ...(upload !== undefined && { upload }),
    ...(number !== undefined && { import: number }),
    ...(row !== undefined && { row }),
    ...(typeof column === 'string' && { column }),
  };
}

function wholeNumber(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** Whether the withdrawn imports are listed instead of those in force. */
export function importsSearch(search: Readonly<Record<string, unknown>>): { readonly withdrawn?: boolean } {
  return search['withdrawn'] === true ? { withdrawn: true } : {};
}
