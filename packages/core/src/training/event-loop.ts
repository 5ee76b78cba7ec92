/**
 * Lets timers, signals and input run. Training is a chain of promises, which alone would keep all of them waiting;
 * `setImmediate` (or a timer, in browsers) costs microseconds and runs in background tabs too.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
