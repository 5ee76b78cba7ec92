/** The browser's storage, or, where there is none (private windows, some local files), something that forgets. */
export class PageStorage {
  private readonly memory = new Map<string, string>();
  /** Whether what is kept will be there the next time. */
  isLasting = true;

  constructor(private readonly prefix: string) {
    try {
      window.localStorage.setItem(`${prefix}:probe`, '1');
      window.localStorage.removeItem(`${prefix}:probe`);
    } catch {
      this.isLasting = false;
    }
  }

  get(key: string): string | undefined {
    if (!this.isLasting) return this.memory.get(key);
    return window.localStorage.getItem(`${this.prefix}:${key}`) ?? undefined;
  }

  /** @throws DOMException if it is full. */
  set(key: string, value: string): void {
    if (this.isLasting) window.localStorage.setItem(`${this.prefix}:${key}`, value);
    else this.memory.set(key, value);
  }
}
