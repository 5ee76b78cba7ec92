import { table } from '../table.js';
import type { Diagnosis } from './diagnose.js';

/** A diagnosis for people. */
export function diagnosisLines(diagnosis: Diagnosis): string[] {
  const { machine, versions, backends, chosen, problem, matMul, advice } = diagnosis;
  return [
    `Machine: ${machine.platform}, ${machine.cores} x ${machine.cpu}, ${machine.memoryGiB} GiB`,
    'Versions:',
    ...table(Object.entries(versions)),
    'Backends:',
    ...table(backends.map(({ name, available, reason }) => [name, available ? 'yes' : 'no', reason ?? ''])),
    '',
    chosen === null ? `Nothing works: ${problem}` : `Training would use: ${chosen.summary}`,
    ...kernelLines(chosen),
    ...(matMul === null
      ? []
      : [`Speed: ${matMul.gflops.toPrecision(3)} GFLOP/s in products of ${matMul.size} x ${matMul.size}`]),
    ...(advice.length === 0 ? [] : ['', 'To go faster:', ...advice.map((line) => `  - ${line}`)]),
  ];
}

function kernelLines(chosen: Diagnosis['chosen']): string[] {
  const { kernels } = chosen ?? {};
  if (kernels === undefined) return [];
  const { blas } = kernels;
  const library = blas?.found
    ? [blas.library, blas.description, blas.threads && `${blas.threads} threads`].filter(Boolean).join(', ')
    : blas === null
      ? 'not looked for'
      : `none found (tried ${blas?.tried.map((entry) => entry.library).join(', ') || 'nothing'})`;
  return table([
    ['training kernels', `${kernels.kernels.length} replaced or added`],
    ['matrix products', kernels.gemm],
    ['SIMD', kernels.simd ?? 'none'],
    ['BLAS', library],
  ]);
}
