import { backend_util, util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import { cpuKernel, stockCpuKernel, valuesOf, type CpuBackend } from './cpu-kernel.js';

interface EinsumAttributes {
  readonly equation: string;
}

/**
 * `tf.einsum`: stock answers with a wrong shape where everything is summed, or where one operand sums over a
 * label of its own. Those equations are worked off by their definition, the others stay with stock.
 */
export const einsum = (): KernelConfig => {
  const stock = stockCpuKernel('Einsum');
  return cpuKernel<TensorInfo[], EinsumAttributes>('Einsum', (backend, inputs, attributes) => {
    const operands = Object.values(inputs);
    const { equation } = attributes;
    const { allDims, idDims } = backend_util.decodeEinsumEquation(equation, operands.length);
    backend_util.checkEinsumDimSizes(allDims.length, idDims, operands as never);
    const [left, output] = equation.replace(/\s/g, '').split('->') as [string, string];
    const terms = left.split(',');
    const shared = (label: string): boolean =>
      output.includes(label) || terms.every((term) => term.includes(label));
    if (output !== '' && [...terms.join('')].every(shared)) {
      return stock.kernelFunc({ inputs: inputs as never, attrs: { equation }, backend }) as TensorInfo;
    }
    return byDefinition(backend, operands, terms, output);
  });
};

/** For every entry of the result, the sum of products over the other labels. */
const byDefinition = (
  backend: CpuBackend,
  operands: TensorInfo[],
  terms: string[],
  output: string,
): TensorInfo => {
  const sizes = new Map(
    terms.flatMap((labels, i) => [...labels].map((label, axis) => [label, operands[i]!.shape[axis]!])),
  );
  const shape = [...output].map((label) => sizes.get(label)!);
  // Labels of the result first: then each of its entries is one run of consecutive terms.
  const labels = [...new Set([...output, ...terms.join('')])];
  const sources = operands.map((operand, i) => ({
    values: valuesOf(backend, operand),
    strides: labels.map((label) => strideOf(terms[i]!, operand.shape, label)),
  }));
  const sums = new Float64Array(util.sizeFromShape(shape));
  const runLength = util.sizeFromShape(labels.map((label) => sizes.get(label)!)) / Math.max(1, sums.length);
  const index = labels.map(() => 0);
  const offsets = sources.map(() => 0);
  for (let entry = 0; entry < sums.length; entry++) {
    for (let term = 0; term < runLength; term++) {
      sums[entry]! += sources.reduce((product, { values }, i) => product * values[offsets[i]!]!, 1);
      advance(index, labels, sizes, (axis, steps) => {
        sources.forEach(({ strides }, i) => (offsets[i]! += steps * strides[axis]!));
      });
    }
  }
  const dtype = operands[0]!.dtype;
  const values = dtype === 'int32' ? Int32Array.from(sums) : Float32Array.from(sums);
  return backend.makeTensorInfo(shape, dtype, values as Float32Array);
};

const strideOf = (term: string, shape: number[], label: string): number => {
  const axis = term.indexOf(label);
  return axis < 0 ? 0 : util.sizeFromShape(shape.slice(axis + 1));
};

/** Counts one further, the last label fastest, and tells by how many steps each label moved. */
const advance = (
  index: number[],
  labels: string[],
  sizes: Map<string, number>,
  moved: (axis: number, steps: number) => void,
): void => {
  for (let axis = labels.length - 1; axis >= 0; axis--) {
    const size = sizes.get(labels[axis]!)!;
    index[axis]! += 1;
    if (index[axis]! < size) return moved(axis, 1);
    index[axis] = 0;
    moved(axis, 1 - size);
  }
};
