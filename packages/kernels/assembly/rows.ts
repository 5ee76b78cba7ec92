/**
 * Copies `rows` rows of `rowBytes` bytes, the beginnings of two rows being `fromStride` and `outStride`
 * bytes apart: slices, splits and concatenations of elements of any size.
 */
export function copyRows(
  from: usize,
  out: usize,
  rows: i32,
  rowBytes: i32,
  fromStride: i32,
  outStride: i32,
): void {
  for (let row = 0; row < rows; row++) {
    let source = from;
    let target = out;
    const end = target + <usize>rowBytes;
    if (rowBytes >= LONG) {
      memory.copy(target, source, <usize>rowBytes);
    } else {
      while (target + 16 <= end) {
        v128.store(target, v128.load(source));
        target += 16;
        source += 16;
      }
      while (target + 4 <= end) {
        store<u32>(target, load<u32>(source));
        target += 4;
        source += 4;
      }
      while (target < end) {
        store<u8>(target, load<u8>(source));
        target += 1;
        source += 1;
      }
    }
    from += <usize>fromStride;
    out += <usize>outStride;
  }
}

// From here on the engine's memory.copy is faster than a loop of vectors, in spite of its call.
const LONG: i32 = 512;
