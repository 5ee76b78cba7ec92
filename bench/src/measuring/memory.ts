import * as tf from '@tensorflow/tfjs';
import type { MemoryReport, MemorySample } from '../protocol.js';
import type { Work } from '../work/index.js';
import { runOnce } from './time.js';

/** Runs a piece of work so often, looking at memory ten times on the way. */
export async function watchMemory(work: Work, runs: number, startBytes: number): Promise<MemoryReport> {
  const samples: MemorySample[] = [];
  const every = Math.max(1, Math.floor(runs / 10));
  for (let done = 1; done <= runs; done++) {
    await runOnce(work, true);
    if (done % every === 0) samples.push(sampleAfter(done));
  }
  // In kilobytes, whatever the platform's own unit: Node converts.
  return { startBytes, peakBytes: process.resourceUsage().maxRSS * 1024, samples };
}

function sampleAfter(runs: number): MemorySample {
  const { numTensors, numBytes } = tf.memory();
  return { runs, residentBytes: process.memoryUsage().rss, tensors: numTensors, tensorBytes: numBytes };
}
