/** The blocks of memory that are in use, to tell whether another one can fit at all. */
export class LiveBlocks {
  readonly #bytes = new Map<number, number>();

  add(offset: number, bytes: number): void {
    this.#bytes.set(offset, bytes);
  }

  remove(offset: number): void {
    this.#bytes.delete(offset);
  }

  /** Whether `bytes` fit between two blocks, or after the last one and before `end`. */
  hasRoomFor(bytes: number, end: number): boolean {
    const starts = [...this.#bytes.keys()].sort((a, b) => a - b);
    let free = 0;
    for (const start of starts) {
      if (start - free >= bytes) return true;
      free = Math.max(free, start + this.#bytes.get(start)!);
    }
    return end - free >= bytes;
  }
}
