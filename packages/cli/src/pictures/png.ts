import type { Picture } from './sheet.js';

/**
 * A picture as the bytes of a PNG file.
 *
 * @param compression 0 to 9; 0 for none, where all pictures of one shape make files of one size. @default 6
 */
export async function encodePng(
  { bytes, width, height, channels }: Picture,
  compression = 6,
): Promise<Uint8Array> {
  // Loaded when the first picture is drawn: it takes longer than all the rest of a short command.
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { raw: { width, height, channels } }).png({ compressionLevel: compression }).toBuffer();
}
