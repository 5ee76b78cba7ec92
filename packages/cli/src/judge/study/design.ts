import { UsageError } from '../../errors.js';
import type { Protocol } from '../exchange.js';
import type { JudgeOptions } from '../judge-options.js';

/** How many images a judge sees, and out of how many. */
export interface Design {
  readonly protocol: Protocol;
  readonly blocks: number;
  readonly trialsPerBlock: number;
  /** Images of each source among which a judge's are drawn. */
  readonly pool: number;
  /** Images of each source that are for practice alone. */
  readonly practice: number;
}

/**
 * HYPE_infinity shows 50 real and 50 generated images; HYPE_time three blocks of 150 (Zhou et al. 2019, section 2). 100 pairs
 * for preferences, two trials of each kind for practice, and that all judges see the same images unless a larger pool is asked
 * for, are ours.
 */
const defaults = {
  infinity: { trialsPerBlock: 100, blocks: 1 },
  time: { trialsPerBlock: 150, blocks: 3 },
  preference: { trialsPerBlock: 100, blocks: 1 },
} as const;

/** @throws UsageError for numbers that do not go together. */
export function designOf(options: JudgeOptions): Design {
  const protocol = options.protocol ?? (options.against.length > 0 ? 'preference' : 'infinity');
  checkProtocol(protocol, options);
  const trialsPerBlock = options.images ?? defaults[protocol].trialsPerBlock;
  const blocks = options.blocks ?? defaults[protocol].blocks;
  if (protocol !== 'preference' && trialsPerBlock % 2 === 1) {
    throw new UsageError(
      `judge: expected an even --images, half of them real, got ${trialsPerBlock}. Pass e.g. ${trialsPerBlock + 1}.`,
    );
  }
  const least = protocol === 'preference' ? trialsPerBlock : (blocks * trialsPerBlock) / 2;
  const pool = options.pool ?? least;
  if (pool < least) {
    throw new UsageError(
      `judge: expected a --pool of at least the ${least} images of each kind that a judge sees, got ${pool}. Make it larger, or --images smaller.`,
    );
  }
  return { protocol, blocks, trialsPerBlock, pool, practice: 2 };
}

function checkProtocol(protocol: Protocol, { against, blocks, real }: JudgeOptions): void {
  if (protocol === 'preference' && against.length === 0) {
    throw new UsageError(
      'judge: expected --against with --protocol preference, got none. Name the run to compare with.',
    );
  }
  if (protocol !== 'preference' && against.length > 0) {
    throw new UsageError(
      `judge: expected no --against with --protocol ${protocol}, which compares with real images. Leave it out.`,
    );
  }
  if (protocol !== 'time' && blocks !== undefined) {
    throw new UsageError(
      `judge: expected no --blocks with --protocol ${protocol}, which has one. Leave them out.`,
    );
  }
  if (protocol === 'preference' && real !== undefined) {
    throw new UsageError(
      'judge: expected no --real for preferences, which show no real images. Leave it out.',
    );
  }
}
