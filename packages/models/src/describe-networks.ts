import { countTrainableParameters, type Gan } from '@gan/core';

/** One network as `gan info` shows it. */
export interface NetworkInfo {
  readonly name: string;
  /** Values an optimiser updates: weights, biases, scales, shifts, learned constants. */
  readonly trainableParameters: number;
  /** Shapes by input name; null is the batch axis or one of varying length. */
  readonly inputs: Readonly<Record<string, readonly (number | null)[]>>;
  readonly outputs: Readonly<Record<string, readonly (number | null)[]>>;
}

/** Names, parameter counts and shapes of a GAN's networks. */
export function describeNetworks({ networks }: Gan): NetworkInfo[] {
  return Object.entries(networks).map(([name, network]) => ({
    name,
    trainableParameters: countTrainableParameters(network),
    inputs: shapes(network.inputNames, network.inputs),
    outputs: shapes(network.outputNames, network.outputs),
  }));
}

const shapes = (names: readonly string[], tensors: readonly { readonly shape: (number | null)[] }[]) =>
  Object.fromEntries(names.map((name, i) => [name, tensors[i]!.shape]));
