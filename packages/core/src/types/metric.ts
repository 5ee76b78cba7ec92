import type * as tf from '@tensorflow/tfjs';
import type { Random, Seed } from '../random.js';
import type { Batch } from './batch.js';
import type { JsonObject } from './json.js';
import type { Gathered, Statistic } from './statistic.js';

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
  /** Features and probabilities of one pass through the network, where that is cheaper than two; owned by the caller. */
  featuresAndProbabilities?(samples: tf.Tensor): { features: tf.Tensor2D; probabilities: tf.Tensor2D };
  /**
   * Activations `[N, h, w, c]` at several depths, shallow first, for distances such as LPIPS; owned by the caller. Samples
   * are not rounded for them: such distances are also taken between images that differ by less than a grey level.
   */
  featureMaps?(samples: tf.Tensor): tf.Tensor4D[];
  /** Frees the weights, where the extractor made them itself. */
  dispose?(): void;
}

/**
 * A stream of sample batches: `images` `[N, H, W, C]` (or another entry of samples) and, where known, `labels` `[N]`.
 * Whoever reads the stream disposes of what it takes.
 */
export type SampleStream = AsyncIterable<Batch>;

/** A generator as a function of its latents, for measures that walk through the latent space. */
export interface LatentGenerator {
  /** Draws points `[count, latentDim]` of the space to walk in: latents, or style vectors made of them. Owned by the caller. */
  latents(count: number, random: Random): tf.Tensor2D;
  /** Samples `[N, ...]` at points of that space, without any other randomness; owned by the caller. */
  generate(latents: tf.Tensor2D): tf.Tensor;
}

/** What a metric's value is made from. */
export interface MetricInputs {
  /** Statistics of the real samples, where the metric asks for any. */
  readonly real?: Gathered;
  /** Statistics of the generated samples, where the metric asks for any. */
  readonly fake?: Gathered;
  readonly extractor?: FeatureExtractor;
  readonly generator?: LatentGenerator;
  /** Source of random choices (subsets, directions, pairs), the metric's own. */
  readonly random: Random;
  /** Computes once what several metrics of an evaluation need, by name. */
  shared<T>(name: string, compute: () => Promise<T>): Promise<T>;
  /** Reports progress of long work. */
  progress(done: number, total: number): void;
}

/** What a metric found. */
export interface MetricValue {
  readonly value: number;
  /** Standard error or deviation, where the metric has one. */
  readonly error?: number;
  /** Samples used, where these are not all that were gathered. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Numbers behind the value, e.g. one for each resolution. */
  readonly details?: JsonObject;
}

/** A measure of generated samples, alone or against real ones: what it gathers of each side, and the value that gives. */
export interface Metric {
  readonly name: string;
  readonly higherIsBetter: boolean;
  /** What the value depends on besides samples and extractor. */
  readonly settings?: JsonObject;
  /** What is gathered of each side; a side left out is not needed. */
  readonly statistics: { readonly real?: readonly Statistic[]; readonly fake?: readonly Statistic[] };
  /** What it needs besides samples. */
  readonly requires?: readonly ('generator' | 'featureMaps')[];
  /** The fewest samples of a side it can be computed from. */
  minimumSamples?(featureDim: number): number;
  value(inputs: MetricInputs): MetricValue | Promise<MetricValue>;
}

/** Everything that must be known before two values made by `evaluate` of `@gan/metrics` may be compared. */
export interface MetricProtocol extends JsonObject {
  /** Name of the feature extractor, where one was used. */
  readonly extractor?: string;
  /** What the extractor says of itself: resizing, input range, weights. */
  readonly extraction?: JsonObject;
  /** What was done to the samples of both sides before anything else, e.g. `uint8`. */
  readonly codec: string;
  /** What the real samples are, e.g. `mnist/test`. */
  readonly reference?: string;
  readonly settings?: JsonObject;
  readonly seed: Seed;
  readonly versions: Readonly<Record<string, string>>;
}

/** The result of a metric as a record that survives JSON. */
export interface MetricResult {
  readonly metric: string;
  readonly value: number;
  /** Standard error or deviation, where the metric has one. */
  readonly error?: number;
  readonly higherIsBetter?: boolean;
  /** Samples used on each side. */
  readonly counts: Readonly<Record<string, number>>;
  /** Numbers behind the value, e.g. one for each resolution. */
  readonly details?: JsonObject;
  /** What must agree before two values may be compared: a {@link MetricProtocol}, where samples were measured. */
  readonly protocol: JsonObject;
}
