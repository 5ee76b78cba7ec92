/**
 * The geometry both directions share. A "line" is one row of output pixels of one image: line
 * `n * outHeight + y`. A column matrix has one row per output pixel and `kernelHeight * kernelWidth *
 * channels` floats in each, in the order of the filter's first three axes.
 */

/** Copies the patches under `lines` lines of output pixels, from `firstLine` on, into a column matrix. */
export function imageToColumns(
  image: usize,
  columns: usize,
  firstLine: i32,
  lines: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  padTop: i32,
  padLeft: i32,
  dilationHeight: i32,
  dilationWidth: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const rowBytes = <usize>kernelWidth * pixelBytes;
  const patchBytes = <usize>kernelHeight * rowBytes;
  const lineBytes = <usize>outWidth * patchBytes;
  for (let line = firstLine; line < firstLine + lines; line++) {
    const top = (line % outHeight) * strideHeight - padTop;
    const plane = image + <usize>((line / outHeight) * height * width) * pixelBytes;
    for (let ky = 0; ky < kernelHeight; ky++) {
      const y = top + ky * dilationHeight;
      const target = columns + <usize>ky * rowBytes;
      if (<u32>y >= <u32>height) clearRows(target, outWidth, patchBytes, rowBytes);
      else {
        const source = plane + <usize>(y * width) * pixelBytes;
        if (dilationWidth == 1) {
          copyRuns(target, patchBytes, source, width, pixelBytes, outWidth, kernelWidth, strideWidth, padLeft);
        } else {
          for (let kx = 0; kx < kernelWidth; kx++) {
            copyRuns(
              target + <usize>kx * pixelBytes, patchBytes, source, width, pixelBytes,
              outWidth, 1, strideWidth, padLeft - kx * dilationWidth,
            );
          }
        }
      }
    }
    columns += lineBytes;
  }
}

/** For each output pixel of a line, one run of `taps` neighbouring input pixels; zeros outside the image. */
function copyRuns(
  out: usize,
  patchBytes: usize,
  row: usize,
  width: i32,
  pixelBytes: usize,
  outWidth: i32,
  taps: i32,
  stride: i32,
  padLeft: i32,
): void {
  for (let x = 0; x < outWidth; x++) {
    const left = x * stride - padLeft;
    const first = min(max(-left, 0), taps);
    const last = max(min(width - left, taps), first);
    let at = out;
    if (first > 0) {
      clear(at, <usize>first * pixelBytes);
      at += <usize>first * pixelBytes;
    }
    copy(at, row + <usize>(left + first) * pixelBytes, <usize>(last - first) * pixelBytes);
    at += <usize>(last - first) * pixelBytes;
    if (last < taps) clear(at, <usize>(taps - last) * pixelBytes);
    out += patchBytes;
  }
}

/**
 * The transpose of `imageToColumns`: adds each patch to the image it came from. The caller clears the
 * image first; patches are added in the order of the lines, so that sums do not depend on the blocks.
 */
export function columnsToImage(
  columns: usize,
  image: usize,
  firstLine: i32,
  lines: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  padTop: i32,
  padLeft: i32,
  dilationHeight: i32,
  dilationWidth: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const rowBytes = <usize>kernelWidth * pixelBytes;
  const patchBytes = <usize>kernelHeight * rowBytes;
  const lineBytes = <usize>outWidth * patchBytes;
  for (let line = firstLine; line < firstLine + lines; line++) {
    const top = (line % outHeight) * strideHeight - padTop;
    const plane = image + <usize>((line / outHeight) * height * width) * pixelBytes;
    for (let ky = 0; ky < kernelHeight; ky++) {
      const y = top + ky * dilationHeight;
      if (<u32>y >= <u32>height) continue;
      const source = columns + <usize>ky * rowBytes;
      const target = plane + <usize>(y * width) * pixelBytes;
      if (dilationWidth == 1) {
        addRuns(target, width, pixelBytes, source, patchBytes, outWidth, kernelWidth, strideWidth, padLeft);
      } else {
        for (let kx = 0; kx < kernelWidth; kx++) {
          addRuns(
            target, width, pixelBytes, source + <usize>kx * pixelBytes, patchBytes,
            outWidth, 1, strideWidth, padLeft - kx * dilationWidth,
          );
        }
      }
    }
    columns += lineBytes;
  }
}

function addRuns(
  row: usize,
  width: i32,
  pixelBytes: usize,
  from: usize,
  patchBytes: usize,
  outWidth: i32,
  taps: i32,
  stride: i32,
  padLeft: i32,
): void {
  for (let x = 0; x < outWidth; x++) {
    const left = x * stride - padLeft;
    const first = min(max(-left, 0), taps);
    const last = max(min(width - left, taps), first);
    add(row + <usize>(left + first) * pixelBytes, from + <usize>first * pixelBytes, <usize>(last - first) * pixelBytes);
    from += patchBytes;
  }
}

function clearRows(out: usize, count: i32, patchBytes: usize, rowBytes: usize): void {
  for (let i = 0; i < count; i++) {
    clear(out, rowBytes);
    out += patchBytes;
  }
}

// Runs are short (a few pixels), where a loop of stores beats a call of the engine's memory.copy.
// @ts-ignore: decorator
@inline
function copy(out: usize, from: usize, bytes: usize): void {
  const end = out + bytes;
  while (out + 32 <= end) {
    v128.store(out, v128.load(from));
    v128.store(out, v128.load(from, 16), 16);
    out += 32;
    from += 32;
  }
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

// @ts-ignore: decorator
@inline
function clear(out: usize, bytes: usize): void {
  const end = out + bytes;
  while (out + 16 <= end) {
    v128.store(out, i32x4.splat(0));
    out += 16;
  }
  while (out < end) {
    store<f32>(out, 0);
    out += 4;
  }
}

// @ts-ignore: decorator
@inline
function add(out: usize, from: usize, bytes: usize): void {
  const end = out + bytes;
  while (out + 16 <= end) {
    v128.store(out, f32x4.add(v128.load(out), v128.load(from)));
    out += 16;
    from += 16;
  }
  while (out < end) {
    store<f32>(out, load<f32>(out) + load<f32>(from));
    out += 4;
    from += 4;
  }
}
