import type { Spec } from './spec.js';

/** What the bench asks of a process that does the work. */
export type Request =
  | { readonly action: 'describe' }
  /** Builds what the spec needs and runs it a few times. */
  | { readonly action: 'prepare'; readonly spec: Spec }
  /** Runs what was prepared for at least so long and so often. */
  | { readonly action: 'measure'; readonly milliseconds: number; readonly runs: number }
  /** Floating-point operations of all products in one run of what was prepared. */
  | { readonly action: 'count' }
  /** Where the time of one run goes, over so many runs. */
  | { readonly action: 'profile'; readonly runs: number }
  /** Runs what was prepared so often, looking at memory as it goes. */
  | { readonly action: 'memory'; readonly runs: number }
  | { readonly action: 'release' };

/** What runs in a process. */
export interface Description {
  /** Libraries with their versions, and what was chosen. */
  readonly summary: string;
}

/** What was built. */
export interface Prepared {
  /** Trainable parameters by network, where a model was built: equal on both sides, or it is not the same work. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/** One turn's times. */
export interface Measured {
  /** Milliseconds of single runs. */
  readonly times: readonly number[];
  /** Milliseconds of processor time of the same runs, all threads together: other work on the machine adds little. */
  readonly processorTimes: readonly number[];
}

/** Work of one run. */
export interface Counted {
  readonly flops: number;
}

/** Time of one kind of kernel in one run; what it called is not in it. */
export interface KernelTime {
  readonly kernel: string;
  readonly calls: number;
  readonly milliseconds: number;
}

/** A run, taken apart. */
export interface Profiled {
  readonly milliseconds: number;
  readonly kernels: readonly KernelTime[];
}

/** Memory after so many runs. */
export interface MemorySample {
  readonly runs: number;
  readonly residentBytes: number;
  readonly tensors: number;
  readonly tensorBytes: number;
}

/** Memory over many runs. */
export interface MemoryReport {
  /** Resident memory before the model was built. */
  readonly startBytes: number;
  readonly peakBytes: number;
  readonly samples: readonly MemorySample[];
}

/** The answer to each kind of request. */
export interface Answers {
  readonly describe: Description;
  readonly prepare: Prepared;
  readonly measure: Measured;
  readonly count: Counted;
  readonly profile: Profiled;
  readonly memory: MemoryReport;
  readonly release: Record<string, never>;
}

export type Reply<Action extends keyof Answers = keyof Answers> =
  | { readonly ok: true; readonly answer: Answers[Action] }
  /** It cannot be done here; why. */
  | { readonly ok: false; readonly reason: string };
