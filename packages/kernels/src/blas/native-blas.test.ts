import { describe, expect, it } from 'vitest';
import { blasAdvice, blasCandidates } from './candidates.js';
import { chooseBlas, wantedBlas } from './choose-blas.js';
import type { NativeBlas } from './native-blas.js';
import * as none from './native-blas-none.js';
import { findNativeBlas } from './native-blas-node.js';
import { selfCheck } from './self-check.js';

const found = await findNativeBlas({ library: 'auto' });

describe('finding a BLAS', () => {
  it('tells what was tried where a library cannot be loaded', async () => {
    const search = await findNativeBlas({ library: '/nowhere/libnothing.so' });
    expect(search.blas).toBeUndefined();
    expect(search.tried.map(({ library }) => library)).toEqual(['/nowhere/libnothing.so']);
    expect(search.tried[0]!.problem).not.toBe('');
    expect(search.advice).toMatch(/\w/);
  });

  it('refuses a library without a CBLAS interface', async () => {
    const search = await findNativeBlas({
      library: process.platform === 'darwin' ? 'libSystem.dylib' : 'libc.so.6',
    });
    expect(search.blas).toBeUndefined();
    expect(search.tried).toHaveLength(1);
  });

  it.skipIf(found.blas === undefined)('describes the library it found and sets its threads', async () => {
    const { library } = found.blas!;
    const { blas } = await findNativeBlas({ library, threads: 1 });
    expect(blas!.library).toBe(library);
    if (['openblas', 'mkl', 'blis'].includes(blas!.vendor)) expect(blas!.threads).toBe(1);
    expect(() => selfCheck(blas!)).not.toThrow();
  });

  it('knows candidates and advice for the platforms of desktops and servers', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(blasCandidates(platform).length).toBeGreaterThan(0);
      expect(blasAdvice(platform)).toMatch(/\.$/);
    }
    expect(blasCandidates('aix')).toEqual([]);
    expect(blasAdvice('aix')).toMatch(/CBLAS/);
  });

  it('does nothing in a browser', async () => {
    expect(none.nativeBlasPossible).toBe(false);
    expect(none.requestedBlas()).toBeUndefined();
    expect(await none.findNativeBlas({ library: 'auto' })).toEqual({ tried: [] });
  });
});

describe('selfCheck', () => {
  const addressOf = (): number => 0;
  const base = { library: 'fake', vendor: 'unknown' as const, addressOf };

  it('rejects a library that writes nothing', () => {
    expect(() => selfCheck({ ...base, sgemm: () => undefined })).toThrow(/selfCheck: expected cblas_sgemm/);
  });

  it.skipIf(found.blas === undefined)('rejects a library that multiplies wrongly', () => {
    const blas = found.blas!;
    const sgemm: NativeBlas['sgemm'] = (layout, ta, tb, m, n, k, alpha, ...rest) =>
      blas.sgemm(layout, ta, tb, m, n, k, alpha * 1.001, ...rest);
    expect(() => selfCheck({ ...blas, sgemm })).toThrow(/Use another library/);
  });
});

describe('choosing a BLAS', () => {
  it('takes the option before the environment before auto', () => {
    const before = process.env.GAN_BLAS;
    try {
      process.env.GAN_BLAS = 'off';
      expect(wantedBlas('/a/b')).toBe('/a/b');
      expect(wantedBlas(undefined)).toBe('off');
      process.env.GAN_BLAS = '';
      expect(wantedBlas(undefined)).toBe('auto');
    } finally {
      if (before === undefined) delete process.env.GAN_BLAS;
      else process.env.GAN_BLAS = before;
    }
  });

  it('makes no search when switched off', async () => {
    expect(await chooseBlas('off', undefined)).toEqual({ report: null, warnings: [] });
  });

  it('warns about a library that was asked for and cannot be used, and says why', async () => {
    const { blas, report, warnings } = await chooseBlas('/nowhere/libnothing.so', undefined);
    expect(blas).toBeUndefined();
    expect(report).toMatchObject({ found: false, library: null });
    expect(report!.advice).toBeDefined();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/expected a BLAS library at \/nowhere\/libnothing\.so, got .*SIMD instead/);
  });
});
