/** `out[i] = x[i] > 0 ? x[i] : alpha * x[i]` over `count` floats. */
export function leakyRelu(x: usize, out: usize, count: i32, alpha: f32): void {
  const slope = f32x4.splat(alpha);
  const zero = f32x4.splat(0);
  const vectorEnd = x + ((<usize>(count & ~3)) << 2);
  const end = x + ((<usize>count) << 2);
  while (x < vectorEnd) {
    const value = v128.load(x);
    v128.store(out, v128.bitselect(value, f32x4.mul(value, slope), f32x4.gt(value, zero)));
    x += 16;
    out += 16;
  }
  while (x < end) {
    const value = load<f32>(x);
    store<f32>(out, value > 0 ? value : value * alpha);
    x += 4;
    out += 4;
  }
}
