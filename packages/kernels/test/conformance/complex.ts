import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { int, shapeAndAxis, shapeOf } from './arbitraries.js';
import type { Case, Operation } from './operation.js';

/** Complex results are compared by their parts, so that gradients are those of a real function. */
const parts = (z: tf.Tensor): tf.Tensor[] => [tf.real(z), tf.imag(z)];

type OfTwo = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;

const binary = (name: string, run: OfTwo): Operation => ({
  name,
  differentiable: true,
  cases: fc.record({ shape: shapeOf(1, 3), drop: int(0, 1) }).map(({ shape, drop }): Case => {
    const other = shape.slice(drop);
    return {
      parameters: { shape, other },
      inputs: [{ shape }, { shape }, { shape: other }, { shape: other }],
      run: (a, b, c, d) => parts(run(tf.complex(a!, b!), tf.complex(c!, d!))),
    };
  }),
});

const unary = (
  name: string,
  run: (z: tf.Tensor) => tf.Tensor | tf.Tensor[],
  lengths: fc.Arbitrary<number> = int(1, 8),
): Operation => ({
  name,
  differentiable: true,
  cases: fc.record({ outer: shapeOf(0, 2, 3), length: lengths }).map(({ outer, length }): Case => {
    const shape = [...outer, length];
    return {
      parameters: { shape },
      inputs: [{ shape }, { shape }],
      run: (a, b) => run(tf.complex(a!, b!)),
    };
  }),
});

const concat: Operation = {
  name: 'concat of complex',
  differentiable: false,
  cases: shapeAndAxis(1, 3).map(({ shape, axis }): Case => ({
    parameters: { shape, axis },
    inputs: [{ shape }, { shape }],
    run: (a, b) => parts(tf.concat([tf.complex(a!, b!), tf.complex(b!, a!)], axis)),
  })),
};

/** `tf.spectral.rfft` and back, cropped or padded to another length. */
const realTransform: Operation = {
  name: 'rfft',
  differentiable: true,
  cases: fc
    .record({ batch: int(1, 3), length: int(1, 24), fftLength: int(1, 24) })
    .map(({ batch, length, fftLength }): Case => ({
      parameters: { batch, length, fftLength },
      inputs: [{ shape: [batch, length] }],
      run: (x) => parts(tf.spectral.rfft(x!, fftLength)),
    })),
};

const realInverse: Operation = {
  name: 'irfft',
  differentiable: true,
  cases: fc.record({ batch: int(1, 3), length: int(3, 12) }).map(({ batch, length }): Case => ({
    parameters: { batch, length },
    inputs: [{ shape: [batch, length] }, { shape: [batch, length] }],
    run: (a, b) => tf.spectral.irfft(tf.complex(a!, b!)),
  })),
};

const spectrogram: Operation = {
  name: 'stft magnitude',
  differentiable: true,
  cases: fc
    .record({ length: int(20, 60), frame: int(4, 16), step: int(2, 8) })
    .map(({ length, frame, step }): Case => ({
      parameters: { length, frame, step },
      inputs: [{ shape: [length] }],
      run: (x) => tf.abs(tf.signal.stft(x as tf.Tensor1D, frame, step)),
    })),
};

export const complex: readonly Operation[] = [
  binary('complex add', tf.add),
  binary('complex sub', tf.sub),
  binary('complex mul', tf.mul),
  unary('complex abs', (z) => tf.abs(z)),
  unary('complex clone', (z) => parts(z.clone())),
  unary('complex reshape', (z) => parts(tf.reshape(z, [-1]))),
  unary('complex to real', (z) => tf.cast(z, 'float32')),
  unary('real to complex', (z) => parts(tf.cast(tf.real(z), 'complex64'))),
  unary('complex zerosLike', (z) => parts(tf.add(z, tf.zerosLike(z)))),
  unary('fft', (z) => parts(tf.fft(z)), int(1, 40)),
  unary('ifft', (z) => parts(tf.ifft(z)), int(1, 40)),
  concat,
  realTransform,
  realInverse,
  spectrogram,
];
