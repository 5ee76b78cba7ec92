import { util, type KernelConfig, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs';
import type { KernelContext } from '../../kernel-context.js';
import { Temporaries } from '../temporaries.js';
import { complexOutput, fromParts, partsOf } from './complex-data.js';
import { complexFrom, partOf } from './parts.js';

type Inputs = Record<string, TensorInfo>;
type Body = (context: KernelContext, inputs: Inputs, attributes: Record<string, unknown>) => TensorInfo;

/** The kernel for complex inputs in front of the stock one for all others. */
const beforeStock = (
  context: KernelContext,
  kernelName: string,
  applies: (inputs: Inputs, attributes: Record<string, unknown>) => boolean,
  body: Body,
): KernelConfig => {
  const stock = context.stock(kernelName);
  const kernelFunc: KernelFunc = (args) => {
    const inputs = args.inputs as Inputs;
    const attributes = args.attrs ?? {};
    return applies(inputs, attributes) ? body(context, inputs, attributes) : stock.kernelFunc(args);
  };
  return { ...stock, kernelFunc };
};

const anyComplex = (inputs: Inputs): boolean =>
  Object.values(inputs).some(({ dtype }) => dtype === 'complex64');

/** Sums and differences act on each part alone, so they are those of the interleaved floats. */
const byParts =
  (kernelName: 'Add' | 'Sub'): Body =>
  (context, inputs) => {
    const steps = new Temporaries(context);
    const [a, b] = [asComplex(context, steps, inputs['a']!), asComplex(context, steps, inputs['b']!)];
    // The axis of the parts must stay the last where one operand has fewer axes: broadcasting aligns those.
    const parts = steps.run(kernelName, { a: partsOf(a), b: partsOf(b) });
    return steps.finish(fromParts(context, parts));
  };

/** tfjs casts both operands to one type before it calls a kernel; kernels called by kernels may not. */
const asComplex = (context: KernelContext, steps: Temporaries, x: TensorInfo): TensorInfo =>
  x.dtype === 'complex64' ? x : steps.own(complexFrom(context, x));

/** `(a + ib)(c + id) = (ac - bd) + i(ad + bc)`. */
const multiply: Body = (context, inputs) => {
  const steps = new Temporaries(context);
  const [a, b] = [asComplex(context, steps, inputs['a']!), asComplex(context, steps, inputs['b']!)];
  const [ar, ai] = [steps.own(partOf(context, a, 0)), steps.own(partOf(context, a, 1))];
  const [br, bi] = [steps.own(partOf(context, b, 0)), steps.own(partOf(context, b, 1))];
  const product = (x: TensorInfo, y: TensorInfo): TensorInfo => steps.run('Multiply', { a: x, b: y });
  const real = steps.run('Sub', { a: product(ar, br), b: product(ai, bi) });
  const imag = steps.run('Add', { a: product(ar, bi), b: product(ai, br) });
  return steps.finish(steps.own(complexFrom(context, real, imag)));
};

const cast: Body = (context, inputs, { dtype }) => {
  const x = inputs['x']!;
  const steps = new Temporaries(context);
  if (x.dtype === dtype) return steps.finish(x);
  if (dtype === 'complex64') {
    const floats = x.dtype === 'float32' ? x : steps.run('Cast', { x }, { dtype: 'float32' });
    return steps.finish(steps.own(complexFrom(context, floats)));
  }
  const real = steps.own(partOf(context, x, 0));
  return steps.finish(steps.run('Cast', { x: real }, { dtype }));
};

const concat: Body = (context, inputs, attributes) => {
  const list = Object.values(inputs);
  const [axis] = util.parseAxisParam(attributes['axis'] as number, list[0]!.shape);
  const parts = Object.fromEntries(Object.entries(inputs).map(([name, z]) => [name, partsOf(z)]));
  const steps = new Temporaries(context);
  const joined = steps.run('Concat', Object.values(parts) as never, { axis: axis! });
  return steps.finish(fromParts(context, joined));
};

/** All zeros, or all ones without an imaginary part. */
const constant =
  (value: 0 | 1): Body =>
  (context, inputs) => {
    const out = complexOutput(context, inputs['x']!.shape);
    const parts = context.heap.floats(partsOf(out)).fill(0);
    for (let i = 0; i < parts.length; i += 2) parts[i] = value;
    return out;
  };

/**
 * The operations that the cpu backend has for complex tensors besides the Fourier transforms and the parts:
 * sums, differences, products, casts, concatenation (and so stacking), zeros and ones. Identity and reshaping
 * need nothing, since they do not look at the data.
 */
export const complexArithmetic = (context: KernelContext): KernelConfig[] => [
  beforeStock(context, 'Add', anyComplex, byParts('Add')),
  beforeStock(context, 'Sub', anyComplex, byParts('Sub')),
  beforeStock(context, 'Multiply', anyComplex, multiply),
  beforeStock(context, 'Cast', (inputs, { dtype }) => anyComplex(inputs) || dtype === 'complex64', cast),
  beforeStock(context, 'Concat', anyComplex, concat),
  beforeStock(context, 'ZerosLike', anyComplex, constant(0)),
  beforeStock(context, 'OnesLike', anyComplex, constant(1)),
];
