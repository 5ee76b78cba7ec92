// Images are `[N, H, W, C]`; the factors are input size over output size along each side, as tfjs takes them.

// @ts-ignore: decorator
@inline
function nearest(position: i32, factor: f64, size: i32, rounds: bool, halfPixel: bool): i32 {
  const exact = halfPixel ? factor * (<f64>position + 0.5) : factor * <f64>position;
  const index = <i32>floor<f64>(rounds ? exact + 0.5 : exact);
  return max(0, min(size - 1, index));
}

/** Nearest-neighbour resizing; `alignCorners` rounds to the nearest index, otherwise it is cut off. */
export function resizeNearest(
  x: usize, out: usize, batch: i32, height: i32, width: i32, channels: i32, outHeight: i32, outWidth: i32,
  rowFactor: f64, columnFactor: f64, alignCorners: bool, halfPixel: bool,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const rowBytes = <usize>width * pixelBytes;
  const outRowBytes = <usize>outWidth * pixelBytes;
  for (let n = 0; n < batch; n++, x += <usize>height * rowBytes) {
    let before = -1;
    for (let row = 0; row < outHeight; row++, out += outRowBytes) {
      const sourceRow = nearest(row, rowFactor, height, alignCorners, halfPixel);
      // Enlarging repeats rows: copying the one just written beats gathering it again.
      if (sourceRow == before) memory.copy(out, out - outRowBytes, outRowBytes);
      else gatherRow(x + <usize>sourceRow * rowBytes, out, width, pixelBytes, outWidth, columnFactor, alignCorners, halfPixel);
      before = sourceRow;
    }
  }
}

function gatherRow(
  source: usize, out: usize, width: i32, pixelBytes: usize, outWidth: i32, factor: f64, alignCorners: bool, halfPixel: bool,
): void {
  for (let column = 0; column < outWidth; column++, out += pixelBytes) {
    const pixel = source + <usize>nearest(column, factor, width, alignCorners, halfPixel) * pixelBytes;
    let i: usize = 0;
    for (; i + 16 <= pixelBytes; i += 16) v128.store(out + i, v128.load(pixel + i));
    for (; i < pixelBytes; i += 4) store<f32>(out + i, load<f32>(pixel + i));
  }
}

/** The transpose of the above: each element of dy is added to the element it came from. Fills `out` itself. */
export function resizeNearestGradient(
  dy: usize, out: usize, batch: i32, height: i32, width: i32, channels: i32, dyHeight: i32, dyWidth: i32,
  rowFactor: f64, columnFactor: f64, alignCorners: bool, halfPixel: bool,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const rowBytes = <usize>width * pixelBytes;
  memory.fill(out, 0, <usize>batch * <usize>height * rowBytes);
  for (let n = 0; n < batch; n++, out += <usize>height * rowBytes) {
    for (let row = 0; row < dyHeight; row++) {
      const target = out + <usize>nearest(row, rowFactor, height, alignCorners, halfPixel) * rowBytes;
      for (let column = 0; column < dyWidth; column++, dy += pixelBytes) {
        const pixel = target + <usize>nearest(column, columnFactor, width, alignCorners, halfPixel) * pixelBytes;
        addPixel(dy, pixel, pixelBytes);
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function addPixel(source: usize, target: usize, bytes: usize): void {
  let i: usize = 0;
  for (; i + 16 <= bytes; i += 16) v128.store(target + i, f32x4.add(v128.load(target + i), v128.load(source + i)));
  for (; i < bytes; i += 4) store<f32>(target + i, load<f32>(target + i) + load<f32>(source + i));
}
