import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { reasonNotToRun, type CodeBlock } from './code-blocks.js';
import { documents } from './documents.js';
import { fileOf } from './worked-example.js';
import { filesUnder, packages, root } from './repository.js';

/** A piece of TypeScript from a document or a doc comment. */
export interface Snippet {
  /** Where it stands, as `path:line`. */
  readonly source: string;
  readonly code: string;
  /** Why it is only checked for types. */
  readonly notRun?: string;
}

/** Every `ts` block of READMEs and guides, but for tests. Files of the repository import their neighbours from there. */
export const documentSnippets = (): Snippet[] =>
  documents().flatMap(({ path, blocks }) =>
    blocks
      .filter((block) => block.language === 'ts' && fileOf(block)?.endsWith('.test.ts') !== true)
      .map((block) => ({
        source: `${path}:${block.line}`,
        code: fromItsFolder(block),
        notRun: reasonNotToRun(block),
      })),
  );

function fromItsFolder(block: CodeBlock): string {
  const file = fileOf(block);
  if (file === undefined) return block.code;
  // Snippets lie two levels below the root.
  return block.code.replaceAll(`from './`, `from '../../${dirname(file)}/`);
}

/**
 * Every `@example` of a doc comment. Such examples leave out imports, so each name of `modules` that one mentions is
 * imported for it.
 *
 * @param modules what may be imported, by specifier.
 */
export const exampleSnippets = (modules: Readonly<Record<string, object>>): Snippet[] =>
  [...packages.values()].flatMap(({ folder }) =>
    filesUnder(join(folder, 'src'))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .flatMap((path) => examplesIn(path, modules)),
  );

function examplesIn(path: string, modules: Readonly<Record<string, object>>): Snippet[] {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  return [...text.matchAll(/^ \* @example\n((?: \*(?! @).*\n)+?)(?= \*\/| \* @)/gm)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length + 1;
    const code = match[1]!.replace(/^ \* ?/gm, '').replace(/^```.*\n/gm, '');
    return {
      source: `${relative(root, path).split(sep).join('/')}:${line}`,
      code: withImports(code, modules),
    };
  });
}

function withImports(code: string, modules: Readonly<Record<string, object>>): string {
  const mentioned = (name: string) => new RegExp(`(?<![.\\w])${name}\\b`).test(code);
  const imported = new Set<string>();
  const imports = Object.entries(modules).flatMap(([specifier, module]) => {
    const names = Object.keys(module).filter((name) => mentioned(name) && !imported.has(name));
    names.forEach((name) => imported.add(name));
    return names.length > 0 ? [`import { ${names.join(', ')} } from '${specifier}';`] : [];
  });
  const tensorflow = mentioned('tf') ? [`import * as tf from '@tensorflow/tfjs';`] : [];
  return [...tensorflow, ...imports, code].join('\n');
}
