import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the whole repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What these tests read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly packageManager?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** A published package. */
export interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every published package, by its name without `@gan/`. */
export const packages: ReadonlyMap<string, Package> = new Map(
  readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(root, 'packages', name);
      return [name, { folder, manifest: readManifest(folder) }];
    }),
);

/** Files under a folder, as paths, without those of other packages; what was built is left out unless asked for. */
export function filesUnder(folder: string, { withBuilt = false } = {}): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && (withBuilt || !built.has(name)))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path, { withBuilt }) : [path];
    });
}

const built: ReadonlySet<string> = new Set(['dist', '.turbo', 'coverage']);
