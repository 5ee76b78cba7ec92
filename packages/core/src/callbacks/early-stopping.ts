import { ConfigError } from '../errors.js';
import type { Evaluation } from '../training/evaluation.js';
import type { StepLogs } from '../training/history.js';
import type { Trainer } from '../training/trainer.js';
import type { Callback } from '../types/callback.js';
import type { MetricResult } from '../types/metric.js';
import type { State } from '../types/state.js';

export interface EarlyStoppingOptions {
  /** A metric of `trainer.recordEvaluation`, e.g. `fid`, or a number that steps log, e.g. `generatorLoss`. */
  readonly metric: string;
  /** Values without improvement after which training stops. @default 5 */
  readonly patience?: number;
  /** How much better than the best one a value must be to count as an improvement. @default 0 */
  readonly minDelta?: number;
  /** Whether lower (`min`) or higher (`max`) values are better. @default 'min' */
  readonly mode?: 'min' | 'max';
}

/**
 * Stops training when a metric has not improved for `patience` values: of evaluations where they have the metric, else of
 * steps that log a number of that name. A value that is not a number is no improvement. The best value and the count are
 * kept in checkpoints; where evaluations are taken in another way from then on, with other samples or features, they begin anew.
 *
 * @throws ConfigError if an option is out of range, or (from `Trainer.train`) if an evaluation lacks the metric.
 * @example
 * const callback = earlyStopping({ metric: 'fid', patience: 5, minDelta: 0.1 });
 */
export function earlyStopping(options: EarlyStoppingOptions): Callback {
  return new EarlyStopping(checked(options));
}

function checked(options: EarlyStoppingOptions): Required<EarlyStoppingOptions> {
  const { metric, patience = 5, minDelta = 0, mode = 'min' } = options;
  const fail = (what: string, got: unknown, remedy: string) =>
    new ConfigError(`earlyStopping: expected ${what}, got ${String(got)}. ${remedy}.`);
  if (!Number.isInteger(patience) || patience < 1)
    throw fail('patience to be a whole number of 1 or more', patience, 'Pass e.g. 5');
  if (!(minDelta >= 0 && Number.isFinite(minDelta)))
    throw fail('minDelta of 0 or more', minDelta, "Say which way is better by { mode: 'min' or 'max' }");
  if (mode !== 'min' && mode !== 'max')
    throw fail("mode 'min' or 'max'", mode, 'FID and losses are best low: min');
  return { metric, patience, minDelta, mode };
}

class EarlyStopping implements Callback {
  readonly name = 'early-stopping';
  private best: number | null = null;
  private bestStep = 0;
  /** Values since the best one. */
  private waited = 0;
  /** How the best one was measured, as text. */
  private measure = '';

  constructor(private readonly options: Required<EarlyStoppingOptions>) {}

  onStepEnd(trainer: Trainer, { metrics }: StepLogs): void {
    const value = metrics[this.options.metric];
    if (value !== undefined) this.observe(trainer, value);
  }

  onEvaluation(trainer: Trainer, { results }: Evaluation): void {
    const { metric } = this.options;
    const result = results.find((candidate) => candidate.metric === metric);
    if (result !== undefined) {
      this.noteMeasure(measureOf(result));
      this.observe(trainer, result.value);
    }
    // Some numbers, such as those of lazy penalties, are logged at some steps only.
    else if (trainer.history.every(({ metrics }) => metrics[metric] === undefined))
      throw this.unknown(results);
  }

  getState(): State {
    const { best, bestStep, waited, measure } = this;
    return { json: { best, bestStep, waited, measure } };
  }

  setState({ json }: State): void {
    [this.best, this.bestStep, this.waited] = [
      json!.best as number | null,
      Number(json!.bestStep),
      Number(json!.waited),
    ];
    this.measure = String(json!.measure);
  }

  private noteMeasure(measure: string): void {
    if (measure === this.measure) return;
    [this.best, this.bestStep, this.waited, this.measure] = [null, 0, 0, measure];
  }

  private observe(trainer: Trainer, value: number): void {
    const { metric, patience } = this.options;
    if (this.isBetter(value)) {
      [this.best, this.bestStep, this.waited] = [value, trainer.step, 0];
      return;
    }
    this.waited++;
    if (this.waited < patience) return;
    const best = this.best === null ? 'no number yet' : `best ${this.best} at step ${this.bestStep}`;
    trainer.stop(`${metric} has not improved for ${this.waited} values: ${best}, now ${value}`);
  }

  private isBetter(value: number): boolean {
    const { minDelta, mode } = this.options;
    if (!Number.isFinite(value)) return false;
    if (this.best === null) return true;
    return mode === 'min' ? value < this.best - minDelta : value > this.best + minDelta;
  }

  private unknown(results: Evaluation['results']): ConfigError {
    const known = results.map(({ metric }) => metric).join(', ') || 'none';
    return new ConfigError(
      `earlyStopping: expected a metric that is evaluated (${known}) or logged by steps, got '${this.options.metric}'. Name one of these.`,
    );
  }
}

/** Values with other seeds or versions compare; with other counts or features they do not. */
function measureOf({ counts, protocol }: MetricResult): string {
  const { seed: _seed, versions: _versions, ...rest } = protocol;
  return JSON.stringify([counts, rest]);
}
