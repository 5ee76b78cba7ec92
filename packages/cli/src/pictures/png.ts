import type { Picture } from './sheet.js';

/** A picture as the bytes of a PNG file. */
export async function encodePng({ bytes, width, height, channels }: Picture): Promise<Uint8Array> {
  // Loaded when the first picture is drawn: it takes longer than all the rest of a short command.
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { raw: { width, height, channels } }).png().toBuffer();
}
