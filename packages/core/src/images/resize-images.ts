import { ConfigError } from '../errors.js';
import * as tf from '@tensorflow/tfjs';
import { requireImages } from './require-images.js';
import { resamplingMatrix } from './resampling-matrix.js';
import type { ResizeFilter } from './resize-filters.js';

/** How {@link resizeImages} works. */
export interface ResizeOptions {
  /** @default 'bicubic', as clean-fid */
  readonly filter?: ResizeFilter;
}

/**
 * Images `[N, H, W, C]` at another size `[N, height, width, C]`, in float throughout: each side is a product with a
 * small matrix. With Pillow's filters the values are those of `Image.resize` in mode `F`, channel by channel, which is
 * what clean-fid does (Parmar, Zhang & Zhu 2022, https://arxiv.org/abs/2104.11222); it clips afterwards, this does not.
 *
 * Values may be in any range. Differentiable. Returns a new tensor, owned by the caller.
 *
 * @throws ShapeError if `images` are not of rank 4.
 * @throws ConfigError if a size or filter is none.
 */
export function resizeImages(
  images: tf.Tensor,
  [height, width]: readonly [height: number, width: number],
  { filter = 'bicubic' }: ResizeOptions = {},
): tf.Tensor4D {
  const { shape } = requireImages(images, 'resizeImages');
  if (!filters.has(filter)) {
    throw new ConfigError(
      `resizeImages: expected one of ${[...filters].join(', ')}, got '${String(filter)}'. Leave it out for bicubic.`,
    );
  }
  return tf.tidy(() => {
    if (shape[1] === height && shape[2] === width) return images.clone() as tf.Tensor4D;
    const rows = alongFirst(images.transpose([1, 2, 0, 3]), height, filter); // [height, W, N, C]
    const both = alongFirst(rows.transpose([1, 0, 2, 3]), width, filter); // [width, height, N, C]
    return both.transpose([2, 1, 0, 3]) as tf.Tensor4D;
  });
}

const filters: ReadonlySet<string> = new Set<ResizeFilter>([
  'box',
  'bilinear',
  'bicubic',
  'lanczos',
  'bilinear-pytorch',
  'bilinear-tensorflow1',
]);

function alongFirst(x: tf.Tensor, target: number, filter: ResizeFilter): tf.Tensor {
  const [size = 0, ...rest] = x.shape;
  const matrix = tf.tensor2d(resamplingMatrix(size, target, filter), [target, size]);
  return tf.matMul(matrix, x.reshape([size, -1])).reshape([target, ...rest]);
}
