import * as tf from '@tensorflow/tfjs';
import { gradient } from './gradient.js';

// The gradient of a real loss L by z = x + iy is kept as dL/dx + i dL/dy, so a step against it descends.
// Then a linear map z -> Az has the gradient A^H g, and a product az has conj(a) g.

const isComplex = (x: tf.Tensor): boolean => x.dtype === 'complex64';

const byParts = (z: tf.Tensor, change: (part: tf.Tensor) => tf.Tensor): tf.Tensor =>
  tf.complex(change(tf.real(z)), change(tf.imag(z)));

const conjugate = (z: tf.Tensor): tf.Tensor => tf.complex(tf.real(z), tf.neg(tf.imag(z)));

const withoutImaginary = (x: tf.Tensor): tf.Tensor => tf.complex(x, tf.zerosLike(x));

const sumTo = (dy: tf.Tensor, shape: number[]): tf.Tensor => {
  const axes = tf.broadcast_util.getReductionAxes(shape, dy.shape);
  const summed = axes.length === 0 ? dy : byParts(dy, (part) => tf.sum(part, axes));
  return tf.reshape(summed, shape);
};

const complex = gradient('Complex', {}, (dy) => ({
  real: () => tf.real(dy),
  imag: () => tf.imag(dy),
}));

const real = gradient('Real', {}, (dy) => ({ input: () => withoutImaginary(dy) }));

const imag = gradient('Imag', {}, (dy) => ({ input: () => tf.complex(tf.zerosLike(dy), dy) }));

// Far below any sound, far above where float32 divisions overflow.
const SMALLEST = 1e-20;

/** `dL/dz = dy z / |z|`, and 0 where z is. Stock takes the sign of the real part for it. */
const complexAbs = gradient('ComplexAbs', { inputs: ['x'] }, (dy, [x]) => ({
  x: () => {
    // Not `divNoNan`, which cannot be differentiated again.
    const scale = tf.div(dy, tf.maximum(tf.abs(x!), SMALLEST));
    return byParts(x!, (part) => tf.mul(part, scale));
  },
}));

/** The conjugate transpose of the Fourier matrix is N times its inverse. */
const fft = gradient('FFT', {}, (dy) => ({
  input: () => byParts(tf.ifft(dy), (part) => tf.mul(part, dy.shape.at(-1) ?? 1)),
}));

const ifft = gradient('IFFT', {}, (dy) => ({
  input: () => byParts(tf.fft(dy), (part) => tf.div(part, dy.shape.at(-1) ?? 1)),
}));

/** A copy; stock drops the imaginary part of its gradient. */
const identity = gradient('Identity', {}, (dy) => ({
  x: () => (isComplex(dy) ? dy.clone() : tf.cast(dy, 'float32')),
}));

/** Between real and complex the imaginary part is made or dropped, and so is its gradient. */
const cast = gradient('Cast', { inputs: ['x'] }, (dy, [x]) => ({
  x: () => {
    if (isComplex(x!) === isComplex(dy)) return dy.clone();
    return isComplex(x!) ? withoutImaginary(dy) : tf.real(dy);
  },
}));

/** The stock gradient for real operands, and the other formula where one is complex. */
const orStock = (
  kernelName: string,
  formula: (dy: tf.Tensor, a: tf.Tensor, b: tf.Tensor) => { a: tf.Tensor; b: tf.Tensor },
): tf.GradConfig => {
  const stock = tf.getGradient(kernelName);
  return gradient<tf.NamedAttrMap>(kernelName, { inputs: ['a', 'b'] }, (dy, saved, attributes) => {
    const [a, b] = saved as [tf.Tensor, tf.Tensor];
    if (!isComplex(dy)) return stock.gradFunc(dy, saved, attributes);
    return {
      a: () => sumTo(formula(dy, a, b).a, a.shape),
      b: () => sumTo(formula(dy, a, b).b, b.shape),
    };
  });
};

/** Gradients through complex tensors: spectra of audio, above all. Stock has none that is right. */
export const complexGradients = (): tf.GradConfig[] => [
  complex,
  real,
  imag,
  complexAbs,
  fft,
  ifft,
  identity,
  cast,
  orStock('Add', (dy) => ({ a: dy, b: dy })),
  orStock('Sub', (dy) => ({ a: dy, b: byParts(dy, tf.neg) })),
  orStock('Multiply', (dy, a, b) => ({ a: tf.mul(dy, conjugate(b)), b: tf.mul(dy, conjugate(a)) })),
];
