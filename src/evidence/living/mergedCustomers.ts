/** Customers that became part of others, and where each went in the end. */
export class MergedCustomers {
  readonly #into = new Map<number, number>();
  readonly #idOf = new Map<number, string>();
  readonly #numberOf = new Map<string, number>();
  #members: Map<number, number[]> | undefined;

  get size(): number {
    return this.#into.size;
  }

  add(number: number, id: string, into: number): void {
    this.remove(number);
    this.#into.set(number, into);
    this.#idOf.set(number, id);
    this.#numberOf.set(id, number);
    this.#members = undefined;
  }

  remove(number: number): void {
    const id = this.#idOf.get(number);
    if (id === undefined) return;
    this.#into.delete(number);
    this.#idOf.delete(number);
    this.#numberOf.delete(id);
    this.#members = undefined;
  }

  has(number: number): boolean {
    return this.#into.has(number);
  }

  /** The customer that a number stands for today; the number itself where it was not merged. */
  rootOf(number: number): number {
    let root = number;
    let steps = 0;
    for (let into = this.#into.get(root); into !== undefined; into = this.#into.get(root)) {
      if (steps++ > this.#into.size) throw new Error(`Customer ${number} was merged in a circle.`);
      root = into;
    }
    return root;
  }

  numberOfId(id: string): number | undefined {
    return this.#numberOf.get(id);
  }

  /** Whether customers were merged into this one. */
  hasMembers(root: number): boolean {
    if (!this.#members) {
      this.#members = new Map();
      for (const number of this.#into.keys()) {
        const members = this.#members.get(this.rootOf(number));
        if (members) members.push(number);
        else this.#members.set(this.rootOf(number), [number]);
      }
    }
    return this.#members.has(root);
  }
}
