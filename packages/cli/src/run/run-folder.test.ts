import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { lockRun } from '@gan/core/node';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { readRecord } from './record.js';
import { RunFolder } from './run-folder.js';

const inFolder = temporaryFolder();

describe('RunFolder', () => {
  it('keeps a second process out, whatever it wants', async () => {
    await mkdir(inFolder('run'));
    await writeFile(inFolder('run', 'config.json'), '{"model":"gan","commandLine":[]}');
    const lock = await lockRun(inFolder('run'));
    for (const mode of ['replace', 'resume'] as const)
      await expect(RunFolder.open(inFolder('run'), mode)).rejects.toThrow(/process \d+ .* is using it/);
    await lock.release();
    await (await RunFolder.open(inFolder('run'), 'resume')).close();
  });

  it('takes a folder in which a run died before it began', async () => {
    await mkdir(inFolder('run'));
    await writeFile(inFolder('run', '.lock'), '{"pid":1073741824,"host":"elsewhere"');
    const run = await RunFolder.open(inFolder('run'), 'new');
    await run.begin();
    await run.close();
    expect(await readdir(inFolder('run'))).toEqual([]);
  });

  it('refuses a file where a folder should be', async () => {
    await writeFile(inFolder('run'), '');
    await expect(RunFolder.open(inFolder('run'), 'new')).rejects.toThrow(/expected a folder at .*got a file/);
  });
});

describe('readRecord', () => {
  it.each([
    ['{', /damaged or of another version/],
    ['{"format":2}', /another version \(format/],
  ])('refuses %s', async (text, message) => {
    await writeFile(inFolder('config.json'), text);
    await expect(readRecord(inFolder())).rejects.toThrow(message);
  });
});
