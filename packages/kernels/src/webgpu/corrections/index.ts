import { backend_util, util, type DataType, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs';
import { overhangs, type PoolAttributes } from '../../completeness/pool-overhang.js';
import { gpuKernel, stockGpuKernels, type GpuSteps } from './gpu-steps.js';

type Stock = ReadonlyMap<string, KernelConfig>;

/** Right kernels for those that the stock WebGPU backend has wrong, made of its other kernels. */
export const webGpuCorrections = (): KernelConfig[] => {
  const stock = stockGpuKernels();
  return [
    pad(stock),
    mirrorPad(stock),
    select(stock),
    transpose(stock),
    transform(stock),
    extremum(stock, 'ArgMax'),
    extremum(stock, 'ArgMin'),
    part(stock, 'Real'),
    part(stock, 'Imag'),
    averageGradient(stock, 'AvgPoolGrad'),
    averageGradient(stock, 'AvgPool3DGrad'),
  ];
};

// The shaders of stock paddings and selections do not compile for tensors of rank 5 and 6, and answer with zeros.
const RANK_OF_SHADERS = 4;

interface PadAttributes {
  readonly paddings: [number, number][];
}

/** Pads one axis after the other, each as the middle one of three. */
const byAxis = (
  steps: GpuSteps,
  kernelName: string,
  x: TensorInfo,
  { paddings, ...attributes }: PadAttributes,
): TensorInfo =>
  paddings.reduce(
    (padded, [before, after], axis) => {
      if (before === 0 && after === 0) return padded;
      const { shape } = padded;
      const size = shape[axis]! + before + after;
      const outer = util.sizeFromShape(shape.slice(0, axis));
      const flat = steps.reshape(padded, [outer, shape[axis]!, util.sizeFromShape(shape.slice(axis + 1))]);
      const wider = steps.run(
        kernelName,
        { x: flat },
        {
          ...attributes,
          paddings: [
            [0, 0],
            [before, after],
            [0, 0],
          ],
        },
      );
      return steps.reshape(
        wider,
        shape.map((other, i) => (i === axis ? size : other)),
      );
    },
    steps.run('Identity', { x }),
  );

const pad = (stock: Stock): KernelConfig => padKernel(stock, 'PadV2');
const mirrorPad = (stock: Stock): KernelConfig => padKernel(stock, 'MirrorPad');

const padKernel = (stock: Stock, kernelName: string): KernelConfig =>
  gpuKernel<PadAttributes>(stock, kernelName, (steps, { x }, attributes) =>
    x!.shape.length > RANK_OF_SHADERS
      ? byAxis(steps, kernelName, x!, attributes)
      : steps.run(kernelName, { x: x! }, attributes),
  );

/** `tf.where`: where all three have one shape, it is that of a list as well. */
const select = (stock: Stock): KernelConfig =>
  gpuKernel(stock, 'Select', (steps, { condition, t, e }) => {
    const flat = (x: TensorInfo): TensorInfo => steps.reshape(x, [util.sizeFromShape(x.shape)]);
    if (t!.shape.length <= RANK_OF_SHADERS || !util.arraysEqual(condition!.shape, t!.shape)) {
      return steps.run('Select', { condition: condition!, t: t!, e: e! });
    }
    const chosen = steps.run('Select', { condition: flat(condition!), t: flat(t!), e: flat(e!) });
    return steps.reshape(chosen, t!.shape);
  });

/** Transposes of integers: the stock shader takes some for floats and does not compile. */
const transpose = (stock: Stock): KernelConfig =>
  gpuKernel<{ perm: number[] }>(stock, 'Transpose', (steps, { x }, { perm }) => {
    if (x!.dtype !== 'int32' && x!.dtype !== 'bool') return steps.run('Transpose', { x: x! }, { perm });
    const floats = steps.run('Cast', { x: x! }, { dtype: 'float32' });
    const moved = steps.run('Transpose', { x: floats }, { perm });
    return steps.run('Cast', { x: moved }, { dtype: x!.dtype as DataType });
  });

/** `tf.image.transform`: one transform for the whole batch is read only for its first image. */
const transform = (stock: Stock): KernelConfig =>
  gpuKernel(stock, 'Transform', (steps, { image, transforms }, attributes: object) => {
    const reps = transforms!.shape[0] === 1 ? image!.shape[0]! : 1;
    const each = reps === 1 ? transforms! : steps.run('Tile', { x: transforms! }, { reps: [reps, 1] });
    return steps.run('Transform', { image: image!, transforms: each }, attributes);
  });

/** `tf.argMax` and `tf.argMin` of a list answer with a list of one instead of a scalar. */
const extremum = (stock: Stock, kernelName: string): KernelConfig =>
  gpuKernel<{ axis: number }>(stock, kernelName, (steps, { x }, attributes) => {
    const [axis] = util.parseAxisParam(attributes.axis, x!.shape);
    const found = steps.run(kernelName, { x: x! }, attributes);
    const [shape] = backend_util.computeOutAndReduceShapes(x!.shape, [axis!]);
    return steps.reshape(found, shape);
  });

/** Real and imaginary part of a reshaped complex tensor come in the shape it had before. */
const part = (stock: Stock, kernelName: string): KernelConfig =>
  gpuKernel(stock, kernelName, (steps, { input }) =>
    steps.reshape(steps.run(kernelName, { input: input! }), input!.shape),
  );

/** Stock divides by the size of the window also where it hangs over the edge; see the cpu correction. */
const averageGradient = (stock: Stock, kernelName: string): KernelConfig =>
  gpuKernel<PoolAttributes>(stock, kernelName, (steps, { dy, input }, attributes) => {
    const factors = overhangs(input!.shape, attributes);
    const shape = [1, ...dy!.shape.slice(1, -1), 1];
    const scale = steps.constant(Float32Array.from(factors), shape);
    const scaled = steps.run('Multiply', { a: dy!, b: scale });
    return steps.run(kernelName, { dy: scaled, input: input! }, attributes);
  });
