import { DatasetError } from '@gan/core';

/**
 * Loaded when first needed: who uses no image files need not install it.
 *
 * @throws DatasetError if it is not installed.
 */
export async function loadSharp() {
  try {
    return (await import('sharp')).default;
  } catch (cause) {
    throw new DatasetError(
      'decodeImage: expected the package sharp to decode images with, got none. Run `npm install sharp`.',
      { cause },
    );
  }
}
