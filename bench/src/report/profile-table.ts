import type { Profiled } from '../protocol.js';
import type { Results } from '../results.js';
import { digits, table } from './table.js';

/** Where the time of each profiled step goes, on each variant. */
export function profileTables({ profiles, variants }: Results): string[] {
  return Object.entries(profiles).flatMap(([row, byVariant]) =>
    Object.entries(byVariant).map(([name, profile]) => {
      const title = variants.find((variant) => variant.name === name)!.title;
      return `## Where the time goes: ${row}, ${title}\n\n${profileTable(profile)}`;
    }),
  );
}

function profileTable({ milliseconds, kernels }: Profiled): string {
  const inKernels = kernels.reduce((sum, kernel) => sum + kernel.milliseconds, 0);
  const share = (part: number) => `${((100 * part) / milliseconds).toFixed(1)} %`;
  const rows = kernels
    .filter((kernel) => kernel.milliseconds > 0.002 * milliseconds)
    .map(({ kernel, calls, milliseconds: time }) => [kernel, digits(calls), digits(time), share(time)]);
  const rest = milliseconds - inKernels;
  return table(
    ['kernel', 'calls', 'ms', 'share'],
    [...rows, ['outside kernels', '', digits(rest), share(rest)]],
  );
}
