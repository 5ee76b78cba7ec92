import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { codeBlocks, type CodeBlock } from './code-blocks.js';
import { filesUnder, packages, root } from './repository.js';

/** A page for people. */
export interface Document {
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly CodeBlock[];
}

const atRoot = ['README.md', 'CONTRIBUTING.md', 'FEATURES.md', join('bench', 'README.md')];

/** Every README and guide. */
export function documents(): Document[] {
  const paths = [
    ...atRoot.map((name) => join(root, name)),
    ...[...packages.values()].map(({ folder }) => join(folder, 'README.md')),
    ...['contributing', join('apps', 'docs', 'guides')].flatMap((name) =>
      filesUnder(join(root, name)).filter((path) => path.endsWith('.md')),
    ),
  ];
  return paths.filter((path) => existsSync(path)).map(read);
}

function read(path: string): Document {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  return { path: relative(root, path).split(sep).join('/'), text, blocks: codeBlocks(text) };
}
