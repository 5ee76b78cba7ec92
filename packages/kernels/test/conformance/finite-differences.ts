import { forward, outputWeights, variableInputs, type Computed } from './evaluate.js';
import type { Case, Values } from './operation.js';

// Large enough for the rounding of float32 to stay below the tolerance, small enough for curvature to.
const STEP = 2e-3;
const TOLERANCE = 2e-2;

/** Where a gradient, along one random direction, is not what a small step along it does to the loss. */
export const slopeMismatches = async (
  drawn: Case,
  values: readonly Values[],
  seed: number,
  slopes: readonly Computed[],
): Promise<string[]> => {
  const problems: string[] = [];
  for (const [i, index] of variableInputs(drawn).entries()) {
    const direction = outputWeights(values[index]!.length, seed + 99);
    const lossAt = (sign: 1 | -1): Promise<number> => {
      const moved = values.map((given, at) =>
        at === index ? Float32Array.from(given, (x, j) => x + sign * STEP * direction[j]!) : given,
      );
      return weightedLoss(drawn, moved, seed);
    };
    const measured = ((await lossAt(1)) - (await lossAt(-1))) / (2 * STEP);
    const terms = Array.from(direction, (d, j) => d * slopes[i]!.values[j]!);
    const predicted = terms.reduce((sum, term) => sum + term, 0);
    const scale = terms.reduce((sum, term) => sum + Math.abs(term), 0.05);
    if (Math.abs(measured - predicted) <= TOLERANCE * scale) continue;
    problems.push(`input ${index}: the gradient predicts ${predicted}, a step measures ${measured}`);
  }
  return problems;
};

/** The loss that `gradients` differentiates, summed in float64. */
const weightedLoss = async (drawn: Case, values: readonly Values[], seed: number): Promise<number> =>
  (await forward(drawn, values)).reduce((total, { values: out }) => {
    const weights = outputWeights(out.length, seed);
    return weights.reduce((sum, weight, i) => sum + weight * out[i]!, total);
  }, 0);
