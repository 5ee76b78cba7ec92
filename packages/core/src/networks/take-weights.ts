import * as tf from '@tensorflow/tfjs';
import { CheckpointError } from '../errors.js';
import type { Networks } from '../types/gan.js';
import type { TensorData } from '../types/state.js';
import { toTensor } from './tensor-data.js';
import { namedWeights } from './weights.js';

/**
 * Gives networks the weights that networks of the same names had elsewhere: a second stage of training those of the first, say.
 * Everything is checked before the first weight changes. Networks that have no counterpart stay as they are.
 *
 * @param tensors by name, `<network>/<layer>/<weight>`; not changed.
 * @param source what they come from, for messages.
 * @returns names of the networks that have other weights now.
 * @throws CheckpointError naming weights that are missing, of another shape or left over, or if no network has a counterpart.
 */
export function takeWeights(
  networks: Networks,
  tensors: Readonly<Record<string, TensorData>>,
  source: string,
): string[] {
  const taking = Object.keys(networks).filter((name) => Object.keys(tensors).some(isOf(name)));
  const problems = taking.flatMap((name) => differences(networks, name, tensors));
  if (taking.length === 0) problems.push(`none of ${Object.keys(networks).join(', ')}`);
  if (problems.length > 0) {
    const rest = problems.length > 6 ? ` and ${problems.length - 6} more` : '';
    throw new CheckpointError(
      `takeWeights: expected ${source} to hold networks like those being built, got ${problems.slice(0, 6).join('; ')}${rest}. Build them with the same options.`,
    );
  }
  tf.tidy(() => {
    for (const { name, variable } of namedWeights(networks, taking))
      variable.assign(toTensor(tensors[name]!));
  });
  return taking;
}

const isOf = (network: string) => (name: string) => name.startsWith(`${network}/`);

function differences(
  networks: Networks,
  network: string,
  tensors: Readonly<Record<string, TensorData>>,
): string[] {
  const weights = namedWeights(networks, [network]);
  const known = new Set(weights.map(({ name }) => name));
  const left = Object.keys(tensors).filter((name) => isOf(network)(name) && !known.has(name));
  const wrong = weights.flatMap(({ name, variable }) => {
    const found = tensors[name]?.shape;
    if (found?.join() === variable.shape.join()) return [];
    return [
      `${name} ${found === undefined ? 'missing' : `[${found.join(', ')}] for [${variable.shape.join(', ')}]`}`,
    ];
  });
  return [...wrong, ...left.map((name) => `${name} left over`)];
}
