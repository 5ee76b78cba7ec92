import * as tf from '@tensorflow/tfjs';
import { float } from './graph.js';
import type { Value } from './builder.js';
import type { LayerContext } from './layer-context.js';

/** `x / sqrt(mean of x² over axes + ε)`. */
export function toUnitVariance(x: Value, axes: number[], epsilon: number, context: LayerContext): Value {
  const squares = context.map('Mul', [x, x], 'squares');
  const mean = context.map('ReduceMean', [squares], 'mean-square', { axes, keepdims: 1 });
  const sum = context.map('Add', [mean, context.scalar('epsilon', epsilon)], 'variance');
  return context.node('Div', [x, context.map('Sqrt', [sum], 'deviation')]);
}

/** To mean 0 and variance 1 over axes, then a scale and a shift for each channel where the layer has them. */
export function normalised(x: Value, axes: number[], context: LayerContext): Value {
  const mean = context.map('ReduceMean', [x], 'mean', { axes, keepdims: 1 });
  const centred = context.map('Sub', [x, mean], 'centred');
  let y = toUnitVariance(centred, axes, context.config['epsilon'] as number, context);
  const [gamma, beta] = [context.weight('gamma'), context.weight('beta')];
  if (gamma) y = context.map('Mul', [y, context.perChannel('gamma', y, gamma)], 'scaled');
  if (beta) y = context.map('Add', [y, context.perChannel('beta', y, beta)], 'shifted');
  return y;
}

/** Batch normalisation with statistics that are kept. */
export function byRunningStatistics(x: Value, context: LayerContext): Value {
  const [mean, variance] = [context.weight('moving_mean')!, context.weight('moving_variance')!];
  const vectors = {
    gamma: context.weight('gamma') ?? tf.onesLike(mean),
    beta: context.weight('beta') ?? tf.zerosLike(mean),
    mean,
    variance,
  };
  const constants = Object.entries(vectors).map(([part, vector]) => context.constant(part, vector));
  const attributes = { epsilon: float(context.config['epsilon'] as number) };
  return context.node('BatchNormalization', [context.build.channelsFirst(x), ...constants], { attributes });
}
