import type { Command } from 'commander';
import type { Io } from '../io.js';

/** What a command does: given checked arguments in order and raw options, it returns the code to end with. */
export type Action = (
  io: Io,
  /** What was typed, for records. */
  commandLine: readonly string[],
  options: Record<string, unknown>,
  /** Words in their order; a list where a command takes any number of them. */
  ...args: readonly unknown[]
) => Promise<number>;

/** Gives a command its action. */
export type Run = (command: Command, action: Action) => void;

/** Adds one command to the program. */
export type Register = (program: Command, run: Run) => void;
