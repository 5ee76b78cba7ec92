import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const { repository, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

// Links to sources where the root package.json names a repository, else the bare path: a clone may have no remote.
const sources = repository
  ? { sourceLinkTemplate: `${repository.url.replace(/\.git$/, '')}/blob/{gitRevision}/{path}#L{line}` }
  : { sourceLinkTemplate: '{path}' };

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: '@gan',
  includeVersion: version !== undefined,
  entryPointStrategy: 'packages',
  entryPoints: ['../../packages/*'],
  // What follows applies to each package: in `packages` mode nothing of the site's own options is inherited.
  packageOptions: {
    entryPoints: ['src/index.ts'],
    tsconfig: 'tsconfig.json',
    readme: 'README.md',
    basePath: '../..',
    disableGit: true,
    gitRevision: 'main',
    // Types are checked by `typecheck`.
    skipErrorChecking: true,
    excludePrivate: true,
    excludeInternal: true,
    ...sources,
  },
  out: 'dist',
  readme: '../../README.md',
  projectDocuments: ['guides/*.md'],
  treatWarningsAsErrors: true,
  validation: { invalidLink: true, notExported: true, invalidPath: true },
};
