import type { JsonObject } from './json.js';

/** A tensor's values outside any backend, as a checkpoint holds them. */
export interface TensorData {
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly values: Float32Array | Int32Array;
}

/** What an object must remember to go on later exactly where it stopped. */
export interface State {
  /** Small values: counters, modes, random states. */
  readonly json?: JsonObject;
  /** Large values, each under a name that is stable across processes. */
  readonly tensors?: Readonly<Record<string, TensorData>>;
}

/** Something whose state goes into a checkpoint. */
export interface Stateful {
  /** The whole state, copied: later training does not change what was returned. */
  getState(): State | Promise<State>;
  /** Puts a state from `getState` back, to the bit. */
  setState(state: State): void | Promise<void>;
}
