import { withCommon, withExamples } from '../options/common.js';
import type { Register } from './register.js';

/** `gan list`. */
export const registerList: Register = (program, run) => {
  const command = program
    .command('list')
    .description('list models with their presets, data sets, metrics, losses and backends');
  withExamples(withCommon(command), ['gan list', 'gan list --json']);
  run(command, async (io, _commandLine, { json }) => {
    const { list } = await import('../list/list.js');
    return list({ json: json === true }, io);
  });
};
