import { packColumns, packRows } from './gemm-pack';
import { multiplyTile, TILE_COLUMNS, TILE_ROWS } from './gemm-tile';

// A block of A and a block of B together fit the second-level cache, a panel of B the first.
const BLOCK_ROWS: i32 = 128;
const BLOCK_DEPTH: i32 = 256;
const BLOCK_COLUMNS: i32 = 512;

const ZEROS_BYTES: i32 = BLOCK_DEPTH * 4;
const TILE_BYTES: i32 = TILE_ROWS * TILE_COLUMNS * 4;
const A_BYTES: i32 = BLOCK_ROWS * BLOCK_DEPTH * 4;
const B_BYTES: i32 = BLOCK_COLUMNS * BLOCK_DEPTH * 4;

/** Bytes of work space that `gemm` needs, whatever the sizes. */
export function gemmWorkBytes(): i32 {
  return ZEROS_BYTES + TILE_BYTES + A_BYTES + B_BYTES;
}

/**
 * `C = op(A) op(B)` or `C += op(A) op(B)` for row-major float32 matrices: `op(A)` is `[rows, depth]`,
 * `op(B)` is `[depth, columns]`; `aStride`, `bStride`, `cStride` count floats between stored rows.
 */
export function gemm(
  rows: i32,
  columns: i32,
  depth: i32,
  a: usize,
  aStride: i32,
  aTransposed: bool,
  b: usize,
  bStride: i32,
  bTransposed: bool,
  c: usize,
  cStride: i32,
  accumulate: bool,
  work: usize,
): void {
  const aBytes = (<usize>aStride) << 2;
  const bBytes = (<usize>bStride) << 2;
  const packedA = work + ZEROS_BYTES + TILE_BYTES;
  const packedB = packedA + A_BYTES;
  memory.fill(work, 0, ZEROS_BYTES);
  for (let column = 0; column < columns; column += BLOCK_COLUMNS) {
    const blockColumns = min(BLOCK_COLUMNS, columns - column);
    for (let step = 0; step < depth; step += BLOCK_DEPTH) {
      const blockDepth = min(BLOCK_DEPTH, depth - step);
      if (bTransposed) packRows(8, packedB, element(b, column, bBytes, step), blockColumns, blockDepth, bBytes, work);
      else packColumns(8, packedB, element(b, step, bBytes, column), blockColumns, blockDepth, bBytes);
      for (let row = 0; row < rows; row += BLOCK_ROWS) {
        const blockRows = min(BLOCK_ROWS, rows - row);
        if (aTransposed) packColumns(4, packedA, element(a, step, aBytes, row), blockRows, blockDepth, aBytes);
        else packRows(4, packedA, element(a, row, aBytes, step), blockRows, blockDepth, aBytes, work);
        multiplyBlock(
          blockRows,
          blockColumns,
          blockDepth,
          packedA,
          packedB,
          element(c, row, (<usize>cStride) << 2, column),
          (<usize>cStride) << 2,
          accumulate || step > 0,
          work + ZEROS_BYTES,
        );
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function element(base: usize, row: i32, rowBytes: usize, column: i32): usize {
  return base + <usize>row * rowBytes + ((<usize>column) << 2);
}

function multiplyBlock(
  rows: i32,
  columns: i32,
  depth: i32,
  a: usize,
  b: usize,
  c: usize,
  rowBytes: usize,
  accumulate: bool,
  edge: usize,
): void {
  const aPanel = (<usize>depth) << 4;
  const bPanel = (<usize>depth) << 5;
  for (let column = 0; column < columns; column += TILE_COLUMNS) {
    const width = min(TILE_COLUMNS, columns - column);
    let panel = a;
    for (let row = 0; row < rows; row += TILE_ROWS) {
      const height = min(TILE_ROWS, rows - row);
      const target = element(c, row, rowBytes, column);
      if (width == TILE_COLUMNS && height == TILE_ROWS) multiplyTile(depth, panel, b, target, rowBytes, accumulate);
      else {
        multiplyTile(depth, panel, b, edge, 32, false);
        copyEdge(target, rowBytes, edge, height, width, accumulate);
      }
      panel += aPanel;
    }
    b += bPanel;
  }
}

/** The part of a tile that lies within the product. */
function copyEdge(c: usize, rowBytes: usize, tile: usize, height: i32, width: i32, accumulate: bool): void {
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = c + ((<usize>column) << 2);
      const value = load<f32>(tile + ((<usize>column) << 2));
      store<f32>(at, accumulate ? load<f32>(at) + value : value);
    }
    c += rowBytes;
    tile += 32;
  }
}
