import * as tf from '@tensorflow/tfjs';
import type { Counted } from '../protocol.js';
import type { Work } from '../work/index.js';
import { runOnce } from './time.js';
import { wrapKernels, type KernelCall } from './wrap-kernels.js';

/** Counts the multiplications and additions of the products in one run; everything else is not counted. */
export async function countFlops(work: Work): Promise<Counted> {
  let flops = 0;
  const unwrap = wrapKernels((call) => {
    // A kernel may be made of others: those are counted with it.
    if (call.depth === 0) flops += flopsOf(call);
  });
  try {
    await runOnce(work, true);
  } finally {
    unwrap();
  }
  return { flops };
}

function flopsOf({ kernel, inputs, outputs }: KernelCall): number {
  const size = (tensor: tf.TensorInfo) => tf.util.sizeFromShape(tensor.shape);
  const output = outputs[0]!;
  switch (kernel) {
    case 'BatchMatMul':
    case '_FusedMatMul': {
      // b m k, b k n and b m n multiply to b (b m k n)^2 / ..., whichever operand is transposed.
      const batch = tf.util.sizeFromShape(output.shape.slice(0, -2));
      return 2 * Math.sqrt((size(inputs.a!) * size(inputs.b!) * size(output)) / batch);
    }
    case 'Conv2D':
    case 'FusedConv2D':
      return 2 * size(inputs.filter!) * positions(output);
    case 'DepthwiseConv2dNative':
      // Every output is a sum over one channel's window.
      return (2 * size(inputs.filter!) * size(output)) / inputs.x!.shape[3]!;
    case 'Conv2DBackpropInput':
      return 2 * size(inputs.filter!) * positions(inputs.dy!);
    case 'Conv2DBackpropFilter':
      return 2 * size(output) * positions(inputs.dy!);
    default:
      return 0;
  }
}

const positions = ({ shape }: tf.TensorInfo) => tf.util.sizeFromShape(shape.slice(0, 3));
