/** States of the generator s <- 1664525 s + 1013904223 mod 2^32, divided by 2^32; as in scripts/fixtures/reference_values.py. */
export function referenceUniforms(seed: number, count: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

/** Rows of eight numbers, roughly normal, with a scale and a shift for each column; as in the same script. */
export function referenceRows(seed: number, count: number, shift: number): Float32Array {
  const uniforms = referenceUniforms(seed, 32 * count);
  return Float32Array.from({ length: 8 * count }, (_, at) => {
    const [a, b, c, d] = uniforms.subarray(4 * at, 4 * at + 4) as unknown as [number, number, number, number];
    return (((at % 8) + 1) / 4) * (a + b + c + d - 2) + shift * (at % 8);
  });
}
