import { backend_util, util, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../kernel-context.js';
import { byCpu } from './by-cpu.js';
import { Temporaries, viewed } from './temporaries.js';

/** A tensor with one letter for each of its axes. */
interface Labelled {
  readonly labels: string;
  readonly tensor: TensorInfo;
}

/**
 * `tf.einsum` of one or two operands: what is summed over alone is summed first, the rest is one batched
 * matrix product (or an elementwise one where nothing is contracted) between two transposes.
 */
export const einsum = (context: KernelContext): KernelConfig => ({
  ...byCpu(context, 'Einsum'),
  kernelFunc: (args) => {
    const operands = Object.values(args.inputs) as TensorInfo[];
    const { equation } = args.attrs as { equation: string };
    // Matrix products are of floats; integers are rare here.
    if (operands.some(({ dtype }) => dtype !== 'float32')) return byCpu(context, 'Einsum').kernelFunc(args);
    const { terms, output } = parse(equation, operands);
    const steps = new Temporaries(context);
    const labelled = operands.map((tensor, i): Labelled => ({ labels: terms[i]!, tensor }));
    const [a, b] = labelled.map((x, i) => sumUnused(steps, x, output, labelled[1 - i]));
    const product = b === undefined ? a! : multiply(steps, a!, b, output);
    return steps.finish(transposeTo(steps, product, output));
  },
});

/** Takes the equation apart; tfjs' own parser checks it and the sizes, in its own words. */
const parse = (equation: string, operands: TensorInfo[]): { terms: string[]; output: string } => {
  const { allDims, idDims } = backend_util.decodeEinsumEquation(equation, operands.length);
  backend_util.checkEinsumDimSizes(allDims.length, idDims, operands as never);
  const [left, output] = equation.replace(/\s/g, '').split('->') as [string, string];
  return { terms: left.split(','), output };
};

const sizeOf = ({ labels, tensor }: Labelled, label: string): number => tensor.shape[labels.indexOf(label)]!;

const only = (labels: string, keep: (label: string) => boolean): string => [...labels].filter(keep).join('');

/** Sums over labels that neither the result nor the other operand has. */
const sumUnused = (steps: Temporaries, x: Labelled, output: string, other?: Labelled): Labelled => {
  const labels = only(x.labels, (label) => output.includes(label) || other?.labels.includes(label) === true);
  if (labels === x.labels) return x;
  const axis = [...x.labels].flatMap((label, i) => (labels.includes(label) ? [] : [i]));
  return { labels, tensor: steps.run('Sum', { x: x.tensor }, { axis, keepDims: false }) };
};

const transposeTo = (steps: Temporaries, { labels, tensor }: Labelled, wanted: string): TensorInfo => {
  if (labels === wanted) return tensor;
  return steps.run('Transpose', { x: tensor }, { perm: [...wanted].map((label) => labels.indexOf(label)) });
};

const multiply = (steps: Temporaries, a: Labelled, b: Labelled, output: string): Labelled => {
  const batch = only(output, (label) => a.labels.includes(label) && b.labels.includes(label));
  const contracted = only(a.labels, (label) => !output.includes(label));
  const rows = only(a.labels, (label) => !b.labels.includes(label));
  const columns = only(b.labels, (label) => !a.labels.includes(label));
  const total = (x: Labelled, labels: string): number =>
    util.sizeFromShape([...labels].map((label) => sizeOf(x, label)));
  const [n, depth, m, k] = [total(a, batch), total(a, contracted), total(a, rows), total(b, columns)];
  const left = matrix(steps, a, batch, [rows, contracted], [n, m, depth]);
  const right = matrix(steps, b, batch, [contracted, columns], [n, depth, k]);
  const tensor =
    contracted === ''
      ? steps.run('Multiply', { a: left.tensor, b: right.tensor })
      : steps.run(
          'BatchMatMul',
          { a: left.tensor, b: right.tensor },
          { transposeA: left.transposed, transposeB: right.transposed },
        );
  const labels = batch + rows + columns;
  const shape = [...labels].map((label) => sizeOf(a.labels.includes(label) ? a : b, label));
  return { labels, tensor: viewed(tensor, shape) };
};

/** The operand as `[batch, first, second]`, or transposed where its axes already lie that way. */
const matrix = (
  steps: Temporaries,
  x: Labelled,
  batch: string,
  [first, second]: readonly [string, string],
  [n, height, width]: readonly [number, number, number],
): { tensor: TensorInfo; transposed: boolean } => {
  // Where a side is a single row, both orders are the same data, and the plain one serves elementwise products.
  const transposed = x.labels === batch + second + first && first !== '' && second !== '';
  const tensor = transposed ? x.tensor : transposeTo(steps, x, batch + first + second);
  return { tensor: viewed(tensor, transposed ? [n, width, height] : [n, height, width]), transposed };
};
