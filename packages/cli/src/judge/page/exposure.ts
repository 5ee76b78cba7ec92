/** The beginning of the next frame, in milliseconds; what is changed then is painted in that frame. */
const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** Lets about this many milliseconds go by, to the nearest frame. @returns the time that really went by. */
async function frames(milliseconds: number, start: number, frame: number): Promise<number> {
  let now = start;
  while (now - start < milliseconds - frame / 2) now = await nextFrame();
  return now - start;
}

/** How long a frame of this screen takes, from the middle of a few. */
async function frameLength(): Promise<number> {
  const times = [await nextFrame()];
  for (let i = 0; i < 6; i++) times.push(await nextFrame());
  const lengths = times.slice(1).map((time, i) => time - times[i]!);
  return lengths.sort((a, b) => a - b)[3]!;
}

/** How a timed image was shown. */
export interface Shown {
  /** Milliseconds from the frame it was painted in to the one it was gone in. */
  readonly milliseconds: number;
}

/**
 * Shows an image for a time, then each mask in turn. Times are kept to the nearest frame of the screen: 16.7 ms at 60 Hz.
 *
 * @param maskMilliseconds of each mask.
 */
export async function expose(
  image: HTMLElement,
  milliseconds: number,
  masks: readonly HTMLElement[],
  maskMilliseconds: number,
): Promise<Shown> {
  const frame = await frameLength();
  let start = await nextFrame();
  image.classList.add('shown');
  const shown = await frames(milliseconds, start, frame);
  let before = image;
  start += shown;
  for (const mask of masks) {
    before.classList.remove('shown');
    mask.classList.add('shown');
    start += await frames(maskMilliseconds, start, frame);
    before = mask;
  }
  before.classList.remove('shown');
  return { milliseconds: shown };
}
