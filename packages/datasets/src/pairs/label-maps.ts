import { ConfigError, DatasetError } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { Picture } from '../pictures/picture.js';
import { toTensor } from '../pictures/to-tensor.js';

/** How pictures are read whose values are classes: label maps, trimaps. */
export interface LabelMapOptions {
  /** Number of classes; the sources are then label maps, never smoothed. */
  readonly labels?: number;
  /** Value of the first class. @default 0 */
  readonly firstLabel?: number;
  /** What becomes of the classes: one channel each, or a colour each. @default 'one-hot' */
  readonly labelsAs?: 'one-hot' | 'colours';
  /**
   * Colour of each class, as `#rrggbb`. Label maps may also be files in these colours.
   * @default the colours of PASCAL VOC
   */
  readonly palette?: readonly string[];
}

/** A label map with the name of its file. */
export interface NamedMap {
  readonly name: string;
  /** In three channels: equal ones hold the class, others its colour. */
  readonly picture: Picture;
}

/** Turns label maps into what a network sees. */
export class LabelEncoder {
  readonly channels: number;
  readonly range: readonly [number, number];
  private readonly colours: readonly number[];
  private readonly byColour?: ReadonlyMap<number, number>;

  constructor(
    private readonly caller: string,
    private readonly options: LabelMapOptions & { readonly labels: number },
  ) {
    const { labels, labelsAs = 'one-hot', palette } = options;
    this.channels = labelsAs === 'one-hot' ? labels : 3;
    this.range = labelsAs === 'one-hot' ? [0, 1] : [-1, 1];
    this.colours = palette?.map((colour) => parseInt(colour.slice(1), 16)) ?? vocColours(labels);
    if (palette) this.byColour = new Map(this.colours.map((colour, label) => [colour, label]));
  }

  /**
   * Maps of one shape as `[N, height, width, channels]`, owned by the caller: 0 and 1, or colours in [-1, 1].
   *
   * @throws DatasetError naming the file that holds another value or colour.
   */
  encode(maps: readonly NamedMap[]): tf.Tensor4D {
    const classes = maps.map((map) => this.classesOf(map));
    const { height, width } = maps[0]!.picture;
    if (this.options.labelsAs !== 'colours') {
      const all = new Int32Array(classes.length * height * width);
      classes.forEach((map, i) => all.set(map, i * map.length));
      return tf.tidy(() => {
        const indices = tf.tensor3d(all, [maps.length, height, width], 'int32');
        return tf.oneHot(indices, this.channels, 1, 0, 'float32') as tf.Tensor4D;
      });
    }
    return toTensor(classes.map((map) => ({ height, width, channels: 3, pixels: this.paint(map) })));
  }

  /** @throws DatasetError naming the file if it holds another value or colour. */
  check(map: NamedMap): void {
    this.classesOf(map);
  }

  private classesOf({ name, picture: { pixels } }: NamedMap): Uint8Array {
    const { labels, firstLabel = 0 } = this.options;
    const classes = new Uint8Array(pixels.length / 3);
    for (let i = 0; i < classes.length; i++) {
      const [red, green, blue] = [pixels[3 * i]!, pixels[3 * i + 1]!, pixels[3 * i + 2]!];
      const colour = (red << 16) | (green << 8) | blue;
      const label = this.byColour?.get(colour) ?? (red === green && green === blue ? red - firstLabel : -1);
      if (label < 0 || label >= labels) throw this.refuse(name, red, green, blue);
      classes[i] = label;
    }
    return classes;
  }

  private paint(classes: Uint8Array): Uint8Array {
    const pixels = new Uint8Array(3 * classes.length);
    classes.forEach((label, i) => {
      const colour = this.colours[label]!;
      pixels[3 * i] = colour >> 16;
      pixels[3 * i + 1] = (colour >> 8) & 255;
      pixels[3 * i + 2] = colour & 255;
    });
    return pixels;
  }

  private refuse(name: string, ...colour: [number, number, number]): DatasetError {
    const { labels, firstLabel = 0 } = this.options;
    const isGrey = colour.every((value) => value === colour[0]);
    return new DatasetError(
      `${this.caller}: expected values ${firstLabel} to ${firstLabel + labels - 1} in the label map ${name}, ` +
        `got ${isGrey ? colour[0] : `the colour ${colour.join(', ')}`}. Pass the right labels, firstLabel or palette.`,
    );
  }
}

/** The colour map of the PASCAL VOC development kit: the bits of the number, three at a time, from the highest down. */
function vocColours(count: number): number[] {
  return Array.from({ length: count }, (_, label) => {
    let colour = 0;
    for (let bit = 0; bit < 8; bit++) {
      const channels = label >> (3 * bit);
      for (let channel = 0; channel < 3; channel++) {
        colour |= ((channels >> channel) & 1) << (8 * (2 - channel) + 7 - bit);
      }
    }
    return colour;
  });
}

/** @throws ConfigError if an option is out of range, or one for label maps stands alone. */
export function checkLabelMaps(caller: string, options: LabelMapOptions): void {
  const { labels, firstLabel, labelsAs, palette } = options;
  if (labels === undefined) {
    const alone = Object.entries({ firstLabel, labelsAs, palette }).find(([, value]) => value !== undefined);
    if (!alone) return;
    throw new ConfigError(
      `${caller}: expected labels with ${alone[0]}, got none. Pass the number of classes.`,
    );
  }
  if (!Number.isInteger(labels) || labels < 2 || labels > 256) {
    throw new ConfigError(
      `${caller}: expected labels from 2 to 256, got ${labels}. Pass the number of classes.`,
    );
  }
  if (firstLabel !== undefined && (!Number.isInteger(firstLabel) || firstLabel < 0)) {
    throw new ConfigError(`${caller}: expected firstLabel of 0 or more, got ${firstLabel}. Pass e.g. 1.`);
  }
  if (labelsAs !== undefined && labelsAs !== 'one-hot' && labelsAs !== 'colours') {
    throw new ConfigError(
      `${caller}: expected labelsAs to be one-hot or colours, got ${String(labelsAs)}. Choose one.`,
    );
  }
  const wrong = palette?.find((colour) => !/^#[\da-f]{6}$/i.test(colour));
  if (palette === undefined || (wrong === undefined && palette.length === labels)) return;
  throw new ConfigError(
    `${caller}: expected a palette of ${labels} colours #rrggbb, got ${wrong ?? palette.length}. Pass one for each class.`,
  );
}
