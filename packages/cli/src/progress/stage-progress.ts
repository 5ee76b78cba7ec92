import { Presets, SingleBar } from 'cli-progress';
import type { Io, Output } from '../io.js';

/** How far one stage of some work is. */
export interface StageProgress {
  readonly stage: string;
  readonly done: number;
  /** Undefined where nobody knows how much there is. */
  readonly total?: number;
}

/** Shows the progress of work in stages. */
export interface StageReporter {
  report(progress: StageProgress): void;
  /** Leaves the terminal as it was. */
  stop(): void;
}

const longestSilence = 10_000;

/** A bar for each stage on a terminal; elsewhere a line as a stage begins and ends, and every ten seconds. */
export function stageReporter({ stderr }: Pick<Io, 'stderr'>, quiet: boolean): StageReporter {
  if (quiet) return { report: () => undefined, stop: () => undefined };
  return stderr.isTTY ? stageBar(stderr) : stageLines(stderr);
}

function stageBar(output: Output): StageReporter {
  const bar = new SingleBar(
    {
      format: '{bar} {value}/{total}  {stage}',
      stream: output as NodeJS.WritableStream,
      barsize: 20,
      fps: 5,
      hideCursor: false,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let current: string | undefined;
  return {
    report({ stage, done, total = 0 }) {
      if (stage !== current) {
        if (current !== undefined) bar.stop();
        bar.start(total, done, { stage });
        current = stage;
      } else bar.update(done);
    },
    stop() {
      if (current !== undefined) bar.stop();
      current = undefined;
    },
  };
}

function stageLines(output: Output): StageReporter {
  let current: string | undefined;
  let spokenAt = 0;
  return {
    report({ stage, done, total }) {
      const now = performance.now();
      if (stage === current && done !== total && now - spokenAt < longestSilence) return;
      [current, spokenAt] = [stage, now];
      output.write(`${stage}: ${done}${total === undefined ? '' : ` of ${total}`}\n`);
    },
    stop: () => undefined,
  };
}
