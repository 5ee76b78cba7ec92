import type { TilePlan } from './plan-tiles.js';

/** Some whole rows of a result. */
export interface Strip {
  /** The first row. */
  readonly top: number;
  readonly rows: number;
  /** `[rows, width, channels]`, as the network makes them. */
  readonly values: Float32Array;
  /** Of the whole result. */
  readonly shape: readonly [height: number, width: number, channels: number];
}

/** Adds up windows of one row of them, and gives away the rows that no later window touches. */
export class Band {
  private sums = new Float32Array(0);
  private channels = 0;
  private done = 0;

  constructor(private readonly plan: TilePlan) {}

  add(values: Float32Array, channels: number, row: number, column: number): void {
    const { rows, columns, factor } = this.plan;
    const width = columns.length * factor;
    const rowLength = width * channels;
    if (this.sums.length === 0) this.sums = new Float32Array(rows.tile * factor * rowLength);
    this.channels = channels;
    const [down, across] = [rows.weights[row]!, columns.weights[column]!];
    const left = columns.starts[column]! * factor;
    const used = Math.min(across.length, width - left);
    for (let y = 0; y < down.length; y++) {
      if (down[y] === 0) continue;
      let from = y * across.length * channels;
      let to = y * rowLength + left * channels;
      for (let x = 0; x < used; x++) {
        const weight = down[y]! * across[x]!;
        for (let c = 0; c < channels; c++) this.sums[to++]! += weight * values[from++]!;
      }
    }
  }

  /** The rows that are whole once this row of windows is done. */
  take(row: number): Strip {
    const { rows, columns, factor } = this.plan;
    const { sums, channels, done: top } = this;
    const [height, width] = [rows.length * factor, columns.length * factor];
    const next = Math.min((rows.starts[row + 1] ?? Infinity) * factor, height);
    const taken = (next - top) * width * channels;
    const values = sums.slice(0, taken);
    this.done = next;
    sums.copyWithin(0, taken);
    sums.fill(0, sums.length - taken);
    return { top, rows: next - top, values, shape: [height, width, channels] };
  }
}
