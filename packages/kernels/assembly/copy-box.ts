/**
 * Copies a box of up to three dimensions of rows from one place to another: `n0 * n1 * n2` rows of `rowBytes`
 * bytes, with the given distances in bytes between rows along each dimension on either side. Cutting out,
 * padding, joining and permuting dimensions are all this.
 */
export function copyBox(
  x: usize, out: usize, n0: i32, n1: i32, n2: i32, rowBytes: usize,
  x0: usize, x1: usize, x2: usize, out0: usize, out1: usize, out2: usize,
): void {
  for (let i = 0; i < n0; i++, x += x0, out += out0) {
    let xPlane = x;
    let outPlane = out;
    for (let j = 0; j < n1; j++, xPlane += x1, outPlane += out1) {
      copyRows(xPlane, outPlane, n2, rowBytes, x2, out2);
    }
  }
}

// Up to about this length a loop of our own was measured to beat a call to copy memory.
const SHORT_ROW: usize = 4096;

// @ts-ignore: decorator
@inline
function copyRows(x: usize, out: usize, rows: i32, rowBytes: usize, xStep: usize, outStep: usize): void {
  if (rowBytes == 4) {
    for (let row = 0; row < rows; row++, x += xStep, out += outStep) store<u32>(out, load<u32>(x));
  } else if (rowBytes > SHORT_ROW) {
    for (let row = 0; row < rows; row++, x += xStep, out += outStep) memory.copy(out, x, rowBytes);
  } else {
    for (let row = 0; row < rows; row++, x += xStep, out += outStep) copyShort(x, out, rowBytes);
  }
}

// @ts-ignore: decorator
@inline
function copyShort(x: usize, out: usize, bytes: usize): void {
  let i: usize = 0;
  for (; i + 16 <= bytes; i += 16) v128.store(out + i, v128.load(x + i));
  for (; i + 4 <= bytes; i += 4) store<u32>(out + i, load<u32>(x + i));
  for (; i < bytes; i++) store<u8>(out + i, load<u8>(x + i));
}

/**
 * Fills a box of rows as above with a 32-bit word; for types of one byte the word is that byte four times.
 */
export function fillBox(
  out: usize, word: u32, n0: i32, n1: i32, n2: i32, rowBytes: usize, out0: usize, out1: usize, out2: usize,
): void {
  for (let i = 0; i < n0; i++, out += out0) {
    let plane = out;
    for (let j = 0; j < n1; j++, plane += out1) {
      let row = plane;
      for (let k = 0; k < n2; k++, row += out2) fillRow(row, word, rowBytes);
    }
  }
}

// @ts-ignore: decorator
@inline
function fillRow(out: usize, word: u32, bytes: usize): void {
  const value = i32x4.splat(word);
  let i: usize = 0;
  for (; i + 16 <= bytes; i += 16) v128.store(out + i, value);
  for (; i + 4 <= bytes; i += 4) store<u32>(out + i, word);
  for (; i < bytes; i++) store<u8>(out + i, <u8>word);
}
