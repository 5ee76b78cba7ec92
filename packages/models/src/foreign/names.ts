import { pyTorchName, type WeightMapping } from '@gan/core';

/** `<layer>/<weight>`, where a layer may have parts of its own, in two. */
export function splitWeight(weight: string): [layer: string, part: string] {
  const at = weight.lastIndexOf('/');
  return [weight.slice(0, at), weight.slice(at + 1)];
}

/**
 * A mapping that knows layers: PyTorch's names for the weights of a layer, with the module that `module` names in its place;
 * no counterpart where it says `undefined`.
 */
export const byLayer =
  (module: (layer: string) => string | undefined): WeightMapping =>
  (weight) => {
    const [layer, part] = splitWeight(weight);
    const found = module(layer);
    return found === undefined ? undefined : pyTorchName(`${found}/${part}`);
  };
