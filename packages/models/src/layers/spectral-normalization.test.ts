import { forward, Random, registerSecondOrderGradients } from '@gan/core';
import { expectClose, expectNoLeak, numericalGradient } from '@gan/core/testing';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { spectralNormalization } from './spectral-normalization.js';

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerSecondOrderGradients();
});

/** A model of one normalised layer. */
function model(inner: tf.layers.Layer, inputShape: number[], powerIterations = 1): tf.LayersModel {
  const input = tf.input({ shape: inputShape });
  const layer = spectralNormalization({ layer: inner, powerIterations, name: 'normalised' });
  return tf.model({ inputs: input, outputs: layer.apply(input) as tf.SymbolicTensor });
}

/** Singular values 3 and 1, and the rest that a linear map needs to show its kernel. */
const kernel = [[3, 0], [0, 1], [0, 0]]; // prettier-ignore
const identity = () => tf.eye(3);

function denseModel(powerIterations = 1): tf.LayersModel {
  const made = model(tf.layers.dense({ units: 2, useBias: false }), [3], powerIterations);
  made.layers[1]!.trainableWeights[0]!.write(tf.tensor2d(kernel));
  return made;
}

describe('SpectralNormalization', () => {
  it('divides the kernel by its largest singular value', () => {
    const network = denseModel(30);
    tf.tidy(() =>
      expectClose(forward(network, { x: identity() }), [1, 0, 0, 1 / 3, 0, 0], { absolute: 1e-4 }),
    );
    network.dispose();
  });

  it('gets there over training calls, and stays where it is otherwise', () => {
    const network = denseModel();
    const outputs = (training: boolean) =>
      tf.tidy(() => [...forward(network, { x: identity() }, { training }).dataSync()]);
    const first = outputs(false);
    expect(outputs(false)).toEqual(first);
    for (let i = 0; i < 20; i++) outputs(true);
    expectClose(outputs(false), [1, 0, 0, 1 / 3, 0, 0], { absolute: 1e-4 });
    network.dispose();
  });

  it('keeps its vector as a non-trainable weight', () => {
    const network = denseModel();
    expect(network.trainableWeights.map(({ shape }) => shape)).toEqual([[3, 2]]);
    expect(network.nonTrainableWeights.map(({ shape }) => shape)).toEqual([[1, 2]]);
    network.dispose();
  });

  it.each<[string, () => tf.layers.Layer, number[], (kernel: tf.Tensor) => tf.Tensor]>([
    [
      'conv2d',
      () => tf.layers.conv2d({ filters: 2, kernelSize: 2, useBias: false }),
      [3, 3, 3],
      (w) => tf.reshape(w, [-1, 2]),
    ],
    [
      'conv2dTranspose',
      () => tf.layers.conv2dTranspose({ filters: 2, kernelSize: 2, useBias: false }),
      [3, 3, 3],
      (w) => tf.reshape(tf.transpose(w, [0, 1, 3, 2]), [-1, 2]),
    ],
    [
      'depthwiseConv2d',
      () => tf.layers.depthwiseConv2d({ kernelSize: 2, useBias: false }),
      [3, 3, 3],
      (w) => tf.reshape(w, [4, 3]),
    ],
  ])('normalises %s by the singular value of its matrix', (_, make, inputShape, matrixOf) => {
    const input = tf.input({ shape: inputShape });
    const plain = tf.model({ inputs: input, outputs: make().apply(input) as tf.SymbolicTensor });
    const normalised = model(make(), inputShape, 60);
    tf.tidy(() => {
      const weights = tf.tensor(
        Random.fromSeed(2).fillNormal(new Float32Array(plain.weights[0]!.read().size)),
        plain.weights[0]!.shape as number[],
      );
      plain.layers[1]!.setWeights([weights]);
      normalised.layers[1]!.trainableWeights[0]!.write(weights);
      const matrix = matrixOf(weights) as tf.Tensor2D;
      // The power method on the Gram matrix, long enough to be exact.
      let vector = tf.ones([matrix.shape[1]!, 1]);
      const gram = tf.matMul(matrix, matrix, true, false);
      for (let i = 0; i < 500; i++)
        vector = tf.div(tf.matMul(gram, vector), tf.norm(tf.matMul(gram, vector)));
      const sigma = tf.sqrt(tf.norm(tf.matMul(gram, vector)));
      const x = Random.fromSeed(3).normalTensor([2, ...inputShape]);
      const expected = tf.div(forward(plain, { x }), sigma);
      expectClose(forward(normalised, { x }), expected, { absolute: 1e-3, relative: 1e-3 });
    });
    plain.dispose();
    normalised.dispose();
  });

  it('takes one step of algorithm 1 from its vector, for embeddings from one of their rows', () => {
    const layer = spectralNormalization({ layer: tf.layers.embedding({ inputDim: 3, outputDim: 2 }) });
    const labels = tf.tensor1d([0, 1, 2], 'int32');
    tf.tidy(() => void layer.apply(labels));
    expect(layer.nonTrainableWeights.map(({ shape }) => shape)).toEqual([[1, 3]]);
    tf.tidy(() => {
      const [rows, u] = [tf.tensor2d(kernel), tf.tensor2d([[1, 2, 0]])];
      layer.trainableWeights[0]!.write(rows);
      layer.nonTrainableWeights[0]!.write(u);
      // u W = [3, 2], W of that over its length has length sqrt(9² + 2²) / sqrt(13).
      expectClose(layer.apply(labels) as tf.Tensor, tf.div(rows, Math.sqrt(85 / 13)), { absolute: 1e-5 });
    });
    layer.dispose();
  });

  it('does not lengthen vectors below its epsilon', () => {
    const layer = spectralNormalization({
      layer: tf.layers.dense({ units: 2, useBias: false }),
      epsilon: 10,
    });
    tf.tidy(() => {
      layer.apply(identity());
      layer.trainableWeights[0]!.write(tf.tensor2d(kernel));
      layer.nonTrainableWeights[0]!.write(tf.tensor2d([[1, 0]]));
      // v = [3, 0, 0] / 10, u = v W / 10 = [0.09, 0], σ = v W u.
      const expected = tf.div(tf.tensor2d(kernel), 0.3 * 3 * 0.09);
      expectClose(layer.apply(identity()) as tf.Tensor, expected, { absolute: 1e-3 });
    });
    layer.dispose();
  });

  it('has the gradient of W / σ(W), also of a gradient', () => {
    const network = denseModel(30);
    const weight = network.trainableWeights[0]!;
    const x = tf.tensor2d([[0.5, -1, 2]]);
    const slope = (w: tf.Tensor) => {
      weight.write(w);
      const f = (input: tf.Tensor) => tf.sum(tf.square(tf.tanh(forward(network, { x: input }))));
      return tf.sum(tf.square(tf.grad(f)(x)));
    };
    const start = tf.tensor2d([[2, 0.4], [-0.3, 1], [0.2, 0.1]]); // prettier-ignore
    const numeric = numericalGradient(slope, start);
    weight.write(start);
    const analytic = tf.tidy(() => {
      const f = () => {
        const inner = (input: tf.Tensor) => tf.sum(tf.square(tf.tanh(forward(network, { x: input }))));
        return tf.sum(tf.square(tf.grad(inner)(x))) as tf.Scalar;
      };
      return Object.values(tf.variableGrads(f).grads)[0]!;
    });
    expectClose(analytic, numeric, { absolute: 2e-3, relative: 1e-2 });
    tf.dispose([x, start, numeric, analytic]);
    network.dispose();
  });

  it('is saved and loaded with its layer and its vector', async () => {
    const network = model(tf.layers.dense({ units: 2, activation: 'tanh' }), [3], 2);
    const x = tf.tensor2d([[0.5, -1, 2]]);
    tf.tidy(() => forward(network, { x }, { training: true }));
    let saved: tf.io.ModelArtifacts | undefined;
    await network.save(
      tf.io.withSaveHandler(async (artifacts) => {
        saved = artifacts;
        return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
      }),
    );
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved!));
    tf.tidy(() => expectClose(forward(loaded, { x }), forward(network, { x }), { absolute: 1e-6 }));
    [network, loaded].forEach((each) => each.dispose());
    x.dispose();
  });

  it('leaves no tensors behind, also in training', async () => {
    const network = denseModel();
    const x = tf.tensor2d([[0.5, -1, 2]]);
    await expectNoLeak(() => tf.tidy(() => void forward(network, { x }, { training: true })));
    network.dispose();
    x.dispose();
  });

  it('refuses layers without a kernel', () => {
    expect(() => model(tf.layers.flatten(), [3, 1])).toThrow(/a layer with a kernel, got 'Flatten'/);
    expect(() => spectralNormalization({ layer: tf.layers.dense({ units: 1 }), powerIterations: 0 })).toThrow(
      /powerIterations/,
    );
  });
});
