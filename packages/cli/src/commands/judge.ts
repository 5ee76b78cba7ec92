import type { Command } from 'commander';
import { append, withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan judge runs/first',
  'gan judge runs/first --protocol time --blocks 1',
  'gan judge runs/first --against runs/second --images 40',
  'gan judge runs/first --export page',
  'gan judge runs/first --import answers-of-ann.json',
  'gan judge runs/first --results --record',
];

const notes = `
Protocols: infinity shows images one at a time for as long as one likes, time for a moment that a staircase adapts (both
after HYPE, Zhou et al. 2019); preference shows two side by side. A judge who comes back under the same name goes on where
he or she stopped. The same options open the same study again. Ctrl-C ends the server; every answer is kept by then.
Answers lie in RUN/judgements.`;

/** `gan judge`. */
export const registerJudge: Register = (program, run) => {
  const command = program
    .command('judge')
    .description('ask people whether images look real, or which run looks better')
    .argument('<run>', 'folder of the run to judge')
    .option(
      '--protocol <name>',
      'infinity, time or preference (default: infinity; preference with --against)',
    )
    .option('--against <folder>', 'a run to compare with; may be repeated', append);
  addImageOptions(command);
  addTaskOptions(command);
  withCommon(withBackend(command));
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, commandLine, given, folder) => {
    const [{ judge }, { judgeOptions }] = await Promise.all([
      import('../judge/judge.js'),
      import('../judge/judge-options.js'),
    ]);
    return judge(parseOptions('judge', judgeOptions, { ...given, run: folder }), commandLine, io);
  });
};

const addImageOptions = (command: Command) =>
  command
    .option('--real <source>', "real images: a data set or a folder of files (default: the run's data set)")
    .option('--data-dir <folder>', "folder with the data set's files")
    .option('--images <count>', 'images (or pairs) a judge sees in a block (default: 100; 150 for time)')
    .option('--blocks <count>', 'blocks of the protocol time (default: 3)')
    .option(
      '--pool <count>',
      "images of each kind among which a judge's are drawn (default: all see the same)",
    )
    .option('--checkpoint <step>', 'the checkpoint of this step (default: the newest)')
    .option('--seed <seed>', 'number or word that decides images and orders (default: 0)');

const addTaskOptions = (command: Command) =>
  command
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, this machine alone)')
    .option('--port <port>', 'port to listen on; 0 for any (default: 8417)')
    .option('--export <folder>', 'write the page as static files instead')
    .option('--import <file>', 'take answers in that an exported page saved; may be repeated', append)
    .option('--results', 'print error rates, thresholds or preferences with intervals and agreement')
    .option('--record', 'with --results: add them to evaluations.jsonl of the run');
