import type { Random } from '@gan/core';
import type { Picture } from '../../pictures/sheet.js';

/**
 * A perceptual mask: a mosaic of patches from the study's images at random places, so that it has their colours and
 * textures but none of their shapes.
 *
 * HYPE makes its masks by texture synthesis (Zhou et al. 2019, section 2.1); the mosaic is ours. It takes real and generated
 * images alike and so gives neither away.
 *
 * @param images of one size; not empty.
 */
export function mask(images: readonly Picture[], random: Random): Picture {
  const { width, height, channels } = images[0]!;
  const side = Math.max(2, Math.round(Math.min(width, height) / 7));
  const bytes = new Uint8Array(width * height * channels);
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const from = images[random.integer(images.length)]!;
      const size = { rows: Math.min(side, height - top), columns: Math.min(side, width - left) };
      const y = random.integer(height - size.rows + 1);
      const x = random.integer(width - size.columns + 1);
      for (let row = 0; row < size.rows; row++) {
        const start = ((y + row) * width + x) * channels;
        const line = from.bytes.subarray(start, start + size.columns * channels);
        bytes.set(line, ((top + row) * width + left) * channels);
      }
    }
  }
  return { width, height, channels, bytes };
}
