import { processorMilliseconds, sample, type Callback, type Trainer } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import type { Frame } from './cell-result.js';

/** At these shares of the budget samples are kept. */
export const frameShares = [0.02, 0.1, 0.25, 0.5, 1];

/** Points or images in a frame. */
const framed = { points: 400, images: 16 } as const;

/**
 * How far a cell has come, and when it is over. Time is the processor's: what else a machine does, or how many cells train
 * at once, changes no result.
 */
export class Budget {
  seconds = 0;
  private since = processorMilliseconds()!;

  constructor(
    readonly steps: number,
    private readonly minutes = Infinity,
  ) {}

  /** Counts the processor time since it was last called. */
  count(): void {
    const now = processorMilliseconds()!;
    this.seconds += (now - this.since) / 1000;
    this.since = now;
  }

  /** Share of the budget that is spent after some step, 1 at its end. */
  spent(step: number): number {
    return Math.min(1, Math.max(step / this.steps, this.seconds / (60 * this.minutes)));
  }
}

/** Keeps samples from the same latents over training, and ends it when the budget is spent. */
export class Frames implements Callback {
  readonly name = 'frames';
  readonly frames: Frame[] = [];
  private next = 0;

  constructor(
    private readonly budget: Budget,
    private readonly seed: number,
    private readonly onProgress: (share: number) => void,
  ) {}

  async onStepEnd(trainer: Trainer, logs: Parameters<NonNullable<Callback['onStepEnd']>>[1]): Promise<void> {
    this.budget.count();
    // Nobody needs the numbers of half a million steps.
    trainer.history.length = 0;
    const share = this.budget.spent(logs.step);
    this.onProgress(share);
    if (share >= frameShares[this.next]!) {
      this.frames.push(await this.draw(trainer));
      while (this.next < frameShares.length && share >= frameShares[this.next]!) this.next++;
    }
    if (share >= 1) trainer.stop('budget');
  }

  private async draw(trainer: Trainer): Promise<Frame> {
    const isImage = trainer.gan.sample.shape.length === 3;
    const count = isImage ? framed.images : framed.points;
    const samples = trainer.withAverages(() => sample(trainer.gan, { count, seed: `${this.seed}/frame` }));
    try {
      return { step: trainer.step, shape: samples.shape, values: await compact(samples, isImage) };
    } finally {
      samples.dispose();
    }
  }
}

/** Few digits: these are for pictures. What is no number becomes one far away. */
async function compact(samples: tf.Tensor, isImage: boolean): Promise<number[]> {
  const values = await samples.data();
  return Array.from(values, (value) => {
    if (isImage) return Math.round(Math.min(255, Math.max(0, (value + 1) * 127.5))) || 0;
    return Number.isFinite(value) ? Math.round(value * 1e4) / 1e4 : 1e9;
  });
}
