export { cacheDirectory } from './cache-directory.js';
export { datasets, loadDataset } from './datasets.js';
export { download, type Publication, type PublishedFile } from './download.js';
export type { DownloadOptions, DownloadProgress } from './download-options.js';
export { fashionMnist, mnist, type MnistOptions } from './mnist.js';
export type { Split } from './published-sets.js';
export { imageFolder, type ImageFolderOptions } from './image-folder.js';
export { decodeImage, imageHeader, type ImageFormat, type ImageHeader } from './decode-image.js';
export { listImages, type ImageList } from './list-images.js';
