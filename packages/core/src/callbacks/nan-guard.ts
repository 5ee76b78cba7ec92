import { NumericError } from '../errors.js';
import type { Callback } from '../types/callback.js';

/**
 * Ends training with an error on the first logged number that is not finite, before a checkpoint of that step is
 * kept, so that the newest one is still good.
 *
 * @throws NumericError (from `Trainer.train`) with the step and the name of the number.
 */
export const nanGuard = (): Callback => ({
  name: 'nan-guard',
  onStepEnd(_trainer, { step, metrics }) {
    const bad = Object.entries(metrics).find(([, value]) => !Number.isFinite(value));
    if (bad === undefined) return;
    throw new NumericError(
      `nanGuard: expected every number to be finite, got ${bad[0]} = ${bad[1]} at step ${step}. ` +
        `Resume from the last checkpoint with a smaller learning rate or a gradient penalty.`,
      step,
      bad[0],
    );
  },
});
