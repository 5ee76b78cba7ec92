import { addScaledRun, fillRun, firstTap, maximumRun, tapsEnd } from './runs';

// Pools over channels-last volumes; an image is a volume of depth 1. Taps outside the volume are left out:
// they neither win a maximum nor count in a mean, so padding needs no value.

/** Largest element under each window. */
export function maxPool(
  x: usize,
  out: usize,
  batch: i32,
  depth: i32,
  height: i32,
  width: i32,
  channels: i32,
  outDepth: i32,
  outHeight: i32,
  outWidth: i32,
  tapsDepth: i32,
  tapsHeight: i32,
  tapsWidth: i32,
  strideDepth: i32,
  strideHeight: i32,
  strideWidth: i32,
  dilationDepth: i32,
  dilationHeight: i32,
  dilationWidth: i32,
  padFront: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  for (let n = 0; n < batch; n++) {
    for (let oz = 0; oz < outDepth; oz++) {
      const z = oz * strideDepth - padFront;
      const zFirst = firstTap(z, dilationDepth);
      const zEnd = tapsEnd(z, dilationDepth, tapsDepth, depth);
      for (let oy = 0; oy < outHeight; oy++) {
        const y = oy * strideHeight - padTop;
        const yFirst = firstTap(y, dilationHeight);
        const yEnd = tapsEnd(y, dilationHeight, tapsHeight, height);
        for (let ox = 0; ox < outWidth; ox++) {
          const left = ox * strideWidth - padLeft;
          const xFirst = firstTap(left, dilationWidth);
          const xEnd = tapsEnd(left, dilationWidth, tapsWidth, width);
          fillRun(out, -Infinity, pixelBytes);
          for (let i = zFirst; i < zEnd; i++) {
            for (let j = yFirst; j < yEnd; j++) {
              const row = ((n * depth + z + i * dilationDepth) * height + y + j * dilationHeight) * width + left;
              for (let k = xFirst; k < xEnd; k++) {
                maximumRun(out, x + <usize>(row + k * dilationWidth) * pixelBytes, pixelBytes);
              }
            }
          }
          out += pixelBytes;
        }
      }
    }
  }
}

/** Mean of the elements under each window. */
export function averagePool(
  x: usize,
  out: usize,
  batch: i32,
  depth: i32,
  height: i32,
  width: i32,
  channels: i32,
  outDepth: i32,
  outHeight: i32,
  outWidth: i32,
  tapsDepth: i32,
  tapsHeight: i32,
  tapsWidth: i32,
  strideDepth: i32,
  strideHeight: i32,
  strideWidth: i32,
  dilationDepth: i32,
  dilationHeight: i32,
  dilationWidth: i32,
  padFront: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  for (let n = 0; n < batch; n++) {
    for (let oz = 0; oz < outDepth; oz++) {
      const z = oz * strideDepth - padFront;
      const zFirst = firstTap(z, dilationDepth);
      const zEnd = tapsEnd(z, dilationDepth, tapsDepth, depth);
      for (let oy = 0; oy < outHeight; oy++) {
        const y = oy * strideHeight - padTop;
        const yFirst = firstTap(y, dilationHeight);
        const yEnd = tapsEnd(y, dilationHeight, tapsHeight, height);
        for (let ox = 0; ox < outWidth; ox++) {
          const left = ox * strideWidth - padLeft;
          const xFirst = firstTap(left, dilationWidth);
          const xEnd = tapsEnd(left, dilationWidth, tapsWidth, width);
          const share = <f32>1 / <f32>((zEnd - zFirst) * (yEnd - yFirst) * (xEnd - xFirst));
          fillRun(out, 0, pixelBytes);
          for (let i = zFirst; i < zEnd; i++) {
            for (let j = yFirst; j < yEnd; j++) {
              const row = ((n * depth + z + i * dilationDepth) * height + y + j * dilationHeight) * width + left;
              for (let k = xFirst; k < xEnd; k++) {
                addScaledRun(out, x + <usize>(row + k * dilationWidth) * pixelBytes, share, pixelBytes);
              }
            }
          }
          out += pixelBytes;
        }
      }
    }
  }
}

/** Gradient of `averagePool` by its input; `dx` is cleared first. */
export function averagePoolGradient(
  dy: usize,
  dx: usize,
  batch: i32,
  depth: i32,
  height: i32,
  width: i32,
  channels: i32,
  outDepth: i32,
  outHeight: i32,
  outWidth: i32,
  tapsDepth: i32,
  tapsHeight: i32,
  tapsWidth: i32,
  strideDepth: i32,
  strideHeight: i32,
  strideWidth: i32,
  dilationDepth: i32,
  dilationHeight: i32,
  dilationWidth: i32,
  padFront: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  memory.fill(dx, 0, <usize>(batch * depth * height * width) * pixelBytes);
  for (let n = 0; n < batch; n++) {
    for (let oz = 0; oz < outDepth; oz++) {
      const z = oz * strideDepth - padFront;
      const zFirst = firstTap(z, dilationDepth);
      const zEnd = tapsEnd(z, dilationDepth, tapsDepth, depth);
      for (let oy = 0; oy < outHeight; oy++) {
        const y = oy * strideHeight - padTop;
        const yFirst = firstTap(y, dilationHeight);
        const yEnd = tapsEnd(y, dilationHeight, tapsHeight, height);
        for (let ox = 0; ox < outWidth; ox++) {
          const left = ox * strideWidth - padLeft;
          const xFirst = firstTap(left, dilationWidth);
          const xEnd = tapsEnd(left, dilationWidth, tapsWidth, width);
          const share = <f32>1 / <f32>((zEnd - zFirst) * (yEnd - yFirst) * (xEnd - xFirst));
          for (let i = zFirst; i < zEnd; i++) {
            for (let j = yFirst; j < yEnd; j++) {
              const row = ((n * depth + z + i * dilationDepth) * height + y + j * dilationHeight) * width + left;
              for (let k = xFirst; k < xEnd; k++) {
                addScaledRun(dx + <usize>(row + k * dilationWidth) * pixelBytes, dy, share, pixelBytes);
              }
            }
          }
          dy += pixelBytes;
        }
      }
    }
  }
}

/**
 * Gradient of `maxPool` by its input: each window's gradient goes to its largest element, the first of them
 * where several are equal. `dx` is cleared first.
 */
export function maxPoolGradient(
  x: usize,
  dy: usize,
  dx: usize,
  batch: i32,
  depth: i32,
  height: i32,
  width: i32,
  channels: i32,
  outDepth: i32,
  outHeight: i32,
  outWidth: i32,
  tapsDepth: i32,
  tapsHeight: i32,
  tapsWidth: i32,
  strideDepth: i32,
  strideHeight: i32,
  strideWidth: i32,
  dilationDepth: i32,
  dilationHeight: i32,
  dilationWidth: i32,
  padFront: i32,
  padTop: i32,
  padLeft: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  memory.fill(dx, 0, <usize>(batch * depth * height * width) * pixelBytes);
  for (let n = 0; n < batch; n++) {
    for (let oz = 0; oz < outDepth; oz++) {
      const z = oz * strideDepth - padFront;
      const zFirst = firstTap(z, dilationDepth);
      const zEnd = tapsEnd(z, dilationDepth, tapsDepth, depth);
      for (let oy = 0; oy < outHeight; oy++) {
        const y = oy * strideHeight - padTop;
        const yFirst = firstTap(y, dilationHeight);
        const yEnd = tapsEnd(y, dilationHeight, tapsHeight, height);
        for (let ox = 0; ox < outWidth; ox++) {
          const left = ox * strideWidth - padLeft;
          const xFirst = firstTap(left, dilationWidth);
          const xEnd = tapsEnd(left, dilationWidth, tapsWidth, width);
          let channel: usize = 0;
          for (; channel + 16 <= pixelBytes; channel += 16) {
            let best = f32x4.splat(-Infinity);
            let at = i32x4.splat(-1);
            for (let i = zFirst; i < zEnd; i++) {
              for (let j = yFirst; j < yEnd; j++) {
                const row = ((n * depth + z + i * dilationDepth) * height + y + j * dilationHeight) * width + left;
                for (let k = xFirst; k < xEnd; k++) {
                  const pixel = <usize>(row + k * dilationWidth) * pixelBytes;
                  const value = v128.load(x + pixel + channel);
                  // Not "greater than": a NaN must win, so that it is not lost.
                  const wins = v128.andnot(i32x4.splat(-1), f32x4.le(value, best));
                  const first = i32x4.eq(at, i32x4.splat(-1));
                  best = v128.bitselect(value, best, v128.or(wins, first));
                  at = v128.bitselect(i32x4.splat(<i32>pixel), at, v128.or(wins, first));
                }
              }
            }
            const gradient = v128.load(dy + channel);
            addLane(dx + channel, i32x4.extract_lane(at, 0), f32x4.extract_lane(gradient, 0));
            addLane(dx + channel + 4, i32x4.extract_lane(at, 1), f32x4.extract_lane(gradient, 1));
            addLane(dx + channel + 8, i32x4.extract_lane(at, 2), f32x4.extract_lane(gradient, 2));
            addLane(dx + channel + 12, i32x4.extract_lane(at, 3), f32x4.extract_lane(gradient, 3));
          }
          for (; channel < pixelBytes; channel += 4) {
            let best: f32 = -Infinity;
            let at: i32 = -1;
            for (let i = zFirst; i < zEnd; i++) {
              for (let j = yFirst; j < yEnd; j++) {
                const row = ((n * depth + z + i * dilationDepth) * height + y + j * dilationHeight) * width + left;
                for (let k = xFirst; k < xEnd; k++) {
                  const pixel = <usize>(row + k * dilationWidth) * pixelBytes;
                  const value = load<f32>(x + pixel + channel);
                  if (at == -1 || !(value <= best)) {
                    best = value;
                    at = <i32>pixel;
                  }
                }
              }
            }
            addLane(dx + channel, at, load<f32>(dy + channel));
          }
          dy += pixelBytes;
        }
      }
    }
  }
}

/** Adds a value at a byte offset, which is -1 for a window without elements. */
// @ts-ignore: decorator
@inline
function addLane(dx: usize, at: i32, value: f32): void {
  if (at == -1) return;
  const target = dx + <usize>at;
  store<f32>(target, load<f32>(target) + value);
}
