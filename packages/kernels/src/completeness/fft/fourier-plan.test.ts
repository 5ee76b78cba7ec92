import { describe, expect, it } from 'vitest';
import { fourierPlan } from './fourier-plan.js';

/** The definition, in 64-bit floats. */
const transformed = (real: Float64Array, imag: Float64Array): [number, number][] =>
  Array.from(real, (_, k) => {
    let [re, im] = [0, 0];
    for (let n = 0; n < real.length; n++) {
      const angle = (-2 * Math.PI * ((n * k) % real.length)) / real.length;
      re += real[n]! * Math.cos(angle) - imag[n]! * Math.sin(angle);
      im += real[n]! * Math.sin(angle) + imag[n]! * Math.cos(angle);
    }
    return [re, im];
  });

describe('fourierPlan', () => {
  const lengths = [...Array.from({ length: 40 }, (_, i) => i + 1), 64, 97, 100, 128, 441, 512, 997];
  it.each(lengths)('transforms %i numbers by the definition', (length) => {
    const real = Float64Array.from({ length }, (_, n) => Math.sin(n * n + 1));
    const imag = Float64Array.from({ length }, (_, n) => Math.cos(3 * n * n + 2));
    const want = transformed(real, imag);
    fourierPlan(length).transform(real, imag);
    want.forEach(([re, im], k) => {
      expect(Math.abs(real[k]! - re)).toBeLessThan(1e-10 * length);
      expect(Math.abs(imag[k]! - im)).toBeLessThan(1e-10 * length);
    });
  });
});
