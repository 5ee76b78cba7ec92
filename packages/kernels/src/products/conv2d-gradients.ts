import { Conv2DBackpropFilter, Conv2DBackpropInput } from '@tensorflow/tfjs';
import type { Conv2DBackpropFilterAttrs, Conv2DBackpropInputAttrs, KernelConfig } from '@tensorflow/tfjs';
import { convolutionInfo, convolutionProducts } from './convolve.js';
import { runStockKernel, wasmKernel, type ProductContext, type Tensors } from './kernel.js';

/** tfjs differentiates undilated convolutions only; a gradient of one's own may ask for more. */
interface Dilated {
  readonly dilations?: [number, number] | number;
}

/** Gradient of a convolution by its input, which is also the transposed convolution `tf.conv2dTranspose`. */
export const conv2dBackpropInput = (context: ProductContext): KernelConfig =>
  wasmKernel<Tensors<'dy' | 'filter'>, Conv2DBackpropInputAttrs & Dilated>(
    Conv2DBackpropInput,
    (inputs, attributes) => {
      if (attributes.dataFormat !== 'NHWC') {
        return runStockKernel(context, Conv2DBackpropInput, inputs, attributes);
      }
      const { dy, filter } = inputs;
      const info = convolutionInfo(attributes.inputShape, filter.shape, attributes);
      const dx = context.heap.output(info.inShape);
      convolutionProducts(context, info).inputGradient(dy, filter, dx);
      return dx;
    },
  );

/** Gradient of a convolution by its filter, which stock tfjs lacks on wasm. */
export const conv2dBackpropFilter = (context: ProductContext): KernelConfig =>
  wasmKernel<Tensors<'x' | 'dy'>, Conv2DBackpropFilterAttrs & Dilated>(
    Conv2DBackpropFilter,
    ({ x, dy }, attributes) => {
      const { dataFormat, filterShape } = attributes;
      if (dataFormat !== 'NHWC') {
        throw new Error(
          `Conv2DBackpropFilter: expected dataFormat NHWC, got ${dataFormat}. Transpose the images to channels last.`,
        );
      }
      const info = convolutionInfo(x.shape, filterShape, attributes);
      const dw = context.heap.output(filterShape);
      convolutionProducts(context, info).filterGradient(x, dy, dw);
      return dw;
    },
  );
