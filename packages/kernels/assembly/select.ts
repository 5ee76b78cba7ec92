/** `condition[i] ? a[i] : b[i]`; the condition has one byte per element. */
export function select(condition: usize, a: usize, b: usize, out: usize, count: i32): void {
  const vectorEnd = condition + <usize>(count & ~3);
  const end = condition + <usize>count;
  for (; condition < vectorEnd; condition += 4, a += 16, b += 16, out += 16) {
    const words = i16x8.extend_low_i8x16_u(v128.load32_zero(condition));
    const mask = i32x4.ne(i32x4.extend_low_i16x8_u(words), i32x4.splat(0));
    v128.store(out, v128.bitselect(v128.load(a), v128.load(b), mask));
  }
  for (; condition < end; condition++, a += 4, b += 4, out += 4) {
    store<u32>(out, load<u8>(condition) ? load<u32>(a) : load<u32>(b));
  }
}
