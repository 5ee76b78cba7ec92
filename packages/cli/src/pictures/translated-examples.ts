import { forward, type Batch, type Gan, type Random, type TensorSpec, type Translation } from '@gan/core';
import * as tf from '@tensorflow/tfjs';

/** Pictures for a sheet, row by row. */
export interface TranslatedExamples {
  /** `[rows * columns, H, W, C]` with white as 1 and black as 0; owned by the caller. */
  readonly pictures: tf.Tensor4D;
  /** In each row. */
  readonly columns: number;
}

/** Whether what a model translates can be shown: grey or coloured pictures on both ends of every way. */
export const canShowTranslations = ({ translations = {}, inputs }: Gan): boolean =>
  Object.values(translations).every(({ from, to }) =>
    [from, to].every((name) => [1, 3].includes(inputs[name]?.shape[2] ?? 0)),
  );

/**
 * What a model makes of examples of its data, a row for each: for every way the source and the result, then the target
 * where the two belong together. Pictures of different sizes are brought to the largest, each pixel a square of its own.
 *
 * Where pictures are changed within one kind, by attributes, each gets those of the next example.
 */
export function translatedExamples(gan: Gan, examples: Batch, random: Random): TranslatedExamples {
  const ways = Object.values(gan.translations ?? {});
  return tf.tidy(() => {
    const columns = ways.flatMap((way) => {
      const results = translateEach(gan, way, examples, random);
      const target = way.to === 'target' ? examples[way.to] : undefined;
      return [
        shown(examples[way.from]!, gan.inputs[way.from]),
        shown(results, gan.inputs[way.to] ?? gan.sample),
        ...(target === undefined ? [] : [shown(target, gan.inputs[way.to])]),
      ];
    });
    const [, height, width] = columns.reduce((a, b) => (b.shape[1] > a.shape[1] ? b : a)).shape;
    const colours = columns.map((column) =>
      asColours(tf.image.resizeNearestNeighbor(column, [height, width])),
    );
    const pictures = tf.reshape(tf.stack(colours, 1), [-1, height, width, 3]);
    return { pictures: pictures as tf.Tensor4D, columns: columns.length };
  });
}

/** One picture at a time, so that memory does not grow with their number. */
function translateEach(gan: Gan, way: Translation, examples: Batch, random: Random): tf.Tensor {
  const network = gan.networks[way.network]!;
  const [picture, ...others] = network.inputNames;
  const count = examples[way.from]!.shape[0]!;
  const results = Array.from({ length: count }, (_, i) => {
    const conditionOf = way.from === way.to ? (i + 1) % count : i;
    const feeds = {
      [picture!]: row(examples[way.from]!, i),
      ...Object.fromEntries(others.map((name) => [name, row(examples[name]!, conditionOf)])),
    };
    return tf.tidy(() => forward(network, feeds, { random }));
  });
  return tf.concat(results);
}

const row = (entry: tf.Tensor, index: number) => tf.slice(entry, index, 1);

/** Black as 0 and white as 1. */
function shown(pictures: tf.Tensor, spec: TensorSpec | undefined): tf.Tensor4D {
  const [low, high] = spec?.range ?? [-1, 1];
  return tf.div(tf.sub(pictures, low), high - low);
}

const asColours = (pictures: tf.Tensor4D): tf.Tensor4D =>
  pictures.shape[3] === 1 ? tf.tile(pictures, [1, 1, 1, 3]) : pictures;
