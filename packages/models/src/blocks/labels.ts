import type { BatchSpec, Random, TensorSpec } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** Class labels as a network takes them. */
export interface LabelInput {
  /** The input, int32 `[N, 1]`: plain TensorFlow.js turns whatever has rank 1 into that. */
  readonly input: tf.SymbolicTensor;
  /** The labels in it, int32 `[N]`. */
  readonly labels: tf.SymbolicTensor;
}

/** The input `labels` of a network. */
export function labelInput(): LabelInput {
  const input = tf.input({ shape: [1], dtype: 'int32', name: 'labels' });
  const flat = tf.layers.reshape({ name: 'label-list', targetShape: [] });
  return { input, labels: flat.apply(input) as tf.SymbolicTensor };
}

/** What a batch holds for a model of labelled examples. */
export const labelledExamples = (images: TensorSpec, numClasses: number): BatchSpec => ({
  images,
  labels: { shape: [], dtype: 'int32', numClasses },
});

export interface LabelProductOptions {
  readonly labels: tf.SymbolicTensor;
  readonly numClasses: number;
  /** Where the vectors of the classes start. */
  readonly initializer: ReturnType<typeof tf.initializers.zeros>;
}

/** `x` `[N, D]`, each example times the learned vector of its class. Trainable weights: `numClasses · D`. */
export function timesLabel(
  { labels, numClasses, initializer }: LabelProductOptions,
  x: tf.SymbolicTensor,
): tf.SymbolicTensor {
  const embedding = tf.layers.embedding({
    name: 'class',
    inputDim: numClasses,
    outputDim: x.shape.at(-1)!,
    embeddingsInitializer: initializer,
  });
  const product = tf.layers.multiply({ name: 'class-product' });
  return product.apply([x, embedding.apply(labels) as tf.SymbolicTensor]) as tf.SymbolicTensor;
}

/** Labels drawn uniformly, int32 `[count]`, owned by the caller. */
export const drawLabels = (count: number, numClasses: number, random: Random): tf.Tensor1D =>
  tf.tensor1d(
    Int32Array.from({ length: count }, () => random.integer(numClasses)),
    'int32',
  );
