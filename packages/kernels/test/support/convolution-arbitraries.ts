import { backend_util } from '@tensorflow/tfjs';
import fc from 'fast-check';
import type { Geometry } from './reference-products.js';

type Explicit = [[number, number], [number, number], [number, number], [number, number]];

/** A convolution as tfjs describes it, and the same worked out. */
export interface ConvolutionCase {
  readonly inputShape: [number, number, number, number];
  readonly filterShape: [number, number, number, number];
  readonly outShape: [number, number, number, number];
  readonly strides: [number, number];
  readonly dilations: [number, number];
  readonly pad: 'same' | 'valid' | number | Explicit;
  readonly dimRoundingMode: 'floor' | undefined;
  readonly geometry: Geometry;
}

const size = (max: number) => fc.integer({ min: 1, max });
const pair = (max: number) => fc.tuple(size(max), size(max));

const pad = fc.oneof(
  fc.constantFrom<'same' | 'valid'>('same', 'valid'),
  fc.nat(3),
  fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)).map(([top, bottom, left, right]): Explicit => [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]),
);

/** Convolutions of small images over every way tfjs can pad, with strides or dilations. */
export const convolutions: fc.Arbitrary<ConvolutionCase> = fc
  .record({
    batch: size(3),
    image: pair(9),
    channels: size(9),
    filters: size(9),
    kernel: pair(5),
    strides: pair(3),
    dilations: pair(3),
    dilated: fc.boolean(),
    pad,
  })
  .map((raw) => {
    const inputShape: ConvolutionCase['inputShape'] = [raw.batch, ...raw.image, raw.channels];
    const filterShape: ConvolutionCase['filterShape'] = [...raw.kernel, raw.channels, raw.filters];
    // tfjs allows strides or dilations, not both.
    const strides: [number, number] = raw.dilated ? [1, 1] : raw.strides;
    const dilations: [number, number] = raw.dilated ? raw.dilations : [1, 1];
    return convolutionCase(inputShape, filterShape, strides, dilations, raw.pad);
  })
  .filter(({ outShape }) => outShape[1] > 0 && outShape[2] > 0);

/** Works a convolution out by tfjs' own rules for padding. */
export const convolutionCase = (
  inputShape: ConvolutionCase['inputShape'],
  filterShape: ConvolutionCase['filterShape'],
  strides: [number, number],
  dilations: [number, number],
  pad: ConvolutionCase['pad'],
): ConvolutionCase => {
  const dimRoundingMode = typeof pad === 'string' ? undefined : 'floor';
  const info = backend_util.computeConv2DInfo(
    inputShape,
    filterShape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
  );
  const geometry: Geometry = {
    batch: inputShape[0],
    height: inputShape[1],
    width: inputShape[2],
    channels: inputShape[3],
    filters: filterShape[3],
    kernel: [filterShape[0], filterShape[1]],
    strides,
    dilations,
    padTop: info.padInfo.top,
    padLeft: info.padInfo.left,
    outHeight: info.outHeight,
    outWidth: info.outWidth,
  };
  return {
    inputShape,
    filterShape,
    outShape: info.outShape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    geometry,
  };
};
