/** The bytes that `matrix.points` sends, for generated points. */
export function matrixBytes(xs: Float32Array, ys: Float32Array, random: () => number): Uint8Array {
  const rows = xs.length;
  const bytes = (of: (row: number) => number) => Uint8Array.from({ length: rows }, (_, row) => of(row));
  const high = (row: number) => [(xs[row] as number) >= 50, (ys[row] as number) >= 50] as const;
  const columns: [string, Int32Array | Float32Array | Uint8Array][] = [
    ['number', Int32Array.from({ length: rows }, (_, row) => row + 1)],
    ['x', xs],
    ['y', ys],
    ['odds', Float32Array.from({ length: rows }, random)],
    ['group', bytes((row) => 1 + Number(high(row)[0]) + 2 * Number(high(row)[1]))],
    ['sureness', bytes(() => 25 + Math.floor(random() * 75))],
    ['outcome', bytes(() => [0, 1, 255][Math.floor(random() * 3)] as number)],
  ];
  let end = 0;
  const stated = columns.map(([name, { byteLength }]) => {
    const offset = end;
    end += byteLength;
    return { name, offset };
  });
  const cut = { rule: 'value', at: 50 };
  const json = JSON.stringify({
    seenVersion: 1,
    rows,
    x: { field: 'willingness', label: 'Willingness', cut },
    y: { field: 'needs', label: 'Needs', cut },
    columns: stated,
  });
  const text = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  const answer = new Uint8Array(4 + text.length + end);
  new DataView(answer.buffer).setUint32(0, text.length, true);
  answer.set(text, 4);
  columns.forEach(([, column], i) => {
    const view = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    answer.set(view, 4 + text.length + (stated[i]?.offset as number));
  });
  return answer;
}

/** What the page asks beside the points, by address. */
export function matrixAnswers(customers: number): Readonly<Record<string, unknown>> {
  const field = (id: string, label: string, unit: string) => ({
    id,
    label,
    kind: 'number',
    origin: 'judgement',
    unit,
    operators: [],
    values: null,
    isOrdered: false,
  });
  const quadrant = { name: '', count: 0, share: 0, expectedCount: null };
  const axis = (id: string) => ({ field: id, label: id, cut: { rule: 'value', at: 50 } });
  return {
    '/api/v1/workspace': { name: 'Bench', version: 1, madeAt: '2026-01-01T00:00:00.000Z' },
    '/api/v1/fields': {
      items: [
        field('willingness', 'Willingness', 'percentile'),
        field('needs', 'Needs', 'percentile'),
        field('odds', 'Odds of a good deal', 'share'),
      ],
      seenVersion: 1,
    },
    '/api/v1/matrix': {
      x: axis('willingness'),
      y: axis('needs'),
      quadrants: { lowLow: quadrant, highLow: quadrant, lowHigh: quadrant, highHigh: quadrant },
      customers,
      placed: customers,
      unknown: { x: 0, y: 0, both: 0, total: 0 },
      expectedOver: 0,
      judgedBy: {},
      seenVersion: 1,
    },
    '/api/v1/customers/find': {
      items: [],
      next: null,
      matched: customers,
      total: customers,
      judgedBy: {},
      seenVersion: 1,
    },
  };
}
