import { describe, expect, it } from 'vitest';
import { textSink } from '../testing/run-gan.js';
import { stageReporter } from './stage-progress.js';

describe('stageReporter', () => {
  it('writes a line where a stage begins and where it ends, and none between', () => {
    const stderr = textSink();
    const reporter = stageReporter({ stderr }, false);
    for (const done of [64, 128, 192]) reporter.report({ stage: 'real', done, total: 192 });
    reporter.report({ stage: 'fid', done: 1 });
    reporter.stop();
    expect(stderr.text()).toBe('real: 64 of 192\nreal: 192 of 192\nfid: 1\n');
  });

  it('says nothing where that is wanted', () => {
    const stderr = textSink();
    stageReporter({ stderr }, true).report({ stage: 'real', done: 64 });
    expect(stderr.text()).toBe('');
  });

  it('draws a bar for each stage on a terminal', () => {
    const stderr = Object.assign(textSink(), {
      isTTY: true,
      columns: 80,
      cursorTo: () => undefined,
      clearLine: () => undefined,
    });
    const reporter = stageReporter({ stderr }, false);
    reporter.report({ stage: 'real', done: 1, total: 2 });
    reporter.report({ stage: 'fake', done: 1, total: 4 });
    reporter.stop();
    expect(stderr.text()).toMatch(/1\/2 {2}real[\s\S]*1\/4 {2}fake/);
  });
});
