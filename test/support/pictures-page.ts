import { Random, type Dataset } from '@gan/core';
import { imagePairsFrom, imagesFrom } from '@gan/datasets';
import * as tf from '@tensorflow/tfjs';

/** A batch as plain numbers, bytes where they are pictures in [-1, 1]. */
async function bytesOf(dataset: Dataset, indices: number[]) {
  const batch = await dataset.gather(Int32Array.from(indices), Random.fromSeed(1));
  return Object.fromEntries(
    Object.entries(batch).map(([name, tensor]) => {
      const isPicture = dataset.spec[name]!.range?.[0] === -1;
      const values = Array.from(tensor.dataSync(), (value) => (isPicture ? (value + 1) * 127.5 : value));
      const { shape } = tensor;
      tensor.dispose();
      return [name, { shape, values: values.map((value) => Math.round(value)) }];
    }),
  );
}

/** A file as it comes out of a folder that was chosen. */
async function chosen(address: string, path: string): Promise<File> {
  const file = new File([await (await fetch(address)).blob()], path.split('/').at(-1)!);
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

/** Everything the test asks for, from the pictures that it serves. */
async function readPictures() {
  await tf.setBackend('cpu');
  const warnings: string[] = [];
  const files = await Promise.all([
    chosen('turned.jpg', 'mine/b/turned.jpg'),
    chosen('clear.png', 'mine/a/clear.png'),
  ]);
  const folder = imagesFrom(files, { height: 2 });
  const strict = imagesFrom(['clear.png', 'bad.png'], { height: 1, onCorrupt: 'fail' });
  const lenient = imagesFrom([...new Array<string>(30).fill('clear.png'), 'bad.png'], {
    height: 1,
    onWarning: (message) => void warnings.push(message),
  });
  const pairs = imagePairsFrom(
    { source: ['map.png'], target: ['map.webp'] },
    { height: 4, labels: 3, firstLabel: 1 },
  );
  const halves = imagePairsFrom({ sideBySide: ['halves.png'], direction: 'BtoA' }, { height: 1 });
  const grey = imagePairsFrom({ colourise: ['halves.png'] }, { height: 1, width: 2 });
  return {
    classNames: folder.spec.labels!.classNames,
    folder: await bytesOf(folder, [0, 1]),
    failure: await bytesOf(strict, [0, 1]).catch((error: Error) => `${error.name}: ${error.message}`),
    lenient: (await bytesOf(lenient, [0])).images!.shape,
    replaced: (await bytesOf(lenient, [30, 1, 2])).images!.values,
    warnings,
    pairs: await bytesOf(pairs, [0]),
    halves: await bytesOf(halves, [0]),
    grey: await bytesOf(grey, [0]),
    tensors: tf.memory().numTensors,
  };
}

export type PicturesRead = Awaited<ReturnType<typeof readPictures>>;
Object.assign(globalThis, { readPictures });
