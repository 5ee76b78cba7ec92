import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { broadcastPair, shapeOf } from './arbitraries.js';
import type { InputSpec, Operation } from './operation.js';

type Unary = (x: tf.Tensor) => tf.Tensor;
type Binary = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;
type Range = [number, number];

const unary = (name: string, run: Unary, range: Range = [-2, 2], differentiable = true): Operation => ({
  name,
  differentiable,
  cases: shapeOf(0, 5).map((shape) => ({ parameters: { shape }, inputs: [{ shape, range }], run })),
});

const binary = (
  name: string,
  run: Binary,
  spec: Omit<InputSpec, 'shape'> = {},
  other: Omit<InputSpec, 'shape'> = spec,
  differentiable = false,
): Operation => ({
  name,
  differentiable,
  cases: broadcastPair().map(([a, b]) => ({
    parameters: { a, b },
    inputs: [
      { shape: a, ...spec },
      { shape: b, ...other },
    ],
    run,
  })),
});

const positive: Range = [0.2, 3];
const integers: Omit<InputSpec, 'shape'> = { dtype: 'int32' };
const nonZero: Omit<InputSpec, 'shape'> = { dtype: 'int32', range: [1, 6] };
const flags: Omit<InputSpec, 'shape'> = { dtype: 'bool' };

const unaries: Operation[] = [
  unary('abs', tf.abs),
  unary('acos', tf.acos, [-0.9, 0.9]),
  unary('acosh', tf.acosh, [1.2, 4]),
  unary('asin', tf.asin, [-0.9, 0.9]),
  unary('asinh', tf.asinh),
  unary('atan', tf.atan),
  unary('atanh', tf.atanh, [-0.9, 0.9]),
  unary('ceil', tf.ceil, [-5, 5], false),
  unary('clipByValue', (x) => tf.clipByValue(x, -0.5, 1)),
  unary('cos', tf.cos),
  unary('cosh', tf.cosh),
  unary('elu', tf.elu),
  unary('erf', tf.erf),
  unary('exp', tf.exp),
  unary('expm1', tf.expm1),
  unary('floor', tf.floor, [-5, 5], false),
  unary('isFinite', tf.isFinite, [-5, 5], false),
  unary('isNaN', tf.isNaN, [-5, 5], false),
  unary('leakyRelu', (x) => tf.leakyRelu(x, 0.2)),
  unary('log', tf.log, positive),
  unary('log1p', tf.log1p, positive),
  unary('logSigmoid', tf.logSigmoid),
  unary('neg', tf.neg),
  unary('reciprocal', tf.reciprocal, positive),
  unary('relu', tf.relu),
  unary('relu6', tf.relu6, [-3, 9]),
  unary('round', tf.round, [-5, 5], false),
  unary('rsqrt', tf.rsqrt, positive),
  unary('selu', tf.selu),
  unary('sigmoid', tf.sigmoid, [-5, 5]),
  unary('sign', tf.sign, [-2, 2], false),
  unary('sin', tf.sin),
  unary('sinh', tf.sinh),
  unary('softplus', tf.softplus, [-5, 5]),
  unary('sqrt', tf.sqrt, positive),
  unary('square', tf.square),
  unary('step', (x) => tf.step(x, 0.3), [-2, 2], false),
  unary('tan', tf.tan, [-1, 1]),
  unary('tanh', tf.tanh, [-3, 3]),
  unary('zerosLike', tf.zerosLike, [-2, 2], false),
  unary('onesLike', tf.onesLike, [-2, 2], false),
];

const binaries: Operation[] = [
  binary('add', tf.add, {}, {}, true),
  binary('sub', tf.sub, {}, {}, true),
  binary('mul', tf.mul, {}, {}, true),
  binary('div', tf.div, {}, { range: positive }, true),
  binary('divNoNan', tf.divNoNan, {}, { range: positive }),
  binary('maximum', tf.maximum, {}, {}, true),
  binary('minimum', tf.minimum, {}, {}, true),
  binary('pow', tf.pow, { range: positive }, {}, true),
  binary('atan2', tf.atan2, { range: positive }, {}, true),
  binary('squaredDifference', tf.squaredDifference, {}, {}, true),
  binary('mod', tf.mod, { range: [0.2, 8] }, { range: positive }),
  binary('prelu', (x, alpha) => tf.prelu(tf.add(x, tf.zerosLike(alpha)), alpha), {}, {}, true),
  ...(['add', 'sub', 'mul', 'maximum', 'minimum', 'squaredDifference'] as const).map((name) =>
    binary(`${name} of int32`, tf[name] as Binary, integers),
  ),
  binary('div of int32', tf.div, integers, nonZero),
  binary('floorDiv of int32', tf.floorDiv, integers, nonZero),
  binary('mod of int32', tf.mod, integers, nonZero),
  binary('pow of int32', tf.pow, nonZero, { dtype: 'int32', range: [0, 4] }),
  ...(['equal', 'notEqual', 'greater', 'greaterEqual', 'less', 'lessEqual'] as const).flatMap((name) => [
    binary(name, tf[name] as Binary),
    binary(`${name} of int32`, tf[name] as Binary, integers),
  ]),
  binary('equal of bool', tf.equal, flags),
  binary('notEqual of bool', tf.notEqual, flags),
  binary('logicalAnd', tf.logicalAnd, flags),
  binary('logicalOr', tf.logicalOr, flags),
  binary('logicalXor', tf.logicalXor, flags),
  binary('bitwiseAnd', (a, b) => tf.bitwiseAnd(a.add(tf.zerosLike(b)), b.add(tf.zerosLike(a))), {
    dtype: 'int32',
    range: [0, 100],
  }),
];

type Kind = NonNullable<InputSpec['dtype']>;
const kinds: readonly Kind[] = ['float32', 'int32', 'bool'];

const castCases = fc
  .record({ shape: shapeOf(0, 4), from: fc.constantFrom(...kinds), to: fc.constantFrom(...kinds) })
  .map(({ shape, from, to }) => ({
    parameters: { shape, from, to },
    // Small fractions and large multiples of 256 tell a proper test for zero from a truncation.
    inputs: [{ shape, dtype: from, range: from === 'int32' ? ([-2, 2] as Range) : ([-3, 3] as Range) }],
    run: (x: tf.Tensor) => tf.cast(from === 'int32' ? x.mul(tf.scalar(256, 'int32')) : x, to),
  }));

const whereCases = broadcastPair(4).chain(([a, b]) =>
  fc.constantFrom<Kind>('float32', 'int32', 'bool').map((dtype) => ({
    parameters: { a, b, dtype },
    inputs: [
      { shape: a, dtype: 'bool' as const },
      { shape: a, dtype },
      { shape: b, dtype },
    ],
    run: (condition: tf.Tensor, t: tf.Tensor, e: tf.Tensor) => tf.where(condition, t, e),
  })),
);

export const elementwise: readonly Operation[] = [
  ...unaries,
  ...binaries,
  { name: 'cast', cases: castCases },
  { name: 'where', cases: whereCases, differentiable: true },
  {
    name: 'logicalNot',
    cases: shapeOf(0, 4).map((shape) => ({
      parameters: { shape },
      inputs: [{ shape, dtype: 'bool' }],
      run: (x) => tf.logicalNot(x),
    })),
  },
  {
    name: 'addN',
    differentiable: true,
    cases: shapeOf(0, 4).map((shape) => ({
      parameters: { shape },
      inputs: [{ shape }, { shape }, { shape }],
      run: (...tensors) => tf.addN(tensors),
    })),
  },
];
