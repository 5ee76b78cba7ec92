import { describe, expect, it } from 'vitest';
import { runGan } from './testing/run-gan.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const inFolder = temporaryFolder();

describe('gan', () => {
  it.each([
    [[]],
    [['train']],
    [['sample']],
    [['directions']],
    [['project']],
    [['translate']],
    [['upscale']],
    [['evaluate']],
    [['compare']],
    [['report']],
    [['import']],
    [['export']],
    [['info']],
    [['list']],
    [['interpolate']],
    [['modes']],
    [['doctor']],
  ])('explains %j with examples', async (command) => {
    const { code, stdout, stderr } = await runGan(...command, '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatchSnapshot();
    expect(stdout).toContain('Examples:\n  $ gan ');
  });

  it('tells its version', async () => {
    expect(await runGan('--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('shows help where nothing was asked for, as a mistake', async () => {
    const { code, stdout, stderr } = await runGan();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: gan /);
  });

  it.each([
    ['an unknown command', ['trian'], /unknown command 'trian'.*Did you mean train.*See `gan --help`/],
    [
      'an unknown option',
      ['train', '--stpes', '5'],
      /unknown option '--stpes'.*Did you mean --steps.*`gan train --help`/,
    ],
    ['an option without its value', ['train', '--model'], /'--model <name>' argument missing/],
    ['one argument too many', ['list', 'everything'], /too many arguments for 'list'/],
    [
      'a number that is none',
      ['train', '--model', 'gan', '--steps', 'many'],
      /valid --steps, got 'many'.*whole number/,
    ],
    [
      'a number out of range',
      ['train', '--model', 'gan', '--batch-size', '0'],
      /valid --batch-size, got '0'.*1 or more/,
    ],
    [
      'an unknown backend',
      ['train', '--model', 'gan', '--backend', 'cuda'],
      /valid --backend, got 'cuda'.*auto, wasm, cpu/,
    ],
    [
      'an assignment that is none',
      ['train', '--model', 'gan', '--set', 'latentDim'],
      /valid --set, got 'latentDim'.*key=value/,
    ],
    ['no model', ['train', '--out', 'x'], /expected --model, got none/],
    ['nowhere to write', ['train', '--model', 'gan'], /expected --out, got none/],
    ['two places', ['train', '--out', 'a', '--resume', 'b'], /expected --out or --resume, got both/],
    ['an unknown model', ['train', '--model', 'gaan', '--out', 'x'], /expected one of gan, .*got 'gaan'/],
    [
      'an unknown preset',
      ['train', '--model', 'gan', '--preset', 'huge', '--out', 'x'],
      /presets article, .*got 'huge'/,
    ],
    [
      'an unknown option of the model',
      ['info', 'gan', '--set', 'latent=3'],
      /options among .*latentDim.*got 'latent'/,
    ],
    [
      'a wrong option of the model',
      ['train', '--model', 'gan', '--set', 'latentDim=0', '--out', 'x'],
      /valid 'latentDim', got 0/,
    ],
    [
      'an unknown data set',
      ['train', '--model', 'gan', '--dataset', 'minst', '--out', 'x'],
      /among digits, .*mnist.*got 'minst'/,
    ],
    [
      'an option of another data set',
      ['train', '--model', 'gan', '--data-dir', 'y', '--out', 'x'],
      /'digits' among size, seed, got 'dataDir'/,
    ],
    [
      'a wrong option of the data set',
      ['train', '--model', 'gan', '--dataset', 'mnist', '--data', 'split=half', '--out', 'x'],
      /valid option 'split'.*"half"/,
    ],
    [
      'a data set the model cannot take',
      ['train', '--model', 'gan', '--dataset', 'ring', '--dry-run'],
      /'ring' to offer 'images'/,
    ],
    [
      'a grid that is none',
      ['sample', '--run', 'r', '--out', 'p', '--grid', '5'],
      /valid --grid, got '5'.*10x10/,
    ],
    ['no run to sample from', ['sample', '--out', 'p'], /valid --run, got none/],
    ['neither model nor run', ['info'], /expected a model or --run, got neither/],
  ])('refuses %s in one line, with code 2', async (_what, argv, message) => {
    const { code, stdout, stderr } = await runGan(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^gan: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });

  it.each([
    [
      'a run that is not there',
      ['train', '--resume', 'nowhere'],
      /folder of a run at .*nowhere, got no config.json/,
    ],
    [
      'a run to sample that is not there',
      ['sample', '--run', 'nowhere', '--out', 'p.png'],
      /got no config.json/,
    ],
    [
      'a data folder that is not there',
      ['train', '--model', 'gan', '--dataset', 'mnist', '--data-dir', 'nowhere', '--out', 'run'],
      /expected a folder at .*nowhere, got nothing/,
    ],
    [
      'a backend that cannot be had',
      ['train', '--model', 'gan', '--backend', 'webgl', '--out', 'run'],
      /expected the 'webgl' backend to start/,
    ],
  ])('fails on %s in one line, with code 1', async (_what, argv, message) => {
    const here = argv.map((word) => (/^(nowhere|run|p\.png)$/.test(word) ? inFolder(word) : word));
    const { code, stderr } = await runGan(...here);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^gan: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });

  it('shows the stack of an error only where that is asked for', async () => {
    const { stderr } = await runGan('sample', '--run', inFolder('nowhere'), '--out', 'p', '--verbose');
    expect(stderr).toMatch(/^gan: [^\n]+\n.*\n\s+at /);
  });
});
