/** What `tf.image.transform` shows outside of an image. */
export type FillMode = 'constant' | 'reflect' | 'wrap' | 'nearest';

/**
 * Where along an axis of `size` pixels a place outside of the image is read: the folding rules of TensorFlow's
 * ImageProjectiveTransformV3, https://www.tensorflow.org/api_docs/python/tf/raw_ops/ImageProjectiveTransformV3
 * (reflect: `dcba|abcd|dcba`, wrap: `abcd|abcd|abcd`, nearest: `aaaa|abcd|dddd`).
 */
export const placeAlong = (place: number, size: number, mode: FillMode): number => {
  if (mode === 'constant') return place;
  const inside =
    mode === 'nearest' || size <= 1 ? place : mode === 'wrap' ? wrap(place, size) : reflect(place, size);
  return Math.min(Math.max(size <= 1 ? 0 : inside, 0), size - 1);
};

const wrap = (place: number, size: number): number => {
  if (place < 0) return place + size * (Math.trunc(-place / (size - 1)) + 1);
  return place > size - 1 ? place - size * Math.trunc(place / (size - 1)) : place;
};

const reflect = (place: number, size: number): number => {
  const period = 2 * size;
  if (place < 0) {
    const folded = place + period * Math.trunc(-place / period);
    return folded < -size ? folded + period : -folded - 1;
  }
  if (place <= size - 1) return place;
  const folded = place - period * Math.trunc(place / period);
  return folded >= size ? period - folded - 1 : folded;
};
