import { withBackend, withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

/** `gan doctor`. */
export const registerDoctor: Register = (program, run) => {
  const command = program
    .command('doctor')
    .description('report backends, versions and speed, and what to install to go faster');
  withExamples(withCommon(withBackend(command)), [
    'gan doctor',
    'gan doctor --blas off',
    'gan doctor --json',
  ]);
  run(command, async (io, _commandLine, given) => {
    const { doctor, doctorOptions } = await import('../doctor/doctor.js');
    return doctor(parseOptions('doctor', doctorOptions, given), io);
  });
};
