import { describe, expect, it } from 'vitest';
import { fromDisplayP3, toDisplayP3 } from './display-p3.js';

const largest = (values: Uint16Array, others: ArrayLike<number>) =>
  Math.max(...values.map((value, i) => Math.abs(value - others[i]!)));

describe('Display P3', () => {
  it('has the red and the greys of sRGB where CSS says, and leaves alpha alone', () => {
    // color(display-p3 0.91749 0.20029 0.13856) is #f00.
    const red = toDisplayP3(Uint16Array.of(65535, 0, 0, 77), 4);
    expect(largest(red, [0.91749 * 65535, 0.20029 * 65535, 0.13856 * 65535, 77])).toBeLessThan(8);
    const grey = Uint16Array.of(0, 0, 0, 9000, 9000, 9000, 65535, 65535, 65535);
    expect(largest(toDisplayP3(grey, 3), grey)).toBeLessThan(2);
  });

  it('gives colours of sRGB back, and cuts those beyond it', () => {
    const colours = Uint16Array.from({ length: 60 }, (_, i) => (i * 20_011) % 65536);
    expect(largest(fromDisplayP3(toDisplayP3(colours, 3), 3), colours)).toBeLessThan(40);
    expect([...fromDisplayP3(Uint16Array.of(0, 65535, 0), 3)]).toEqual([0, 65535, 0]);
  });
});
