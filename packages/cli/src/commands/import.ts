import { append, withBackend, withCommon, withExamples, withSet } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan import --model dcgan --preset reference-64 --from netG_epoch_24.pth --from netD_epoch_24.pth --out runs/dcgan',
  'gan import --model biggan --preset imagenet-128 --from G_ema.pth --out runs/biggan',
  'gan import --model stylegan2 --preset config-f-256 --from 550000.pt --out runs/church',
  'gan import --model gan --from generator=mine.safetensors --names pytorch --out runs/mine',
  'gan import --model dcgan --preset reference-64 --from netG.pth --dataset image-folder --data-dir faces --data height=64 --data width=64 --out runs/faces',
];

const notes = `
Files are .safetensors, or .pth, .pt and .bin of PyTorch, of which nothing is run. Names are those of the model's published
implementation where it has one (\`gan info MODEL\` lists them), \`gan\` for files of \`gan export\`, or \`pytorch\` for
modules that are called as the layers are here. Every shape is checked; the options must be those the weights were
trained with (--preset, --set). Networks that are in no file start afresh.
Without --dataset the run has no data: it can be sampled, exported and evaluated; \`gan train --resume\` then asks for --dataset.`;

/** `gan import`. */
export const registerImport: Register = (program, run) => {
  const command = program
    .command('import')
    .description('make a run of weights that were trained elsewhere')
    .option('--model <name>', 'which model (see `gan list`)')
    .option('--preset <name>', "a published configuration (default: the model's first)")
    .option(
      '--from <file>',
      'a file of weights, or network=file where only you know which is in it; may be repeated',
      append,
    )
    .option('--names <format>', 'whose names the tensors have (default: found out)')
    .option('--out <folder>', 'folder of the new run')
    .option('--force', 'replace the run in --out')
    .option('--dataset <name>', 'what to go on training with')
    .option('--data-dir <folder>', "folder with the data set's files")
    .option('--data <key=value>', 'an option of the data set; may be repeated', append)
    .option('--batch-size <count>', "real examples in a batch (default: the preset's)")
    .option('--seed <seed>', 'number or word that decides every random choice (default: 0)')
    .option('--ema-half-life <images>', 'average the generator with this half-life; 0 for none');
  withCommon(withBackend(withSet(command)));
  command.addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, commandLine, given) => {
    const [{ importRun }, { importOptions }] = await Promise.all([
      import('../import/import-run.js'),
      import('../import/import-options.js'),
    ]);
    return importRun(parseOptions('import', importOptions, given), commandLine, io);
  });
};
