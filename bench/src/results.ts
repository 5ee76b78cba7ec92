import type { MemoryReport, Profiled } from './protocol.js';
import type { Workload } from './workloads.js';

/** Times of one row on one variant. */
export interface Timing {
  /** Median milliseconds of one run at the full size. */
  readonly milliseconds: number;
  /** The shortest of them: what ratios are made of, since other work on the machine only ever adds. */
  readonly best: number;
  /** Least processor time, all threads together. */
  readonly processor: number;
  /** Middle half of the times, as a share of the median: how noisy they are. */
  readonly spread: number;
  readonly samples: number;
  /** The work was this much smaller, and its time multiplied. */
  readonly factor: number;
}

export type Cell = Timing | { readonly reason: string };

export interface Row extends Pick<Workload, 'name' | 'group'> {
  /** Additions and multiplications of its products; undefined where there are none to speak of. */
  readonly flops: number | undefined;
  /** By name of the variant. */
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface VariantResult {
  readonly name: string;
  readonly title: string;
  /** What ran, or why nothing did. */
  readonly summary: string;
  readonly available: boolean;
}

export interface MachineDescription {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  readonly platform: string;
  /** Other work on the machine when the bench began: mean runnable processes over a minute. */
  readonly load: number;
}

export interface Results {
  readonly date: string;
  readonly quick: boolean;
  /** Threads that BLAS and PyTorch were told to use. */
  readonly threads: string | undefined;
  readonly machine: MachineDescription;
  readonly variants: readonly VariantResult[];
  readonly rows: readonly Row[];
  /** By row, then by variant. */
  readonly profiles: Readonly<Record<string, Readonly<Record<string, Profiled>>>>;
  /** By variant. */
  readonly memory: Readonly<Record<string, MemoryReport & { readonly runs: number }>>;
}

export const isTiming = (cell: Cell | undefined): cell is Timing =>
  cell !== undefined && 'milliseconds' in cell;

/** Median, best and spread of times that were taken on `1 / factor` of the work. */
export function summarise(
  times: readonly number[],
  processorTimes: readonly number[],
  factor: number,
): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const median = at(0.5);
  return {
    milliseconds: median * factor,
    best: sorted[0]! * factor,
    processor: Math.min(...processorTimes) * factor,
    spread: (at(0.75) - at(0.25)) / median,
    samples: sorted.length,
    factor,
  };
}

/** Billions of operations in a second, at best. */
export const gigaflops = (flops: number, { best }: Timing): number => flops / best / 1e6;
