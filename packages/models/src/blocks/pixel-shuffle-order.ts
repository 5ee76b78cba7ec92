import type { TensorData } from '@gan/core';

/**
 * The outputs of a convolution in front of PyTorch's `PixelShuffle`, in the order that {@link PixelShuffle} reads: output
 * `k f² + i f + j` becomes output `(i f + j) c + k`. For kernels `[..., f²c]` in our layout and for biases `[f²c]`.
 */
export function fromPixelShuffleOrder({ shape, dtype, values }: TensorData, factor: number): TensorData {
  const outputs = shape.at(-1)!;
  const places = factor ** 2;
  const channels = outputs / places;
  const ordered = values.slice();
  for (let at = 0; at < values.length; at++) {
    const output = at % outputs;
    const [place, channel] = [Math.floor(output / channels), output % channels];
    ordered[at] = values[at - output + channel * places + place]!;
  }
  return { shape, dtype, values: ordered };
}
