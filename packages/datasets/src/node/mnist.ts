import { ConfigError, type LabelledDataset } from '@gan/core';
import { idxImages, type NamedBytes } from '../idx-images.js';
import { download, type PublishedFile } from './download.js';
import type { DownloadOptions } from './download-options.js';
import { checkFolder, readIdxFile } from './idx-folder.js';
import { publishedFashionMnist, publishedMnist, type PublishedIdxSet, type Split } from './published-sets.js';

/** Where {@link mnist} and {@link fashionMnist} take their files from. */
export interface MnistOptions {
  /** @default 'train' */
  readonly split?: Split;
  /** Folder with the files, gzip or unpacked. Without it they are downloaded once and kept. */
  readonly dataDir?: string;
  /**
   * Whether files of `dataDir` must be the published gzip files, by checksum. Without it any files of the same
   * format do. Downloads are always verified. @default false
   */
  readonly verify?: boolean;
  /** How to download; not together with `dataDir`. */
  readonly download?: DownloadOptions;
}

/**
 * MNIST: 60,000 training or 10,000 test images of handwritten digits.
 *
 * Source: LeCun, Bottou, Bengio & Haffner 1998, "Gradient-based learning applied to document recognition".
 * Entries: `images` `[N, 28, 28, 1]` in [-1, 1], `labels` `[N]` int32. The bytes are kept (47 MB for the training
 * images) and turned into numbers when gathered.
 *
 * @throws DatasetError if files are missing, damaged, or not what their name says.
 * @throws ConfigError if options contradict each other.
 */
export function mnist(options: MnistOptions = {}): Promise<LabelledDataset> {
  return load(publishedMnist, options);
}

/**
 * Fashion-MNIST: 60,000 training or 10,000 test images of clothes, in MNIST's format; see {@link mnist}.
 *
 * Source: Xiao, Rasul & Vollgraf 2017, https://arxiv.org/abs/1708.07747.
 *
 * @throws DatasetError if files are missing, damaged, or not what their name says.
 * @throws ConfigError if options contradict each other.
 */
export function fashionMnist(options: MnistOptions = {}): Promise<LabelledDataset> {
  return load(publishedFashionMnist, options);
}

async function load(set: PublishedIdxSet, options: MnistOptions): Promise<LabelledDataset> {
  const { split = 'train', dataDir } = options;
  checkOptions(set.name, options);
  if (dataDir !== undefined) await checkFolder(set.name, dataDir);
  const read = async (file: PublishedFile): Promise<NamedBytes> => {
    if (dataDir !== undefined) return readIdxFile(dataDir, file, options.verify ?? false);
    return { name: file.name, bytes: await download(set, file, options.download) };
  };
  // One after the other, so that a server is asked for one file at a time.
  const labels = await read(set.files[split].labels);
  const images = await read(set.files[split].images);
  return idxImages(set, { images, labels });
}

function checkOptions(name: string, { split = 'train', dataDir, verify, download }: MnistOptions): void {
  if (split !== 'train' && split !== 'test') {
    throw new ConfigError(`${name}: expected split to be train or test, got ${String(split)}. Choose one.`);
  }
  const unused = dataDir === undefined ? verify !== undefined && 'verify' : download && 'download';
  if (!unused) return;
  throw new ConfigError(
    `${name}: expected ${unused} only ${dataDir === undefined ? 'with' : 'without'} dataDir, got it ` +
      `${dataDir === undefined ? 'alone' : 'with both'}. Leave one of them out.`,
  );
}
