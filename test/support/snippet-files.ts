import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.js';
import type { Snippet } from './snippets.js';
import { statedValues } from './stated-values.js';

/** Exported by each file: the constants whose value the text states, by name. */
export const exportedValues = 'valuesOfConstants';

/** A snippet as a module. */
export interface SnippetFile {
  readonly path: string;
  readonly snippet: Snippet;
}

/** Modules of snippets in a folder of their own, inside the repository so that `@gan/*` is found. */
export class SnippetFiles {
  readonly folder = join(root, 'test', `.snippets-${process.pid}`);

  /** Writes each snippet as a module; `change` alters its code first. */
  write(snippets: readonly Snippet[], change: (code: string) => string = (code) => code): SnippetFile[] {
    mkdirSync(this.folder, { recursive: true });
    return snippets.map((snippet, index) => {
      const path = join(this.folder, `${index}-${snippet.source.replace(/[^\w-]+/g, '-')}.ts`);
      writeFileSync(path, `${change(snippet.code)}\n${exportOf(snippet)}\n`);
      return { path, snippet };
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

// An export also makes a module of a snippet that imports nothing.
const exportOf = ({ code }: Snippet) =>
  `export const ${exportedValues} = { ${statedValues(code)
    .map(({ name }) => name)
    .join(', ')} };`;
