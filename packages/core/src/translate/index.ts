export {
  describeTranslations,
  networkTranslation,
  networkTranslations,
  type NetworkTranslation,
} from './network-translations.js';
export { type TileOptions } from './plan-tiles.js';
export { translate, type TranslateOptions } from './translate.js';
export { translateBlob, translateImageData, type TranslateBlobOptions } from './translate-image.js';
export type { Pixels } from './pixels.js';
export { translatePixels } from './translate-pixels.js';
