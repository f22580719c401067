/**
 * The ids of the signals that columns fill: their names made safe for paths and filters, unique within the file, and the same
 * whenever the same columns come again. A name that is an id already stays as it is.
 *
 * ```ts
 * signalIdsOf(['RFP', 'Annual revenue (€)', '员工数']) // ['RFP', 'Annual_revenue', '员工数']
 * ```
 */
export function signalIdsOf(columns: readonly string[]): string[] {
  const safe = columns.map(safeName);
  const exact = new Set(columns.filter((column, i) => column === safe[i]));
  const isAlone = (id: string) => safe.filter((other) => other === id).length === 1;
  return columns.map((column, i) => {
    const id = safe[i] as string;
    return column === id || (isAlone(id) && !exact.has(id)) ? id : `${id}-${checksum(column)}`;
  });
}

const LONGEST_ID = 80;
const UNSAFE = /[^\p{L}\p{M}\p{N}_.-]+/gu;
const ODD_START = /^[^\p{L}\p{N}]+/u;
const ODD_END = /[_.-]+$/u;

function safeName(column: string): string {
  const name = column.normalize('NFC').replaceAll(UNSAFE, '_').replace(ODD_START, '');
  const id = Array.from(name)
    .slice(0, LONGEST_ID)
    .join('')
    .replace(name === column ? /$^/ : ODD_END, '');
  return id === '' ? `column-${checksum(column)}` : id;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): tells columns apart whose names differ only in what is not safe. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
