// One pass over a weight and its state. Inputs and outputs have addresses of their own: they are the same
// where nobody else holds the tensor's data, and differ where the old values must stay as they are.

/**
 * Adam with bias correction, epsilon outside the corrected root:
 * `m = b1 m + (1 - b1) g`, `v = b2 v + (1 - b2) g^2`, `w -= step m / (rootScale sqrt(v) + epsilon)`
 * with `step = rate / (1 - b1^t)` and `rootScale = 1 / sqrt(1 - b2^t)`.
 */
export function adamUpdate(
  value: usize, gradient: usize, first: usize, second: usize,
  valueOut: usize, firstOut: usize, secondOut: usize, count: i32,
  beta1: f32, oneMinusBeta1: f32, beta2: f32, oneMinusBeta2: f32, step: f32, rootScale: f32, epsilon: f32,
): void {
  const vectorBytes = (<usize>(count & ~3)) << 2;
  const bytes = (<usize>count) << 2;
  for (let i: usize = 0; i < bytes; i += i < vectorBytes ? 16 : 4) {
    const isVector = i < vectorBytes;
    const g = read(gradient + i, isVector);
    const m = f32x4.add(
      f32x4.mul(read(first + i, isVector), f32x4.splat(beta1)),
      f32x4.mul(g, f32x4.splat(oneMinusBeta1)),
    );
    const v = f32x4.add(
      f32x4.mul(read(second + i, isVector), f32x4.splat(beta2)),
      f32x4.mul(f32x4.mul(g, g), f32x4.splat(oneMinusBeta2)),
    );
    const root = f32x4.add(f32x4.mul(f32x4.sqrt(v), f32x4.splat(rootScale)), f32x4.splat(epsilon));
    const change = f32x4.div(f32x4.mul(m, f32x4.splat(step)), root);
    write(valueOut + i, f32x4.sub(read(value + i, isVector), change), isVector);
    write(firstOut + i, m, isVector);
    write(secondOut + i, v, isVector);
  }
}

/** RMSprop: `s = d s + (1 - d) g^2`, `w -= rate g / (sqrt(s) + epsilon)`. */
export function rmsPropUpdate(
  value: usize, gradient: usize, square: usize, valueOut: usize, squareOut: usize, count: i32,
  decay: f32, oneMinusDecay: f32, rate: f32, epsilon: f32,
): void {
  const vectorBytes = (<usize>(count & ~3)) << 2;
  const bytes = (<usize>count) << 2;
  for (let i: usize = 0; i < bytes; i += i < vectorBytes ? 16 : 4) {
    const isVector = i < vectorBytes;
    const g = read(gradient + i, isVector);
    const s = f32x4.add(
      f32x4.mul(read(square + i, isVector), f32x4.splat(decay)),
      f32x4.mul(f32x4.mul(g, g), f32x4.splat(oneMinusDecay)),
    );
    const root = f32x4.add(f32x4.sqrt(s), f32x4.splat(epsilon));
    const change = f32x4.mul(f32x4.div(g, root), f32x4.splat(rate));
    write(valueOut + i, f32x4.sub(read(value + i, isVector), change), isVector);
    write(squareOut + i, s, isVector);
  }
}

/** Momentum: `u = momentum u - rate g`, `w += u`. */
export function momentumUpdate(
  value: usize, gradient: usize, velocity: usize, valueOut: usize, velocityOut: usize, count: i32,
  momentum: f32, rate: f32,
): void {
  const vectorBytes = (<usize>(count & ~3)) << 2;
  const bytes = (<usize>count) << 2;
  for (let i: usize = 0; i < bytes; i += i < vectorBytes ? 16 : 4) {
    const isVector = i < vectorBytes;
    const u = f32x4.sub(
      f32x4.mul(read(velocity + i, isVector), f32x4.splat(momentum)),
      f32x4.mul(read(gradient + i, isVector), f32x4.splat(rate)),
    );
    write(valueOut + i, f32x4.add(read(value + i, isVector), u), isVector);
    write(velocityOut + i, u, isVector);
  }
}

/** Exponential moving average: `a = d a + (1 - d) w`. */
export function averageUpdate(
  average: usize, value: usize, averageOut: usize, count: i32, decay: f32, oneMinusDecay: f32,
): void {
  const vectorBytes = (<usize>(count & ~3)) << 2;
  const bytes = (<usize>count) << 2;
  for (let i: usize = 0; i < bytes; i += i < vectorBytes ? 16 : 4) {
    const isVector = i < vectorBytes;
    const a = f32x4.add(
      f32x4.mul(read(average + i, isVector), f32x4.splat(decay)),
      f32x4.mul(read(value + i, isVector), f32x4.splat(oneMinusDecay)),
    );
    write(averageOut + i, a, isVector);
  }
}

// @ts-ignore: decorator
@inline
function read(address: usize, isVector: bool): v128 {
  return isVector ? v128.load(address) : v128.load_splat<f32>(address);
}

// @ts-ignore: decorator
@inline
function write(address: usize, value: v128, isVector: bool): void {
  if (isVector) v128.store(address, value);
  else v128.store_lane<f32>(address, value, 0);
}
