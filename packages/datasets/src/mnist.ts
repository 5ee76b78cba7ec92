import type { LabelledDataset } from '@gan/core';
import { digitNames } from './digits/digit-names.js';
import { idxImages, type IdxDescription, type IdxFiles } from './idx-images.js';

/** MNIST: 60,000 training and 10,000 test images of handwritten digits. Source: LeCun, Bottou, Bengio & Haffner 1998. */
export const mnistDescription: IdxDescription = {
  name: 'mnist',
  classNames: digitNames,
};

/** Fashion-MNIST: as MNIST, with clothes. Source: Xiao, Rasul & Vollgraf 2017, https://arxiv.org/abs/1708.07747. */
export const fashionMnistDescription: IdxDescription = {
  name: 'fashion-mnist',
  classNames: [
    't-shirt',
    'trouser',
    'pullover',
    'dress',
    'coat',
    'sandal',
    'shirt',
    'sneaker',
    'bag',
    'ankle boot',
  ],
};

/**
 * MNIST from its files' bytes or addresses, in a browser or anywhere else. In Node, `mnist` of `@gan/datasets/node`
 * reads a folder or downloads.
 *
 * @throws DatasetError as {@link idxImages} does.
 */
export function mnistFrom(files: IdxFiles): Promise<LabelledDataset> {
  return idxImages(mnistDescription, files);
}

/**
 * Fashion-MNIST from its files' bytes or addresses; see {@link mnistFrom}.
 *
 * @throws DatasetError as {@link idxImages} does.
 */
export function fashionMnistFrom(files: IdxFiles): Promise<LabelledDataset> {
  return idxImages(fashionMnistDescription, files);
}
