import * as tf from '@tensorflow/tfjs';
import type { Measured } from '../protocol.js';
import type { Work } from '../work/index.js';

/** Runs that make up one time: as many as take about two milliseconds, so that the clock is fine enough. */
let runsPerTime = 1;

/** Runs a piece of work until its code is compiled and its memory allocated. */
export async function warmUp(work: Work): Promise<void> {
  let milliseconds = Infinity;
  for (let i = 0; i < 3; i++) {
    milliseconds = await timeOf(work, 1);
    if (milliseconds > 1000) break;
  }
  runsPerTime = Math.max(1, Math.ceil(2 / milliseconds));
}

/** Times single runs for at least so long, and at least so many. */
export async function measure(work: Work, milliseconds: number, runs: number): Promise<Measured> {
  const times: number[] = [];
  const processorTimes: number[] = [];
  const start = performance.now();
  while (times.length < runs || performance.now() - start < milliseconds) {
    const before = process.cpuUsage();
    times.push((await timeOf(work, runsPerTime)) / runsPerTime);
    const { user, system } = process.cpuUsage(before);
    processorTimes.push((user + system) / 1000 / runsPerTime);
  }
  // The first run of a turn finds the caches as another process left them.
  const first = times.length > 2 ? 1 : 0;
  return { times: times.slice(first), processorTimes: processorTimes.slice(first) };
}

async function timeOf(work: Work, runs: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < runs; i++) await runOnce(work, i === runs - 1);
  return performance.now() - start;
}

/** One run; the last of several waits until the device is done. */
export async function runOnce(work: Work, wait: boolean): Promise<void> {
  const result = work.run();
  if (result instanceof Promise) return result;
  if (wait && isAsynchronous()) await settle(result);
  result.dispose();
}

const isAsynchronous = () => ['webgpu', 'webgl'].includes(tf.getBackend());

/** Reads one element back, which a device answers when everything before it is done. */
async function settle(tensor: tf.Tensor): Promise<void> {
  const first = tf.tidy(() => tf.slice(tf.reshape(tensor, [-1]), [0], [1]));
  await first.data();
  first.dispose();
}
