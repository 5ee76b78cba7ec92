import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reasonNotToRun } from './support/code-blocks.js';
import { documents } from './support/documents.js';
import { packages, root } from './support/repository.js';

const main = join(packages.get('cli')!.folder, 'dist', 'main.js');
const realData = join(root, '..', 'shared', 'data');

/** The `gan ...` lines of a document, without comments. */
const commandsIn = ({ blocks }: ReturnType<typeof documents>[number]) =>
  blocks
    .filter((block) => block.language === 'sh' && reasonNotToRun(block) === undefined)
    .flatMap(({ code }) => code.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line.startsWith('gan '));

/** Two steps show that a command works; a reader would wait for thousands. */
const shortened = (command: string) =>
  /^gan (train|project|modes .*--out)/.test(command) ? `${command} --steps 2` : command;

const shown = documents()
  .map((document) => ({ path: document.path, commands: commandsIn(document) }))
  .filter(({ commands }) => commands.length > 0);

describe.each(shown)('commands in $path', ({ commands }) => {
  // One folder for a document: a later command may go on with what an earlier one made.
  const folder = mkdtempSync(join(tmpdir(), 'gan-commands-'));
  beforeAll(() => {
    if (!existsSync(realData)) return;
    mkdirSync(join(folder, 'data'));
    symlinkSync(join(realData, 'mnist'), join(folder, 'data', 'mnist'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const command of commands) {
    const lacksData = command.includes('data/mnist') && !existsSync(realData);
    it.skipIf(lacksData)(command, { timeout: 180_000 }, async () => {
      const [, ...args] = shortened(command).split(/\s+/);
      const { stderr } = await promisify(execFile)(process.execPath, [main, ...args], { cwd: folder });
      expect(stderr).not.toMatch(/^gan: /m);
    });
  }
});

it('finds the commands of the README', () => {
  expect(shown.find(({ path }) => path === 'README.md')?.commands.length).toBeGreaterThan(2);
});
