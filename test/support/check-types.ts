import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Options of a reader's own project: strict, but with no more than that. */
const settings = {
  extends: '../../tsconfig.base.json',
  compilerOptions: { noUncheckedIndexedAccess: false, verbatimModuleSyntax: false },
  include: ['*.ts'],
};

/** What the compiler has to say about the TypeScript files in a folder two levels below the root, line by line. */
export async function checkTypes(folder: string): Promise<string[]> {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  return compile(folder);
}

/** Runs the compiler on the project in a folder; returns its complaints. */
export async function compile(folder: string): Promise<string[]> {
  try {
    await promisify(execFile)(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', folder], {
      maxBuffer: 2 ** 26,
    });
    return [];
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`.trim().split('\n');
  }
}
