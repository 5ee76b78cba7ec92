import * as tf from '@tensorflow/tfjs';

/** What {@link expectNoLeak} allows. */
export interface LeakOptions {
  /** Calls of which none may add a tensor. @default 3 */
  readonly repeat?: number;
  /** Tensors each call may leave behind: those it hands to its caller. @default 0 */
  readonly kept?: number;
}

/**
 * Throws if calling `run` leaves tensors behind. The first call is not counted: variables, optimiser slots and
 * caches may be made there.
 *
 * @throws Error with the number of tensors left behind by a call.
 */
export async function expectNoLeak(run: () => unknown, options: LeakOptions = {}): Promise<void> {
  const { repeat = 3, kept = 0 } = options;
  await run();
  for (let call = 1; call <= repeat; call++) {
    const before = tf.memory().numTensors;
    await run();
    const left = tf.memory().numTensors - before;
    if (left !== kept) {
      throw new Error(
        `expectNoLeak: expected ${kept} more tensors after call ${call}, got ${left}. ` +
          'Wrap the work in tf.tidy or dispose of what it makes.',
      );
    }
  }
}
