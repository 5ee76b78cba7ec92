import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan interpolate runs/pixels runs/sharp --alpha 0.8 --out blended',
  'gan interpolate runs/pixels runs/sharp --alpha 0.5 --out half && gan upscale --model-dir half --input photos/ --output large/',
];

/** `gan interpolate`. */
export const registerInterpolate: Register = (program, run) => {
  const command = program
    .command('interpolate')
    .description('mix the weights of two runs: faithful pictures of the one, sharp ones of the other')
    .argument('<first>', 'folder of the run that --alpha 0 would give')
    .argument('<second>', 'folder of the run that --alpha 1 would give, of the same networks')
    .option('--alpha <share>', 'share of the second run, 0 to 1 (default: 0.8)')
    .option(
      '--out <folder>',
      'folder to write the network to, for gan upscale --model-dir and tf.loadLayersModel',
    )
    .option('--force', 'overwrite the network in --out');
  withExamples(withCommon(withBackend(command)), examples);
  run(command, async (io, _commandLine, given, first, second) => {
    const [{ interpolate }, { interpolateOptions }] = await Promise.all([
      import('../interpolate/interpolate.js'),
      import('../interpolate/interpolate-options.js'),
    ]);
    return interpolate(parseOptions('interpolate', interpolateOptions, { ...given, first, second }), io);
  });
};
