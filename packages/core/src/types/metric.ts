import type * as tf from '@tensorflow/tfjs';
import type { JsonObject } from './json.js';

/** Turns samples into features, `[N, ...]` to `[N, featureDim]`. */
export interface FeatureExtractor {
  readonly name: string;
  readonly featureDim: number;
  /** What figures made with it depend on (input range, quantisation, resizing, weights, what they compare with), for `MetricResult.protocol`. */
  readonly protocol?: JsonObject;
  /** Returns new features, owned by the caller. */
  features(samples: tf.Tensor): tf.Tensor2D;
  /** Class probabilities `[N, numClasses]`, where the extractor has a classifier. */
  probabilities?(samples: tf.Tensor): tf.Tensor2D;
  /** Activations `[N, h, w, c]` at several depths, shallow first, for distances such as LPIPS; owned by the caller. */
  featureMaps?(samples: tf.Tensor): tf.Tensor4D[];
  /** Frees the weights, where the extractor made them itself. */
  dispose?(): void;
}

/** The result of a metric, with what is needed to know whether two of them may be compared. */
export interface MetricResult {
  readonly metric: string;
  readonly value: number;
  /** Standard error or deviation, where the metric has one. */
  readonly error?: number;
  /** Samples used on each side. */
  readonly counts: Readonly<Record<string, number>>;
  /** Extractor, resize, seed, versions and the like. */
  readonly protocol: JsonObject;
}

/** A stream of sample batches, each `[N, ...]`; the metric disposes of what it takes. */
export type SampleStream = AsyncIterable<tf.Tensor>;

/** A measure of generated samples, alone or against real ones. */
export interface Metric {
  readonly name: string;
  readonly higherIsBetter: boolean;
  evaluate(samples: { readonly real?: SampleStream; readonly fake: SampleStream }): Promise<MetricResult>;
}
