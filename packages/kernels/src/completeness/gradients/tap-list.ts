import * as tf from '@tensorflow/tfjs';

type ImageShape = readonly [batch: number, height: number, width: number, channels: number];

/**
 * From which pixels of `[N, H, W, C]` each of `count` pixels of a result was read, and with which weight. Its
 * {@link spread} is the transpose of that reading.
 */
export class TapList {
  readonly #shape: ImageShape;
  readonly #each: number;
  readonly #places: Int32Array;
  readonly #weights: Float32Array;
  #next = 0;

  /** `each` is the number of taps per pixel, all of which must be added, in the order of the pixels. */
  constructor(shape: ImageShape, each: number, count: number) {
    this.#shape = shape;
    this.#each = each;
    this.#places = new Int32Array(each * count);
    this.#weights = new Float32Array(each * count);
  }

  /** A tap outside of the image weighs nothing. */
  add(entry: number, y: number, x: number, weight: number): void {
    const [, height, width] = this.#shape;
    const inside = y >= 0 && y < height && x >= 0 && x < width;
    this.#places[this.#next] = inside ? (entry * height + y) * width + x : 0;
    this.#weights[this.#next++] = inside ? weight : 0;
  }

  /** Adds every pixel of `dy`, `[.., C]`, to the pixels it was read from. */
  spread(dy: tf.Tensor): tf.Tensor {
    const [batch, height, width, channels] = this.#shape;
    const rows = this.#places.length;
    const pixels = tf.reshape(dy, [rows / this.#each, 1, channels]);
    const weights = tf.tensor3d(this.#weights, [rows / this.#each, this.#each, 1]);
    const updates = tf.reshape(tf.mul(pixels, weights), [rows, channels]);
    const places = tf.tensor2d(this.#places, [rows, 1], 'int32');
    return tf.reshape(tf.scatterND(places, updates, [batch * height * width, channels]), [...this.#shape]);
  }
}
