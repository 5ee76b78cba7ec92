/** How many trials ahead images are fetched. */
const ahead = 4;

/** Images by id, fetched and decoded before they are shown: an exposure must not begin with a blank. */
export class Images {
  private readonly images = new Map<string, Promise<HTMLImageElement>>();

  /** An image that can be painted at once. @throws Error if it cannot be had. */
  get(id: string): Promise<HTMLImageElement> {
    const known = this.images.get(id);
    if (known) return known;
    const image = new Image();
    image.src = `images/${id}.png`;
    const ready = image.decode().then(() => image);
    this.images.set(id, ready);
    // One that failed is asked for again the next time.
    ready.catch(() => this.images.delete(id));
    return ready;
  }

  /** Fetches what comes next, and lets go of what is over. */
  prepare(trials: readonly (readonly string[])[], current: number, kept: readonly string[] = []): void {
    const wanted = trials.slice(current, current + 1 + ahead).flat();
    for (const id of this.images.keys())
      if (!wanted.includes(id) && !kept.includes(id)) this.images.delete(id);
    for (const id of wanted) void this.get(id).catch(() => undefined);
  }
}
