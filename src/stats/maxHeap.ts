/** Values of which always the one with the largest key is taken first; of equal keys any. */
export class MaxHeap<Value> {
  readonly #entries: { readonly key: number; readonly value: Value }[] = [];

  push(key: number, value: Value): void {
    const entries = this.#entries;
    const entry = { key, value };
    let at = entries.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = entries[parent] as typeof entry;
      if (above.key >= key) break;
      entries[at] = above;
      at = parent;
    }
    entries[at] = entry;
  }

  pop(): { readonly key: number; readonly value: Value } | undefined {
    const entries = this.#entries;
    const first = entries[0];
    const last = entries.pop();
    if (first === undefined || last === undefined || entries.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= entries.length) break;
      const [left, right] = [entries[child] as typeof last, entries[child + 1]];
      const larger = right && right.key > left.key ? right : left;
      if (larger === right) child++;
      if (larger.key <= last.key) break;
      entries[at] = larger;
      at = child;
    }
    entries[at] = last;
    return first;
  }
}
