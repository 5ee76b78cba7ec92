import { withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan compare runs/dense runs/dcgan',
  'gan compare before.json after.json --metrics fid',
  'gan compare results.json --json',
];

/** `gan compare`. */
export const registerCompare: Register = (program, run) => {
  const command = program
    .command('compare')
    .description('compare what was measured of runs or in files of results with the first of them')
    .argument('<paths...>', 'folders of runs, or files of `gan evaluate --out`')
    .option('--metrics <names>', 'compare these only, separated by commas');
  command.addHelpText(
    'after',
    '\nEnds with code 1 where values cannot be compared: other features, counts, codecs or settings.',
  );
  withExamples(withCommon(command), examples);
  run(command, async (io, _commandLine, given, paths) => {
    const { compare, compareOptions } = await import('../compare/compare.js');
    return compare(parseOptions('compare', compareOptions, { ...given, paths }), io);
  });
};
