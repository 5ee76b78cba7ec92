/** Where text goes: a stream, or what stands for one in a test. */
export interface Output {
  write(text: string): unknown;
  /** Whether it is a terminal, where a progress bar can redraw its line. */
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where signals come from; `process` is one. */
export interface Signals {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  /** Ends the process at once. */
  exit(code: number): void;
}

/** What a command talks to: results on `stdout`, all else (progress, notes, errors) on `stderr`. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Left out, a command cannot be interrupted. */
  readonly signals?: Signals;
}

/** Writes one line of results. */
export const print = ({ stdout }: Io, line = '') => void stdout.write(`${line}\n`);

/** Writes a value for programs to read. */
export const printJson = (io: Io, value: unknown) => print(io, JSON.stringify(value, null, 2));

/** Writes one line that is not part of the result. */
export const note = ({ stderr }: Io, line: string) => void stderr.write(`${line}\n`);
