const SLOTS = 1 << 15;
const MOST = SLOTS / 2;
/** FNV-1a. Source: Fowler, Noll and Vo 1991, RFC 9923. */
const [OFFSET_BASIS, PRIME] = [0x811c9dc5, 0x01000193] as const;

interface Entry<T> {
  readonly bytes: Uint8Array;
  readonly value: T;
}

/** Values by short runs of bytes, found without making a text of them. Beyond some thousands it remembers no more. */
export class ByteTable<T> {
  #entries: Entry<T>[] = [];
  /** Number of the entry, from 1. */
  readonly #slots = new Uint16Array(SLOTS);

  find(bytes: Uint8Array, start: number, end: number): T | undefined {
    let slot = slotOf(bytes, start, end);
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number === 0) return undefined;
      const entry = this.#entries[number - 1] as Entry<T>;
      if (isSame(entry.bytes, bytes, start, end)) return entry.value;
      slot = (slot + 1) % SLOTS;
    }
  }

  /** Adds what is not there yet. */
  add(bytes: Uint8Array, start: number, end: number, value: T): void {
    if (this.#entries.length >= MOST) return;
    let slot = slotOf(bytes, start, end);
    while (this.#slots[slot] !== 0) slot = (slot + 1) % SLOTS;
    this.#entries.push({ bytes: bytes.slice(start, end), value });
    this.#slots[slot] = this.#entries.length;
  }

  clear(): void {
    this.#entries = [];
    this.#slots.fill(0);
  }
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
  let hash: number = OFFSET_BASIS;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), PRIME);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isSame(own: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (own.length !== length) return false;
  for (let i = 0; i < length; i++) if (own[i] !== bytes[start + i]) return false;
  return true;
}
