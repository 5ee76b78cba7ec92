/** How one side of a picture is cut into windows that overlap. All windows have one length. */
export interface TileLine {
  /** Pixels of the side that are there. */
  readonly length: number;
  /** Pixels of a window; windows may reach beyond the length, where pixels are reflected. */
  readonly tile: number;
  /** Where each window starts, ascending; the first at 0. */
  readonly starts: readonly number[];
  /** For each window, how much each pixel of its result counts, `tile * factor` numbers; they sum to 1 over the windows. */
  readonly weights: readonly Float32Array[];
}

/** What {@link tileLine} goes by. */
export interface TileLineOptions {
  readonly length: number;
  /** Pixels of a window, a multiple of `multiple`. */
  readonly tile: number;
  /** Pixels of a window, at each end that meets another one, which only serve to see beyond its own part. */
  readonly overlap: number;
  readonly multiple: number;
  /** Pixels there must be at least, reflected ones included. */
  readonly least: number;
  readonly factor: number;
  /** Whether windows agree where they overlap: then each pixel is taken from one, else they are blended. */
  readonly exact: boolean;
}

/**
 * Spreads windows evenly over a side that is first extended to a multiple of `multiple`. Where windows are exact they
 * start at multiples of it too, so that networks with strides see the same grid in each.
 */
export function tileLine(options: TileLineOptions): TileLine {
  const { length, multiple, least, exact } = options;
  const padded = Math.max(Math.ceil(length / multiple) * multiple, least);
  const tile = Math.min(options.tile, padded);
  const unit = exact ? multiple : 1;
  const room = (padded - tile) / unit;
  const step = (tile - 2 * Math.ceil(options.overlap / unit) * unit) / unit;
  const count = room === 0 ? 1 : Math.ceil(room / step) + 1;
  const starts = Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * room) / (count - 1)) * unit,
  );
  const line = { length, tile, starts };
  return { ...line, weights: exact ? cuts(line, options.factor) : ramps(line, options) };
}

type Windows = Omit<TileLine, 'weights'>;

/** Each pixel is taken from the window it lies farthest from the end of: windows meet in the middle of what they share. */
function cuts({ tile, starts }: Windows, factor: number): Float32Array[] {
  const meets = starts.slice(1).map((start, i) => Math.floor((start + starts[i]! + tile) / 2));
  return starts.map((start, i) => {
    const from = ((meets[i - 1] ?? start) - start) * factor;
    const to = ((meets[i] ?? start + tile) - start) * factor;
    return new Float32Array(tile * factor).fill(1, from, to);
  });
}

/** Rises and falls of sin^2 over what windows share, divided by the sum over all windows. */
function ramps({ tile, starts }: Windows, { overlap, factor }: TileLineOptions): Float32Array[] {
  const width = 2 * overlap * factor;
  const ramp = (distance: number) =>
    distance + 0.5 >= width ? 1 : Math.sin(((distance + 0.5) / width) * (Math.PI / 2)) ** 2;
  const size = tile * factor;
  const weights = starts.map((_, i) =>
    Float32Array.from({ length: size }, (__, x) => {
      const up = i === 0 ? 1 : ramp(x);
      const down = i === starts.length - 1 ? 1 : ramp(size - 1 - x);
      return up * down;
    }),
  );
  const sums = new Float32Array((starts.at(-1)! + tile) * factor);
  starts.forEach((start, i) => weights[i]!.forEach((weight, x) => (sums[start * factor + x]! += weight)));
  starts.forEach((start, i) =>
    weights[i]!.forEach((weight, x) => (weights[i]![x] = weight / sums[start * factor + x]!)),
  );
  return weights;
}
