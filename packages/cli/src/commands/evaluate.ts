import type { Command } from 'commander';
import { append, withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan evaluate runs/first --metrics fid,is --samples 5000',
  'gan evaluate runs/dense runs/dcgan --against mnist:test --data-dir data/mnist --table table.md',
  'gan evaluate samples/ --against photos/ --resize 28x28 --channels 1 --extractor digits --out results.json',
  'gan evaluate photos/ --against others/ --extractor inception --weights pt_inception-2015-12-05-6726825d.pth',
  'gan evaluate runs/first --neighbours neighbours.png',
  'gan evaluate runs/ring --metrics modes,high-quality --samples 2500',
  'gan evaluate runs/facades --metrics psnr,ssim,l1',
  'gan evaluate results/ --against targets/ --metrics psnr,ssim --set psnr.border=4 --set ssim.border=4',
  'gan evaluate runs/horses --metrics cycle-l1 --direction ab',
];

const notes = `
A source is the folder of a run, of a saved generator (model.json) or of images, a .npy or idx file, or a data set
(mnist, mnist:test). Without --against, runs are measured against the data they were trained on. Results of runs are
kept in their evaluations.jsonl. Values of different extractors, counts or codecs do not compare: see \`gan compare\`.
Inception resizes as clean-fid does; inception-legacy-pytorch and inception-legacy-tensorflow as pytorch-fid and
torch-fidelity. On ring, grid, stacked-digits and stacked-mnist, metrics of modes need no features: modes,
high-quality, reverse-kl, mode-jsd. They are the only ones for points of the plane.
Metrics of pairs (psnr, ssim, l1, lpips-pairs, cycle-l1) compare pictures with their targets: a run of a model that turns
pictures into pictures on the test split of its data, or a folder --against another with pictures of the same names.`;

/** `gan evaluate`. */
export const registerEvaluate: Register = (program, run) => {
  const command = program
    .command('evaluate')
    .description('measure samples of runs, generators, files or data sets against others')
    .argument('<sources...>', 'what to measure')
    .option('--against <source>', 'what to measure against (default: the data a run was trained on)');
  addMetricOptions(command);
  addSourceOptions(command);
  addOutputs(command);
  withCommon(withBackend(command).option('--quiet', 'print no progress'));
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, commandLine, given, sources) => {
    const [{ evaluateCommand }, { evaluateOptions }] = await Promise.all([
      import('../evaluate/evaluate.js'),
      import('../evaluate/evaluate-options.js'),
    ]);
    return evaluateCommand(parseOptions('evaluate', evaluateOptions, { ...given, sources }), commandLine, io);
  });
};

const addMetricOptions = (command: Command) =>
  command
    .option('--metrics <names>', 'which, separated by commas; see `gan list` (default: fid,is)')
    .option(
      '--set <metric.setting=value>',
      'a setting of a metric, e.g. fid.shrinkage=oas; may be repeated',
      append,
    )
    .option('--samples <count>', 'images of each source (default: as many as all have, at most 10000)')
    .option('--against-samples <count>', 'images to measure against (default: as many as --samples)')
    .option(
      '--extractor <name>',
      "features: auto, digits, fashion, inception, or a model's folder (default: auto, by the data)",
    )
    .option(
      '--extractor-set <key=value>',
      "an option of a model's folder: layer, classes, inputRange, size, mapLayers; may be repeated",
      append,
    )
    .option('--weights <file>', 'for inception, the file of its weights: .pth or .safetensors')
    .option('--seed <seed>', 'number or word that decides latents and choices (default: 0)');

const addSourceOptions = (command: Command) =>
  command
    .option('--checkpoint <step>', 'for runs, the checkpoint of this step, or best (default: the newest)')
    .option('--direction <name>', 'for metrics of pairs, which way of the run, e.g. ab (default: its first)')
    .option('--labels <prior>', 'classes of conditional models: as in the data, or uniform (default: data)')
    .option('--resize <height>x<width>', 'bring all images to this size, as Pillow does (bicubic)')
    .option('--channels <count>', 'bring all images to 1 channel (grey) or 3')
    .option('--range <low,high>', 'what is black and white in .npy files of other numbers than bytes')
    .option('--skip-corrupt', 'pass over images that cannot be decoded, naming them')
    .option('--data-dir <folder>', "folder with a data set's files")
    .option('--data <key=value>', 'an option of the data sets, e.g. size=5000; may be repeated', append);

const addOutputs = (command: Command) =>
  command
    .option('--out <file>', 'write the results as JSON')
    .option('--table <file>', 'write the results as a Markdown table')
    .option('--neighbours <file>', 'draw samples of the first source with their nearest real images (PNG)')
    .option('--neighbours-by <rows>', 'what is near: pixels or features (default: pixels)')
    .option('--force', 'overwrite these files');
