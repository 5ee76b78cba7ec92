import { arch, cpus, platform, totalmem } from 'node:os';
import { backendNames, GanError, type BackendReport, type SelectBackendOptions } from '@gan/core';
import { startBackend } from '../backend.js';
import { packageVersions } from '../run/versions.js';
import { advise } from './advise.js';
import { matMulSpeed, type Speed } from './mat-mul-speed.js';

/** A backend, and why it cannot be had if it cannot. */
interface BackendState {
  readonly name: string;
  readonly available: boolean;
  readonly reason?: string;
}

/** What `gan doctor --json` prints. */
export interface Diagnosis {
  readonly machine: {
    readonly platform: string;
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGiB: number;
  };
  /** Node and packages. */
  readonly versions: Readonly<Record<string, string>>;
  readonly backends: readonly BackendState[];
  /** What `gan train` would compute on with the same options; null where nothing can be had. */
  readonly chosen: Pick<BackendReport, 'name' | 'summary' | 'kernels'> | null;
  /** Why nothing could be chosen. */
  readonly problem?: string;
  readonly matMul: Speed | null;
  /** What to do to go faster, most useful first. */
  readonly advice: readonly string[];
}

/** Tries every backend, then measures the one that would be used. */
export async function diagnose(wanted: Pick<SelectBackendOptions, 'backend' | 'blas'>): Promise<Diagnosis> {
  const backends: BackendState[] = [];
  for (const name of backendNames) backends.push(await probe(name));
  const { chosen, problem } = await choose(wanted);
  const known = {
    machine: machine(),
    versions: packageVersions(),
    backends,
    chosen,
    problem,
    matMul: chosen === null ? null : await matMulSpeed(),
  };
  return { ...known, advice: advise(known) };
}

async function probe(name: (typeof backendNames)[number]): Promise<BackendState> {
  try {
    await startBackend({ backend: name });
    return { name, available: true };
  } catch (error) {
    return { name, available: false, reason: reasonOf(error) };
  }
}

async function choose(wanted: Pick<SelectBackendOptions, 'backend' | 'blas'>) {
  try {
    const { name, summary, kernels } = await startBackend(wanted);
    return { chosen: { name, summary, kernels }, problem: undefined };
  } catch (error) {
    if (!GanError.isInstance(error)) throw error;
    return { chosen: null, problem: error.message };
  }
}

function machine(): Diagnosis['machine'] {
  const processors = cpus();
  return {
    platform: `${platform()} ${arch()}`,
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
}

const reasonOf = (error: unknown) =>
  error instanceof Error ? error.message.replace(/\s*\n\s*/g, ' ') : String(error);
