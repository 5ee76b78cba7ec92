import { withCommon, withExamples, withSet } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan info gan',
  'gan info gan --preset original-2014 --json',
  'gan info gan --set imageShape=[32,32,3]',
  'gan info --run runs/first',
];

/** `gan info`. */
export const registerInfo: Register = (program, run) => {
  const command = program
    .command('info')
    .description('describe a model (networks, parameters, options, presets) or a run')
    .argument('[model]', 'which model (see `gan list`)')
    .option('--preset <name>', "a published configuration (default: the model's first)")
    .option('--run <folder>', 'describe this run instead');
  withExamples(withCommon(withSet(command)), examples);
  run(command, async (io, _commandLine, given, model) => {
    const { info, infoOptions } = await import('../info/info.js');
    return info(parseOptions('info', infoOptions, { ...given, model }), io);
  });
};
