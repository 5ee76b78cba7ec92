/**
 * Libraries that are looked for on each platform, best first.
 *
 * Generic names (`libblas.so.3`) are left out: they may be the reference implementation, which is slower
 * than our own SIMD. Names with a version come before the bare ones that only development packages have.
 */
const candidates: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    'libopenblas.so.0',
    'libopenblas.so',
    'libmkl_rt.so.3',
    'libmkl_rt.so.2',
    'libmkl_rt.so',
    'libblis.so.4',
    'libblis.so',
  ],
  darwin: [
    '/System/Library/Frameworks/Accelerate.framework/Accelerate',
    '/opt/homebrew/opt/openblas/lib/libopenblas.dylib',
    '/usr/local/opt/openblas/lib/libopenblas.dylib',
  ],
  win32: ['libopenblas.dll', 'openblas.dll', 'mkl_rt.3.dll', 'mkl_rt.2.dll', 'mkl_rt.dll'],
  freebsd: ['libopenblas.so.0', 'libopenblas.so'],
};

/** Names or paths to try on a platform, best first; none where we know of none. */
export const blasCandidates = (platform: NodeJS.Platform): readonly string[] => candidates[platform] ?? [];

/** What a user can install on a platform to be found, as one sentence. */
export const blasAdvice = (platform: NodeJS.Platform): string => {
  if (platform === 'linux') {
    return 'Install OpenBLAS (Debian and Ubuntu: libopenblas0-pthread, Fedora: openblas-threads, Arch: openblas).';
  }
  if (platform === 'darwin')
    return 'Accelerate comes with macOS; check that the optional package koffi is installed.';
  if (platform === 'win32') return 'Put libopenblas.dll on the PATH (releases of OpenBLAS carry it).';
  return 'Pass the path of a library with a CBLAS interface.';
};
