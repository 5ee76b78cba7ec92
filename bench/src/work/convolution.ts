import { Random } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { ConvolutionSpec } from '../spec.js';
import type { Work } from './work.js';

/** Runs the kernels themselves, since tfjs has no public call for a filter gradient. */
export function convolution({ pass, input, filter, stride }: ConvolutionSpec): Work {
  const [batch, height, width] = input;
  const random = Random.fromSeed('convolution');
  const x = random.normalTensor([...input]);
  const w = random.normalTensor([...filter]);
  const dy = random.normalTensor([batch, Math.ceil(height / stride), Math.ceil(width / stride), filter[3]]);
  const attributes = { strides: [stride, stride], pad: 'same', dataFormat: 'NHWC', dilations: [1, 1] };
  const kernel = (name: string, inputs: tf.NamedTensorMap, more: tf.NamedAttrMap) =>
    tf.engine().runKernel(name, inputs, { ...attributes, ...more }) as tf.Tensor;
  const run = {
    forward: () => kernel('Conv2D', { x, filter: w }, {}),
    'input-gradient': () => kernel('Conv2DBackpropInput', { dy, filter: w }, { inputShape: [...input] }),
    'filter-gradient': () => kernel('Conv2DBackpropFilter', { x, dy }, { filterShape: [...filter] }),
  }[pass];
  return { run, dispose: () => tf.dispose([x, w, dy]) };
}
