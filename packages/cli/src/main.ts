#!/usr/bin/env node
import { describeError, exitCodes } from './errors.js';
import { runCli } from './run-cli.js';

const { stdout, stderr } = process;

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`gan list | head`) closes the pipe; that is no error.
  if (error.code === 'EPIPE') process.exit(0);
  stderr.write(`${describeError(error, false)}\n`);
  process.exit(exitCodes.failure);
});
// Nowhere is left to say it.
stderr.on('error', () => process.exit(exitCodes.failure));

process.exitCode = await runCli(process.argv.slice(2), { stdout, stderr, signals: process });
