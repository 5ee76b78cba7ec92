import { CheckpointError, namedWeights, readTensor } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

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
  const weights = namedWeights({ network });
  const kernels = weights.filter(({ variable }) => variable.shape.length >= 2);
  const integerCount = kernels.reduce((sum, { variable }) => sum + variable.size, 0);
  const floatCount = weights.reduce(
    (sum, { variable: { shape, size } }) => sum + (shape.length < 2 ? size : shape.at(-1)!),
    0,
  );
  if (bytes.length !== 4 * floatCount + integerCount) {
    throw new CheckpointError(
      `unpackInt8Weights: expected ${4 * floatCount + integerCount} bytes for this network, got ${bytes.length}. Use the network they were packed from.`,
    );
  }
  const view = new DataView(bytes.buffer);
  const integers = new Int8Array(bytes.buffer, 4 * floatCount);
  let [float, integer] = [0, 0];
  for (const { variable } of weights) {
    const { shape, size } = variable;
    const ends = shape.length < 2 ? size : shape.at(-1)!;
    const read = Float32Array.from({ length: ends }, (_, i) => view.getFloat32(4 * (float + i), true));
    float += ends;
    const values =
      shape.length < 2
        ? read
        : Float32Array.from({ length: size }, (_, i) => integers[integer + i]! * read[i % ends]!);
    if (shape.length >= 2) integer += size;
    tf.tidy(() => variable.assign(tf.tensor(values, shape)));
  }
}

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
