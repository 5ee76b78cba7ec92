import { _FusedMatMul } from '@tensorflow/tfjs';
import type { _FusedMatMulAttrs, KernelConfig } from '@tensorflow/tfjs';
import { multiplyBatches } from './batch-mat-mul.js';
import { applyEpilogue } from './epilogue.js';
import { runStockKernel, wasmKernel, type ProductContext, type Tensors } from './kernel.js';

/** `tf.fused.matMul`, as every dense layer calls it: `activate(op(a) op(b) + bias)`. */
export const fusedMatMul = (context: ProductContext): KernelConfig =>
  wasmKernel<Tensors<'a' | 'b', 'bias' | 'preluActivationWeights'>, _FusedMatMulAttrs>(
    _FusedMatMul,
    (inputs, attributes) => {
      const { a, b, bias, preluActivationWeights } = inputs;
      if (a.dtype !== 'float32' || b.dtype !== 'float32') {
        return runStockKernel(context, _FusedMatMul, inputs, attributes);
      }
      const { transposeA, transposeB, activation, leakyreluAlpha } = attributes;
      const product = multiplyBatches(context, a, b, transposeA, transposeB);
      return applyEpilogue(context, 'fused.matMul', product, {
        activation,
        bias,
        preluActivationWeights,
        leakyreluAlpha,
      });
    },
  );
