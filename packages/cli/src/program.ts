import { Command } from 'commander';
import { registerCompare } from './commands/compare.js';
import { registerDirections } from './commands/directions.js';
import { registerDoctor } from './commands/doctor.js';
import { registerEvaluate } from './commands/evaluate.js';
import { registerGallery } from './commands/gallery.js';
import { registerExport } from './commands/export.js';
import { registerImport } from './commands/import.js';
import { registerInfo } from './commands/info.js';
import { registerInterpolate } from './commands/interpolate.js';
import { registerJudge } from './commands/judge.js';
import { registerList } from './commands/list.js';
import type { Action, Run } from './commands/register.js';
import { registerModes } from './commands/modes.js';
import { registerProject } from './commands/project.js';
import { registerReport } from './commands/report.js';
import { registerSample } from './commands/sample.js';
import { registerTrain } from './commands/train.js';
import { registerTranslate, registerUpscale } from './commands/translate.js';
import type { Io } from './io.js';
import { withExamples } from './options/common.js';
import { ownVersion } from './run/versions.js';

const examples = [
  'gan train --model gan --steps 1500 --out runs/first',
  'gan sample --run runs/first --grid 10x10 --out samples.png',
  'gan evaluate runs/first --metrics fid,is --samples 5000',
  'gan report runs/first --out report.html',
  'gan info gan --preset article',
  'gan doctor',
];

const commands = [
  registerTrain,
  registerSample,
  registerDirections,
  registerProject,
  registerTranslate,
  registerUpscale,
  registerEvaluate,
  registerJudge,
  registerCompare,
  registerReport,
  registerGallery,
  registerImport,
  registerExport,
  registerInfo,
  registerList,
  registerInterpolate,
  registerModes,
  registerDoctor,
];

/** The whole command line; `onExit` receives the code a command ends with. */
export function createProgram(argv: readonly string[], io: Io, onExit: (code: number) => void): Command {
  const program = new Command('gan')
    .description('Train, sample, evaluate and inspect generative adversarial networks on TensorFlow.js.')
    .version(ownVersion())
    // Errors become exceptions, and every word goes through the given streams.
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 100, 120),
    });
  withExamples(program, examples);
  const run: Run = (command, action) => setAction(command, action, argv, io, onExit);
  for (const register of commands) register(program, run);
  return program;
}

function setAction(
  command: Command,
  action: Action,
  argv: readonly string[],
  io: Io,
  onExit: (code: number) => void,
): void {
  command.allowExcessArguments(false).action(async () => {
    onExit(
      await action(io, ['gan', ...argv], command.opts(), ...(command.processedArgs as (string | string[])[])),
    );
  });
}
