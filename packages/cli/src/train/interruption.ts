import { note, type Io } from '../io.js';

const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Turns Ctrl-C (or SIGTERM) into a request to stop after the step in hand; a second one ends the process at once. */
export class Interruption {
  /** The code to end with: 128 and the signal's number; undefined while nothing has interrupted. */
  exitCode: number | undefined;
  private readonly controller = new AbortController();
  private readonly listeners = {
    SIGINT: () => this.receive('SIGINT'),
    SIGTERM: () => this.receive('SIGTERM'),
  };

  constructor(private readonly io: Io) {
    io.signals?.on('SIGINT', this.listeners.SIGINT);
    io.signals?.on('SIGTERM', this.listeners.SIGTERM);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Signals end the process again as they usually do. */
  close(): void {
    this.io.signals?.off('SIGINT', this.listeners.SIGINT);
    this.io.signals?.off('SIGTERM', this.listeners.SIGTERM);
  }

  private receive(name: keyof typeof codes): void {
    if (this.exitCode !== undefined) return this.quit(codes[name]);
    this.exitCode = codes[name];
    // On a line of its own: the terminal has just echoed ^C into the progress bar.
    note(this.io, '\nFinishing the step and saving; once more to quit at once.');
    this.controller.abort();
  }

  private quit(code: number): void {
    // The progress bar has switched the wrapping of lines off, and can no longer switch it on.
    if (this.io.stderr.isTTY) this.io.stderr.write('\u001b[?7h\n');
    this.io.signals?.exit(code);
  }
}
