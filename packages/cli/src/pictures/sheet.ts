import { ShapeError } from '@gan/core';

/** Bytes of a picture, row by row: 1 (grey), 3 (RGB) or 4 (RGBA) to a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly bytes: Uint8Array;
}

/** Images side by side, each `[height, width, channels]`. */
export interface SheetImages {
  /** All values, image after image, in NHWC order. */
  readonly values: ArrayLike<number>;
  /** `[N, H, W, C]` with C of 1, 3 or 4. */
  readonly shape: readonly number[];
  /** Values shown as black and as white. @default [-1, 1] */
  readonly range?: readonly [number, number];
}

export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  /** Pixels between images and around them. @default 2, or 0 for a single image */
  readonly gap?: number;
  /** Every pixel becomes a square of this size. @default as much as makes an image 56 pixels high */
  readonly scale?: number;
}

const comfortableHeight = 56;

/**
 * Lays images out in rows and columns on a white ground, in reading order. Places without an image stay white;
 * values outside the range are clipped.
 *
 * @throws ShapeError if the images are no images, or more than there are places for.
 */
export function sheet(images: SheetImages, layout: SheetLayout): Picture {
  const [count, height, width, channels] = checkShape(images, layout);
  const {
    rows,
    columns,
    gap = rows * columns === 1 ? 0 : 2,
    scale = Math.max(1, Math.floor(comfortableHeight / height)),
  } = layout;
  const cell = { width: width * scale + gap, height: height * scale + gap };
  const picture = { width: columns * cell.width + gap, height: rows * cell.height + gap, channels };
  const bytes = new Uint8Array(picture.width * picture.height * channels).fill(255);
  const toByte = byteScale(images.range ?? [-1, 1]);
  for (let i = 0; i < count; i++) {
    const left = gap + (i % columns) * cell.width;
    const top = gap + Math.floor(i / columns) * cell.height;
    for (let y = 0; y < height * scale; y++) {
      for (let x = 0; x < width * scale; x++) {
        const from = ((i * height + Math.floor(y / scale)) * width + Math.floor(x / scale)) * channels;
        const to = ((top + y) * picture.width + left + x) * channels;
        for (let c = 0; c < channels; c++) bytes[to + c] = toByte(images.values[from + c]!);
      }
    }
  }
  return { ...picture, bytes };
}

/** Whether samples of a shape (without the batch axis) can be shown as images. */
export const isImageShape = (shape: readonly (number | null)[]): boolean =>
  shape.length === 3 && [1, 3, 4].includes(shape[2]!) && shape.every((size) => size !== null && size > 0);

function byteScale([low, high]: readonly [number, number]) {
  const factor = 255 / (high - low);
  return (value: number) => Math.min(255, Math.max(0, Math.round((value - low) * factor)));
}

function checkShape(
  { shape }: SheetImages,
  { rows, columns }: SheetLayout,
): [number, number, number, Picture['channels']] {
  if (shape.length !== 4 || !isImageShape(shape.slice(1))) {
    throw new ShapeError(
      `sheet: expected images [N, H, W, C] with 1, 3 or 4 channels, got [${shape.join(', ')}]. Pass a batch of images.`,
    );
  }
  if (shape[0]! > rows * columns) {
    throw new ShapeError(
      `sheet: expected up to ${rows * columns} images for ${rows} rows of ${columns}, got ${shape[0]}. Make the sheet larger.`,
    );
  }
  return shape as [number, number, number, Picture['channels']];
}
