import { Presets, SingleBar } from 'cli-progress';
import type { Output } from '../io.js';
import { duration } from '../progress/progress-text.js';
import { cellName } from './cell-result.js';
import type { Cell } from './lab-plan.js';

/** Tells how far a laboratory is. */
export interface LabProgress {
  update(cell: Cell, share: number): void;
  stop(): void;
}

/** Nothing is told. */
export const silentProgress: LabProgress = { update: () => undefined, stop: () => undefined };

/**
 * A bar on a terminal; elsewhere a line when a cell begins or ends.
 *
 * @param total cells to be trained now.
 */
export function labProgress(output: Output, total: number): LabProgress {
  const shares = new Map<string, number>();
  const started = performance.now();
  const done = () => [...shares.values()].reduce((sum, share) => sum + share, 0);
  const left = () => duration(((performance.now() - started) / 1000 / done()) * (total - done()));
  const running = () => [...shares].filter(([, share]) => share < 1).map(([name]) => name);
  const bar = output.isTTY === true ? makeBar(output) : undefined;
  bar?.start(total, 0, { left: '?', running: 'starting' });
  return {
    update(cell, share) {
      const name = cellName(cell);
      const before = shares.get(name);
      shares.set(name, share);
      if (bar !== undefined) bar.update(done(), { left: left(), running: running().join(', ') });
      else if (share >= 1 && before !== 1) {
        const finished = [...shares.values()].filter((other) => other >= 1).length;
        output.write(`${finished}/${total} cells  ${name} done  ${left()} left\n`);
      } else if (before === undefined) output.write(`${name} begins\n`);
    },
    stop: () => bar?.stop(),
  };
}

const makeBar = (output: Output) =>
  new SingleBar(
    {
      format: '{bar} {percentage}% of {total} cells  {left} left  {running}',
      stream: output as NodeJS.WritableStream,
      ...{ barsize: 20, fps: 5, hideCursor: false },
    },
    Presets.shades_classic,
  );
