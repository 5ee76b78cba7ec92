import { createRequire } from 'node:module';

const packages = [
  '@gan/cli',
  '@gan/core',
  '@gan/datasets',
  '@gan/kernels',
  '@gan/losses',
  '@gan/metrics',
  '@gan/models',
  '@tensorflow/tfjs',
] as const;

/** Versions of everything that decides what a run computes. */
export function packageVersions(): Record<string, string> {
  const versions: Record<string, string> = { node: process.versions.node };
  for (const name of packages) versions[name] = versionOf(name);
  return versions;
}

/** The version of this command. */
export const ownVersion = () => versionOf('@gan/cli');

function versionOf(name: string): string {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
  return version;
}
