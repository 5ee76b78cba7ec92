import type { PictureFile, PictureFormat } from '../pictures/picture.js';
import { decodePicture, imageHeader } from './decode-image.js';

/**
 * A picture in a file of its own, or in memory.
 *
 * @param name path in full.
 * @param key path below the folder or archive it was found in.
 * @param input what to decode. @default the file at the path
 */
export const pictureFile = (name: string, key: string, input: string | Uint8Array = name): PictureFile => ({
  name,
  key,
  decode: (format: PictureFormat) => decodePicture(input, name, format),
  measure: () => imageHeader(input, name),
});
