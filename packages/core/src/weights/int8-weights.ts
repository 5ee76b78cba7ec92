import * as tf from '@tensorflow/tfjs';
import { CheckpointError } from '../errors.js';
import { readTensor } from '../networks/tensor-data.js';
import { namedWeights } from '../networks/weights.js';

/**
 * A network's weights in a quarter of their size, as base64: kernels as 8-bit integers with one scale for each output
 * channel, `scale = max |w| / 127`, everything else as float32. First all floats, scales before what they scale, then
 * all integers, in the order of the network's weights.
 */
export function packInt8Weights(network: tf.LayersModel): string {
  const floats: number[] = [];
  const integers: number[] = [];
  for (const { variable } of namedWeights({ network })) {
    const { values } = readTensor(variable);
    if (variable.shape.length < 2) {
      floats.push(...values);
      continue;
    }
    const scales = channelScales(values, variable.shape.at(-1)!);
    floats.push(...scales);
    values.forEach((value, i) => integers.push(Math.round(value / scales[i % scales.length]!)));
  }
  const bytes = new Uint8Array(4 * floats.length + integers.length);
  const view = new DataView(bytes.buffer);
  floats.forEach((value, i) => view.setFloat32(4 * i, value, true));
  bytes.set(Int8Array.from(integers), 4 * floats.length);
  return toBase64(bytes);
}

/**
 * Puts weights of {@link packInt8Weights} into a network of the same layers.
 *
 * @throws CheckpointError if the network holds more or fewer values.
 */
export function unpackInt8Weights(network: tf.LayersModel, packed: string): void {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const parts = namedWeights({ network }).map(({ variable }) => ({ variable, ...countsOf(variable) }));
  const floatCount = parts.reduce((sum, { floats }) => sum + floats, 0);
  const expected = parts.reduce((sum, { integers }) => sum + integers, 4 * floatCount);
  if (bytes.length !== expected) {
    throw new CheckpointError(
      `unpackInt8Weights: expected ${expected} bytes for this network, got ${bytes.length}. Use the network they were packed from.`,
    );
  }
  const view = new DataView(bytes.buffer);
  let [float, integer] = [0, 4 * floatCount];
  for (const { variable, floats, integers } of parts) {
    const read = Float32Array.from({ length: floats }, (_, i) => view.getFloat32(4 * (float + i), true));
    const small = new Int8Array(bytes.buffer, integer, integers);
    const values = integers === 0 ? read : Float32Array.from(small, (value, i) => value * read[i % floats]!);
    tf.tidy(() => variable.assign(tf.tensor(values, variable.shape)));
    [float, integer] = [float + floats, integer + integers];
  }
}

/** Kernels are integers with a scale for each channel; the rest is floats. */
const countsOf = ({ shape, size }: tf.Variable) =>
  shape.length < 2 ? { floats: size, integers: 0 } : { floats: shape.at(-1)!, integers: size };

function channelScales(values: ArrayLike<number>, channels: number): number[] {
  const largest = new Array<number>(channels).fill(0);
  for (let i = 0; i < values.length; i++) {
    const channel = i % channels;
    largest[channel] = Math.max(largest[channel]!, Math.abs(values[i]!));
  }
  // In single precision, as stored, so that rounding sees the scale that reading will see.
  return largest.map((most) => Math.fround(most / 127) || 1);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
