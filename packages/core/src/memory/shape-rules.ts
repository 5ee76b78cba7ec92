import * as tf from '@tensorflow/tfjs';
import { convolutionRules } from './convolution-rules.js';
import type { Call, ShapeRule } from './rule.js';
import { layoutRules } from './layout-rules.js';

const unary = (call: Call) => call.make(call.first.shape);
const copy = (name: string) => (call: Call) => call.make(call.input(name).shape, call.input(name).dtype);

const broadcast =
  (dtype?: tf.DataType) =>
  ({ input, make }: Call) => {
    const [a, b] = [input('a'), input('b')];
    return make(tf.backend_util.assertAndGetBroadcastShape(a.shape, b.shape), dtype ?? a.dtype);
  };

const reduce =
  (axesOf: (attrs: Call['attrs']) => unknown, dtype?: tf.DataType) =>
  ({ first, attrs, make }: Call) => {
    const axes = tf.util.parseAxisParam(axesOf(attrs) as number[], first.shape);
    const kept = first.shape.flatMap((size, axis) =>
      axes.includes(axis) ? (attrs.keepDims === true ? [1] : []) : [size],
    );
    return make(kept, dtype ?? first.dtype);
  };

const batchMatMul = ({ input, attrs, make }: Call) => {
  const [a, b] = [input('a').shape, input('b').shape];
  const rows = attrs.transposeA === true ? a.at(-1)! : a.at(-2)!;
  const columns = attrs.transposeB === true ? b.at(-2)! : b.at(-1)!;
  const batch = tf.backend_util.assertAndGetBroadcastShape(a.slice(0, -2), b.slice(0, -2));
  return make([...batch, rows, columns]);
};

/** Fused updates change variables where they are, and answer what shares their data. */
const inPlace =
  (...names: string[]) =>
  ({ input, view }: Call) =>
    names.map((name) => view(input(name), input(name).shape));

/** Normalising by own statistics answers mean and variance, `[groups, columns]`, as well. */
const normalised = ({ input, attrs, make }: Call) => {
  const statistics = [attrs.groups, attrs.columns ?? 1] as number[];
  return [make(input('x').shape), make(statistics), make(statistics)];
};

/** A tensor like each of those inputs. */
const likeEach =
  (...names: string[]) =>
  ({ input, make }: Call) =>
    names.map((name) => make(input(name).shape));

/** A rule for each of several kernels. */
const alike = (names: string, rule: ShapeRule): [string, ShapeRule][] =>
  names.split(' ').map((name) => [name, rule]);

/** What shapes kernels give, by name: what training steps use, the fused kernels of `@gan/kernels` among it. */
export const shapeRules: ReadonlyMap<string, ShapeRule> = new Map<string, ShapeRule>([
  ...alike(
    'Abs Ceil ClipByValue Cos Elu Erf Exp Expm1 Floor LeakyRelu Log Log1p Neg Reciprocal Relu Relu6 Round Rsqrt Selu ' +
      'Sigmoid Sign Sin Sinh Softplus Sqrt Square Step Tan Tanh Softmax LogSoftmax Cumsum Cumprod FusedBatchNorm',
    unary,
  ),
  ...alike('Add Sub Multiply RealDiv FloorDiv Mod Maximum Minimum Pow SquaredDifference Prelu', broadcast()),
  ...alike('Equal NotEqual Greater GreaterEqual Less LessEqual LogicalAnd LogicalOr', broadcast('bool')),
  ...alike('LogicalNot IsFinite IsInf IsNan', ({ first, make }) => make(first.shape, 'bool')),
  ...alike(
    'Sum Mean Prod',
    reduce(({ axis }) => axis),
  ),
  ...alike(
    'Max Min',
    reduce(({ reductionIndices, axis }) => reductionIndices ?? axis),
  ),
  ...alike(
    'All Any',
    reduce(({ axis }) => axis, 'bool'),
  ),
  ...alike(
    'ArgMax ArgMin',
    reduce(({ axis }) => axis, 'int32'),
  ),
  ...alike('LeakyReluGrad SigmoidGrad SoftplusGrad SquareGrad TanhGrad EluGrad', copy('dy')),
  ['AddN', ({ list, make }) => make(list[0]!.shape)],
  ['BatchMatMul', batchMatMul],
  ['_FusedMatMul', batchMatMul],
  [
    'FusedBatchNormGrad',
    ({ input, make }) => {
      const { shape } = input('scale');
      return Array.from({ length: 5 }, () => make(shape));
    },
  ],
  ['Modulate', copy('x')],
  ['ModulateGrad', likeEach('x', 'scale', 'shift', 'strength')],
  ...alike('NormaliseColumns NormaliseRows', normalised),
  ['NormaliseColumnsGrad', likeEach('x', 'scale', 'scale')],
  ['NormaliseRowsGrad', copy('x')],
  ['AdamUpdate', inPlace('value', 'firstMoment', 'secondMoment')],
  ['RmsPropUpdate', inPlace('value', 'meanSquare')],
  ['MomentumUpdate', inPlace('value', 'velocity')],
  ['EmaUpdate', inPlace('average')],
  ...layoutRules,
  ...convolutionRules,
]);
