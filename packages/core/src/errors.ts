const marker = Symbol.for('@gan/core.GanError');

/**
 * Base of every error this toolkit throws on purpose.
 *
 * Messages follow one form: `<function>: expected <what>, got <actual>. <what to do>.`
 * Use {@link GanError.isInstance} rather than `instanceof`: it still answers rightly when the ES module
 * and the CommonJS copy of this package are both loaded.
 */
export class GanError extends Error {
  /** Marks errors of this family across copies of the package. */
  readonly [marker] = true;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }

  /** Whether `error` is of this family (and, on a subclass, of that subclass by name). */
  static isInstance(error: unknown): error is GanError {
    if (typeof error !== 'object' || error === null || !(marker in error)) return false;
    return this === GanError || (error as unknown as Error).name === this.name;
  }
}

/** A tensor has the wrong shape. */
export class ShapeError extends GanError {}

/** An option, preset, name or combination of options is wrong; nothing was started. */
export class ConfigError extends GanError {}

/** A checkpoint is damaged, missing, or belongs to another model. */
export class CheckpointError extends GanError {}

/** A data set is missing, damaged, or not what its name says. */
export class DatasetError extends GanError {}

/** A backend cannot be had, or a second copy of TensorFlow.js is loaded. */
export class BackendError extends GanError {}

/** Training produced a number that is not finite; carries where. */
export class NumericError extends GanError {
  constructor(
    message: string,
    /** Step at which it happened. */
    readonly step: number,
    /** Name of the metric or tensor. */
    readonly quantity: string,
  ) {
    super(message);
  }
}

/** What a guard noticed and did. */
export interface Trouble {
  /** Step at which it was noticed. */
  readonly step: number;
  /** Step at which it began. */
  readonly since: number;
  /** The thing that is wrong, e.g. `not finite` or `discriminator won`. */
  readonly name: string;
  /** Step of the checkpoint that is in force again; null where there was none from before the trouble. */
  readonly backTo: number | null;
  /** Whether training goes on from there. */
  readonly goesOn: boolean;
  /** All of it in sentences. */
  readonly message: string;
}

/** Training went wrong in a way that more of it does not mend; carries what was noticed and done. */
export class TrainingError extends GanError {
  constructor(
    message: string,
    readonly trouble: Trouble,
  ) {
    super(message);
  }
}
