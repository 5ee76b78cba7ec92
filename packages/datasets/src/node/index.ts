export { cacheDirectory } from './cache-directory.js';
export { datasets, loadDataset } from './datasets.js';
export { download, type Publication, type PublishedFile } from './download.js';
export type { DownloadOptions, DownloadProgress } from './download-options.js';
export { fashionMnist, mnist, type MnistOptions } from './mnist.js';
export type { Split } from './published-sets.js';
export { imageFolder, type ImageFolderOptions } from './image-folder.js';
export { decodeImage, imageHeader, type ImageFormat, type ImageHeader } from './decode-image.js';
export { isPictureName, listImages, type ImageList } from './list-images.js';
export { cifar10Jpeg, type Cifar10JpegOptions } from './cifar10-jpeg.js';
export { notoEmoji } from './noto-emoji.js';
export { orlFaces } from './orl-faces.js';
export type { PictureArchiveOptions } from './picture-archive.js';
export { superResolutionPairs, type SuperResolutionPairsOptions } from './super-resolution-pairs.js';
export {
  checkPictureSize,
  encodePixels,
  pixelCodecs,
  readPixels,
  type EncodePixelsOptions,
  type FilePixels,
  type PixelCodec,
} from './pixel-files.js';
export { imageAttributes, type ImageAttributesOptions } from './image-attributes.js';
export { imagePairs, type ImagePairsOptions } from './image-pairs.js';
export { unalignedImages, type UnalignedImagesOptions } from './unaligned-images.js';
