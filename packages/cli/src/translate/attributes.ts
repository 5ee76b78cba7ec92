import type { NetworkTranslation } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { UsageError } from '../errors.js';

const yes = new Set(['1', 'yes', 'true']);
const no = new Set(['0', 'no', 'false']);

/**
 * The attributes that a picture is to have, `[1, c]` of zeros and ones by the names that the network knows: `tone=dark` sets
 * the one of that name, all others of the group `tone` are 0; `smiling`, `smiling=1` or `smiling=0` set one that stands alone.
 *
 * @returns conditions, tensors owned by the caller; none for networks that take none.
 * @throws UsageError if there are none to set, one is unknown, or a group is left out.
 */
export function attributeConditions(
  command: string,
  way: NetworkTranslation | undefined,
  given: readonly string[] | undefined,
): Record<string, tf.Tensor> {
  const { attributes, ...others } = way?.conditions ?? {};
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw new UsageError(
      `${command}: expected a network of pictures, or pictures and attributes, got one that wants '${other}'. Use it from code.`,
    );
  }
  if (attributes === undefined) {
    if (given === undefined) return {};
    throw new UsageError(
      `${command}: expected no --set-attributes with a network that takes no attributes, got ${given.join(',')}. Leave it out.`,
    );
  }
  const count = attributes.shape[0] ?? 0;
  const names = attributes.classNames ?? Array.from({ length: count }, (_, i) => String(i));
  const values = valuesOf(command, names, given ?? []);
  return { attributes: tf.tensor2d([values], [1, names.length], 'float32') };
}

function valuesOf(command: string, names: readonly string[], given: readonly string[]): number[] {
  const values = names.map(() => 0);
  const groups = new Set<string>();
  for (const word of given) {
    const [name = '', value = '1'] = word.split('=');
    const exact = names.indexOf(word);
    const alone = names.indexOf(name);
    if (exact >= 0) {
      const group = groupOf(word);
      if (group !== undefined && groups.has(group)) throw twice(command, group);
      if (group !== undefined) groups.add(group);
      values[exact] = 1;
    } else if (alone >= 0 && (yes.has(value) || no.has(value))) values[alone] = yes.has(value) ? 1 : 0;
    else {
      throw new UsageError(
        `${command}: expected attributes among ${names.join(', ')}, got '${word}'. Correct the name.`,
      );
    }
  }
  const missing = names.map(groupOf).find((group) => group !== undefined && !groups.has(group));
  if (missing !== undefined) {
    throw new UsageError(
      `${command}: expected --set-attributes with one of ${names.filter((name) => groupOf(name) === missing).join(', ')}, got ${given.join(',') || 'none'}. Say all that the picture is to have, also what it has already.`,
    );
  }
  return values;
}

/** `tone` of `tone=dark`. */
const groupOf = (name: string) => (name.includes('=') ? name.split('=')[0] : undefined);

const twice = (command: string, group: string) =>
  new UsageError(`${command}: expected one attribute of ${group}, got two. Choose one.`);
