import * as tf from '@tensorflow/tfjs';
import type { Networks } from '../types/gan.js';
import { namedWeights } from './weights.js';

/**
 * Runs `body` and puts the non-trainable weights of the named networks (moving statistics, power-iteration
 * vectors) back as they were, whatever running the networks in training mode did to them.
 *
 * Costs no copy: a snapshot shares the tensor's data, and layers replace such weights rather than write into them.
 */
export function holdStill<T>(networks: Networks, names: readonly string[], body: () => T): T {
  const held = namedWeights(networks, names, 'non-trainable').map(({ variable }) => ({
    variable,
    // Kept, so that neither an inner nor an outer tidy frees it.
    before: tf.keep(variable.clone()),
  }));
  try {
    return body();
  } finally {
    for (const { variable, before } of held) {
      if (variable.dataId !== before.dataId) variable.assign(before);
      before.dispose();
    }
  }
}
