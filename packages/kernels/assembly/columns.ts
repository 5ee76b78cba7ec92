/**
 * The geometry both directions share. A "line" is one row of output pixels of one image: line
 * `n * outHeight + y`. A column matrix has one row per output pixel and `kernelHeight * kernelWidth *
 * channels` floats in each, in the order of the filter's first three axes.
 */

// Channels from which on neighbouring pixels are handled as one run of vectors. Below it runs are so short
// that a loop over the line for each tap is faster: nothing waits for a store that a load overlaps.
const WIDE: i32 = 4;

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
        if (dilationWidth == 1 && channels >= WIDE) {
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
  const inside = firstInside(outWidth, stride, padLeft);
  const beyond = max(firstBeyond(outWidth, width - taps, stride, padLeft), inside);
  const runBytes = <usize>taps * pixelBytes;
  let x = 0;
  for (; x < inside; x++) {
    copyClipped(out, row, width, pixelBytes, taps, x * stride - padLeft);
    out += patchBytes;
  }
  let from = row + <usize>(x * stride - padLeft) * pixelBytes;
  if (runBytes == 4) {
    for (; x < beyond; x++) {
      store<f32>(out, load<f32>(from));
      out += patchBytes;
      from += (<usize>stride) << 2;
    }
  }
  for (; x < beyond; x++) {
    copy(out, from, runBytes);
    out += patchBytes;
    from += <usize>stride * pixelBytes;
  }
  for (; x < outWidth; x++) {
    copyClipped(out, row, width, pixelBytes, taps, x * stride - padLeft);
    out += patchBytes;
  }
}

/** The first output pixel whose run does not begin left of the image. */
// @ts-ignore: decorator
@inline
function firstInside(outWidth: i32, stride: i32, padLeft: i32): i32 {
  return min(max((padLeft + stride - 1) / stride, 0), outWidth);
}

/** The first output pixel whose run begins right of `lastStart` and so ends right of the image. */
// @ts-ignore: decorator
@inline
function firstBeyond(outWidth: i32, lastStart: i32, stride: i32, padLeft: i32): i32 {
  const reach = lastStart + padLeft;
  return reach < 0 ? 0 : min(reach / stride + 1, outWidth);
}

/** One run that begins at pixel `left`, with zeros for its pixels outside the image. */
function copyClipped(out: usize, row: usize, width: i32, pixelBytes: usize, taps: i32, left: i32): void {
  const first = min(max(-left, 0), taps);
  const last = max(min(width - left, taps), first);
  const start = out + <usize>first * pixelBytes;
  const end = out + <usize>last * pixelBytes;
  clear(out, start - out);
  copy(start, row + <usize>(left + first) * pixelBytes, end - start);
  clear(end, <usize>(taps - last) * pixelBytes);
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
      if (dilationWidth == 1 && channels >= WIDE) {
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
  const inside = firstInside(outWidth, stride, padLeft);
  const beyond = max(firstBeyond(outWidth, width - taps, stride, padLeft), inside);
  const runBytes = <usize>taps * pixelBytes;
  let x = 0;
  for (; x < inside; x++) {
    addClipped(row, width, pixelBytes, from, taps, x * stride - padLeft);
    from += patchBytes;
  }
  let out = row + <usize>(x * stride - padLeft) * pixelBytes;
  if (runBytes == 4) {
    for (; x < beyond; x++) {
      store<f32>(out, load<f32>(out) + load<f32>(from));
      from += patchBytes;
      out += (<usize>stride) << 2;
    }
  }
  for (; x < beyond; x++) {
    add(out, from, runBytes);
    from += patchBytes;
    out += <usize>stride * pixelBytes;
  }
  for (; x < outWidth; x++) {
    addClipped(row, width, pixelBytes, from, taps, x * stride - padLeft);
    from += patchBytes;
  }
}

/** Adds the pixels of a run that lie within the image, where the run begins at pixel `left`. */
function addClipped(row: usize, width: i32, pixelBytes: usize, from: usize, taps: i32, left: i32): void {
  const first = min(max(-left, 0), taps);
  const last = max(min(width - left, taps), first);
  const at = row + <usize>(left + first) * pixelBytes;
  add(at, from + <usize>first * pixelBytes, <usize>(last - first) * pixelBytes);
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
