import type { Command } from 'commander';
import { append, withBackend, withCommon, withExamples, withSet } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan train --model gan --steps 1500 --out runs/first',
  'gan train --model gan --dataset mnist --data-dir data/mnist --steps 10000 --batch-size 128 --seed 1 --out runs/mnist',
  'gan train --model gan --preset small --set latentDim=64 --ema-half-life 10000 --out runs/small',
  'gan train --resume runs/first --steps 3000',
  'gan train --model dcgan --dataset mnist --steps 20000 --minutes 30 --sample-every 500 --out runs/half-an-hour',
  'gan train --model gan --discriminator-rate 2 --schedule cosine --warm-up 200 --steps 5000 --out runs/two-time-scales',
  'gan train --model dcgan --dataset mnist --guard rollback --guard-retries 5 --out runs/careful',
  'gan train --model dcgan --dataset mnist --evaluate fid,kid --evaluate-every 500 --early-stopping fid --out runs/watched',
  'gan train --model esrgan --preset small --dataset super-resolution-pairs --data-dir photos --init-from runs/pixels --out runs/sharp',
  'gan train --model gan --preset original-2014 --dry-run',
];

const notes = `
Ctrl-C (or SIGTERM) finishes the step, saves, and ends with exit code 130 (143); a second one quits at once. A run that
was stopped or killed goes on with --resume and ends with the same weights as one that was never interrupted.
When numbers are no longer finite, gradients vanish or explode, or the discriminator has won for good, the run goes back to
its last good checkpoint and ends with code 1; --guard rollback goes on from there with half the learning rates.
--minutes counts the processor time of steps alone, over all sittings and threads; schedules and phases of growth go by steps
and images, so fit them with --steps or --set.
The folder holds config.json, metrics.jsonl, samples/, checkpoints/, generator/ (for tf.loadLayersModel) and curves.*.`;

/** `gan train`. */
export const registerTrain: Register = (program, run) => {
  const command = program
    .command('train')
    .description('train a model, or go on with a run')
    .option('--model <name>', 'which model (see `gan list`)')
    .option('--preset <name>', "a published configuration (default: the model's first)");
  addDataOptions(withSet(command));
  addScheduleOptions(command);
  withBackend(command)
    .option('--dry-run', 'print the resolved configuration and write nothing')
    .option('--quiet', 'print no progress');
  withCommon(command);
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, commandLine, given) => {
    const [{ train }, { trainOptions }] = await Promise.all([
      import('../train/train.js'),
      import('../train/train-options.js'),
    ]);
    return train(parseOptions('train', trainOptions, given), commandLine, io);
  });
};

const addDataOptions = (command: Command) =>
  command
    .option('--dataset <name>', 'which data set (default: digits, which needs no files)')
    .option('--data-dir <folder>', "folder with the data set's files (default: download them once)")
    .option(
      '--data <key=value>',
      'an option of the data set, e.g. split=test or verify=true; may be repeated',
      append,
    );

const addScheduleOptions = (command: Command) =>
  command
    .option('--steps <count>', "generator updates of the whole run (default: the preset's)")
    .option(
      '--minutes <count>',
      'end the run after this much processor time of its steps, though steps remain',
    )
    .option('--batch-size <count>', "real examples in a batch (default: the preset's)")
    .option('--seed <seed>', 'number or word that decides every random choice (default: 0)')
    .option('--ema-half-life <images>', 'average the generator with this half-life; 0 for none')
    .option('--init-from <folder>', 'begin with the weights of networks of the same names in another run')
    .option(
      '--perceptual <path>',
      'weights of VGG19, or a network with model.json, for losses that compare features',
    )
    .option('--out <folder>', 'folder of the new run')
    .option('--resume <folder>', 'go on with the run in this folder; --steps and --minutes may ask for more')
    .option('--force', 'replace the run in --out')
    .option('--discriminator-rate <factor>', "multiply all learning rates but the generator's (default: 1)")
    .option(
      '--schedule <form>',
      'of all learning rates over --steps: constant, linear or cosine (default: constant)',
    )
    .option('--warm-up <steps>', 'let learning rates rise over the first steps (default: 0)')
    .option('--early-stopping <metric>', 'stop once this number has not improved for --patience values')
    .option('--patience <count>', 'values without improvement (default: 5)')
    .option('--min-delta <amount>', 'what counts as an improvement (default: 0)')
    .option('--higher-is-better', 'of the number watched by --early-stopping')
    .option(
      '--evaluate <metrics>',
      'measure samples along the way, e.g. fid,kid; best/ keeps the best by the first',
    )
    .option('--evaluate-every <steps>', 'steps between evaluations (default: a tenth of all)')
    .option('--evaluate-samples <count>', 'samples of each side in one (default: 2000)')
    .option('--evaluate-extractor <name>', 'features, as in `gan evaluate` (default: auto, by the data)')
    .option('--evaluate-weights <file>', 'weights of the extractor, for inception')
    .option('--guard <mode>', 'what to do when training goes wrong: off, stop or rollback (default: stop)')
    .option('--guard-retries <count>', 'with --guard rollback: how often to go on (default: 3)')
    .option('--sample-every <steps>', 'steps between sample sheets (default: a tenth of all)')
    .option('--checkpoint-every <steps>', 'steps between checkpoints (default: a tenth of all, at most 1000)')
    .option('--keep <count>', 'newest checkpoints to keep (default: 3)');
