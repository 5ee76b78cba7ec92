import { eightBits, greyToRgb, resizeImages, rgbToGrey, type Preparation } from '@gan/metrics';
import * as tf from '@tensorflow/tfjs';
import { isPoint, type ImageShape, type PointShape } from '../sources/sample-source.js';

/** What is asked for to be done to the images of both sides. */
export interface PreparationRequest {
  readonly resize?: readonly [height: number, width: number];
  readonly channels?: 1 | 3;
}

/** Colour, size and rounding to 8 bits, the same for both sides; its name goes into the protocol of every result. */
export function preparationFor({ resize, channels }: PreparationRequest): Preparation {
  const names = [
    ...(channels === undefined ? [] : [channels === 1 ? 'grey' : 'colour']),
    ...(resize === undefined ? [] : [`bicubic to ${resize.join('x')}`]),
    eightBits.name,
  ];
  return {
    name: names.join(', '),
    apply: (images) =>
      tf.tidy(() => {
        const coloured =
          channels === undefined ? images : channels === 1 ? rgbToGrey(images) : greyToRgb(images);
        // Bicubic weights overshoot at edges; rounding to bytes clips that.
        return eightBits.apply(resize === undefined ? coloured : resizeImages(coloured, resize));
      }),
  };
}

/** The shape of an image after that; points stay as they are. */
export function preparedShape<Shape extends ImageShape | PointShape>(
  shape: Shape,
  request: PreparationRequest,
): Shape;
export function preparedShape(shape: ImageShape | PointShape, request: PreparationRequest) {
  if (isPoint(shape)) return shape;
  const [height, width, channels] = shape;
  return [...(request.resize ?? ([height, width] as const)), request.channels ?? channels];
}
