import * as tf from '@tensorflow/tfjs';

/** How one point leads to another. */
export type Interpolation = 'spherical' | 'linear';

/** Below this sine of the angle between two vectors their great circle is undefined, and a line takes its place. */
const collinear = 1e-6;

/**
 * Points `[N, D]` on the way from `a` to `b` at `t` `[N, 1]`.
 *
 * `spherical` runs along the great circle, sin((1 - t) w) / sin w a + sin(t w) / sin w b with w the angle between the two
 * (Shoemake 1985), and keeps lengths, as normal latents want; `linear` is the straight line, for style vectors.
 */
export function interpolate(
  a: tf.Tensor2D,
  b: tf.Tensor2D,
  t: tf.Tensor2D,
  along: Interpolation,
): tf.Tensor2D {
  return tf.tidy(() => {
    const straight = tf.add(a, tf.mul(tf.sub(b, a), t));
    if (along === 'linear') return straight as tf.Tensor2D;
    const cosine = tf.div(
      tf.sum(tf.mul(a, b), 1, true),
      tf.maximum(tf.mul(tf.norm(a, 2, 1, true), tf.norm(b, 2, 1, true)), collinear),
    );
    const angle = tf.acos(tf.clipByValue(cosine, -1, 1));
    const sine = tf.sin(angle);
    const safe = tf.maximum(sine, collinear);
    const round = tf.add(
      tf.mul(a, tf.div(tf.sin(tf.mul(tf.sub(1, t), angle)), safe)),
      tf.mul(b, tf.div(tf.sin(tf.mul(t, angle)), safe)),
    );
    const bent = tf.cast(tf.greater(sine, collinear), 'float32');
    return tf.add(tf.mul(round, bent), tf.mul(straight, tf.sub(1, bent))) as tf.Tensor2D;
  });
}
