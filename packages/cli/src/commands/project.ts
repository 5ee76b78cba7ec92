import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan project --run runs/first --input seven.png --out found',
  'gan project --run runs/styles --input face.png --steps 1000 --extractor inception --weights pt_inception-2015-12-05-6726825d.pth --out found',
  'gan sample --run runs/first --latents found/latents.safetensors --out again.png',
];

const notes = `
The picture is resized to the size of the run's samples. Style-based models are searched from the mean style, with noise of
their own (Karras et al. 2020, appendix D); others from the nearest of 128 samples. Pictures are compared as pyramids of
pixels, and by LPIPS with the features that suit the run's data (auto) or are named. The folder holds projection.png (target and
result), latents.safetensors (for \`gan sample --latents\`), loss.csv, loss.svg and loss.png.`;

/** `gan project`. */
export const registerProject: Register = (program, run) => {
  const command = program
    .command('project')
    .description('find the latents whose sample looks like a picture')
    .option('--run <folder>', 'folder of the run')
    .option('--input <file>', 'picture to find')
    .option('--out <folder>', 'folder to write')
    .option('--steps <count>', 'updates of the latents (default: 500)')
    .option('--learning-rate <rate>', 'the highest one (default: 0.1)')
    .option('--class <number>', "the class of conditional models (default: the nearest sample's)")
    .option(
      '--extractor <name>',
      "features to compare by: auto, none, digits, fashion, inception, or a model's folder (default: auto, by the data)",
    )
    .option('--weights <file>', 'for inception, the file of its weights: .pth or .safetensors')
    .option('--seed <seed>', 'number or word that decides every random choice (default: 0)')
    .option('--checkpoint <step>', 'the checkpoint of this step, or best (default: the newest)')
    .option('--force', 'overwrite what an earlier search left in --out')
    .option('--quiet', 'print no progress');
  withCommon(withBackend(command));
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, _commandLine, given) => {
    const [{ projectPicture }, { projectOptions }] = await Promise.all([
      import('../project/project.js'),
      import('../project/project-options.js'),
    ]);
    return projectPicture(parseOptions('project', projectOptions, given), io);
  });
};
