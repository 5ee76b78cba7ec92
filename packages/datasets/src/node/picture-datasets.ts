import type { Catalogue } from '../catalogue.js';
import type { CatalogueOptions } from '../catalogue-options.js';
import { cifar10ClassNames } from '../cifar10-classes.js';
import { imageSpec } from '../specs.js';
import { cifar10Jpeg } from './cifar10-jpeg.js';
import { imageAttributes, type ImageAttributesOptions } from './image-attributes.js';
import { imageFolder, type ImageFolderOptions } from './image-folder.js';
import { imagePairs, type ImagePairsOptions } from './image-pairs.js';
import { notoEmoji } from './noto-emoji.js';
import { orlFaces } from './orl-faces.js';
import type { PictureArchiveOptions } from './picture-archive.js';
import { superResolutionPairs, type SuperResolutionPairsOptions } from './super-resolution-pairs.js';
import { unalignedImages, type UnalignedImagesOptions } from './unaligned-images.js';

const reading = ['cacheBytes', 'onCorrupt', 'maxCorrupt', 'onWarning'] as const;
const shaping = ['height', 'width', 'channels', 'fit', 'background', 'flip', ...reading] as const;
const cutting = ['height', 'width', 'fit', 'jitter', 'flip', 'background'] as const;

/** Data sets of picture files; what is `required` is there once {@link loadFrom} calls `load`. */
export const pictureDatasets: Catalogue = {
  'image-folder': {
    description: 'your own pictures: a folder or tar archive, with one subfolder per class or none',
    options: ['dataDir', ...shaping],
    required: ['dataDir', 'height'],
    load: (options) => imageFolder(options as ImageFolderOptions),
  },
  'cifar10-jpeg': {
    description: 'CIFAR-10 as JPEG files in a tar archive, 32x32 in colour, 10 classes',
    spec: imageSpec([32, 32, 3], 10, cifar10ClassNames),
    defaultSplit: 'train',
    options: ['dataDir', 'split', 'flip', ...reading],
    required: ['dataDir'],
    load: (options) => cifar10Jpeg(inArchive(options)),
  },
  'orl-faces': {
    description: 'the ORL database of faces, PGM files in a tar archive, 112x92 grey, 10 of each person',
    options: ['dataDir', ...shaping],
    required: ['dataDir'],
    load: (options) => orlFaces(inArchive(options)),
  },
  'noto-emoji': {
    description: 'Noto Emoji, PNG files in a tar archive, 72x72 in colour',
    options: ['dataDir', ...shaping],
    required: ['dataDir'],
    load: (options) => notoEmoji(inArchive(options)),
  },
  'super-resolution-pairs': {
    description:
      'patches of pictures and the same at low resolution, made by bicubic interpolation or from files',
    options: ['dataDir', 'source', 'target', 'factor', 'patch', 'channels', 'flip', 'turn', ...reading],
    required: ['dataDir'],
    load: (options) => superResolutionPairs(options as SuperResolutionPairsOptions),
  },
  'image-pairs': {
    description: 'pictures and what they become: side by side, in two folders, or in grey and in colour',
    options: [
      'dataDir',
      'split',
      'source',
      'target',
      'direction',
      'colourise',
      ...cutting,
      'sourceChannels',
      'targetChannels',
      'labels',
      'firstLabel',
      'labelsAs',
      'palette',
      ...reading,
    ],
    required: ['dataDir', 'height'],
    load: (options) => imagePairs(options as ImagePairsOptions),
  },
  'unaligned-images': {
    description: 'pictures of two domains without partners, in trainA and trainB or any two folders',
    defaultSplit: 'train',
    options: ['dataDir', 'split', 'domainA', 'domainB', ...cutting, 'channels', ...reading],
    required: ['dataDir', 'height'],
    load: (options) => unalignedImages(options as UnalignedImagesOptions),
  },
  'image-attributes': {
    description: 'pictures with attributes from a CSV file or from the list of CelebA',
    options: ['dataDir', 'attributesFile', 'attributes', 'split', 'testShare', 'groupBy', 'seed', ...shaping],
    required: ['dataDir', 'height'],
    load: (options) => imageAttributes(options as ImageAttributesOptions),
  },
};

const inArchive = (options: CatalogueOptions) => options as PictureArchiveOptions;
