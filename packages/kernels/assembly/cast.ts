/** One byte per element to floats. */
export function castBytesToFloats(x: usize, out: usize, count: i32): void {
  const vectorEnd = x + <usize>(count & ~15);
  const end = x + <usize>count;
  for (; x < vectorEnd; x += 16, out += 64) {
    const bytes = v128.load(x);
    const low = i16x8.extend_low_i8x16_u(bytes);
    const high = i16x8.extend_high_i8x16_u(bytes);
    v128.store(out, f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(low)));
    v128.store(out, f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(low)), 16);
    v128.store(out, f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(high)), 32);
    v128.store(out, f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(high)), 48);
  }
  for (; x < end; x++, out += 4) store<f32>(out, <f32>load<u8>(x));
}

/** 32-bit integers to floats. */
export function castIntegersToFloats(x: usize, out: usize, count: i32): void {
  const vectorEnd = x + ((<usize>(count & ~3)) << 2);
  const end = x + ((<usize>count) << 2);
  for (; x < vectorEnd; x += 16, out += 16) v128.store(out, f32x4.convert_i32x4_s(v128.load(x)));
  for (; x < end; x += 4, out += 4) store<f32>(out, <f32>load<i32>(x));
}
