import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan directions --run runs/first --out directions.safetensors',
  'gan directions --run runs/styles --method ganspace --count 12 --out ganspace.safetensors',
  'gan directions --run runs/styles --layers coarse --out coarse.safetensors',
  'gan sample --run runs/first --direction directions.safetensors:0 --strength -4..4 --out moved.png',
];

const notes = `
sefa (Shen & Zhou 2021) looks at weights alone: what the first layer, or the layers that styles go to, respond to most.
ganspace (Härkönen et al. 2020) finds the principal components of styles, or of a layer's outputs. A strength of 1 is a step of
length 1; of ganspace among styles, a standard deviation. Beside the file goes a .png: a row for each direction, one sample
moved along it. Directions are numbered from 0; a sign means nothing.`;

/** `gan directions`. */
export const registerDirections: Register = (program, run) => {
  const command = program
    .command('directions')
    .description('find directions in latent space along which samples change')
    .option('--run <folder>', 'folder of the run')
    .option('--out <file>', 'file to write, .safetensors; the sheet goes beside it as .png')
    .option('--method <name>', 'sefa or ganspace (default: sefa)')
    .option('--count <number>', 'how many directions (default: 8)')
    .option(
      '--layers <range>',
      'with styles, the layers they are for: coarse, middle, fine or e.g. 4-7 (default: all)',
    )
    .option('--layer <name>', 'ganspace without styles: the layer to look at (default: the first)')
    .option('--samples <count>', 'ganspace: samples to look at (default: 10000)')
    .option('--class <number>', 'the class of conditional models (default: 0; ganspace: all in turn)')
    .option('--strength <low..high>', 'how far the sheet goes (default: -3..3)')
    .option(
      '--seed <seed>',
      'number or word that decides the sample of the sheet, and of ganspace all (default: 0)',
    )
    .option('--checkpoint <step>', 'the checkpoint of this step, or best (default: the newest)')
    .option('--force', 'overwrite the files')
    .option('--quiet', 'print no progress');
  withCommon(withBackend(command));
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, _commandLine, given) => {
    const [{ directions }, { directionsOptions }] = await Promise.all([
      import('../directions/directions.js'),
      import('../directions/directions-options.js'),
    ]);
    return directions(parseOptions('directions', directionsOptions, given), io);
  });
};
