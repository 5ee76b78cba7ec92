import type { Gan } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import { StyleBroadcast } from '../layers/style-broadcast.js';

/** The two networks of a style-based generator. */
export interface StyleNetworks {
  /** Latents `[N, D]` to styles `[N, layers, D]`. */
  readonly mapping: tf.LayersModel;
  /** Styles to images. */
  readonly synthesis: tf.LayersModel;
  /** Styles that an image takes. */
  readonly layers: number;
}

/** The networks of a model that has styles: those named `mapping` and `synthesis`; undefined for any other. */
export function styleNetworks({ networks }: Gan): StyleNetworks | undefined {
  const { mapping, synthesis } = networks;
  if (!(mapping?.layers.at(-1) instanceof StyleBroadcast) || synthesis === undefined) return undefined;
  return { mapping, synthesis, layers: mapping.outputs[0]!.shape[1]! };
}
