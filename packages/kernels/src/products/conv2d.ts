import { backend_util, Conv2D, FusedConv2D } from '@tensorflow/tfjs';
import type { Conv2DAttrs, FusedConv2DAttrs, KernelConfig, TensorInfo } from '@tensorflow/tfjs';
import { convolutionOf, gatherColumns } from './convolution.js';
import { applyEpilogue } from './epilogue.js';
import { runStockKernel, wasmKernel, type ProductContext, type Tensors } from './kernel.js';

type Shape4D = [number, number, number, number];

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
  attributes: Conv2DAttrs,
): TensorInfo => {
  const { heap, wasm, gemm } = context;
  const { strides, pad, dilations, dimRoundingMode } = attributes;
  const [inputShape, filterShape] = [x.shape as Shape4D, filter.shape as Shape4D];
  const info = backend_util.computeConv2DInfo(
    inputShape,
    filterShape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
  );
  const convolution = convolutionOf(info);
  const { patchSize, blocks } = convolution;
  const out = heap.output(info.outShape);
  for (const block of blocks) {
    const columns = gatherColumns(heap, wasm, convolution, x, block);
    gemm.multiply({
      rows: block.pixels,
      columns: info.outChannels,
      depth: patchSize,
      a: { offset: columns, stride: patchSize },
      b: { offset: heap.byteOffset(filter), stride: info.outChannels },
      c: { offset: heap.byteOffset(out) + 4 * block.firstPixel * info.outChannels, stride: info.outChannels },
    });
  }
  return out;
};
