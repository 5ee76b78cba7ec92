import * as tf from '@tensorflow/tfjs';
import { float, type Attributes } from './graph.js';
import type { Emitter, Emitters, LayerContext } from './layer-context.js';

const same: Emitter = ([x]) => x!;

/** One operation on the layer's inputs, which are laid out alike. */
const simple =
  (type: string, attributes?: (context: LayerContext) => Attributes): Emitter =>
  (inputs, context) =>
    context.node(type, context.build.alike(inputs), { attributes: attributes?.(context) });

/** An operation of two on any number. */
const folded =
  (type: string): Emitter =>
  (inputs, context) =>
    context.build.alike(inputs).reduce((sum, next) => context.node(type, [sum, next]));

const alpha = ({ config }: LayerContext) => ({ alpha: float(config['alpha'] as number) });

/** Layers of TensorFlow.js that work on each number, on lists, or on channels. */
export const stockEmitters: Emitters = {
  Dropout: same,
  GaussianNoise: same,
  Activation: ([x], context) => context.activate(x!),
  ReLU: simple('Relu'),
  LeakyReLU: simple('LeakyRelu', alpha),
  ELU: simple('Elu', alpha),
  // Its slopes have the shape of a map, of which axes may be shared.
  PReLU: ([x], context) =>
    context.node('PRelu', [
      context.build.channelsLast(x!),
      context.constant('alpha', context.weight('alpha')!),
    ]),
  Add: folded('Add'),
  Multiply: folded('Mul'),
  Average: simple('Mean'),
  Maximum: simple('Max'),
  Minimum: simple('Min'),
  Concatenate: (inputs, context) => {
    const alike = context.build.alike(inputs);
    const wanted = context.config['axis'] as number;
    const axis = wanted < 0 ? wanted + context.shape.length : wanted;
    const place = alike[0]!.channelsFirst ? [0, 2, 3, 1][axis]! : axis;
    return context.node('Concat', alike, { attributes: { axis: place } });
  },
  Dot: (inputs, context) => {
    const products = context.map('Mul', [inputs[0]!, inputs[1]!], 'products');
    return context.node('ReduceSum', [products, context.integers('axes', [1])], {
      attributes: { keepdims: 1 },
    });
  },
  Flatten: ([x], context) => context.reshape(x!, context.shape.slice(1) as number[]),
  Reshape: ([x], context) => context.reshape(x!, context.shape.slice(1) as number[]),
  Embedding: ([x], context) =>
    context.node('Gather', [context.constant('embeddings', context.weight('embeddings')!), x!]),
  Dense: ([x], context) => {
    const kernel = context.constant('kernel', context.weight('kernel')!);
    const product = context.node('MatMul', [context.build.channelsLast(x!), kernel]);
    const bias = context.weight('bias');
    return context.activate(
      bias === undefined ? product : context.map('Add', [product, context.constant('bias', bias)], 'sum'),
    );
  },
  BatchNormalization: ([x], context) => {
    const inverse = tf.rsqrt(tf.add(context.weight('moving_variance')!, context.config['epsilon'] as number));
    const scale = tf.mul(inverse, context.weight('gamma') ?? 1);
    const shift = tf.sub(context.weight('beta') ?? 0, tf.mul(context.weight('moving_mean')!, scale));
    const scaled = context.map('Mul', [x!, context.perChannel('scale', x!, scale)], 'scaled');
    return context.node('Add', [scaled, context.perChannel('shift', x!, shift)]);
  },
};
