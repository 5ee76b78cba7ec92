import { forward, outputWeights, variableInputs, type Computed } from './evaluate.js';
import type { Case, Values } from './operation.js';

// Large enough for the rounding of float32 to stay below the tolerance, small enough for curvature to.
const STEP = 2e-3;
const TOLERANCE = 2e-2;

/** Whether each gradient, along one random direction, is what a small step along it does to the loss. */
export const slopeMismatches = (
  drawn: Case,
  values: readonly Values[],
  seed: number,
  slopes: readonly Computed[],
): string[] =>
  variableInputs(drawn).flatMap((index, i) => {
    const direction = outputWeights(values[index]!.length, seed + 99);
    const lossAt = (sign: 1 | -1): number => {
      const moved = values.map((given, at) =>
        at === index ? Float32Array.from(given, (x, j) => x + sign * STEP * direction[j]!) : given,
      );
      return weightedLoss(drawn, moved, seed);
    };
    const measured = (lossAt(1) - lossAt(-1)) / (2 * STEP);
    const terms = Array.from(direction, (d, j) => d * slopes[i]!.values[j]!);
    const predicted = terms.reduce((sum, term) => sum + term, 0);
    const scale = terms.reduce((sum, term) => sum + Math.abs(term), 0.05);
    return Math.abs(measured - predicted) <= TOLERANCE * scale
      ? []
      : [`input ${index}: the gradient predicts ${predicted}, a step measures ${measured}`];
  });

/** The loss that `gradients` differentiates, summed in float64. */
const weightedLoss = (drawn: Case, values: readonly Values[], seed: number): number =>
  forward(drawn, values).reduce((total, { values: out }) => {
    const weights = outputWeights(out.length, seed);
    return weights.reduce((sum, weight, i) => sum + weight * out[i]!, total);
  }, 0);
