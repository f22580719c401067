/**
 * Finds the row of an id among millions, in a few bytes each: a hash table of rows with open addressing; the texts stay
 * where they are.
 */
export class IdIndex {
  readonly #ids: readonly string[];
  #rows = new Int32Array(0);
  #indexed = 0;

  /** `ids` may grow at its end afterwards. */
  constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  find(id: string): number | undefined {
    this.#catchUp();
    const mask = this.#rows.length - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const row = this.#rows[slot] as number;
      if (row < 0) return undefined;
      if (this.#ids[row] === id) return row;
    }
  }

  #catchUp(): void {
    if (this.#ids.length * 2 > this.#rows.length || this.#rows.length === 0) {
      this.#rows = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, this.#ids.length * 3)))).fill(-1);
      this.#indexed = 0;
    }
    const mask = this.#rows.length - 1;
    for (; this.#indexed < this.#ids.length; this.#indexed++) {
      let slot = hashOf(this.#ids[this.#indexed] as string) & mask;
      while ((this.#rows[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#rows[slot] = this.#indexed;
    }
  }
}

/** FNV-1a over UTF-16 code units, with the final mixing of MurmurHash3 so that running numbers spread. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
