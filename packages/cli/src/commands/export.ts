import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan export --run runs/first --format onnx --out generator.onnx',
  'gan export --run runs/first --format tfjs --out public/generator',
  'gan export --run runs/dcgan --format safetensors --names reference --networks generator,discriminator --out weights',
  'gan export --run runs/mine --format safetensors --names pytorch --out generator.safetensors',
];

const notes = `
tfjs writes model.json and weights.bin, for \`tf.loadLayersModel\` after one import of @gan/models/layers. onnx takes pictures as
[N, H, W, C] and labels as int32 [N, 1]; layers without operations there are named and nothing is written. Names of safetensors are
our own (gan), those of PyTorch modules called as the layers are (pytorch), or the published implementation's (reference).`;

/** `gan export`. */
export const registerExport: Register = (program, run) => {
  const command = program
    .command('export')
    .description('write networks of a run as files for other programs')
    .option('--run <folder>', 'folder of the run')
    .option('--format <format>', 'tfjs, safetensors or onnx')
    .option('--out <path>', 'file for one network, or folder')
    .option('--networks <list>', 'which networks (default: those that make samples)')
    .option('--names <names>', 'names in safetensors: gan, pytorch, reference or whose (default: gan)')
    .option('--checkpoint <step>', 'the checkpoint of this step, or best (default: the newest whole one)')
    .option('--force', 'overwrite the file');
  command.addHelpText('after', notes);
  withExamples(withCommon(withBackend(command)), examples);
  run(command, async (io, _commandLine, given) => {
    const [{ exportRun }, { exportOptions }] = await Promise.all([
      import('../export/export-run.js'),
      import('../export/export-options.js'),
    ]);
    return exportRun(parseOptions('export', exportOptions, given), io);
  });
};
