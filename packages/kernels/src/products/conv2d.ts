import { Conv2D, FusedConv2D } from '@tensorflow/tfjs';
import type { Conv2DAttrs, FusedConv2DAttrs, KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { convolutionInfo, convolutionProducts, type ConvolutionAttributes } from './convolve.js';
import { applyEpilogue } from './epilogue.js';
import { runStockKernel, wasmKernel, type ProductContext, type Tensors } from './kernel.js';

/** `tf.conv2d` of `[N, H, W, C]` with a filter `[h, w, C, D]`. */
export const conv2d = (context: ProductContext): KernelConfig =>
  wasmKernel<Tensors<'x' | 'filter'>, Conv2DAttrs>(Conv2D, ({ x, filter }, attributes) =>
    // The stock kernel refuses channels-first images, in its own words.
    attributes.dataFormat === 'NHWC'
      ? convolve(context, x, filter, attributes)
      : runStockKernel(context, Conv2D, { x, filter }, attributes),
  );

/** `tf.fused.conv2d`, as every convolutional layer calls it: `activate(conv2d(x, filter) + bias)`. */
export const fusedConv2d = (context: ProductContext): KernelConfig =>
  wasmKernel<Tensors<'x' | 'filter', 'bias' | 'preluActivationWeights'>, FusedConv2DAttrs>(
    FusedConv2D,
    (inputs, attributes) => {
      if (attributes.dataFormat !== 'NHWC') return runStockKernel(context, FusedConv2D, inputs, attributes);
      const { x, filter, bias, preluActivationWeights } = inputs;
      return applyEpilogue(context, 'fused.conv2d', convolve(context, x, filter, attributes), {
        activation: attributes.activation,
        bias,
        preluActivationWeights,
        leakyreluAlpha: attributes.leakyreluAlpha,
      });
    },
  );

const convolve = (
  context: ProductContext,
  x: TensorInfo,
  filter: TensorInfo,
  attributes: ConvolutionAttributes,
): TensorInfo => {
  // On threads the stock kernel is the fast one.
  if (context.gemm.kind === 'xnnpack') return runStockKernel(context, Conv2D, { x, filter }, attributes);
  const info = convolutionInfo(x.shape, filter.shape, attributes);
  const out = context.heap.output(info.outShape);
  convolutionProducts(context, info).forward(x, filter, out);
  return out;
};
