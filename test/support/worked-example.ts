import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeBlock } from './code-blocks.js';
import { documents } from './documents.js';
import { packages, root } from './repository.js';

/** The file of the repository that a block shows or changes, from `file="..."` on its opening line. */
export const fileOf = ({ info }: CodeBlock): string | undefined => /\bfile="([^"]+)"/.exec(info)?.[1];

const page = 'contributing/add-a-gan.md';
const sources = 'packages/models/src/';

/** The worked example of the checklist, done to a copy of the models' sources. */
export class WorkedExample {
  readonly folder = join(root, 'packages/models', `.worked-example-${process.pid}`);
  readonly blocks = documents().find(({ path }) => path === page)!.blocks;

  /** Copies the sources and does to them what the page says. */
  constructor() {
    const isKept = (path: string) => !path.endsWith('.test.ts');
    cpSync(join(packages.get('models')!.folder, 'src'), this.folder, { recursive: true, filter: isKept });
    for (const block of this.blocks) {
      const file = fileOf(block);
      if (!file?.startsWith(sources)) continue;
      const path = this.pathOf(file);
      if (block.language === 'diff') this.change(path, block);
      else writeFileSync(path, `${block.code}\n`);
    }
  }

  /** What the page shows of a file, all blocks together. */
  shown(file: string): string {
    const own = this.blocks.filter((block) => fileOf(block) === file);
    if (own.length === 0) throw new Error(`${page}: expected a block with file="${file}", got none`);
    return own.map(({ code }) => code).join('\n');
  }

  /** Where a file of the sources lies in the copy; a test has another name there, lest a later run of tests finds it. */
  pathOf(file: string): string {
    return join(this.folder, file.slice(sources.length).replace(/\.test\.ts$/, '.check.ts'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private change(path: string, { code, line }: CodeBlock): void {
    const lines = code.split('\n');
    const before = lines.filter((text) => !text.startsWith('+')).map((text) => text.slice(1));
    const after = lines.filter((text) => !text.startsWith('-')).map((text) => text.slice(1));
    const parts = readFileSync(path, 'utf8')
      .replaceAll('\r\n', '\n')
      .split(`${before.join('\n')}\n`);
    if (parts.length !== 2) {
      throw new Error(
        `${page}:${line}: expected the lines it changes once in ${path}, got them ${parts.length - 1} times. Bring the page up to date.`,
      );
    }
    writeFileSync(path, parts.join(`${after.join('\n')}\n`));
  }
}
