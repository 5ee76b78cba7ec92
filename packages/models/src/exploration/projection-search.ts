import {
  adam,
  readTensor,
  withValues,
  type Batch,
  type Gan,
  type NamedWeight,
  type Optimizer,
  type Progress,
  type Random,
  type TensorData,
} from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { noiseMaps } from '../blocks/style-controls.js';
import type { LatentSpace, SpaceName } from './latent-space.js';
import { noiseCorrelation, normalised } from './noise-regularisation.js';
import { comfortable, type PictureDistance } from './picture-distance.js';
import type { SpaceStatistics, Start } from './projection-start.js';
import { styleNetworks } from './style-networks.js';

/** Numbers of one step. */
export interface ProjectionStep {
  /** From 1. */
  readonly step: number;
  /** Of the picture made with the noise of the step. */
  readonly distance: number;
  /** What was made small: the distance and the penalties. */
  readonly loss: number;
}

/** A picture found again in a latent space. */
export interface Projection {
  readonly space: SpaceName;
  /** `[1, D]`. */
  readonly point: TensorData;
  /** Noise maps that belong to it, by the names of their weights; none where there is no noise. */
  readonly noise: Readonly<Record<string, TensorData>>;
  readonly label?: number;
  /** How far the picture at the point is from the target. */
  readonly distance: number;
  readonly history: readonly ProjectionStep[];
}

/** The numbers of a search, see `ProjectOptions`. */
export interface SearchSettings {
  readonly steps: number;
  readonly learningRate: number;
  readonly noiseWeight: number;
  readonly priorWeight: number;
}

/** What the search begins with. */
export interface Beginning extends Start {
  readonly statistics: SpaceStatistics;
  readonly conditions: Batch;
}

interface SearchParts extends SearchSettings, Beginning {
  readonly target: tf.Tensor4D;
  readonly distance: PictureDistance;
  readonly random: Random;
}

/** Noise on the point at first, in units of the spread of the space; it is gone after this share of the steps. */
const [noiseFactor, noiseShare] = [0.05, 0.75];

/** Shares of the steps over which the learning rate rises and falls. */
const [rampUp, rampDown] = [0.05, 0.25];

/** The noise maps of a model with styles; none for others. */
export function mapsOf(gan: Gan): tf.LayerVariable[] {
  const styles = styleNetworks(gan);
  return styles === undefined ? [] : noiseMaps(styles.synthesis);
}

/** The variables of a search, and its steps. */
export class ProjectionSearch {
  private readonly point: NamedWeight;
  private readonly maps: readonly tf.LayerVariable[];
  private readonly noise: readonly NamedWeight[];
  private readonly optimizer: Optimizer;

  constructor(
    gan: Gan,
    private readonly space: LatentSpace,
    private readonly parts: SearchParts,
  ) {
    const { point, random, steps, learningRate } = parts;
    this.point = { name: 'point', variable: tf.variable(point) };
    this.maps = mapsOf(gan);
    const source = random.fork('maps');
    this.noise = this.maps.map(({ originalName, shape }) => {
      const map = source.normalTensor([...shape] as number[]);
      const weight = { name: originalName, variable: tf.variable(map) };
      map.dispose();
      return weight;
    });
    const rate = ({ step }: Progress) => learningRate * rateAt(step / steps);
    this.optimizer = adam({ learningRate: rate, beta1: 0.9, beta2: 0.999 });
  }

  async run(onStep: ((step: ProjectionStep) => void) | undefined): Promise<Omit<Projection, 'label'>> {
    const { steps, random } = this.parts;
    const source = random.fork('steps');
    const history: ProjectionStep[] = [];
    for (let step = 0; step < steps; step++) {
      const numbers = { step: step + 1, ...(await this.step(step, source)) };
      history.push(numbers);
      onStep?.(numbers);
    }
    const last = tf.tidy(() => this.distanceAt(this.point.variable));
    const [distance] = await last.data();
    last.dispose();
    const noise = this.noise.map(({ name, variable }) => [name, readTensor(variable)] as const);
    return {
      ...{ space: this.space.name, point: readTensor(this.point.variable), distance: distance!, history },
      noise: Object.fromEntries(noise),
    };
  }

  dispose(): void {
    [this.point, ...this.noise].forEach(({ variable }) => variable.dispose());
    this.optimizer.dispose();
  }

  private async step(step: number, source: Random): Promise<Omit<ProjectionStep, 'step'>> {
    const { steps, statistics } = this.parts;
    const strength = noiseFactor * statistics.spread * Math.max(0, 1 - step / steps / noiseShare) ** 2;
    const [distance, loss] = tf.tidy(() => {
      const jitter = source.normalTensor([1, this.space.dim], 0, strength);
      const weights = [this.point, ...this.noise];
      let distance: tf.Tensor | undefined;
      const { value, grads } = tf.variableGrads(
        () => {
          const made = this.distanceAt(tf.add(this.point.variable, jitter));
          distance = tf.keep(made.clone());
          return tf.add(made, this.penalties()).asScalar();
        },
        weights.map(({ variable }) => variable),
      );
      const gradients = weights.map(({ variable }) => grads[variable.name]!);
      this.optimizer.apply(weights, gradients, { step, imagesSeen: step });
      this.noise.forEach(({ variable }) => variable.assign(normalised(variable)));
      return [distance!, value] as const;
    });
    const [[near], [whole]] = await Promise.all([distance.data(), loss.data()]);
    tf.dispose([distance, loss]);
    return { distance: near!, loss: whole! };
  }

  private distanceAt(point: tf.Tensor): tf.Tensor {
    const { target, conditions, distance } = this.parts;
    const maps = this.noise.map(({ variable }) => variable);
    const made = withValues(this.maps, maps, () => this.space.generate(point, { conditions }));
    return distance(comfortable(made as tf.Tensor4D), target);
  }

  /** What speaks against pictures in the noise, and against latents the prior does not draw. */
  private penalties(): tf.Tensor {
    const { noiseWeight, priorWeight, statistics } = this.parts;
    if (this.space.name === 'styles') {
      const maps = this.noise.map(({ variable }) => noiseCorrelation(variable));
      return maps.length === 0 ? tf.scalar(0) : tf.mul(tf.addN(maps), noiseWeight);
    }
    const away = tf.div(
      tf.sub(this.point.variable, statistics.mean),
      tf.maximum(statistics.deviations, 1e-6),
    );
    return tf.mul(tf.mean(tf.square(away)), priorWeight / 2);
  }
}

/** The learning rate's share at a time in [0, 1): it rises in a line and falls like a cosine. */
function rateAt(time: number): number {
  const fall = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, (1 - time) / rampDown));
  return fall * Math.min(1, time / rampUp);
}
