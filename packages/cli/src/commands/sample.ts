import type { Command } from 'commander';
import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan sample --run runs/first --grid 10x10 --seed 7 --out samples.png',
  'gan sample --run runs/first --checkpoint 1000 --out early.png',
  'gan sample --run runs/conditional --classes 0,3 --grid 2x8 --out zeros-and-threes.png',
  'gan sample --run runs/styles --truncation 1,0.7,0.4,0 --grid 1x8 --out thresholds.png',
  'gan sample --run runs/first --interpolate 60 --grid 2x4 --out walk.gif',
  'gan sample --run runs/conditional --interpolate 90 --classes 0,3 --out from-0-to-3.webp',
  'gan sample --run runs/styles --style-mix coarse,fine --grid 3x6 --out mixed.png',
  'gan sample --run runs/first --direction directions.safetensors:3 --strength -3..3 --out moved.png',
  'gan sample --run runs/styles --latents found/latents.safetensors --out again.png',
];

const notes = `
Moving pictures go on without end. Their format follows the ending: .gif, .webp, .png or .apng (animated PNG), or a folder of
PNG files where there is none. Walks go along great circles of latents, or straight lines of styles where a model has any.
With --classes they pass from class to class by mixing the class vectors; where a model reads classes in another way the
class changes half-way, as the printed line says; without, each walk keeps a class. Directions are found by
\`gan directions\` and latents of a picture by \`gan project\`.`;

/** `gan sample`. */
export const registerSample: Register = (program, run) => {
  const command = program
    .command('sample')
    .description('draw samples from a run: as a PNG picture, or moving')
    .option('--run <folder>', 'folder of the run')
    .option('--out <file>', 'picture to write')
    .option('--grid <rows>x<columns>', 'how many samples (default: 10x10; 2000 for points of the plane)')
    .option('--seed <seed>', 'number or word that decides the latents (default: 0)')
    .option(
      '--checkpoint <step>',
      'the checkpoint of this step, or best (default: the newest whole one, else generator/)',
    )
    .option('--classes <list>', 'classes to draw in turn, for models with class labels');
  addControls(command);
  addMovement(command);
  command.option('--force', 'overwrite the picture').option('--quiet', 'print no progress');
  withCommon(withBackend(command));
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, _commandLine, given) => {
    const [{ drawFromRun }, { sampleOptions }] = await Promise.all([
      import('../sample/draw-from-run.js'),
      import('../sample/sample-options.js'),
    ]);
    return drawFromRun(parseOptions('sample', sampleOptions, given), io);
  });
};

const addControls = (command: Command) =>
  command
    .option(
      '--truncation <numbers>',
      'the less, the more typical: share of the way from the mean style, or threshold on latents (biggan); several: a row for each',
    )
    .option(
      '--standing-statistics <count>',
      "samples to take batch normalisation's statistics from; 0 for those of training (default: 1024 with truncated latents, else 0)",
    )
    .option('--noise-seed <seed>', 'draw the noise of style-based models anew, apart from the latents')
    .option(
      '--style-mix <layers>',
      'rows give these layers, columns the others: coarse, middle, fine or e.g. 4-7, separated by commas (default grid: 4x6)',
    )
    .option('--latents <file>', 'draw these latents or styles: .safetensors or .npy')
    .option('--direction <file:number>', 'move samples along a direction, counted from 0 (default grid: 4x7)')
    .option('--strength <low..high>', 'how far (default: -3..3)');

const addMovement = (command: Command) =>
  command
    .option('--interpolate <frames>', 'walk from point to point and back; with --direction, to and fro')
    .option('--points <count>', 'points of a walk (default: 4, or the next multiple of the classes)')
    .option('--fps <number>', 'frames a second (default: 20)')
    .option('--sprite', 'write the frames side by side in one .png');
