import { fashionMnistDescription, mnistDescription } from '../mnist.js';
import type { IdxDescription } from '../idx-images.js';
import type { Publication, PublishedFile } from './download.js';

/** Which part of a data set: the one to train on, or the one kept back for testing. */
export type Split = 'train' | 'test';

/** A data set in idx files, as published. */
export interface PublishedIdxSet extends IdxDescription, Publication {
  readonly files: Readonly<Record<Split, { readonly images: PublishedFile; readonly labels: PublishedFile }>>;
}

/** The four files have the same names in every set of this family. */
function filesOf(
  checksums: Record<Split, readonly [images: string, labels: string]>,
): PublishedIdxSet['files'] {
  const pair = (split: Split, prefix: string) => ({
    images: { name: `${prefix}-images-idx3-ubyte.gz`, sha256: checksums[split][0] },
    labels: { name: `${prefix}-labels-idx1-ubyte.gz`, sha256: checksums[split][1] },
  });
  return { train: pair('train', 'train'), test: pair('test', 't10k') };
}

export const publishedMnist: PublishedIdxSet = {
  ...mnistDescription,
  mirrors: [
    'https://ossci-datasets.s3.amazonaws.com/mnist/',
    'https://storage.googleapis.com/cvdf-datasets/mnist/',
    'http://yann.lecun.com/exdb/mnist/',
  ],
  files: filesOf({
    train: [
      '440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609',
      '3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c',
    ],
    test: [
      '8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6',
      'f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6',
    ],
  }),
};

export const publishedFashionMnist: PublishedIdxSet = {
  ...fashionMnistDescription,
  mirrors: [
    'http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/',
    'https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/',
  ],
  files: filesOf({
    train: [
      '3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84',
      'a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845',
    ],
    test: [
      '346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073',
      '67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5',
    ],
  }),
};
