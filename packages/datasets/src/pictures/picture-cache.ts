import type { Picture, PictureFile } from './picture.js';

/** Bytes that may still be kept. */
export class ByteBudget {
  constructor(private left: number = 2 ** 26) {}

  /** Whether there was room for so many; they are then taken. */
  take(bytes: number): boolean {
    if (bytes > this.left) return false;
    this.left -= bytes;
    return true;
  }
}

/**
 * Decodes pictures and keeps the first of them, as many as the budget allows. Nothing is ever dropped for
 * another: an epoch asks for everything once, so that whatever was used longest ago is what comes next.
 */
export class PictureCache {
  private readonly kept = new Map<PictureFile, Picture>();

  constructor(
    private readonly make: (file: PictureFile) => Promise<Picture>,
    private readonly budget: ByteBudget,
  ) {}

  /** @throws DatasetError naming the file if it cannot be decoded. */
  async decode(file: PictureFile): Promise<Picture> {
    const known = this.kept.get(file);
    if (known) return known;
    const picture = await this.make(file);
    if (!this.kept.has(file) && this.budget.take(picture.pixels.length)) this.kept.set(file, picture);
    return picture;
  }
}
