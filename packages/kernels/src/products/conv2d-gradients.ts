import { backend_util, Conv2DBackpropFilter, Conv2DBackpropInput } from '@tensorflow/tfjs';
import type { Conv2DBackpropFilterAttrs, Conv2DBackpropInputAttrs, KernelConfig } from '@tensorflow/tfjs';
import { columnScratch, convolutionOf, gatherColumns, scatterColumns } from './convolution.js';
import { runStockKernel, wasmKernel, type ProductContext, type Tensors } from './kernel.js';

type Shape4D = [number, number, number, number];

/** tfjs differentiates undilated convolutions only; a gradient of our own may ask for more. */
interface Dilated {
  readonly dilations?: [number, number] | number;
}

/**
 * Gradient of a convolution by its input, which is also the transposed convolution `tf.conv2dTranspose`:
 * each patch of the result is `dy`'s pixel times the transposed filter, and overlapping patches add up.
 */
export const conv2dBackpropInput = (context: ProductContext): KernelConfig =>
  wasmKernel<Tensors<'dy' | 'filter'>, Conv2DBackpropInputAttrs & Dilated>(
    Conv2DBackpropInput,
    (inputs, attributes) => {
      const { dy, filter } = inputs;
      const { strides, pad, dataFormat, dimRoundingMode, inputShape, dilations } = attributes;
      if (dataFormat !== 'NHWC') return runStockKernel(context, Conv2DBackpropInput, inputs, attributes);
      const { heap, wasm, gemm } = context;
      const filterShape = filter.shape as Shape4D;
      const info = backend_util.computeConv2DInfo(
        inputShape,
        filterShape,
        strides,
        dilations ?? 1,
        pad,
        dimRoundingMode,
      );
      const convolution = convolutionOf(info);
      const { patchSize, direct, blocks } = convolution;
      const dx = heap.output(info.inShape);
      const scratch = direct ? 0 : columnScratch(heap, convolution);
      if (!direct) heap.floats(dx).fill(0);
      for (const block of blocks) {
        gemm.multiply({
          rows: block.pixels,
          columns: patchSize,
          depth: info.outChannels,
          a: {
            offset: heap.byteOffset(dy) + 4 * block.firstPixel * info.outChannels,
            stride: info.outChannels,
          },
          b: { offset: heap.byteOffset(filter), stride: info.outChannels, transposed: true },
          c: { offset: direct ? heap.byteOffset(dx) : scratch, stride: patchSize },
        });
        if (!direct) scatterColumns(heap, wasm, convolution, dx, block);
      }
      return dx;
    },
  );

/** Gradient of a convolution by its filter: the transposed column matrix times `dy`, summed over blocks. */
export const conv2dBackpropFilter = (context: ProductContext): KernelConfig =>
  wasmKernel<Tensors<'x' | 'dy'>, Conv2DBackpropFilterAttrs & Dilated>(
    Conv2DBackpropFilter,
    ({ x, dy }, attributes) => {
      const { strides, pad, dataFormat, dimRoundingMode, filterShape, dilations } = attributes;
      if (dataFormat !== 'NHWC') {
        throw new Error(
          `Conv2DBackpropFilter: expected dataFormat NHWC, got ${dataFormat}. Transpose the images to channels last.`,
        );
      }
      const { heap, wasm, gemm } = context;
      const inputShape = x.shape as Shape4D;
      const info = backend_util.computeConv2DInfo(
        inputShape,
        filterShape,
        strides,
        dilations ?? 1,
        pad,
        dimRoundingMode,
      );
      const convolution = convolutionOf(info);
      const { patchSize, blocks } = convolution;
      const out = heap.output(filterShape);
      // An empty batch has no blocks, and its sum is 0.
      if (blocks.length === 0) heap.floats(out).fill(0);
      for (const block of blocks) {
        const columns = gatherColumns(heap, wasm, convolution, x, block);
        gemm.multiply({
          rows: patchSize,
          columns: info.outChannels,
          depth: block.pixels,
          a: { offset: columns, stride: patchSize, transposed: true },
          b: {
            offset: heap.byteOffset(dy) + 4 * block.firstPixel * info.outChannels,
            stride: info.outChannels,
          },
          c: { offset: heap.byteOffset(out), stride: info.outChannels },
          accumulate: block.firstLine > 0,
        });
      }
      return out;
    },
  );
