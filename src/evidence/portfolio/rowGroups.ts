import type { Portfolio } from './portfolio.ts';

/**
 * Which rows must stay together in cross-validation: rows that look alike to every model, and rows of one customer. Two
 * rows have the same number where all their numbers and bands are equal, or where they share an id, directly or through
 * others. Groups are numbered from 0 in the order of their first row. `ids[row]` is null where a row has none.
 */
export function rowGroups(portfolio: Portfolio, ids?: readonly (string | null)[]): Int32Array {
  const size = portfolio.customers.length;
  const parent = new Int32Array(size);
  for (let row = 0; row < size; row++) parent[row] = row;
  joinIdenticalRows(portfolio, parent);
  if (ids) joinSameIds(ids, parent);
  return numberedGroups(parent);
}

/** A hash table of rows with open addressing: the first row of each kind stands for it. */
function joinIdenticalRows(portfolio: Portfolio, parent: Int32Array): void {
  const columns = portfolio.columns.map(comparableBits);
  if (columns.length === 0) return;
  const size = parent.length;
  const mask = 2 ** Math.ceil(Math.log2(size * 2 + 1)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  for (let row = 0; row < size; row++) {
    let slot = hashOfRow(columns, row) & mask;
    let first = slots[slot] as number;
    while (first >= 0 && !areIdentical(columns, first, row)) {
      slot = (slot + 1) & mask;
      first = slots[slot] as number;
    }
    if (first >= 0) join(parent, first, row);
    else slots[slot] = row;
  }
}

type Bits = Uint8Array | Int32Array;

function comparableBits({ bands, numbers }: Portfolio['columns'][number]): Bits {
  return numbers ? new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length) : bands;
}

/** Mixing step of MurmurHash3 (A. Appleby), over the columns of one row. */
function hashOfRow(columns: readonly Bits[], row: number): number {
  let hash = columns.length;
  for (const column of columns) {
    let bits = Math.imul(column[row] as number, 0xcc9e2d51);
    bits = Math.imul((bits << 15) | (bits >>> 17), 0x1b873593);
    hash ^= bits;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function areIdentical(columns: readonly Bits[], a: number, b: number): boolean {
  for (const column of columns) if (column[a] !== column[b]) return false;
  return true;
}

function joinSameIds(ids: readonly (string | null)[], parent: Int32Array): void {
  const firstRow = new Map<string, number>();
  for (const [row, id] of ids.entries()) {
    if (id === null) continue;
    const first = firstRow.get(id);
    if (first === undefined) firstRow.set(id, row);
    else join(parent, first, row);
  }
}

/** The smaller root leads, so a root is always the first row of its group. */
function join(parent: Int32Array, a: number, b: number): void {
  const [rootA, rootB] = [rootOf(parent, a), rootOf(parent, b)];
  parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

function rootOf(parent: Int32Array, row: number): number {
  let root = row;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root] as number] as number;
    root = parent[root] as number;
  }
  return root;
}

function numberedGroups(parent: Int32Array): Int32Array {
  const groups = new Int32Array(parent.length);
  let count = 0;
  for (let row = 0; row < parent.length; row++) {
    const root = rootOf(parent, row);
    groups[row] = root === row ? count++ : (groups[root] as number);
  }
  return groups;
}
