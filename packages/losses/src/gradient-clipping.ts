import * as tf from '@tensorflow/tfjs';
import { ConfigError, globalNorm, type Optimizer } from '@gan/core';

/** Either or both limits of {@link clipGradients}. */
export interface GradientClippingOptions {
  /** Largest length of all gradients taken together; longer ones are scaled down. */
  readonly maxNorm?: number;
  /** Largest absolute value of an entry; larger ones are cut. Applied before `maxNorm`. */
  readonly maxValue?: number;
}

/**
 * Clips gradients: by value, `g = min(max(g, -v), v)`, and by global norm, `g = g m / max(m, ‖g‖)` with the norm over
 * all gradients together, which keeps their direction.
 *
 * Source: Pascanu et al. 2013, https://arxiv.org/abs/1211.5063, algorithm 1.
 *
 * Nothing is read back from the device. Returns new tensors, owned by the caller; inputs are not disposed.
 *
 * @throws ConfigError if there is no limit, or one that is not positive.
 */
export function clipGradients(
  gradients: readonly tf.Tensor[],
  options: GradientClippingOptions,
): tf.Tensor[] {
  requireLimits(options);
  const { maxNorm, maxValue } = options;
  return tf.tidy(() => {
    const cut = gradients.map((gradient) =>
      maxValue === undefined ? gradient.clone() : tf.clipByValue(gradient, -maxValue, maxValue),
    );
    if (maxNorm === undefined || cut.length === 0) return cut;
    const scale = tf.div(maxNorm, tf.maximum(globalNorm(cut), maxNorm));
    return cut.map((gradient) => tf.mul(gradient, scale));
  });
}

/**
 * An optimiser that clips gradients before it applies them; its state is that of the optimiser inside.
 *
 * @throws ConfigError if there is no limit, or one that is not positive.
 * @example
 * const optimizer = withGradientClipping(adam({ learningRate: 2e-4 }), { maxNorm: 1 });
 */
export function withGradientClipping(optimizer: Optimizer, options: GradientClippingOptions): Optimizer {
  requireLimits(options);
  return {
    name: optimizer.name,
    apply(weights, gradients, progress, rateFactor) {
      const clipped = clipGradients(gradients, options);
      optimizer.apply(weights, clipped, progress, rateFactor);
      tf.dispose(clipped);
    },
    getState: () => optimizer.getState(),
    setState: (state) => optimizer.setState(state),
    scaleLearningRate: (factor) => optimizer.scaleLearningRate(factor),
    reset: () => optimizer.reset(),
    dispose: () => optimizer.dispose(),
  };
}

function requireLimits({ maxNorm, maxValue }: GradientClippingOptions): void {
  const limits = [maxNorm, maxValue].filter((limit) => limit !== undefined);
  if (limits.length > 0 && limits.every((limit) => limit > 0)) return;
  throw new ConfigError(
    `clipGradients: expected a positive maxNorm or maxValue, got ${JSON.stringify({ maxNorm, maxValue })}. Pass e.g. { maxNorm: 1 }.`,
  );
}
