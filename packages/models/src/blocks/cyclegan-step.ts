import { forward, type AdversarialLoss, type Objective, type StepContext, type TrainStep } from '@gan/core';
import { cycleConsistencyLoss, identityLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import type { ImageHistory } from './image-history.js';

export interface CycleganStepOptions {
  readonly loss: AdversarialLoss;
  /** Weights of the cycles A to B to A and B to A to B, λ of the paper. */
  readonly cycleWeights: readonly [a: number, b: number];
  /** Weight of the identity terms, as a share of the cycle's. 0 leaves them out. */
  readonly identityShare: number;
  /** What was made earlier, of A and of B. */
  readonly histories: readonly [a: ImageHistory, b: ImageHistory];
}

/** One way there and back. */
interface Way {
  /** Names of the networks: the one that is trained to fool, the way back, and who judges. */
  readonly there: string;
  readonly back: string;
  readonly judge: string;
  readonly source: tf.Tensor;
  /** Real pictures of the domain it leads to. */
  readonly real: tf.Tensor;
  readonly history: ImageHistory;
  readonly cycleWeight: number;
  /** Of the identity term: that of the domain it leads to. */
  readonly identityWeight: number;
  /** For logs: `Ab` or `Ba`. */
  readonly suffix: 'Ab' | 'Ba';
}

/**
 * The step of CycleGAN: both generators are updated together, on what the discriminators say of their pictures, on how far
 * pictures come back from a round trip unchanged, and on how far they leave alone what is of their target domain already;
 * then both discriminators together, each on half its loss, on pictures of which some are older.
 *
 * Logs `generatorLoss`, the sum of the adversarial terms alone, `discriminatorLoss`, the sum of both, and for each way its `adversarial`, `cycle` and `identity` (without
 * weights) and `discriminator` loss. Source: Zhu et al. 2017, https://arxiv.org/abs/1703.10593, equation 3 and section 4.
 */
export function cycleganStep(options: CycleganStepOptions): TrainStep {
  return async (context) => {
    const { domainA, domainB } = await context.nextBatch();
    const ways = waysBetween(domainA!, domainB!, options);
    const fakes = updateGenerators(context, ways, options.loss);
    const shown: tf.Tensor[] = [];
    try {
      for (const [i, { history }] of ways.entries())
        shown.push(await history.recall(fakes[i]!, context.random));
      updateDiscriminators(context, ways, shown, options.loss);
    } finally {
      tf.dispose([fakes, shown]);
    }
  };
}

function waysBetween(a: tf.Tensor, b: tf.Tensor, options: CycleganStepOptions): readonly [Way, Way] {
  const [[weightA, weightB], [historyA, historyB]] = [options.cycleWeights, options.histories];
  const [ab, ba] = ['generator-ab', 'generator-ba'];
  return [
    {
      ...{ there: ab, back: ba, judge: 'discriminator-b', source: a, real: b, history: historyB },
      ...{ cycleWeight: weightA, identityWeight: weightB * options.identityShare, suffix: 'Ab' },
    },
    {
      ...{ there: ba, back: ab, judge: 'discriminator-a', source: b, real: a, history: historyA },
      ...{ cycleWeight: weightB, identityWeight: weightA * options.identityShare, suffix: 'Ba' },
    },
  ];
}

const unweighted = { cycle: cycleConsistencyLoss({ weight: 1 }), identity: identityLoss({ weight: 1 }) };

/**
 * Updates both generators, on one way after another: what all of them remember together would be three times as much, which at
 * 256x256 is more than fits. @returns what they made on the way, kept.
 */
function updateGenerators(context: StepContext, ways: readonly Way[], loss: AdversarialLoss): tf.Tensor[] {
  const fakes: tf.Tensor[] = [];
  const adversarial: tf.Tensor[] = [];
  const roundTrip = (way: Way) => (): Objective => {
    const fake = run(context, way.there, way.source);
    const fools = loss.generator(run(context, way.judge, fake));
    const cycle = unweighted.cycle(way.source, run(context, way.back, fake));
    fakes.push(tf.keep(fake.clone()));
    adversarial.push(tf.keep(fools.clone()));
    return {
      loss: tf.add(fools, tf.mul(cycle, way.cycleWeight)),
      metrics: { [`adversarial${way.suffix}`]: fools, [`cycle${way.suffix}`]: cycle },
    };
  };
  const leavesAlone = (way: Way) => (): Objective => {
    const identity = unweighted.identity(way.real, run(context, way.there, way.real));
    return {
      loss: tf.mul(identity, way.identityWeight),
      metrics: { [`identity${way.suffix}`]: identity },
    };
  };
  const kept = ways.filter(({ identityWeight }) => identityWeight > 0);
  context.update('generator', ...ways.map(roundTrip), ...kept.map(leavesAlone));
  tf.tidy(() => context.log('generatorLoss', tf.addN(adversarial).asScalar()));
  tf.dispose(adversarial);
  return fakes;
}

function updateDiscriminators(
  context: StepContext,
  ways: readonly Way[],
  shown: readonly tf.Tensor[],
  loss: AdversarialLoss,
): void {
  context.update('discriminator', () => {
    const metrics: Record<string, tf.Scalar> = {};
    const halves = ways.map((way, i) => {
      const [real, fake] = [run(context, way.judge, way.real), run(context, way.judge, shown[i]!)];
      const half = tf.mul(loss.discriminator(real, fake), 0.5).asScalar();
      metrics[`discriminator${way.suffix}`] = half;
      return half;
    });
    const discriminatorLoss = tf.addN(halves).asScalar();
    return { loss: discriminatorLoss, metrics: { discriminatorLoss, ...metrics } };
  });
}

const run = ({ gan, random }: StepContext, network: string, images: tf.Tensor) =>
  forward(gan.networks[network]!, { images }, { training: true, random });
