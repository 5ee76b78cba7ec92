import { staircase } from '@gan/metrics/judgement';
import type { StudyView } from './exchange.js';

/**
 * The exposure of the next image of a judge, in milliseconds: every block begins its staircase anew.
 *
 * @param correct whether each answer so far was right.
 * @returns undefined in protocols without a limit of time, and when all is answered.
 */
export function exposureOf(
  { protocol, blocks, trialsPerBlock }: Pick<StudyView, 'protocol' | 'blocks' | 'trialsPerBlock'>,
  correct: readonly boolean[],
): number | undefined {
  if (protocol !== 'time' || correct.length >= blocks * trialsPerBlock) return undefined;
  const blockStart = correct.length - (correct.length % trialsPerBlock);
  return staircase(correct.slice(blockStart)).at(-1)!;
}
