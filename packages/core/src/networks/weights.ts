import * as tf from '@tensorflow/tfjs';
import { BackendError, ConfigError } from '../errors.js';
import type { Networks } from '../types/gan.js';
import type { NamedWeight } from '../types/optimizer.js';

/** Which weights to list. */
export type WeightFilter = 'all' | 'trainable' | 'non-trainable';

/**
 * Weights of some networks under names that are the same in every process: `<network>/<layer>/<weight>`.
 *
 * TensorFlow.js appends counters to variable names when a name was used before in the process; the names here
 * leave them out, which is what lets a checkpoint find its weights again. Weights shared by two networks are
 * listed once, under the first.
 *
 * @throws ConfigError if a network is missing or two weights would share a name (give the layers names).
 */
export function namedWeights(
  networks: Networks,
  names: readonly string[] = Object.keys(networks),
  filter: WeightFilter = 'all',
): NamedWeight[] {
  const seen = new Set<tf.Variable>();
  const taken = new Set<string>();
  const weights: NamedWeight[] = [];
  for (const networkName of names) {
    for (const { originalName, variable } of weightsOf(networks, networkName, filter)) {
      if (seen.has(variable)) continue;
      const name = `${networkName}/${originalName}`;
      if (taken.has(name)) throw duplicateName(name);
      seen.add(variable);
      taken.add(name);
      weights.push({ name, variable });
    }
  }
  return weights;
}

/** Number of values an optimiser updates in a network. */
export function countTrainableParameters(network: tf.LayersModel): number {
  return namedWeights({ network }, ['network'], 'trainable').reduce(
    (sum, { variable }) => sum + variable.size,
    0,
  );
}

function weightsOf(networks: Networks, name: string, filter: WeightFilter) {
  const network = networks[name];
  if (network === undefined) {
    throw new ConfigError(
      `namedWeights: expected one of the networks ${Object.keys(networks).join(', ')}, got '${name}'. Check the players' lists.`,
    );
  }
  const list = {
    all: network.weights,
    trainable: network.trainableWeights,
    'non-trainable': network.nonTrainableWeights,
  };
  return list[filter].map((weight) => ({ originalName: weight.originalName, variable: variableOf(weight) }));
}

/** The tfjs variable behind a layer's weight, which its typings keep protected. */
function variableOf(weight: tf.LayerVariable): tf.Variable {
  const variable: unknown = Reflect.get(weight, 'val');
  if (variable instanceof tf.Variable) return variable;
  throw new BackendError(
    `namedWeights: expected weight '${weight.originalName}' to be a variable of this copy of TensorFlow.js, got one of another. ` +
      `Two copies of @tensorflow/tfjs are loaded: run \`npm ls @tensorflow/tfjs\` and keep a single version (\`npm dedupe\`).`,
  );
}

function duplicateName(name: string): ConfigError {
  return new ConfigError(
    `namedWeights: expected every weight to have a name of its own, got '${name}' twice. Give the layers of the network different names.`,
  );
}
