export { ByteImages, type ByteImagesSource } from './byte-images.js';
export { digits, type DigitsOptions } from './digits/digits.js';
export { defaultStyle, type DigitStyle } from './digits/style.js';
export { gunzip, isGzip } from './formats/gunzip.js';
export { parseIdx, type IdxArray } from './formats/idx.js';
export {
  idxImages,
  type IdxDescription,
  type IdxFiles,
  type IdxSource,
  type NamedBytes,
} from './idx-images.js';
export { fashionMnistDescription, fashionMnistFrom, mnistDescription, mnistFrom } from './mnist.js';
export { GaussianMixture, type GaussianMixtureOptions } from './synthetic/gaussian-mixture.js';
export { grid, type GridOptions } from './synthetic/grid.js';
export { ring, type RingOptions } from './synthetic/ring.js';
export { stacked, type StackedOptions } from './synthetic/stacked.js';
export { loadFrom, type Catalogue, type CatalogueEntry } from './catalogue.js';
export type { CatalogueOptions } from './catalogue-options.js';
export { embeddedDatasets } from './embedded.js';
export { parseNpy, type NpyArray } from './formats/npy.js';
export { npyImages, type NpyFiles } from './npy-images.js';
export { imageSet, type ImageOptions } from './pictures/image-set.js';
export type { Fit, Picture, PictureFile, PictureFormat, PictureList } from './pictures/picture.js';
export type { ReadingOptions } from './pictures/reading-options.js';
export { degrade } from './super-resolution/degrade.js';
export type { SuperResolutionOptions } from './super-resolution/super-resolution-options.js';
export { superResolutionSet, type SuperResolutionFiles } from './super-resolution/super-resolution-set.js';
export type { SplitOptions } from './attributes/split-rows.js';
export type { LabelMapOptions } from './pairs/label-maps.js';
export type { FilePair } from './pairs/match-pairs.js';
export type { PairOptions } from './pairs/pair-options.js';
export { pairSet, type PairFiles } from './pairs/pair-set.js';
export type { CutOptions } from './pictures/cut.js';
export { unalignedSet, type UnalignedFiles, type UnalignedOptions } from './unaligned/unaligned-set.js';
export { browserPicture, type BrowserInput } from './browser/browser-picture.js';
export { imagePairsFrom, type BrowserPairs } from './browser/image-pairs-from.js';
export { imagesFrom } from './browser/images-from.js';
