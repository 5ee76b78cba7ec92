import type { Command } from 'commander';

/** Collects the values of an option that may be repeated. */
export const append = (value: string, list: string[] = []) => [...list, value];

/** Options that say where to compute. */
export const withBackend = (command: Command) =>
  command
    .option('--backend <name>', 'auto, wasm, cpu, webgpu or tensorflow (default: auto)')
    .option('--blas <library>', 'system BLAS of the wasm backend: auto, off or a path (default: auto)');

/** The model's own options. */
export const withSet = (command: Command) =>
  command.option(
    '--set <key=value>',
    'an option of the model, e.g. latentDim=64; may be repeated (see `gan info`)',
    append,
  );

/** Options every command has. */
export const withCommon = (command: Command) =>
  command.option('--json', 'print the result as JSON').option('--verbose', 'print the stack of an error');

/** Text under the options: what to type. */
export const withExamples = (command: Command, examples: readonly string[]) =>
  command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  $ ${line}`).join('\n')}`);
