import * as tf from '@tensorflow/tfjs';
import { ConfigError, type Regularizer, stopGradient } from '@gan/core';
import { MovingScalar } from './moving-scalar.js';
import { type PenaltyOptions, requirePenaltyOptions } from './penalty-options.js';

/** Options of {@link leCamPenalty}. */
export interface LeCamPenaltyOptions extends Omit<PenaltyOptions, 'every'> {
  /** λ. @default 0.3 */
  readonly weight?: number;
  /** How slowly the two running means follow, in `[0, 1)`. @default 0.99 */
  readonly decay?: number;
  /** Whether only outputs on the wrong side of the other mean count, as in the authors' code. @default false */
  readonly oneSided?: boolean;
  /** First step at which the penalty counts; the means run from the start. @default 0 */
  readonly startStep?: number;
}

/**
 * LeCam: `λ (E[(D(x) - a_F)²] + E[(D(G(z)) - a_R)²])`, where a_R and a_F are running means of the discriminator's
 * outputs on real and generated examples: it may not drift far from what it said before. Made for little data.
 *
 * Source: Tseng et al. 2021, https://arxiv.org/abs/2104.03310, section 3; decay 0.99 and λ = 0.3 (BigGAN on CIFAR) are theirs.
 *
 * The first means are those of the first batch. They are its state; no gradient flows through them.
 *
 * @throws ConfigError if an option is out of range.
 */
export function leCamPenalty(options: LeCamPenaltyOptions = {}): Regularizer {
  const { weight = 0.3, decay = 0.99, startStep = 0, oneSided = false } = options;
  const side = (difference: tf.Tensor) => (oneSided ? tf.relu(difference) : difference);
  requirePenaltyOptions('leCamPenalty', { weight });
  if (!(decay >= 0 && decay < 1)) {
    throw new ConfigError(`leCamPenalty: expected decay in [0, 1), got ${decay}. The paper uses 0.99.`);
  }
  const anchors = { real: new MovingScalar(decay), fake: new MovingScalar(decay) };
  return {
    name: 'leCamPenalty',
    player: 'discriminator',
    penalty: ({ real, fake, discriminate, step, ...given }) =>
      tf.tidy(() => {
        const realLogits = given.realLogits ?? discriminate(real);
        const fakeLogits = given.fakeLogits ?? discriminate(fake);
        const realAnchor = anchored(anchors.real, realLogits);
        const fakeAnchor = anchored(anchors.fake, fakeLogits);
        if (step < startStep) return tf.scalar(0);
        const square = (difference: tf.Tensor) => tf.mean(tf.square(side(difference)));
        const above = square(tf.sub(realLogits, fakeAnchor));
        return tf.mul(tf.add(above, square(tf.sub(realAnchor, fakeLogits))), weight);
      }),
    getState: async () => ({
      tensors: { ...(await anchors.real.getState('real')), ...(await anchors.fake.getState('fake')) },
    }),
    setState(state) {
      anchors.real.setState(state, 'real');
      anchors.fake.setState(state, 'fake');
    },
    dispose() {
      anchors.real.dispose();
      anchors.fake.dispose();
    },
  };
}

/** The running mean after this batch, as a constant. */
function anchored(anchor: MovingScalar, logits: tf.Tensor): tf.Tensor {
  return stopGradient(anchor.update(tf.mean(logits)));
}
