import { backend_util } from '@tensorflow/tfjs';
import type { TensorInfo } from '@tensorflow/tfjs';
import { columnProducts } from './column-products.js';
import type { ProductContext } from './kernel.js';
import { positionProducts, positionsPay } from './position-products.js';
import { tapRowProducts } from './tap-row-products.js';
import { turnedProducts, turningPays } from './turned-products.js';

/** A convolution as tfjs works it out of shapes and attributes, for channels-last images. */
export type ConvolutionInfo = backend_util.Conv2DInfo;

/** The three products of a convolution, each into a tensor that is allocated but not yet written. */
export interface ConvolutionProducts {
  /** `out = conv(x, filter)`. */
  forward(x: TensorInfo, filter: TensorInfo, out: TensorInfo): void;
  /** `dx`, the gradient by the input, from that of the output. */
  inputGradient(dy: TensorInfo, filter: TensorInfo, dx: TensorInfo): void;
  /** `dw`, the gradient by the filter. */
  filterGradient(x: TensorInfo, dy: TensorInfo, dw: TensorInfo): void;
}

/** What tfjs' kernels for convolutions have in common. */
export interface ConvolutionAttributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dilations?: [number, number] | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Works a convolution out by tfjs' own rules. */
export const convolutionInfo = (
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dilations, dimRoundingMode }: ConvolutionAttributes,
): ConvolutionInfo =>
  backend_util.computeConv2DInfo(
    inputShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    strides,
    dilations ?? 1,
    pad,
    dimRoundingMode,
  );

/** The way to compute a convolution that suits its shape; the same for the same shape, always. */
export const convolutionProducts = (context: ProductContext, info: ConvolutionInfo): ConvolutionProducts => {
  // Rows that lie apart would have to be brought together for the stock kernel.
  if (context.gemm.kind !== 'xnnpack' && positionsPay(info)) return positionProducts(context, info);
  const gathered = (from: ConvolutionInfo): ConvolutionProducts =>
    from.inChannels === 1 ? tapRowProducts(context, from) : columnProducts(context, from);
  return turningPays(info) ? turnedProducts(context, info, gathered) : gathered(info);
};
