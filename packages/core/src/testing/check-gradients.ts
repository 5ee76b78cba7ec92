import * as tf from '@tensorflow/tfjs';
import { Random } from '../random.js';
import { dot, total, fivePointDerivative } from './numerical-gradient.js';

/** A differentiable function of float tensors. */
export type TensorFunction = (...inputs: tf.Tensor[]) => tf.Tensor;

/** How {@link checkGradients} should look. */
export interface GradientCheckOptions {
  /** Distance between the points of the differences; no kink may lie within twice this. @default 0.01 */
  readonly step?: number;
  /** Also check second derivatives. @default true */
  readonly second?: boolean;
  /** Seed of the directions. @default 1 */
  readonly seed?: number;
}

/** Largest relative disagreements found, one for each order. */
export interface GradientCheck {
  /** First derivatives against differences of values. */
  readonly first: number;
  /** Second derivatives against differences of first derivatives; 0 when not asked for. */
  readonly second: number;
  /** First derivatives taken while they are recorded against those that are not. */
  readonly recorded: number;
}

/**
 * Compares first and second derivatives of `f` with finite differences along random directions.
 *
 * To make second derivatives matter even for piecewise linear functions, what is checked is
 * `L(x) = sum(u * h(f(m(x))))` with `h(y) = y + y²/2`, `m(x) = x + x³/20` and random `u`: a formula that drops
 * the dependence of its gradient on its input or on the incoming gradient is found out.
 *
 * Disagreements are relative to the sum of the absolute values of the terms of the directional derivative.
 * Sums run in double precision; what tfjs computes in float32 leaves about 1e-5.
 */
export function checkGradients(
  f: TensorFunction,
  inputs: readonly tf.Tensor[],
  options: GradientCheckOptions = {},
): GradientCheck {
  const { step = 0.01, second = true, seed = 1 } = options;
  const random = Random.fromSeed(seed);
  const check = new Check(f, inputs, random);
  const result = {
    first: check.first(step),
    second: second ? check.second(step) : 0,
    recorded: second ? check.recorded() : 0,
  };
  check.dispose();
  return result;
}

class Check {
  private readonly points: Float32Array[];
  private readonly directions: Float32Array[];
  private readonly probes: tf.Tensor[];
  private readonly weights: tf.Tensor;

  constructor(
    private readonly f: TensorFunction,
    private readonly inputs: readonly tf.Tensor[],
    random: Random,
  ) {
    this.points = inputs.map((input) => Float32Array.from(input.dataSync()));
    this.directions = inputs.map((input) => random.fillUniform(new Float32Array(input.size), -1, 1));
    this.probes = inputs.map((input) => random.uniformTensor(input.shape, -1, 1));
    const shape = tf.tidy(() => f(...inputs).shape);
    this.weights = random.uniformTensor(shape, -1, 1);
  }

  dispose(): void {
    tf.dispose([...this.probes, this.weights]);
  }

  /** The terms of L, not yet summed. */
  private terms(inputs: readonly tf.Tensor[]): tf.Tensor {
    const bent = inputs.map((x) => tf.add(x, tf.mul(tf.mul(x, tf.mul(x, x)), 0.05)));
    const y = this.f(...bent);
    return tf.mul(this.weights, tf.add(y, tf.mul(tf.mul(y, y), 0.5)));
  }

  private gradients(inputs: readonly tf.Tensor[]): tf.Tensor[] {
    return tf.grads((...xs: tf.Tensor[]) => tf.sum(this.terms(xs)))([...inputs]);
  }

  /** Inputs moved by `t` along the direction. */
  private at(t: number): tf.Tensor[] {
    return this.inputs.map((input, i) => {
      const moved = this.points[i]!.map((value, k) => value + t * this.directions[i]![k]!);
      return tf.tensor(moved, input.shape);
    });
  }

  private disagreement(gradients: readonly tf.Tensor[], numeric: number): number {
    const values = gradients.map((gradient) => gradient.dataSync());
    const analytic = values.reduce((sum, value, i) => sum + dot(value, this.directions[i]!), 0);
    const size = values.reduce(
      (sum, value, i) => sum + dot(value.map(Math.abs), this.directions[i]!.map(Math.abs)),
      0,
    );
    return relative(analytic - numeric, Math.max(size, Math.abs(numeric)));
  }

  first(step: number): number {
    const value = (t: number) => total(tf.tidy(() => this.terms(this.at(t)).dataSync()));
    const numeric = fivePointDerivative(value, step);
    return tf.tidy(() => this.disagreement(this.gradients(this.inputs), numeric));
  }

  /** The product of the gradient with the probes, still on the tape. */
  private probed(inputs: readonly tf.Tensor[]): tf.Scalar {
    const products = this.gradients(inputs).map((gradient, i) => tf.sum(tf.mul(gradient, this.probes[i]!)));
    return tf.addN(products) as tf.Scalar;
  }

  second(step: number): number {
    const value = (t: number) =>
      tf.tidy(() => {
        const gradients = this.gradients(this.at(t));
        return gradients.reduce((sum, g, i) => sum + dot(g.dataSync(), this.probes[i]!.dataSync()), 0);
      });
    const numeric = fivePointDerivative(value, step);
    return tf.tidy(() => {
      const gradients = tf.grads((...xs: tf.Tensor[]) => this.probed(xs))([...this.inputs]);
      return this.disagreement(gradients, numeric);
    });
  }

  recorded(): number {
    return tf.tidy(() => {
      const plain = this.gradients(this.inputs);
      const { value } = tf.valueAndGrads((...xs: tf.Tensor[]) => this.probed(xs))([...this.inputs]);
      const terms = plain.map((gradient, i) => tf.mul(gradient, this.probes[i]!).dataSync());
      const sum = terms.reduce((all, term) => all + total(term), 0);
      const size = terms.reduce((all, term) => all + total(term.map(Math.abs)), 0);
      return relative(value.dataSync()[0]! - sum, size);
    });
  }
}

/** `|error| / size`, and 0 / 0 = 0. */
function relative(error: number, size: number): number {
  return error === 0 ? 0 : Math.abs(error) / size;
}
