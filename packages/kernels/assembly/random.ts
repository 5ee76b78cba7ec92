/**
 * Fills `count` floats with `low + scale k`, k being the upper 24 of the next 32 bits of a xoroshiro128+
 * generator (Blackman & Vigna 2018, shifts 24, 16, 37), whose two 64-bit words are read from and written back
 * to `state`. Computed in doubles and rounded once, so it gives what JavaScript gives.
 */
export function uniformFill(state: usize, out: usize, count: i32, low: f64, scale: f64): void {
  let s0 = load<u64>(state);
  let s1 = load<u64>(state, 8);
  for (const end = out + ((<usize>count) << 2); out < end; out += 4) {
    const bits = <u32>(s0 + s1) >> 8;
    store<f32>(out, <f32>(low + <f64>bits * scale));
    const mixed = s0 ^ s1;
    s0 = rotl<u64>(s0, 24) ^ mixed ^ (mixed << 16);
    s1 = rotl<u64>(mixed, 37);
  }
  store<u64>(state, s0);
  store<u64>(state, s1, 8);
}
