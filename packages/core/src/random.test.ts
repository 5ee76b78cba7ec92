import { describe, expect, it } from 'vitest';
import { ConfigError } from './errors.js';
import { Random } from './random.js';

const moments = (values: Float32Array) => {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const central = (p: number) => values.reduce((a, b) => a + (b - mean) ** p, 0) / n;
  return { mean, variance: central(2), skew: central(3), kurtosis: central(4) };
};

describe('Random', () => {
  it('repeats itself from a seed and from a saved state', () => {
    const a = Random.fromSeed(7);
    const b = Random.fromSeed(7);
    expect([a.uniform(), a.normal(), a.int32()]).toEqual([b.uniform(), b.normal(), b.int32()]);
    const state = a.getState();
    const next = a.fillNormal(new Float32Array(50));
    b.setState(state);
    expect(b.fillNormal(new Float32Array(50))).toEqual(next);
    expect(Random.fromSeed(8).int32()).not.toBe(Random.fromSeed(7).int32());
  });

  it('forks without advancing, to unrelated sequences', () => {
    const random = Random.fromSeed('run');
    const before = random.getState();
    const [a, b] = [random.fork('latents'), random.fork('data')];
    expect(random.getState()).toEqual(before);
    expect(a.int32()).not.toBe(b.int32());
    expect(random.fork('data').int32()).toBe(random.fork('data').int32());
  });

  it('draws normals with the moments and the tails of N(0, 1)', () => {
    const values = Random.fromSeed(1).fillNormal(new Float32Array(1_000_000));
    const { mean, variance, skew, kurtosis } = moments(values);
    // Standard errors at a million draws are 0.001, 0.0014, 0.0039 and 0.0098; the bounds are five of them.
    expect(Math.abs(mean)).toBeLessThan(0.005);
    expect(Math.abs(variance - 1)).toBeLessThan(0.007);
    expect(Math.abs(skew)).toBeLessThan(0.02);
    expect(Math.abs(kurtosis - 3)).toBeLessThan(0.05);
    const beyond = (limit: number) => values.filter((v) => Math.abs(v) > limit).length / values.length;
    expect(beyond(1.959964)).toBeCloseTo(0.05, 2);
    expect(beyond(3.290527)).toBeGreaterThan(0.00084);
    expect(beyond(3.290527)).toBeLessThan(0.00116);
    // 3.5 lies beyond the last layer: only the tail routine reaches it. Expected 465 of a million, sd 22.
    expect(beyond(3.5) * 1e6).toBeGreaterThan(360);
    expect(beyond(3.5) * 1e6).toBeLessThan(570);
  });

  it('matches the normal distribution function throughout (Kolmogorov-Smirnov)', () => {
    const values = Random.fromSeed(5).fillNormal(new Float32Array(200_000)).sort();
    let distance = 0;
    values.forEach(
      (x, i) => (distance = Math.max(distance, Math.abs(normalCdf(x) - (i + 0.5) / values.length))),
    );
    // The 0.1 % critical value is 1.95 / sqrt(n).
    expect(distance).toBeLessThan(1.95 / Math.sqrt(values.length));
  });

  it('draws one at a time exactly what it draws in bulk', () => {
    const [one, bulk] = [Random.fromSeed(3), Random.fromSeed(3)];
    const values = bulk.fillNormal(new Float32Array(5000), 2, 3);
    values.forEach((v) => expect(Math.fround(one.normal(2, 3))).toBe(v));
  });

  it('keeps uniforms inside their bounds and spreads integers evenly', () => {
    const random = Random.fromSeed(11);
    const uniforms = random.fillUniform(new Float32Array(100_000), -1, 1);
    expect(Math.min(...uniforms.slice(0, 50_000))).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...uniforms.slice(0, 50_000))).toBeLessThan(1);
    expect(moments(uniforms).variance).toBeCloseTo(1 / 3, 2);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[random.integer(7)]!++;
    counts.forEach((count) => expect(Math.abs(count - 10_000)).toBeLessThan(500));
  });

  it('permutes: every index once, in an order that depends on the seed', () => {
    const order = Random.fromSeed(2).permutation(1000);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect(order).not.toEqual(Random.fromSeed(4).permutation(1000));
  });

  it('refuses a seed or a count that means nothing', () => {
    expect(() => Random.fromSeed(Number.NaN)).toThrow(ConfigError);
    expect(() => Random.fromSeed(1).integer(0)).toThrow(/count of 1 or more, got 0/);
  });
});

/** Standard normal distribution function by its power series, good to 1e-12 where it is used. */
function normalCdf(x: number): number {
  if (Math.abs(x) > 7) return x < 0 ? 0 : 1;
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > 1e-16; k++) sum += term *= (x * x) / (2 * k + 1);
  return 0.5 + (sum * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI);
}
