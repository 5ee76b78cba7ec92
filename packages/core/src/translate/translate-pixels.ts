import type * as tf from '@tensorflow/tfjs';
import { ShapeError } from '../errors.js';
import { enlargePlane } from './enlarge-plane.js';
import type { Pixels } from './pixels.js';
import { completed, type TranslateOptions } from './translate.js';
import { translateStrips } from './translate-strips.js';

/**
 * {@link translate} for a picture as files and canvases hold it. Colours are brought to the network's range and back and
 * rounded, in as many bits as they have; grey is repeated for a network of colours, colours are mixed for one of grey. Alpha
 * does not go through the network: it is kept, or enlarged by linear interpolation.
 *
 * Memory: both pictures as whole numbers, and one row of windows; so a photo of 12 megapixels needs no more than its bytes,
 * those of the result, and what the network needs for a window.
 *
 * @returns new pixels of the same kind.
 * @throws as {@link translate} does.
 */
export async function translatePixels(
  network: tf.LayersModel,
  pixels: Pixels,
  options: TranslateOptions = {},
): Promise<Pixels> {
  const { sourceRange = [-1, 1], range = [-1, 1], ...rest } = completed(network, options);
  checkPixels(pixels);
  const { channels, data } = pixels;
  const most = data instanceof Uint16Array ? 65535 : 255;
  const reading = {
    channels: colourChannels(network, pixels),
    scale: (sourceRange[1] - sourceRange[0]) / most,
    shift: sourceRange[0],
  };
  const factor = rest.factor ?? 1;
  const alpha = channels % 2 === 0 ? enlargePlane(pixels, channels - 1, factor) : undefined;
  const scale = most / (range[1] - range[0]);
  let result: Pixels | undefined;
  for await (const strip of translateStrips(network, pixels, reading, rest)) {
    const [rows, columns, colours] = strip.shape;
    const stride = colours + (alpha === undefined ? 0 : 1);
    result ??= blank(data, rows, columns, stride);
    let from = 0;
    let pixel = strip.top * columns;
    for (const end = pixel + strip.rows * columns; pixel < end; pixel++) {
      const to = pixel * stride;
      for (let c = 0; c < colours; c++) {
        const value = Math.round((strip.values[from++]! - range[0]) * scale);
        result.data[to + c] = Math.min(most, Math.max(0, value));
      }
      if (alpha !== undefined) result.data[to + colours] = alpha[pixel]!;
    }
  }
  return result!;
}

/** Channels that the network reads. @throws ShapeError if these are no grey and no colours. */
function colourChannels(network: tf.LayersModel, { channels }: Pixels): number {
  const wanted = network.inputs[0]!.shape[3] ?? (channels < 3 ? 1 : 3);
  if (wanted === 1 || wanted === 3) return wanted;
  throw new ShapeError(
    `translatePixels: expected a network that reads grey or colours, got one of ${wanted} channels, such as the classes of label maps. Use translate, with tensors of that many.`,
  );
}

function blank({ constructor }: Pixels['data'], height: number, width: number, channels: number): Pixels {
  if (channels < 1 || channels > 4) {
    throw new ShapeError(
      `translatePixels: expected a network that makes grey or colours, got ${channels} channels. Use translate, which gives tensors.`,
    );
  }
  const data = new (constructor as new (length: number) => Pixels['data'])(height * width * channels);
  return { width, height, channels: channels as Pixels['channels'], data };
}

function checkPixels({ width, height, channels, data }: Pixels): void {
  if (width > 0 && height > 0 && data.length === width * height * channels) return;
  throw new ShapeError(
    `translatePixels: expected ${width} x ${height} pixels of ${channels} numbers, got ${data.length} numbers. Give the picture's own width, height and channels.`,
  );
}
