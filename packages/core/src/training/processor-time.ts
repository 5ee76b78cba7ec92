/** What `process` of Node offers, where there is one. */
interface ProcessorClock {
  cpuUsage?(): { readonly user: number; readonly system: number };
}

/**
 * Processor time that this process has used since it began, in milliseconds, all of its threads together. Unlike time by the
 * clock it does not depend on what else the machine does, and of two busy cores it counts both.
 *
 * @returns undefined where the platform does not tell, as browsers do not. What a graphics processor does is not in it.
 */
export function processorMilliseconds(): number | undefined {
  const usage = (globalThis as { process?: ProcessorClock }).process?.cpuUsage?.();
  return usage && (usage.user + usage.system) / 1000;
}
