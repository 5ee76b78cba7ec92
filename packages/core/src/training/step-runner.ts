import * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';
import { holdStill } from '../networks/hold-still.js';
import { namedWeights } from '../networks/weights.js';
import type { Random } from '../random.js';
import type { Batch } from '../types/batch.js';
import type { Gan, Player } from '../types/gan.js';
import type { Progress } from '../types/optimizer.js';
import type { Objective, StepContext } from '../types/train-step.js';
import { globalNorm } from './gradient-norm.js';

export interface StepRunnerOptions {
  /** The next batch of real examples. */
  readonly draw: (size?: number) => Promise<Batch>;
  /** What the learning rate of a player is multiplied by in this step. */
  readonly rateFactor: (player: string) => number;
  /** Whether each player's global gradient norm is logged. */
  readonly measuresGradients: boolean;
}

/** The context of one training step: hands out batches, updates players, collects what is logged. */
export class StepRunner implements StepContext {
  readonly step: number;
  readonly imagesSeen: number;
  /** Real examples drawn so far in this step. */
  examplesDrawn = 0;
  private readonly batches: Batch[] = [];
  private readonly logs = new Map<string, number | tf.Tensor>();

  constructor(
    readonly gan: Gan,
    readonly random: Random,
    progress: Progress,
    private readonly options: StepRunnerOptions,
  ) {
    this.step = progress.step;
    this.imagesSeen = progress.imagesSeen;
  }

  /** A property rather than a method, so that it counts here also when a variant's step wraps the context. */
  readonly nextBatch = async (size?: number): Promise<Batch> => {
    const batch = await this.options.draw(size);
    this.batches.push(batch);
    this.examplesDrawn += Object.values(batch)[0]?.shape[0] ?? 0;
    return batch;
  };

  update(playerName: string, ...objectives: readonly (() => Objective)[]): void {
    const player = this.player(playerName);
    if (objectives.length === 0) {
      throw new ConfigError(
        `StepContext.update: expected an objective for '${playerName}', got none. Pass () => ({ loss }).`,
      );
    }
    const weights = namedWeights(this.gan.networks, player.networks, 'trainable');
    const others = Object.keys(this.gan.networks).filter((name) => !player.networks.includes(name));
    const variables = weights.map(({ variable }) => variable);
    const grads = holdStill(this.gan.networks, others, () => this.gradients(objectives, variables));
    // A weight the objective did not touch (a head that waits for a later stage) has no gradient and stays.
    const touched = weights.filter(({ variable }) => grads[variable.name] !== undefined);
    player.optimizer.apply(
      touched,
      touched.map(({ variable }) => grads[variable.name]!),
      this,
      this.options.rateFactor(playerName),
    );
    if (this.options.measuresGradients) this.logNorm(playerName, Object.values(grads));
    tf.dispose(grads);
  }

  log(name: string, value: number | tf.Scalar): void {
    const before = this.logs.get(name);
    if (before instanceof tf.Tensor) before.dispose();
    // The clone outlives the tidy the scalar was made in.
    this.logs.set(name, typeof value === 'number' ? value : tf.keep(value.clone()));
  }

  /** The numbers logged, read back once the step's work is under way. */
  async metrics(): Promise<Record<string, number>> {
    const entries = [...this.logs].map(async ([name, value]): Promise<[string, number]> => {
      return [name, typeof value === 'number' ? value : (await value.data())[0]!];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  dispose(): void {
    tf.dispose(this.batches as unknown as tf.TensorContainer);
    for (const value of this.logs.values()) if (value instanceof tf.Tensor) value.dispose();
    this.logs.clear();
  }

  /** Gradients of the sum, by the names of the variables. */
  private gradients(objectives: readonly (() => Objective)[], variables: tf.Variable[]): tf.NamedTensorMap {
    const sum: tf.NamedTensorMap = {};
    for (const objective of objectives) {
      const { value, grads } = tf.variableGrads(() => this.record(objective()), variables);
      value.dispose();
      for (const [name, grad] of Object.entries(grads)) {
        const before = sum[name];
        sum[name] = before === undefined ? grad : tf.add(before, grad);
        if (before !== undefined) tf.dispose([before, grad]);
      }
    }
    return sum;
  }

  private logNorm(player: string, gradients: readonly tf.Tensor[]): void {
    const norm = globalNorm(gradients);
    this.log(`${player}GradientNorm`, norm);
    norm.dispose();
  }

  private record({ loss, metrics = {} }: Objective): tf.Scalar {
    for (const [name, value] of Object.entries(metrics)) this.log(name, value);
    return loss;
  }

  private player(name: string): Player {
    const player = this.gan.players[name];
    if (player !== undefined) return player;
    throw new ConfigError(
      `StepContext.update: expected one of the players ${Object.keys(this.gan.players).join(', ')}, got '${name}'. Name it in the GAN's players.`,
    );
  }
}
