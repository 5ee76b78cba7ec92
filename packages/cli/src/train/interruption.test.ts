import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { textSink } from '../testing/run-gan.js';
import { Interruption } from './interruption.js';

function setUp() {
  const signals = Object.assign(new EventEmitter(), { exit: vi.fn() });
  const stderr = textSink();
  return { signals, stderr, interruption: new Interruption({ stdout: textSink(), stderr, signals }) };
}

describe('Interruption', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('asks to stop at the first %s and ends at once at the second signal', (name, code) => {
    const { signals, stderr, interruption } = setUp();
    expect([interruption.signal.aborted, interruption.exitCode]).toEqual([false, undefined]);
    signals.emit(name);
    expect([interruption.signal.aborted, interruption.exitCode]).toEqual([true, code]);
    expect(stderr.text()).toMatch(/Finishing the step and saving; once more to quit at once/);
    expect(signals.exit).not.toHaveBeenCalled();
    signals.emit('SIGINT');
    expect(signals.exit).toHaveBeenCalledWith(130);
  });

  it('leaves signals alone once closed', () => {
    const { signals, interruption } = setUp();
    interruption.close();
    expect(signals.emit('SIGINT')).toBe(false);
    expect(interruption.exitCode).toBeUndefined();
  });
});
