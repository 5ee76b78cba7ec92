import * as tf from '@tensorflow/tfjs';
import type { Random } from '@gan/core';
import {
  aboutGrey,
  identity,
  type Matrix3,
  multiply,
  rotateAboutGrey,
  transform,
  type Vector3,
} from './matrix.js';

/** A change of colour, `y = M x + t` for each pixel's three channels. */
interface ColorChange {
  readonly matrix: Matrix3;
  readonly shift: Vector3;
}

const scaled = (factor: number): Matrix3 => [factor, 0, 0, 0, factor, 0, 0, 0, factor];

function drawChange(p: number, random: Random): ColorChange {
  let change: ColorChange = { matrix: identity, shift: [0, 0, 0] };
  const apply = (matrix: Matrix3) => {
    change = { matrix: multiply(matrix, change.matrix), shift: transform(matrix, change.shift) };
  };
  const happens = () => random.uniform() < p;
  if (happens()) {
    const brightness = random.normal(0, 0.2);
    change = { matrix: identity, shift: [brightness, brightness, brightness] };
  }
  if (happens()) apply(scaled(2 ** random.normal(0, 0.5)));
  if (happens()) apply(aboutGrey(1 - 2 * random.integer(2), 1));
  if (happens()) apply(rotateAboutGrey(random.uniform(-Math.PI, Math.PI)));
  if (happens()) apply(aboutGrey(1, 2 ** random.normal()));
  return change;
}

/** With one channel the three colour channels are taken to be equal, and their mean is what is seen. */
function toGrey({ matrix, shift }: ColorChange): { factor: number; shift: number } {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { factor: sum(matrix) / 3, shift: sum(shift) / 3 };
}

/** Changes each image's colours, every change with chance `p`; images have 1 or 3 channels. */
export function changeColors(images: tf.Tensor4D, p: number, random: Random): tf.Tensor4D {
  const [count, height, width, channels] = images.shape;
  const changes = Array.from({ length: count }, () => drawChange(p, random));
  if (channels === 1) {
    const grey = changes.map(toGrey);
    const factors = tf.tensor4d(
      grey.map(({ factor }) => factor),
      [count, 1, 1, 1],
    );
    return tf.add(
      tf.mul(images, factors),
      tf.tensor4d(
        grey.map(({ shift }) => shift),
        [count, 1, 1, 1],
      ),
    );
  }
  const matrices = tf.tensor3d(
    changes.flatMap(({ matrix }) => [...matrix]),
    [count, 3, 3],
  );
  const shifts = tf.tensor3d(
    changes.flatMap(({ shift }) => [...shift]),
    [count, 1, 3],
  );
  const pixels = tf.reshape(images, [count, height * width, 3]);
  return tf.reshape(tf.add(tf.matMul(pixels, matrices, false, true), shifts), images.shape);
}
