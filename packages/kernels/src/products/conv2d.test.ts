import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  convolutionCase,
  convolutions,
  type ConvolutionCase,
} from '../../test/support/convolution-arbitraries.js';
import { expectNormClose } from '../../test/support/expect-norm-close.js';
import { floatsFrom, sizeOfShape } from '../../test/support/float-arbitraries.js';
import { gemmForms } from '../../test/support/gemm-forms.js';
import { forEachTerm } from '../../test/support/reference-products.js';
import { convolutionInfo } from './convolve.js';
import { positionsPay } from './position-products.js';
import { turningPays } from './turned-products.js';

const random = (shape: [number, number, number, number], seed: number): tf.Tensor4D =>
  tf.tensor4d(floatsFrom(seed, sizeOfShape(shape)), shape);

/** All three directions of a convolution in float64, for the gradient `dy` of its output. */
const reference = (c: ConvolutionCase, x: tf.Tensor, filter: tf.Tensor, dy: tf.Tensor) => {
  const [xs, ws, ys] = [x.dataSync(), filter.dataSync(), dy.dataSync()];
  const out = new Float64Array(ys.length);
  const dx = new Float64Array(xs.length);
  const dw = new Float64Array(ws.length);
  forEachTerm(c.geometry, (i, f, o) => {
    out[o]! += xs[i]! * ws[f]!;
    dx[i]! += ys[o]! * ws[f]!;
    dw[f]! += xs[i]! * ys[o]!;
  });
  return { out, dx, dw };
};

/** The three kernels on one convolution, called as tfjs' engine calls them. */
const compute = (c: ConvolutionCase, x: tf.Tensor, filter: tf.Tensor, dy: tf.Tensor) => {
  const { strides, pad, dimRoundingMode, dilations, inputShape, filterShape } = c;
  const attributes = {
    strides,
    pad,
    dataFormat: 'NHWC',
    dimRoundingMode,
    dilations,
  } as unknown as tf.NamedAttrMap;
  const run = (name: string, inputs: tf.NamedTensorMap, more: tf.NamedAttrMap = {}): tf.Tensor =>
    tf.engine().runKernel(name, inputs, { ...attributes, ...more }) as tf.Tensor;
  return {
    out: run(tf.Conv2D, { x, filter }),
    dx: run(tf.Conv2DBackpropInput, { dy, filter }, { inputShape }),
    dw: run(tf.Conv2DBackpropFilter, { x, dy }, { filterShape }),
  };
};

const expectAgreement = (c: ConvolutionCase, seed: number): void =>
  tf.tidy(() => {
    const [x, filter, dy] = [
      random(c.inputShape, seed),
      random(c.filterShape, seed + 1),
      random(c.outShape, seed + 2),
    ];
    const [got, want] = [compute(c, x, filter, dy), reference(c, x, filter, dy)];
    expect(got.out.shape).toEqual(c.outShape);
    expect(got.dx.shape).toEqual(c.inputShape);
    expect(got.dw.shape).toEqual(c.filterShape);
    expectNormClose(got.out.dataSync(), want.out);
    expectNormClose(got.dx.dataSync(), want.dx);
    expectNormClose(got.dw.dataSync(), want.dw);
  });

describe.each(await gemmForms())('2-D convolutions by $name', ({ use }) => {
  beforeAll(use);
  afterAll(async () => (await use()).restore());

  it('agree with float64 forward, by input and by filter, and leave no tensor behind', () => {
    const before = tf.memory().numTensors;
    fc.assert(
      fc.property(convolutions, fc.integer(), (c, seed) => expectAgreement(c, seed)),
      { numRuns: 200 },
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it('agree where the column matrix takes several blocks', () => {
    expectAgreement(convolutionCase([3, 24, 22, 48], [5, 5, 48, 7], [1, 1], [1, 1], 'same'), 1);
    expectAgreement(convolutionCase([5, 33, 31, 40], [5, 4, 40, 5], [2, 2], [1, 1], 'same'), 2);
    expectAgreement(convolutionCase([2, 40, 40, 32], [3, 3, 32, 6], [1, 1], [2, 2], 'valid'), 3);
  });

  it('agree for images with one channel', () => {
    const oneChannel = convolutions.map(({ inputShape: [n, h, w], filterShape: [kh, kw, , d], ...c }) =>
      convolutionCase([n, h, w, 1], [kh, kw, 1, d], c.strides, c.dilations, c.pad),
    );
    fc.assert(
      fc.property(oneChannel, fc.integer(), (c, seed) => expectAgreement(c, seed)),
      { numRuns: 150 },
    );
    expectAgreement(convolutionCase([40, 56, 60, 1], [5, 5, 1, 3], [2, 2], [1, 1], 'same'), 1);
    expectAgreement(convolutionCase([12, 41, 43, 1], [4, 6, 1, 2], [1, 1], [1, 1], 'valid'), 2);
    expectAgreement(convolutionCase([3, 1, 4000, 1], [1, 25, 1, 8], [1, 4], [1, 1], 'same'), 3);
  });

  it('agree where the column matrix is the image itself', () => {
    expectAgreement(convolutionCase([3, 7, 5, 6], [1, 1, 6, 9], [1, 1], [1, 1], 'same'), 4);
    expectAgreement(convolutionCase([3, 4, 4, 6], [4, 4, 6, 9], [1, 1], [1, 1], 'valid'), 5);
    expectAgreement(convolutionCase([3, 4, 4, 6], [4, 4, 6, 9], [2, 2], [1, 1], 'valid'), 6);
    // As large as the image, with a second output beside it: tfjs takes the width's outputs from the height's kernel.
    expectAgreement(convolutionCase([1, 2, 3, 9], [2, 3, 9, 4], [1, 2], [1, 1], 0), 7);
  });

  it('agree where small images in large batches are taken position by position', () => {
    const shapes: [ConvolutionCase['inputShape'], ConvolutionCase['filterShape'], [number, number]][] = [
      [
        [64, 7, 7, 4],
        [5, 5, 4, 16],
        [1, 1],
      ],
      [
        [40, 6, 5, 6],
        [5, 4, 6, 17],
        [2, 1],
      ],
      [
        [32, 2, 3, 16],
        [3, 3, 16, 19],
        [1, 1],
      ],
    ];
    for (const [inputShape, filterShape, strides] of shapes) {
      const info = tf.backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, 'same');
      expect(positionsPay(info)).toBe(true);
      expectAgreement(convolutionCase(inputShape, filterShape, strides, [1, 1], 'same'), 7);
    }
    // Rows of outputs that lie wholly outside the image, and rows of taps far apart.
    const far: ConvolutionCase['pad'] = [
      [0, 0],
      [9, 2],
      [1, 8],
      [0, 0],
    ];
    expectAgreement(convolutionCase([48, 4, 5, 8], [3, 3, 8, 18], [1, 1], [1, 1], far), 8);
    expectAgreement(convolutionCase([48, 6, 6, 8], [3, 3, 8, 18], [1, 1], [2, 1], 'same'), 9);
  });

  it('agree where few channels are made of many', () => {
    const ones: [number, number] = [1, 1];
    const cases = [
      convolutionCase([2, 13, 14, 32], [3, 3, 32, 1], ones, ones, 'same'),
      convolutionCase([1, 24, 22, 26], [7, 4, 26, 3], ones, ones, 'valid'),
      convolutionCase([1, 19, 21, 64], [3, 5, 64, 16], ones, [2, 1], 'same'),
      convolutionCase([1, 18, 18, 25], [4, 3, 25, 2], ones, ones, [[0, 0], [3, 0], [1, 2], [0, 0]]), // prettier-ignore
    ];
    cases.forEach((c, seed) => {
      const { inputShape, filterShape, strides, dilations, pad } = c;
      expect(turningPays(convolutionInfo(inputShape, filterShape, { strides, dilations, pad }))).toBe(true);
      expectAgreement(c, seed);
    });
  });

  it('take an empty batch', () => {
    const c = convolutionCase([0, 4, 4, 2], [3, 3, 2, 3], [1, 1], [1, 1], 'same');
    tf.tidy(() => {
      const { out, dx, dw } = compute(
        c,
        tf.zeros(c.inputShape),
        random(c.filterShape, 1),
        tf.zeros(c.outShape),
      );
      expect([out.shape, dx.shape]).toEqual([c.outShape, c.inputShape]);
      expect([...dw.dataSync()]).toEqual(new Array<number>(54).fill(0));
    });
  });

  it('differentiate through the ordinary operations', () => {
    tf.tidy(() => {
      const c = convolutionCase([2, 7, 7, 3], [5, 5, 3, 4], [2, 2], [1, 1], 'same');
      const [x, filter, dy] = [random(c.inputShape, 7), random(c.filterShape, 8), random(c.outShape, 9)];
      const gradients = tf.grads((a, b) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 2, 'same'));
      const [dx, dw] = gradients([x, filter], dy) as [tf.Tensor, tf.Tensor];
      const want = reference(c, x, filter, dy);
      expectNormClose(dx.dataSync(), want.dx);
      expectNormClose(dw.dataSync(), want.dw);
      const transposed = tf.conv2dTranspose(dy, filter, c.inputShape, 2, 'same');
      expectNormClose(transposed.dataSync(), want.dx);
    });
  });

  it.each([4, 64])('give the same bits wherever in memory the tensors lie, batch %i', (batch) => {
    const c = convolutionCase([batch, 7, 6, 24], [5, 5, 24, 17], [2, 2], [1, 1], 'same');
    const bits = (): string[] =>
      tf.tidy(() => {
        const [x, filter, dy] = [random(c.inputShape, 1), random(c.filterShape, 2), random(c.outShape, 3)];
        const { out, dx, dw } = compute(c, x, filter, dy);
        return [out, dx, dw].map((tensor) => Buffer.from(tensor.dataSync().buffer).toString('hex'));
      });
    const first = bits();
    for (const floats of [1, 3, 7, 1021]) {
      const shift = tf.zeros([floats]);
      const again = bits();
      expect(again.every((value, i) => value === first[i])).toBe(true);
      shift.dispose();
    }
  });

  it('refuse channels-first filter gradients with what to do', () => {
    const [x, dy] = [tf.zeros([1, 2, 4, 4]), tf.zeros([1, 3, 4, 4])];
    const attributes = { strides: 1, pad: 'same', dataFormat: 'NCHW', filterShape: [3, 3, 2, 3] };
    const run = () =>
      tf.engine().runKernel(tf.Conv2DBackpropFilter, { x, dy }, attributes as tf.NamedAttrMap);
    expect(run).toThrow(/expected dataFormat NHWC, got NCHW\. Transpose/);
    tf.dispose([x, dy]);
  });
});
