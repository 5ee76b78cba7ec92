import { Option, type Command } from 'commander';
import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan modes --dataset ring --remedies gan,pacgan2 --setting small --seeds 3 --quick --out labs/ring',
  'gan modes --dataset grid --out labs/grid',
  'gan modes --resume labs/grid',
  'gan modes --dataset stacked-mnist --data-dir data/mnist --remedies gan,pacgan2,pacgan4 --seeds 1 --minutes 60 --out labs/stacked',
  'gan modes --list-remedies',
];

const notes = `
The folder holds table.md, table.csv and table.json (modes found, share of high-quality samples, reverse KL, beside the
published figures), samples.svg and samples.png (every remedy over training), lab.json (versions, settings, commands) and
cells/, a file for each remedy and seed. A laboratory that was stopped or killed goes on with --resume, without repeating
what is finished.`;

/** `gan modes`. */
export const registerModes: Register = (program, run) => {
  const command = program
    .command('modes')
    .description('compare remedies against mode collapse on data whose modes are known')
    .option('--dataset <name>', 'ring, grid, stacked-mnist, or stacked-digits, which needs no files');
  addPlanOptions(command);
  withBackend(command)
    .option('--jobs <count>', 'cells trained at once, each on one thread (default: one for each core)')
    .option('--out <folder>', 'folder of the new laboratory')
    .option('--resume <folder>', 'go on with the laboratory in this folder')
    .option('--force', 'replace the laboratory in --out')
    .option('--list-remedies', 'print remedies and settings')
    .option('--dry-run', 'print what would be trained and write nothing')
    .option('--quiet', 'print no progress')
    .addOption(new Option('--cell <name>').hideHelp());
  withCommon(command);
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, commandLine, given) => {
    const [{ modes }, { modesOptions }] = await Promise.all([
      import('../modes/modes.js'),
      import('../modes/modes-options.js'),
    ]);
    return modes(parseOptions('modes', modesOptions, given), commandLine, io);
  });
};

const addPlanOptions = (command: Command) =>
  command
    .option('--data-dir <folder>', "folder with the data set's files (default: download them once)")
    .option('--setting <name>', 'networks and budget: published, or see --list-remedies (default: published)')
    .option('--remedies <list>', 'names separated by commas (default: all)')
    .option('--seeds <count>', 'trainings of each remedy, with seeds from 1 (default: 10)')
    .option('--quick', 'a tenth of the budget')
    .option('--steps <count>', "generator updates of each training (default: the setting's)")
    .option('--minutes <count>', 'end a training after this much processor time, though steps remain')
    .option('--samples <count>', "samples judged at the end of a training (default: the setting's)")
    .option('--batch-size <count>', "real examples in a batch (default: the setting's, times the packing)");
