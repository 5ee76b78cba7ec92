import { CommanderError } from 'commander';
import { describeError, exitCodeOf, exitCodes } from './errors.js';
import { note, type Io } from './io.js';
import { createProgram } from './program.js';

/**
 * Runs the command line.
 *
 * Results go to `io.stdout`, all else to `io.stderr`; an error is one line there. Never throws.
 *
 * @param argv what was typed after `gan`.
 * @returns the code to end with: 0; 1 for a failure; 2 for something asked for that there is not; 130 or 143 after an
 * interruption.
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.success;
  try {
    if (argv.length === 0) {
      createProgram(argv, io, () => undefined).outputHelp({ error: true });
      return exitCodes.usage;
    }
    await createProgram(argv, io, (ended) => (code = ended)).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return endOfParsing(error, argv, io);
    note(io, describeError(error, argv.includes('--verbose')));
    return exitCodeOf(error);
  }
}

/** Help and version end parsing as errors do, with code 0. */
function endOfParsing({ exitCode, message }: CommanderError, argv: readonly string[], io: Io): number {
  if (exitCode === 0) return exitCodes.success;
  const problem = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const command =
    argv[0] !== undefined && /^\w+$/.test(argv[0]) && !/command/.test(problem) ? ` ${argv[0]}` : '';
  note(io, `gan: ${problem}. See \`gan${command} --help\`.`);
  return exitCodes.usage;
}
