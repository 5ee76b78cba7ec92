// Runs of floats: contiguous channels of one pixel, or of many. Short more often than not, where a loop of
// vector stores beats a call of the engine's memory.copy. Not exported to JavaScript.

/** `out[i] = from[i]` over `bytes` bytes. */
// @ts-ignore: decorator
@inline
export function copyRun(out: usize, from: usize, bytes: usize): void {
  const end = out + bytes;
  while (out + 16 <= end) {
    v128.store(out, v128.load(from));
    out += 16;
    from += 16;
  }
  while (out < end) {
    store<f32>(out, load<f32>(from));
    out += 4;
    from += 4;
  }
}

/** `out[i] = value` over `bytes` bytes. */
// @ts-ignore: decorator
@inline
export function fillRun(out: usize, value: f32, bytes: usize): void {
  const end = out + bytes;
  const values = f32x4.splat(value);
  while (out + 16 <= end) {
    v128.store(out, values);
    out += 16;
  }
  while (out < end) {
    store<f32>(out, value);
    out += 4;
  }
}

/** `out[i] += scale * from[i]` over `bytes` bytes. */
// @ts-ignore: decorator
@inline
export function addScaledRun(out: usize, from: usize, scale: f32, bytes: usize): void {
  const end = out + bytes;
  const factor = f32x4.splat(scale);
  while (out + 16 <= end) {
    v128.store(out, f32x4.add(v128.load(out), f32x4.mul(factor, v128.load(from))));
    out += 16;
    from += 16;
  }
  while (out < end) {
    store<f32>(out, load<f32>(out) + scale * load<f32>(from));
    out += 4;
    from += 4;
  }
}

/** `out[i] = max(out[i], from[i])` over `bytes` bytes; NaN wins. */
// @ts-ignore: decorator
@inline
export function maximumRun(out: usize, from: usize, bytes: usize): void {
  const end = out + bytes;
  while (out + 16 <= end) {
    v128.store(out, f32x4.max(v128.load(out), v128.load(from)));
    out += 16;
    from += 16;
  }
  while (out < end) {
    store<f32>(out, max(load<f32>(out), load<f32>(from)));
    out += 4;
    from += 4;
  }
}

/** The first tap of a window that lies at or after element 0, where the window begins at `start`. */
// @ts-ignore: decorator
@inline
export function firstTap(start: i32, dilation: i32): i32 {
  return start >= 0 ? 0 : (dilation - 1 - start) / dilation;
}

/** One past the last of `taps` taps that lies before element `size`. */
// @ts-ignore: decorator
@inline
export function tapsEnd(start: i32, dilation: i32, taps: i32, size: i32): i32 {
  return start >= size ? 0 : min(taps, (size - 1 - start) / dilation + 1);
}
