import type { Callback, StepLogs, Trainer } from '@gan/core';
import { processorSeconds } from '../run/spent.js';

/**
 * Ends training once its steps have taken so much processor time: what else the machine does changes nothing, nor do
 * evaluations, pictures and checkpoints along the way. The time is that of the trainer's history, which checkpoints keep, so
 * that a run which goes on, or goes back, counts on from there.
 */
export class TimeBudget implements Callback {
  readonly name = 'time-budget';
  private seconds = 0;

  constructor(private readonly minutes: number) {}

  onTrainBegin(trainer: Trainer): void {
    this.onGoBack(trainer);
    this.check(trainer);
  }

  onGoBack({ history }: Trainer): void {
    this.seconds = processorSeconds(history);
  }

  onStepEnd(trainer: Trainer, logs: StepLogs): void {
    this.seconds += processorSeconds([logs]);
    this.check(trainer);
  }

  /** The step training will end with, as far as the speed of the last ones tells. */
  lastStep({ history, step }: Trainer, steps: number): number {
    const recent = history.slice(-20);
    const left = (60 * this.minutes - this.seconds) / (processorSeconds(recent) / recent.length);
    return Math.min(steps, step + Math.max(0, Math.ceil(left)) || steps);
  }

  private check(trainer: Trainer): void {
    if (this.seconds < 60 * this.minutes) return;
    trainer.stop(`${this.minutes} minutes of processor time are spent`);
  }
}
