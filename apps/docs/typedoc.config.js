import { readFileSync } from 'node:fs';
import { OptionDefaults } from 'typedoc';

const root = new URL('../../', import.meta.url);
const { repository } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

// Links to sources once the root package.json names the public repository. Until then a page says nothing of them: asking
// git would fail in a clone without a remote, and in a copy without git.
const sources = repository
  ? {
      sourceLinkTemplate: `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/{gitRevision}/{path}#L{line}`,
    }
  : { disableSources: true };

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: '@gan',
  entryPointStrategy: 'packages',
  entryPoints: ['../../packages/*'],
  // What follows applies to each package: in `packages` mode nothing of the site's own options is inherited.
  // Packages with more than one entry point name them in a typedoc.json of their own.
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
    validation: { notExported: false },
    ...sources,
  },
  out: 'dist',
  readme: '../../README.md',
  projectDocuments: ['guides/*.md'],
  highlightLanguages: [...OptionDefaults.highlightLanguages, 'python'],
  treatWarningsAsErrors: true,
  // A private alias in a signature is no fault of the page; a link that leads nowhere is.
  validation: { invalidLink: true, invalidPath: true, notExported: false },
};
