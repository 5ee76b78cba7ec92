import { pauseFor } from './ask.js';
import { expose } from './exposure.js';
import type { Stage } from './stage.js';

/** Each figure of the count from 3 to 1, and each mask, in milliseconds (Zhou et al. 2019, section 2.1). */
const countMilliseconds = 500;
const maskMilliseconds = 30;

export interface TimedTrial {
  readonly stage: Stage;
  readonly image: HTMLImageElement;
  readonly masks: readonly HTMLImageElement[];
  readonly exposure: number;
}

/**
 * Counts from 3 to 1, shows the image for its time and the masks after it. Where less motion is asked for, one mask stays for
 * as long as all would (ours).
 *
 * @returns for how long it was on the screen; undefined if the page was out of sight meanwhile, so that nothing was seen.
 */
export async function showTimed({ stage, image, masks, exposure }: TimedTrial): Promise<number | undefined> {
  let wasHidden = document.hidden;
  const notice = () => (wasHidden ||= document.hidden);
  document.addEventListener('visibilitychange', notice);
  try {
    for (const figure of ['3', '2', '1']) {
      stage.count(figure);
      await pauseFor(countMilliseconds);
      if (wasHidden) return undefined;
    }
    stage.count('');
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const used = isCalm ? masks.slice(0, 1) : masks;
    const duration = (maskMilliseconds * masks.length) / used.length;
    const { milliseconds } = await expose(image, exposure, used, duration);
    return wasHidden ? undefined : Math.round(milliseconds * 10) / 10;
  } finally {
    stage.count('');
    document.removeEventListener('visibilitychange', notice);
  }
}
