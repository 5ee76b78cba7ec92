import type { KernelTime, Profiled } from '../protocol.js';
import type { Work } from '../work/index.js';
import { runOnce } from './time.js';
import { wrapKernels } from './wrap-kernels.js';

/** Where the time of a run goes, kernel by kernel, slowest first. Kernels of asynchronous devices look free here. */
export async function profileRuns(work: Work, runs: number): Promise<Profiled> {
  const totals = new Map<string, { calls: number; milliseconds: number }>();
  const unwrap = wrapKernels(({ kernel, milliseconds }) => {
    const total = totals.get(kernel) ?? { calls: 0, milliseconds: 0 };
    totals.set(kernel, { calls: total.calls + 1, milliseconds: total.milliseconds + milliseconds });
  });
  try {
    // The engine compiles the wrappers first.
    await runOnce(work, true);
    totals.clear();
    const start = performance.now();
    for (let i = 0; i < runs; i++) await runOnce(work, true);
    const milliseconds = (performance.now() - start) / runs;
    const kernels = [...totals].map(([kernel, total]): KernelTime => ({
      kernel,
      calls: total.calls / runs,
      milliseconds: total.milliseconds / runs,
    }));
    return { milliseconds, kernels: kernels.sort((a, b) => b.milliseconds - a.milliseconds) };
  } finally {
    unwrap();
  }
}
