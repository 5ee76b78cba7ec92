import type { Command } from 'commander';
import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { TranslateCommand } from '../translate/find-network.js';
import type { Register, Run } from './register.js';

const translateExamples = [
  'gan translate --run runs/facades --input labels/ --output photos/',
  'gan translate --run runs/horses --input horse.jpg --output zebra.jpg --direction ab',
  'gan translate --run runs/emoji --input faces/ --output dark/ --set-attributes gender=woman,tone=dark',
  'gan translate --model-dir runs/facades/generator --input labels/ --output photos/ --tile 256',
];

const upscaleExamples = [
  'gan upscale --run runs/sr --input photos/ --output large/',
  'gan upscale --run runs/sr --input photo.jpg --output large.png --factor 4 --tile 256 --overlap 32',
];

const notes = `
Pictures of any size are worked on in windows that overlap: what the network needs grows with --tile, not with the
picture, of which only the pixels and those of the result are held. Where the overlap covers what the network sees around
a pixel the result is that of the whole picture at once, else windows are blended. Results keep name, format (GIF and
AVIF become PNG), alpha, 16 bits (PNG, TIFF) and colour profile. A file that cannot be read is named and passed over, as
is one whose result its format cannot hold; the command then ends with code 1.`;

/** `gan translate`. */
export const registerTranslate: Register = (program, run) => {
  const command = program
    .command('translate')
    .description('turn pictures into others by a run of pix2pix, CycleGAN, StarGAN or the like')
    .option('--direction <name>', 'which way, for runs that go several, e.g. ab (default: the first)')
    .option(
      '--set-attributes <list>',
      'what the pictures are to have, e.g. tone=dark, for runs with attributes',
    );
  complete(command, translateExamples, 'translate', run);
};

/** `gan upscale`. */
export const registerUpscale: Register = (program, run) => {
  const command = program
    .command('upscale')
    .description('enlarge pictures by a run of a super-resolution model')
    .option('--factor <count>', 'how many times as wide and high; the model must have been trained for it');
  complete(command, upscaleExamples, 'upscale', run);
};

function complete(command: Command, examples: readonly string[], name: TranslateCommand, run: Run): void {
  command
    .option('--run <folder>', 'folder of the run')
    .option('--model-dir <folder>', 'instead of a run, the folder of a saved generator (model.json)')
    .option('--input <path>', 'a picture, or a folder of them')
    .option('--output <path>', 'folder to write to; for a single picture also a file')
    .option(
      '--tile <pixels>',
      'side of the windows, in pixels of the input (default: what makes 512 of the result)',
    )
    .option(
      '--overlap <pixels>',
      'pixels of a window, at each edge, that only give context (default: by the network)',
    )
    .option('--format <name>', 'png, jpeg, webp or tiff (default: that of each picture)')
    .option('--seed <seed>', 'number or word that decides noise, where the network has any (default: 0)')
    .option('--force', 'overwrite pictures')
    .option(
      '--skip-existing',
      'go on where an earlier run was stopped: leave pictures out whose result is there',
    )
    .option('--quiet', 'print no progress');
  withCommon(withBackend(command));
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, _commandLine, given) => {
    const [{ translateCommand }, { translateOptions }] = await Promise.all([
      import('../translate/translate.js'),
      import('../translate/translate-options.js'),
    ]);
    return translateCommand(name, parseOptions(name, translateOptions, given), io);
  });
}
