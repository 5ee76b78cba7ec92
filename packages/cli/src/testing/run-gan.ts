import type { Output } from '../io.js';
import { runCli } from '../run-cli.js';

/** What a command left behind. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with what it writes kept as text. */
export async function runGan(...argv: string[]): Promise<Ended> {
  const [stdout, stderr] = [textSink(), textSink()];
  const code = await runCli(argv, { stdout, stderr });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** {@link runGan} where anything but success is a failure of the test. */
export async function expectGan(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await runGan(...argv);
  if (code !== 0) throw new Error(`gan ${argv.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}

/** An output that keeps what is written. */
export function textSink(): Output & { text(): string } {
  const parts: string[] = [];
  return { write: (text) => void parts.push(text), text: () => parts.join('') };
}

/** Options of a run that takes a moment: small networks, small batches, few data. */
export const tinyRun = [
  ...[
    '--model',
    'gan',
    '--set',
    'latentDim=4',
    '--set',
    'generatorUnits=[8]',
    '--set',
    'discriminatorUnits=[8]',
  ],
  ...['--batch-size', '4', '--data', 'size=64'],
];
