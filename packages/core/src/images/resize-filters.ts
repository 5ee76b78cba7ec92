/**
 * How to resize. `box`, `bilinear`, `bicubic` (a = -0.5) and `lanczos` (three lobes) are Pillow's, antialiased when
 * shrinking. The other two only look at the two nearest pixels, so that shrinking aliases; published figures were made
 * with them: `bilinear-pytorch` is `interpolate(align_corners=False)` as in pytorch-fid, `bilinear-tensorflow1` the
 * `resize_bilinear` inside the original FID graph, whose grid is shifted by half a pixel.
 */
export type ResizeFilter =
  'box' | 'bilinear' | 'bicubic' | 'lanczos' | 'bilinear-pytorch' | 'bilinear-tensorflow1';

interface Window {
  /** Radius beyond which the weight is zero, in input pixels when not shrinking. */
  readonly support: number;
  weight(x: number): number;
}

/** Pillow's filters, as functions of the distance from the centre. */
export const resizeFilters: Readonly<Record<'box' | 'bilinear' | 'bicubic' | 'lanczos', Window>> = {
  box: { support: 0.5, weight: (x) => (x > -0.5 && x <= 0.5 ? 1 : 0) },
  bilinear: { support: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  bicubic: { support: 2, weight: (x) => keys(Math.abs(x)) },
  lanczos: { support: 3, weight: (x) => (Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0) },
};

/** Cubic convolution (Keys 1981) with a = -0.5. */
function keys(x: number): number {
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
