import * as tf from '@tensorflow/tfjs';
import { gradient } from './gradient.js';
import { TapList } from './tap-list.js';
import { placeAlong, type FillMode } from './place-along.js';

type ImageShape = [batch: number, height: number, width: number, channels: number];

interface RotationAttributes {
  readonly radians: number;
  readonly center: number | [number, number];
}

/** `tf.image.rotateWithOffset`; stock has no gradient. Every pixel is read from the nearest one it came from. */
const rotate = gradient<RotationAttributes>(
  'RotateWithOffset',
  { inputs: ['image'] },
  (dy, [image], { radians, center }) => ({
    image: () => {
      const [batch, height, width, channels] = image!.shape as ImageShape;
      const [centerX, centerY] = tf.backend_util.getImageCenter(center, height, width);
      const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
      const taps = new TapList([batch, height, width, channels], 1, batch * height * width);
      for (let i = 0; i < batch * height * width; i++) {
        const [x, y] = [(i % width) - centerX, (Math.floor(i / width) % height) - centerY];
        const fromX = Math.round(x * cosine - y * sine + centerX);
        const fromY = Math.round(x * sine + y * cosine + centerY);
        taps.add(Math.floor(i / (width * height)), fromY, fromX, 1);
      }
      return taps.spread(dy);
    },
  }),
);

interface TransformAttributes {
  readonly interpolation: 'nearest' | 'bilinear';
  readonly fillMode: FillMode;
}

/**
 * `tf.image.transform` by its images; stock has no gradient. The transforms themselves are taken for constants,
 * as they are when images are augmented.
 */
const transform = gradient<TransformAttributes>(
  'Transform',
  { inputs: ['image', 'transforms'] },
  (dy, [image, transforms], { interpolation, fillMode }) => ({
    image: () => {
      const shape = image!.shape as ImageShape;
      const [batch, outHeight, outWidth] = dy.shape as ImageShape;
      const matrices = transforms!.dataSync();
      const count = batch * outHeight * outWidth;
      const taps = new TapList(shape, interpolation === 'nearest' ? 1 : 4, count);
      for (let i = 0; i < count; i++) {
        const [x, y] = [i % outWidth, Math.floor(i / outWidth) % outHeight];
        const entry = Math.floor(i / (outWidth * outHeight));
        const m = matrices.subarray(transforms!.shape[0] === 1 ? 0 : entry * 8);
        const scale = m[6]! * x + m[7]! * y + 1;
        // Infinitely far: filled, whatever the mode.
        const far = scale === 0;
        const fromX = far ? NaN : placeAlong((m[0]! * x + m[1]! * y + m[2]!) / scale, shape[2], fillMode);
        const fromY = far ? NaN : placeAlong((m[3]! * x + m[4]! * y + m[5]!) / scale, shape[1], fillMode);
        addPixel(taps, entry, fromY, fromX, interpolation);
      }
      return taps.spread(dy);
    },
    transforms: () => tf.zeros(transforms!.shape),
  }),
);

const addPixel = (
  taps: TapList,
  entry: number,
  y: number,
  x: number,
  interpolation: 'nearest' | 'bilinear',
): void => {
  if (interpolation === 'nearest') return taps.add(entry, Math.round(y), Math.round(x), 1);
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const [below, right] = [y - top, x - left];
  taps.add(entry, top, left, (1 - below) * (1 - right));
  taps.add(entry, top, left + 1, (1 - below) * right);
  taps.add(entry, top + 1, left, below * (1 - right));
  taps.add(entry, top + 1, left + 1, below * right);
};

interface CropAttributes {
  readonly cropSize: [number, number];
  readonly method: 'bilinear' | 'nearest';
}

/** `tf.image.cropAndResize` by its images; stock has no gradient. Boxes are taken for constants. */
const cropAndResize = gradient<CropAttributes>(
  'CropAndResize',
  { inputs: ['image', 'boxes', 'boxInd'] },
  (dy, [image, boxes, boxInd], { cropSize: [cropHeight, cropWidth], method }) => ({
    image: () => {
      const shape = image!.shape as ImageShape;
      const [corners, entries] = [boxes!.dataSync(), boxInd!.dataSync()];
      const count = boxes!.shape[0]! * cropHeight * cropWidth;
      const taps = new TapList(shape, method === 'nearest' ? 1 : 4, count);
      for (let i = 0; i < count; i++) {
        const box = Math.floor(i / (cropHeight * cropWidth));
        const [y1, x1, y2, x2] = corners.subarray(4 * box, 4 * box + 4) as unknown as number[];
        const y = cropPlace(Math.floor(i / cropWidth) % cropHeight, cropHeight, y1!, y2!, shape[1]);
        const x = cropPlace(i % cropWidth, cropWidth, x1!, x2!, shape[2]);
        const inside = y >= 0 && y <= shape[1] - 1 && x >= 0 && x <= shape[2] - 1;
        addPixel(taps, entries[box]!, inside ? y : NaN, inside ? x : NaN, method);
      }
      return taps.spread(dy);
    },
    boxes: () => tf.zeros(boxes!.shape),
    boxInd: () => tf.zeros(boxInd!.shape),
  }),
);

/** Where pixel `i` of a crop lies among `size` pixels; a crop of one pixel takes the middle of the box. */
const cropPlace = (i: number, cropSize: number, start: number, end: number, size: number): number =>
  cropSize > 1
    ? start * (size - 1) + (i * (end - start) * (size - 1)) / (cropSize - 1)
    : 0.5 * (start + end) * (size - 1);

export const warpingGradients: readonly tf.GradConfig[] = [rotate, transform, cropAndResize];
