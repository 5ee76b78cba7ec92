import * as tf from '@tensorflow/tfjs';
import { describeInput, prepareImages, type ImageInput } from '../prepare-images.js';

/**
 * How images reach 299x299 and which values the network sees of bytes `b`:
 *
 * - `clean`: Pillow's antialiased bicubic, `(b - 128) / 128`, as clean-fid.
 * - `legacy-pytorch`: bilinear without antialiasing, `2 b / 255 - 1`, as pytorch-fid.
 * - `legacy-tensorflow`: the shifted bilinear of TensorFlow 1, `(b - 128) / 128`, as the original code and torch-fidelity.
 */
export type InceptionMode = 'clean' | 'legacy-pytorch' | 'legacy-tensorflow';

/** What differs between the modes: `(byte - centre) / half` goes into the network. */
interface ModeInput {
  readonly filter: ImageInput['filter'];
  readonly centre: number;
  readonly half: number;
}

export const inceptionModes: Readonly<Record<InceptionMode, ModeInput>> = {
  clean: { filter: 'bicubic', centre: 128, half: 128 },
  'legacy-pytorch': { filter: 'bilinear-pytorch', centre: 127.5, half: 127.5 },
  'legacy-tensorflow': { filter: 'bilinear-tensorflow1', centre: 128, half: 128 },
};

/**
 * Samples `[N, H, W, 1 or 3]` in [-1, 1] as the network takes them, `[N, 299, 299, 3]`, rounded to 8 bits before unless
 * told otherwise; owned by the caller.
 */
export function inceptionInput(samples: tf.Tensor, mode: InceptionMode, quantise = true): tf.Tensor {
  const { centre, half } = inceptionModes[mode];
  const input = { ...imageInput(mode), quantise };
  return tf.tidy(() => tf.div(tf.sub(prepareImages(samples, input), centre), half));
}

/** The record of {@link inceptionInput}. */
export const describeInceptionInput = (mode: InceptionMode) => ({
  ...describeInput(imageInput(mode)),
  values: `(byte - ${inceptionModes[mode].centre}) / ${inceptionModes[mode].half}`,
});

const imageInput = (mode: InceptionMode): ImageInput => ({
  size: [299, 299],
  channels: 3,
  filter: inceptionModes[mode].filter,
  range: [-1, 1],
  quantise: true,
});
