import type { MetricResult } from '../types/metric.js';
import type { Progress } from '../types/optimizer.js';

/** What metrics said of the samples at one step; see `Trainer.recordEvaluation`. */
export interface Evaluation extends Progress {
  /** One for each metric that was evaluated. */
  readonly results: readonly MetricResult[];
}
