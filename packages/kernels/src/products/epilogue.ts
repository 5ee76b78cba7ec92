import type { TensorInfo } from '@tensorflow/tfjs';
import { runWasmKernel, type ProductContext } from './kernel.js';

/** What follows a fused product: `activate(product + bias)`. */
export interface Epilogue {
  readonly activation?: string;
  readonly bias?: TensorInfo;
  readonly preluActivationWeights?: TensorInfo;
  readonly leakyreluAlpha?: number;
}

/** Codes of the activations that `addBias` applies in the pass that adds the bias. */
const fusedCodes: Partial<Record<string, number>> = { linear: 0, relu: 1, relu6: 2, leakyrelu: 3 };

/** Kernels for the others, which run on their own. */
const separateKernels: Partial<Record<string, string>> = { sigmoid: 'Sigmoid', elu: 'Elu', prelu: 'Prelu' };

/**
 * Adds the bias to a product and activates it.
 *
 * @returns the product itself, changed in place, or a tensor that replaces it (the product is then disposed).
 * @throws Error for an activation that tfjs cannot fuse.
 */
export const applyEpilogue = (
  context: ProductContext,
  caller: string,
  product: TensorInfo,
  epilogue: Epilogue,
): TensorInfo => {
  const activation = epilogue.activation ?? 'linear';
  const code = fusedCodes[activation];
  const separate = separateKernels[activation];
  if (code === undefined && separate === undefined) {
    throw new Error(
      `${caller}: expected one of the activations ${[...Object.keys(fusedCodes), ...Object.keys(separateKernels)].join(', ')}, ` +
        `got ${activation}. Apply it as an operation of its own.`,
    );
  }
  const biased = addBias(context, product, epilogue, code ?? 0);
  if (separate === undefined) return biased;
  const alpha = epilogue.preluActivationWeights;
  return replaceBy(context, biased, separate, alpha === undefined ? {} : { alpha });
};

const addBias = (
  context: ProductContext,
  product: TensorInfo,
  epilogue: Epilogue,
  activationCode: number,
): TensorInfo => {
  const { heap, wasm } = context;
  const { bias, leakyreluAlpha } = epilogue;
  const columns = product.shape.at(-1) ?? 1;
  const perColumn = bias !== undefined && bias.shape.at(-1) === columns && sizeOf(bias) === columns;
  if (bias !== undefined && !perColumn) {
    // Rare shapes (a scalar, a whole image): broadcast by the kernel for that, then come back without.
    const sum = runWasmKernel(context, 'Add', { a: product, b: bias });
    heap.dispose(product);
    return addBias(context, sum, { ...epilogue, bias: undefined }, activationCode);
  }
  if (bias === undefined && activationCode === 0) return product;
  wasm.addBias(
    heap.byteOffset(product),
    columns === 0 ? 0 : sizeOf(product) / columns,
    columns,
    bias === undefined ? 0 : heap.byteOffset(bias),
    activationCode,
    leakyreluAlpha ?? 0,
  );
  return product;
};

const replaceBy = (
  context: ProductContext,
  tensor: TensorInfo,
  kernelName: string,
  more: Record<string, TensorInfo>,
): TensorInfo => {
  const result = runWasmKernel(context, kernelName, { x: tensor, ...more });
  context.heap.dispose(tensor);
  return result;
};

const sizeOf = ({ shape }: TensorInfo): number => shape.reduce((product, size) => product * size, 1);
