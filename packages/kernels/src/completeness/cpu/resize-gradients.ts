import { util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import {
  bilinearSource,
  nearestSource,
  sources,
  type ResizeAttributes,
  type SourceOf,
} from '../resize-sources.js';
import { cpuKernel, valuesOf, type CpuBackend } from './cpu-kernel.js';

interface Inputs {
  readonly images: TensorInfo;
  readonly dy: TensorInfo;
}

/**
 * Gradients of resizing by their input: every pixel of `dy` adds to what it was made of. Stock offsets `dy` by
 * the stride of the smaller image in every batch entry after the first (nearest), answers with height and width
 * exchanged (bilinear), and takes half-pixel centres for none.
 */
export const resizeGradients: KernelConfig[] = [
  cpuKernel<Inputs, ResizeAttributes>('ResizeNearestNeighborGrad', (backend, inputs, attributes) =>
    spread(backend, inputs, attributes, nearestSource),
  ),
  cpuKernel<Inputs, ResizeAttributes>('ResizeBilinearGrad', (backend, inputs, attributes) =>
    spread(backend, inputs, attributes, bilinearSource),
  ),
];

const spread = (
  backend: CpuBackend,
  { images, dy }: Inputs,
  attributes: ResizeAttributes,
  sourceOf: SourceOf,
): TensorInfo => {
  const [batch, height, width, channels] = images.shape as [number, number, number, number];
  const [, outHeight, outWidth] = dy.shape as [number, number, number, number];
  const rows = sources(height, outHeight, attributes, sourceOf);
  const columns = sources(width, outWidth, attributes, sourceOf);
  const slopes = valuesOf(backend, dy);
  const sums = new Float32Array(util.sizeFromShape(images.shape));
  let from = 0;
  for (let image = 0; image < batch; image++) {
    for (const row of rows) {
      for (const column of columns) {
        const at = (y: 0 | 1, x: 0 | 1): number =>
          ((image * height + row.rows[y]) * width + column.rows[x]) * channels;
        for (const y of [0, 1] as const) {
          for (const x of [0, 1] as const) {
            const share = row.shares[y] * column.shares[x];
            if (share === 0) continue;
            const target = at(y, x);
            for (let channel = 0; channel < channels; channel++)
              sums[target + channel]! += share * slopes[from + channel]!;
          }
        }
        from += channels;
      }
    }
  }
  return backend.makeTensorInfo(images.shape, 'float32', sums);
};
