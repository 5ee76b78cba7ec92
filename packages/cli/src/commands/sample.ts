import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan sample --run runs/first --grid 10x10 --seed 7 --out samples.png',
  'gan sample --run runs/first --checkpoint 1000 --out early.png',
  'gan sample --run runs/conditional --classes 0,3 --grid 2x8 --out zeros-and-threes.png',
  'gan sample --run runs/styles --truncation 0.7 --out typical.png',
];

/** `gan sample`. */
export const registerSample: Register = (program, run) => {
  const command = program
    .command('sample')
    .description('draw samples from a run as a PNG picture')
    .option('--run <folder>', 'folder of the run')
    .option('--out <file>', 'picture to write')
    .option('--grid <rows>x<columns>', 'how many samples (default: 10x10; 2000 for points of the plane)')
    .option('--seed <seed>', 'number or word that decides the latents (default: 0)')
    .option(
      '--checkpoint <step>',
      'the checkpoint of this step, or best (default: the newest whole one, else generator/)',
    )
    .option('--classes <list>', 'classes to draw in turn, for models with class labels')
    .option(
      '--truncation <number>',
      'the less, the more typical: share of the way from the mean style, or threshold on latents (biggan)',
    )
    .option('--force', 'overwrite the picture');
  withExamples(withCommon(withBackend(command)), examples);
  run(command, async (io, _commandLine, given) => {
    const [{ drawFromRun }, { sampleOptions }] = await Promise.all([
      import('../sample/draw-from-run.js'),
      import('../sample/sample-options.js'),
    ]);
    return drawFromRun(parseOptions('sample', sampleOptions, given), io);
  });
};
