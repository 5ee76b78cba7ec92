import { ConfigError, TrainingError, type Trouble } from '../errors.js';
import type { StepLogs } from '../training/history.js';
import type { Trainer } from '../training/trainer.js';
import type { Callback } from '../types/callback.js';
import type { CheckpointEntry } from '../types/checkpoint.js';
import type { State } from '../types/state.js';
import { makeExamine, type Examine, type Finding, type GuardThresholds } from './findings.js';

/** What {@link trainingGuard} looks for and does. */
export interface TrainingGuardOptions extends GuardThresholds {
  /** Steps between measurements of each player's gradient norm; 0 for none. @default 10 */
  readonly gradientNormsEvery?: number;
  /** How often in a run training goes on from the checkpoint it went back to, before it ends. @default 0 */
  readonly retries?: number;
  /** What all learning rates are multiplied by each time it goes on. @default 0.5 */
  readonly learningRateFactor?: number;
  /** Told of each trouble, after going back and before training goes on or ends. */
  readonly onTrouble?: (trouble: Trouble) => void | Promise<void>;
}

/**
 * Notices when training has gone wrong: a number that is not finite, gradients that have vanished or exploded, a
 * discriminator that has won. Then it goes back to the newest checkpoint from before the trouble began whose weights are
 * all finite, removes those after it, and ends training with an error that says what it saw and did. With `retries` it
 * goes on from there instead, with lower learning rates.
 *
 * Put it first among the callbacks, so that a step that went wrong is neither logged nor drawn. A number that is not
 * finite is trouble at once; the rest must last, see {@link GuardThresholds}. Norms are measured every
 * `gradientNormsEvery` steps and logged as `<player>GradientNorm`. Its state is kept in checkpoints: a resumed run goes on
 * to the same bits.
 *
 * @throws ConfigError if an option is out of range.
 * @throws TrainingError (from `Trainer.train`) when training ends by it.
 */
export function trainingGuard(options: TrainingGuardOptions = {}): Callback {
  const {
    gradientNormsEvery = 10,
    retries = 0,
    learningRateFactor = 0.5,
    onTrouble,
    ...thresholds
  } = options;
  requireCount('gradientNormsEvery', gradientNormsEvery);
  requireCount('retries', retries);
  if (!(learningRateFactor > 0 && learningRateFactor <= 1)) {
    throw new ConfigError(
      `trainingGuard: expected learningRateFactor in (0, 1], got ${learningRateFactor}. Pass e.g. 0.5 to halve learning rates.`,
    );
  }
  const examine = makeExamine('trainingGuard', thresholds);
  return new TrainingGuard(examine, { gradientNormsEvery, retries, learningRateFactor, onTrouble });
}

function requireCount(option: string, value: number): void {
  if (Number.isInteger(value) && value >= 0) return;
  throw new ConfigError(
    `trainingGuard: expected ${option} to be a whole number of 0 or more, got ${value}. Correct it.`,
  );
}

type Behaviour = Required<Omit<TrainingGuardOptions, keyof GuardThresholds | 'onTrouble'>> &
  Pick<TrainingGuardOptions, 'onTrouble'>;

class TrainingGuard implements Callback {
  readonly name = 'training-guard';
  readonly gradientNormsEvery: number;
  /** Since which step each thing has been wrong without a break. */
  private since: Record<string, number> = {};
  /** How often it has gone on after trouble. */
  private retried = 0;
  /** Step of the newest checkpoint from a time when nothing was wrong. */
  private goodStep = 0;

  constructor(
    private readonly examine: Examine,
    private readonly behaviour: Behaviour,
  ) {
    this.gradientNormsEvery = behaviour.gradientNormsEvery;
  }

  onTrainBegin({ step }: Trainer): void {
    this.noteCheckpoint(step);
  }

  onCheckpoint(_trainer: Trainer, { step }: CheckpointEntry): void {
    this.noteCheckpoint(step);
  }

  onGoBack(_trainer: Trainer, { step }: CheckpointEntry): void {
    this.goodStep = step;
  }

  keepsCheckpoint({ step }: CheckpointEntry): boolean {
    return step === this.goodStep;
  }

  async onStepEnd(trainer: Trainer, logs: StepLogs): Promise<void> {
    const trouble = this.examine(logs).find((finding) => this.follow(finding, logs.step));
    if (trouble !== undefined) await this.recover(trainer, trouble, logs.step);
  }

  getState(): State {
    return { json: { since: { ...this.since }, retried: this.retried, goodStep: this.goodStep } };
  }

  setState({ json }: State): void {
    const saved = json as unknown as { since: Record<string, number>; retried: number; goodStep: number };
    this.since = { ...saved.since };
    this.retried = saved.retried;
    this.goodStep = saved.goodStep;
  }

  private noteCheckpoint(step: number): void {
    if (Object.keys(this.since).length === 0) this.goodStep = step;
  }

  /** Notes whether the thing is wrong at this step. Returns whether it has been so for too long. */
  private follow({ name, wrong, patience }: Finding, step: number): boolean {
    if (wrong === undefined) {
      delete this.since[name];
      return false;
    }
    this.since[name] ??= step;
    return step - this.since[name] >= patience;
  }

  private async recover(trainer: Trainer, finding: Finding, step: number): Promise<void> {
    const { retries, learningRateFactor: factor, onTrouble } = this.behaviour;
    const since = this.since[finding.name]!;
    const beforeAll = Math.min(...Object.values(this.since)) - 1;
    const retried = this.retried + 1;
    // Going back gives the guard, too, the state it had in that checkpoint, if it was there.
    [this.since, this.retried] = [{}, 0];
    const entry = await trainer.goBack(beforeAll);
    const goesOn = entry !== undefined && retried <= retries;
    const facts = { step, since, name: finding.name, backTo: entry?.step ?? null, goesOn };
    if (goesOn) {
      const scale = factor ** (retried - this.retried);
      Object.values(trainer.gan.players).forEach(({ optimizer }) => optimizer.scaleLearningRate(scale));
      this.retried = retried;
    }
    const message = `${describe(finding, facts)} ${advise(facts, { retried, retries, factor })}`;
    const trouble = { ...facts, message };
    await onTrouble?.(trouble);
    if (!goesOn) throw new TrainingError(message, trouble);
  }
}

type Facts = Omit<Trouble, 'message'>;

function describe({ wrong, expected }: Finding, { step, since }: Facts): string {
  const when = since === step ? `at step ${step}` : `from step ${since} to ${step}`;
  return `trainingGuard: expected ${expected}, got ${wrong} ${when}.`;
}

function advise(
  { backTo, goesOn }: Facts,
  { retried, retries, factor }: { retried: number; retries: number; factor: number },
): string {
  if (backTo === null) {
    return 'There is no good checkpoint from before it. Start anew with lower learning rates or a gradient penalty.';
  }
  const back = `Went back to the checkpoint of step ${backTo}`;
  if (goesOn)
    return `${back} and goes on with learning rates times ${factor}, retry ${retried} of ${retries}.`;
  const spent = retries === 0 ? '' : ` after ${retries} retries`;
  return `${back} and stopped${spent}. Go on with (more) retries, or start anew with lower learning rates.`;
}
