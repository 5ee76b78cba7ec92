export {
  describeTranslations,
  networkTranslation,
  networkTranslations,
  type NetworkTranslation,
} from './network-translations.js';
export { type TileOptions } from './plan-tiles.js';
export { translate, type TranslateOptions } from './translate.js';
export { translateBlob, translateImageData, type TranslateBlobOptions } from './translate-image.js';
export { translatePixels, type Pixels } from './translate-pixels.js';
