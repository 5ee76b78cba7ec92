/**
 * Images with one channel, seen as one row per tap of the kernel: row `ky * kernelWidth + kx` holds, for each
 * output pixel of `lines` lines (a line is one row of output pixels of one image), the input pixel that the
 * tap meets, or 0 outside the image. It is the transpose of the column matrix, and made of long runs where
 * that would be made of single floats.
 */
export function imageToTapRows(
  image: usize,
  rows: usize,
  firstLine: i32,
  lines: i32,
  height: i32,
  width: i32,
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
  for (let ky = 0; ky < kernelHeight; ky++) {
    for (let kx = 0; kx < kernelWidth; kx++) {
      const shift = kx * dilationWidth - padLeft;
      const first = firstInside(outWidth, strideWidth, shift);
      const end = max(endInside(outWidth, width, strideWidth, shift), first);
      for (let line = firstLine; line < firstLine + lines; line++) {
        const y = (line % outHeight) * strideHeight + ky * dilationHeight - padTop;
        const inside = <u32>y < <u32>height;
        const from = pixel(image, line / outHeight, y, height, width) + at(first * strideWidth + shift);
        clear(rows, inside ? first : outWidth);
        if (inside) {
          spread(rows + at(first), from, end - first, strideWidth);
          clear(rows + at(end), outWidth - end);
        }
        rows += at(outWidth);
      }
    }
  }
}

/** Adds each row to the image it was taken from; the caller clears the image before the first block. */
export function tapRowsToImage(
  rows: usize,
  image: usize,
  firstLine: i32,
  lines: i32,
  height: i32,
  width: i32,
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
  for (let ky = 0; ky < kernelHeight; ky++) {
    for (let kx = 0; kx < kernelWidth; kx++) {
      const shift = kx * dilationWidth - padLeft;
      const first = firstInside(outWidth, strideWidth, shift);
      const end = max(endInside(outWidth, width, strideWidth, shift), first);
      for (let line = firstLine; line < firstLine + lines; line++) {
        const y = (line % outHeight) * strideHeight + ky * dilationHeight - padTop;
        if (<u32>y < <u32>height) {
          const out = pixel(image, line / outHeight, y, height, width) + at(first * strideWidth + shift);
          addSpread(out, rows + at(first), end - first, strideWidth);
        }
        rows += at(outWidth);
      }
    }
  }
}

/** Bytes of `count` floats. */
// @ts-ignore: decorator
@inline
function at(count: i32): usize {
  return (<usize>count) << 2;
}

// @ts-ignore: decorator
@inline
function pixel(image: usize, index: i32, y: i32, height: i32, width: i32): usize {
  return image + at((index * height + y) * width);
}

/** The first output whose input, `output * stride + shift`, is not left of the image. */
// @ts-ignore: decorator
@inline
function firstInside(outputs: i32, stride: i32, shift: i32): i32 {
  return min(max((stride - 1 - shift) / stride, 0), outputs);
}

/** The first output after that whose input is right of the image. */
// @ts-ignore: decorator
@inline
function endInside(outputs: i32, width: i32, stride: i32, shift: i32): i32 {
  return width <= shift ? 0 : min((width - shift + stride - 1) / stride, outputs);
}

// @ts-ignore: decorator
@inline
function clear(out: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f32>(out + at(i), 0);
}

/** `out[i] = from[i * stride]`. The last vector is left to the scalar loop, lest it read past the image. */
function spread(out: usize, from: usize, count: i32, stride: i32): void {
  let i = 0;
  if (stride == 1) {
    for (; i <= count - 4; i += 4) v128.store(out + at(i), v128.load(from + at(i)));
  } else if (stride == 2) {
    for (; i < count - 4; i += 4) {
      const pair = from + at(2 * i);
      v128.store(out + at(i), v128.shuffle<i32>(v128.load(pair), v128.load(pair, 16), 0, 2, 4, 6));
    }
  }
  for (; i < count; i++) store<f32>(out + at(i), load<f32>(from + at(i * stride)));
}

/** `out[i * stride] += from[i]`. */
function addSpread(out: usize, from: usize, count: i32, stride: i32): void {
  let i = 0;
  if (stride == 1) {
    for (; i <= count - 4; i += 4) {
      v128.store(out + at(i), f32x4.add(v128.load(out + at(i)), v128.load(from + at(i))));
    }
  } else if (stride == 2) {
    const zero = f32x4.splat(0);
    for (; i < count - 4; i += 4) {
      const pair = out + at(2 * i);
      const value = v128.load(from + at(i));
      v128.store(pair, f32x4.add(v128.load(pair), v128.shuffle<i32>(value, zero, 0, 4, 1, 5)));
      v128.store(pair, f32x4.add(v128.load(pair, 16), v128.shuffle<i32>(value, zero, 2, 6, 3, 7)), 16);
    }
  }
  for (; i < count; i++) {
    const target = out + at(i * stride);
    store<f32>(target, load<f32>(target) + load<f32>(from + at(i)));
  }
}
