import { util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import { cpuKernel, valuesOf, type CpuBackend } from './cpu-kernel.js';

interface Inputs {
  readonly images: TensorInfo;
  readonly dy: TensorInfo;
}

interface ResizeAttributes {
  readonly alignCorners: boolean;
  readonly halfPixelCenters?: boolean;
}

/** What one row (or column) of the result was made of: at most two input rows and their shares. */
interface Source {
  readonly rows: readonly [number, number];
  readonly shares: readonly [number, number];
}

type SourceOf = (place: number, size: number, attributes: ResizeAttributes) => Source;

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

/** Where the forward kernels read: `place` is where the result's pixel falls among the input's pixels. */
const nearestSource: SourceOf = (place, size, { alignCorners }) => {
  const row = Math.min(size - 1, Math.max(0, alignCorners ? Math.round(place) : Math.floor(place)));
  return { rows: [row, row], shares: [1, 0] };
};

const bilinearSource: SourceOf = (place, size, { halfPixelCenters }) => {
  const at = halfPixelCenters === true ? place - 0.5 : place;
  const below = Math.max(0, Math.floor(at));
  const above = Math.min(size - 1, Math.ceil(at));
  return { rows: [below, above], shares: [1 - (at - below), at - below] };
};

const sources = (
  size: number,
  outSize: number,
  attributes: ResizeAttributes,
  sourceOf: SourceOf,
): Source[] => {
  const { alignCorners, halfPixelCenters } = attributes;
  const ratio = alignCorners && outSize > 1 ? (size - 1) / (outSize - 1) : size / outSize;
  const offset = halfPixelCenters === true ? 0.5 : 0;
  return Array.from({ length: outSize }, (_, i) => sourceOf((i + offset) * ratio, size, attributes));
};

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
