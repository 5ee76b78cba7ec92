import { addScaledRun, copyRun, fillRun } from './runs';

// A convolution over volumes is one over images once the slices that a kernel spans lie side by side as
// channels: `[N, depth, plane, C] -> [N, outDepth, plane, taps * C]`. Slices outside the volume are zeros.

/** Lays `taps` slices of a volume side by side for every slice of the result. */
export function unfoldDepth(
  x: usize,
  out: usize,
  batch: i32,
  depth: i32,
  outDepth: i32,
  plane: i32,
  channels: i32,
  taps: i32,
  stride: i32,
  dilation: i32,
  padFront: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const patchBytes = <usize>taps * pixelBytes;
  for (let n = 0; n < batch; n++) {
    for (let oz = 0; oz < outDepth; oz++) {
      for (let tap = 0; tap < taps; tap++) {
        const z = oz * stride - padFront + tap * dilation;
        let target = out + <usize>tap * pixelBytes;
        let source = x + <usize>((n * depth + z) * plane) * pixelBytes;
        const inside = <u32>z < <u32>depth;
        for (let pixel = 0; pixel < plane; pixel++) {
          if (inside) copyRun(target, source, pixelBytes);
          else fillRun(target, 0, pixelBytes);
          target += patchBytes;
          source += pixelBytes;
        }
      }
      out += <usize>plane * patchBytes;
    }
  }
}

/** The transpose of `unfoldDepth`: adds every copy of a slice to the slice. `x` is cleared first. */
export function foldDepth(
  columns: usize,
  x: usize,
  batch: i32,
  depth: i32,
  outDepth: i32,
  plane: i32,
  channels: i32,
  taps: i32,
  stride: i32,
  dilation: i32,
  padFront: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const patchBytes = <usize>taps * pixelBytes;
  memory.fill(x, 0, <usize>(batch * depth * plane) * pixelBytes);
  for (let n = 0; n < batch; n++) {
    for (let oz = 0; oz < outDepth; oz++) {
      for (let tap = 0; tap < taps; tap++) {
        const z = oz * stride - padFront + tap * dilation;
        if (<u32>z >= <u32>depth) continue;
        let source = columns + <usize>tap * pixelBytes;
        let target = x + <usize>((n * depth + z) * plane) * pixelBytes;
        for (let pixel = 0; pixel < plane; pixel++) {
          addScaledRun(target, source, 1, pixelBytes);
          target += pixelBytes;
          source += patchBytes;
        }
      }
      columns += <usize>plane * patchBytes;
    }
  }
}
