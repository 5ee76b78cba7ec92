import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from './tarballs.js';

/** A project of a user who has never seen this repository. */
export interface FreshProject {
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Lays packages out as npm does, rather than as pnpm does. */
  readonly flat?: boolean;
  /** Its own files, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Fields of its package.json. */
  readonly manifest?: object;
}

/** Writes a project and installs what it asks for; `@gan/*` comes from tarballs, also where one needs another. */
export function install(project: FreshProject, tarballs: ReadonlyMap<string, string>): void {
  const { folder, files, manifest, flat = false } = project;
  mkdirSync(folder, { recursive: true });
  const ours = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]));
  const dependencies = Object.fromEntries(
    Object.entries(project.dependencies).map(([name, range]) => [name, ours[name] ?? range]),
  );
  const written: Record<string, string> = {
    ...files,
    'package.json': JSON.stringify({ name: 'fresh', private: true, ...manifest, dependencies }),
    // YAML is a superset of JSON.
    'pnpm-workspace.yaml': JSON.stringify({
      packages: ['.'],
      overrides: ours,
      nodeLinker: flat ? 'hoisted' : 'isolated',
      strictDepBuilds: false,
    }),
  };
  for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text);
  pnpm(folder, 'install', '--prefer-offline', '--no-frozen-lockfile');
}
