import { multiplyAdd } from './multiply-add';
import { firstTap, tapsEnd } from './runs';

// Depthwise convolution of one channels-last image, with one filter per channel: image `[height, width, C]`,
// filter `[tapsHeight, tapsWidth, C]`, result `[outHeight, outWidth, C]`. Blocks of 16 channels keep their
// sums in registers over all taps (or, for the filter's gradient, over all pixels).

/** `out[oy, ox, c] = sum over i, j of x[oy * stride + i * dilation - pad, .., c] * filter[i, j, c]`. */
export function depthwise(
  x: usize,
  filter: usize,
  out: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  tapsHeight: i32,
  tapsWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  dilationHeight: i32,
  dilationWidth: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const stepX = <usize>dilationWidth * pixelBytes;
  for (let oy = 0; oy < outHeight; oy++) {
    const top = oy * strideHeight - padTop;
    const iFirst = firstTap(top, dilationHeight);
    const iEnd = tapsEnd(top, dilationHeight, tapsHeight, height);
    for (let ox = 0; ox < outWidth; ox++) {
      const left = ox * strideWidth - padLeft;
      const jFirst = firstTap(left, dilationWidth);
      const jEnd = tapsEnd(left, dilationWidth, tapsWidth, width);
      let channel: usize = 0;
      for (; channel + 64 <= pixelBytes; channel += 64) {
        let a = f32x4.splat(0), b = a, c = a, d = a;
        for (let i = iFirst; i < iEnd; i++) {
          const first = (top + i * dilationHeight) * width + left + jFirst * dilationWidth;
          let pixel = x + <usize>first * pixelBytes + channel;
          let weights = filter + <usize>(i * tapsWidth + jFirst) * pixelBytes + channel;
          for (let j = jFirst; j < jEnd; j++) {
            a = multiplyAdd(v128.load(pixel), v128.load(weights), a);
            b = multiplyAdd(v128.load(pixel, 16), v128.load(weights, 16), b);
            c = multiplyAdd(v128.load(pixel, 32), v128.load(weights, 32), c);
            d = multiplyAdd(v128.load(pixel, 48), v128.load(weights, 48), d);
            pixel += stepX;
            weights += pixelBytes;
          }
        }
        v128.store(out + channel, a);
        v128.store(out + channel, b, 16);
        v128.store(out + channel, c, 32);
        v128.store(out + channel, d, 48);
      }
      for (; channel < pixelBytes; channel += 4) {
        let sum: f32 = 0;
        for (let i = iFirst; i < iEnd; i++) {
          const first = (top + i * dilationHeight) * width + left + jFirst * dilationWidth;
          let pixel = x + <usize>first * pixelBytes + channel;
          let weights = filter + <usize>(i * tapsWidth + jFirst) * pixelBytes + channel;
          for (let j = jFirst; j < jEnd; j++) {
            sum += load<f32>(pixel) * load<f32>(weights);
            pixel += stepX;
            weights += pixelBytes;
          }
        }
        store<f32>(out + channel, sum);
      }
      out += pixelBytes;
    }
  }
}

/** Gradient of `depthwise` by the image: every pixel collects from the windows that cover it. */
export function depthwiseInputGradient(
  dy: usize,
  filter: usize,
  dx: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  tapsHeight: i32,
  tapsWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  dilationHeight: i32,
  dilationWidth: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let channel: usize = 0;
      for (; channel + 64 <= pixelBytes; channel += 64) {
        let a = f32x4.splat(0), b = a, c = a, d = a;
        let weights = filter + channel;
        for (let i = 0; i < tapsHeight; i++) {
          const oy = windowAt(y + padTop - i * dilationHeight, strideHeight, outHeight);
          if (oy < 0) {
            weights += <usize>tapsWidth * pixelBytes;
            continue;
          }
          for (let j = 0; j < tapsWidth; j++, weights += pixelBytes) {
            const ox = windowAt(x + padLeft - j * dilationWidth, strideWidth, outWidth);
            if (ox < 0) continue;
            const pixel = dy + <usize>(oy * outWidth + ox) * pixelBytes + channel;
            a = multiplyAdd(v128.load(pixel), v128.load(weights), a);
            b = multiplyAdd(v128.load(pixel, 16), v128.load(weights, 16), b);
            c = multiplyAdd(v128.load(pixel, 32), v128.load(weights, 32), c);
            d = multiplyAdd(v128.load(pixel, 48), v128.load(weights, 48), d);
          }
        }
        v128.store(dx + channel, a);
        v128.store(dx + channel, b, 16);
        v128.store(dx + channel, c, 32);
        v128.store(dx + channel, d, 48);
      }
      for (; channel < pixelBytes; channel += 4) {
        let sum: f32 = 0;
        let weights = filter + channel;
        for (let i = 0; i < tapsHeight; i++) {
          const oy = windowAt(y + padTop - i * dilationHeight, strideHeight, outHeight);
          if (oy < 0) {
            weights += <usize>tapsWidth * pixelBytes;
            continue;
          }
          for (let j = 0; j < tapsWidth; j++, weights += pixelBytes) {
            const ox = windowAt(x + padLeft - j * dilationWidth, strideWidth, outWidth);
            if (ox < 0) continue;
            sum += load<f32>(dy + <usize>(oy * outWidth + ox) * pixelBytes + channel) * load<f32>(weights);
          }
        }
        store<f32>(dx + channel, sum);
      }
      dx += pixelBytes;
    }
  }
}

/** The window that begins at `start`, counted in strides; -1 where none does. */
// @ts-ignore: decorator
@inline
function windowAt(start: i32, stride: i32, count: i32): i32 {
  if (start < 0) return -1;
  const index = stride == 1 ? start : start / stride;
  return index < count && index * stride == start ? index : -1;
}

/** Gradient of `depthwise` by the filter, added to `df`. */
export function depthwiseFilterGradient(
  x: usize,
  dy: usize,
  df: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  tapsHeight: i32,
  tapsWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  dilationHeight: i32,
  dilationWidth: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  for (let i = 0; i < tapsHeight; i++) {
    for (let j = 0; j < tapsWidth; j++) {
      // Windows along a line, taken for taps of a window that begins at this tap, so that none leaves the image.
      const start = j * dilationWidth - padLeft;
      const oxFirst = firstTap(start, strideWidth);
      const oxEnd = tapsEnd(start, strideWidth, outWidth, width);
      let channel: usize = 0;
      for (; channel + 64 <= pixelBytes; channel += 64) {
        let a = v128.load(df + channel), b = v128.load(df + channel, 16);
        let c = v128.load(df + channel, 32), d = v128.load(df + channel, 48);
        for (let oy = 0; oy < outHeight; oy++) {
          const y = oy * strideHeight - padTop + i * dilationHeight;
          if (<u32>y >= <u32>height) continue;
          let pixel = x + <usize>(y * width + start + oxFirst * strideWidth) * pixelBytes + channel;
          let gradient = dy + <usize>(oy * outWidth + oxFirst) * pixelBytes + channel;
          for (let ox = oxFirst; ox < oxEnd; ox++) {
            a = multiplyAdd(v128.load(pixel), v128.load(gradient), a);
            b = multiplyAdd(v128.load(pixel, 16), v128.load(gradient, 16), b);
            c = multiplyAdd(v128.load(pixel, 32), v128.load(gradient, 32), c);
            d = multiplyAdd(v128.load(pixel, 48), v128.load(gradient, 48), d);
            pixel += <usize>strideWidth * pixelBytes;
            gradient += pixelBytes;
          }
        }
        v128.store(df + channel, a);
        v128.store(df + channel, b, 16);
        v128.store(df + channel, c, 32);
        v128.store(df + channel, d, 48);
      }
      for (; channel < pixelBytes; channel += 4) {
        let sum = load<f32>(df + channel);
        for (let oy = 0; oy < outHeight; oy++) {
          const y = oy * strideHeight - padTop + i * dilationHeight;
          if (<u32>y >= <u32>height) continue;
          let pixel = x + <usize>(y * width + start + oxFirst * strideWidth) * pixelBytes + channel;
          let gradient = dy + <usize>(oy * outWidth + oxFirst) * pixelBytes + channel;
          for (let ox = oxFirst; ox < oxEnd; ox++) {
            sum += load<f32>(pixel) * load<f32>(gradient);
            pixel += <usize>strideWidth * pixelBytes;
            gradient += pixelBytes;
          }
        }
        store<f32>(df + channel, sum);
      }
      df += pixelBytes;
    }
  }
}

/** `[pixels, C] -> [pixels, C * multiplier]`, every channel repeated. */
export function repeatChannels(x: usize, out: usize, pixels: i32, channels: i32, multiplier: i32): void {
  const end = x + ((<usize>(pixels * channels)) << 2);
  for (; x < end; x += 4) {
    const value = load<f32>(x);
    for (let m = 0; m < multiplier; m++, out += 4) store<f32>(out, value);
  }
}

/** `[pixels, C * multiplier] -> [pixels, C]`, the transpose of `repeatChannels`. */
export function sumRepeatedChannels(x: usize, out: usize, pixels: i32, channels: i32, multiplier: i32): void {
  const end = out + ((<usize>(pixels * channels)) << 2);
  for (; out < end; out += 4) {
    let sum: f32 = 0;
    for (let m = 0; m < multiplier; m++, x += 4) sum += load<f32>(x);
    store<f32>(out, sum);
  }
}
