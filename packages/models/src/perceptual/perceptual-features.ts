import type * as tf from '@tensorflow/tfjs';

/** Layers of a network that is not trained, in whose eyes pictures are compared. */
export interface PerceptualFeatures {
  /** Which network and layers, for messages. */
  readonly name: string;
  /** Names of the layers that the maps are of, and how much each counts, where they have any. */
  readonly layers?: Readonly<Record<string, number>>;
  /** Weight of each map in a loss. */
  readonly weights: readonly number[];
  /** Feature maps of pictures `[N, h, w, 3]` in [-1, 1], one new tensor for each weight; differentiable. */
  readonly maps: (images: tf.Tensor4D) => tf.Tensor4D[];
  /** Frees the network. */
  dispose(): void;
}
