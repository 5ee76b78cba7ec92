// A copied stretch longer than this is read from the first-level cache no more.
const CACHED_BYTES: usize = 8192;

/** Each of `blocks` blocks of `blockBytes` bytes, `times` times in a row. */
export function repeatBlocks(x: usize, out: usize, blocks: i32, blockBytes: usize, times: i32): void {
  for (let block = 0; block < blocks; block++, x += blockBytes) {
    if (blockBytes == 4) fillWords(out, load<u32>(x), times);
    else copyRepeatedly(x, out, blockBytes, times);
    out += blockBytes * <usize>times;
  }
}

function fillWords(out: usize, word: u32, count: i32): void {
  const value = i32x4.splat(word);
  const vectorEnd = out + ((<usize>(count & ~3)) << 2);
  const end = out + ((<usize>count) << 2);
  for (; out < vectorEnd; out += 16) v128.store(out, value);
  for (; out < end; out += 4) store<u32>(out, word);
}

// Doubles what is there until a cached stretch is full, then copies that stretch.
function copyRepeatedly(x: usize, out: usize, blockBytes: usize, times: i32): void {
  if (!times) return;
  const total = blockBytes * <usize>times;
  memory.copy(out, x, blockBytes);
  let filled = blockBytes;
  while (filled < total && filled < CACHED_BYTES) {
    const step = min(filled, total - filled);
    memory.copy(out + filled, out, step);
    filled += step;
  }
  const stretch = filled;
  while (filled < total) {
    const step = min(stretch, total - filled);
    memory.copy(out + filled, out, step);
    filled += step;
  }
}
