export { runCli } from './run-cli.js';
export { exitCodes } from './errors.js';
export type { Io, Output, Signals } from './io.js';
export type { RunSummary } from './train/run-summary.js';
export type { RunRecord } from './run/record.js';
