import { backend_util } from '@tensorflow/tfjs';

/** What tfjs tells a pool, over images or over volumes. */
export interface PoolAttributes {
  readonly filterSize: number | [number, number] | [number, number, number];
  readonly strides: number | [number, number] | [number, number, number];
  readonly pad: 'valid' | 'same' | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Windows along one axis. */
interface Axis {
  readonly size: number;
  readonly out: number;
  readonly filter: number;
  readonly stride: number;
  readonly pad: number;
}

/**
 * For every window of a pool over `[N, H, W, C]` or `[N, D, H, W, C]`, its size over the number of elements that
 * it covers: 1 but at the edges, and 0 where it covers nothing. In row order, for one image or volume.
 */
export const overhangs = (shape: readonly number[], attributes: PoolAttributes): number[] =>
  (shape.length === 4 ? imageAxes(shape, attributes) : volumeAxes(shape, attributes))
    .map(overhang)
    .reduce((outer, inner) => outer.flatMap((a) => inner.map((b) => a * b)));

const overhang = ({ size, out, filter, stride, pad }: Axis): number[] =>
  Array.from({ length: out }, (_, i) => {
    const start = i * stride - pad;
    const covered = Math.min(start + filter, size) - Math.max(start, 0);
    return covered > 0 ? filter / covered : 0;
  });

const imageAxes = (shape: readonly number[], attributes: PoolAttributes): Axis[] => {
  const info = backend_util.computePool2DInfo(
    shape as [number, number, number, number],
    attributes.filterSize as [number, number],
    attributes.strides as [number, number],
    1,
    attributes.pad,
    attributes.dimRoundingMode,
  );
  return [
    axis(info.inHeight, info.outHeight, info.filterHeight, info.strideHeight, info.padInfo.top),
    axis(info.inWidth, info.outWidth, info.filterWidth, info.strideWidth, info.padInfo.left),
  ];
};

const volumeAxes = (shape: readonly number[], attributes: PoolAttributes): Axis[] => {
  const info = backend_util.computePool3DInfo(
    shape as [number, number, number, number, number],
    attributes.filterSize as [number, number, number],
    attributes.strides as [number, number, number],
    1,
    attributes.pad,
    attributes.dimRoundingMode,
  );
  return [
    axis(info.inDepth, info.outDepth, info.filterDepth, info.strideDepth, info.padInfo.front),
    axis(info.inHeight, info.outHeight, info.filterHeight, info.strideHeight, info.padInfo.top),
    axis(info.inWidth, info.outWidth, info.filterWidth, info.strideWidth, info.padInfo.left),
  ];
};

const axis = (size: number, out: number, filter: number, stride: number, pad: number): Axis => ({
  size,
  out,
  filter,
  stride,
  pad,
});
