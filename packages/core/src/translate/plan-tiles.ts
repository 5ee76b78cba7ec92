import type * as tf from '@tensorflow/tfjs';
import { ConfigError } from '../errors.js';
import type { Translation } from '../types/translation.js';
import { tileLine, type TileLine } from './tile-line.js';

/** How a picture is cut up, as far as one wants to say. */
export interface TileOptions extends Pick<Translation, 'factor' | 'multiple' | 'reach'> {
  /**
   * Side of the windows that the network sees, in pixels of the source; memory grows with it. @default what the network
   * demands, else what makes 512 pixels of the result, up to twice that where it makes the result exact
   */
  readonly tile?: number;
  /**
   * Pixels at each edge of a window that only serve to see beyond its part. Where they cover the reach of the network,
   * the result is that of the whole picture at once; else neighbours are blended. @default the reach where that is up
   * to a quarter of the tile, else an eighth of the tile
   */
  readonly overlap?: number;
}

/** Pixels of the result along the side of a window, where nobody asked for another size. */
const usualSide = 512;

/** Windows of a whole picture. */
export interface TilePlan {
  readonly rows: TileLine;
  readonly columns: TileLine;
  readonly factor: number;
}

/**
 * Cuts a picture of `height` and `width` up for a network.
 *
 * @throws ConfigError if tile or overlap do not fit each other or the network.
 */
export function planTiles(
  network: tf.LayersModel,
  [height, width]: readonly [height: number, width: number],
  options: TileOptions,
): TilePlan {
  const { factor = 1, multiple = 1, reach } = options;
  const [, rows, columns] = network.inputs[0]!.shape;
  const line = (length: number, fixed: number | null | undefined) => {
    const tile = fixed ?? chosenTile(options);
    if (fixed && options.tile !== undefined && options.tile !== fixed) throw otherTile(fixed, options.tile);
    const overlap =
      options.overlap ?? (reach !== undefined && reach <= tile / 4 ? reach : Math.floor(tile / 8));
    const exact = reach !== undefined && overlap >= reach;
    const unit = exact ? multiple : 1;
    if (!Number.isInteger(overlap) || overlap < 0 || 2 * Math.ceil(overlap / unit) * unit >= tile) {
      throw new ConfigError(
        `translate: expected an overlap of whole pixels, less than half of a tile of ${tile}, got ${overlap}. Take a smaller overlap, or larger tiles.`,
      );
    }
    return tileLine({ length, tile, overlap, exact, factor, multiple, least: fixed ?? 1 });
  };
  return { rows: line(height, rows), columns: line(width, columns), factor };
}

/** The tile that was asked for, or a usual one, as a multiple of what the network demands. */
function chosenTile({ factor = 1, multiple = 1, reach = 0, tile }: TileOptions): number {
  const usual = Math.floor(usualSide / factor);
  const wanted = tile ?? Math.min(Math.max(usual, 6 * reach), 2 * usual);
  if (Number.isInteger(wanted) && wanted >= 1) return Math.ceil(wanted / multiple) * multiple;
  throw new ConfigError(
    `translate: expected a tile of whole pixels above 0, got ${wanted}. Leave it out for a usual size.`,
  );
}

const otherTile = (fixed: number, tile: number) =>
  new ConfigError(
    `translate: expected tiles of ${fixed} pixels, which is all this network takes, got ${tile}. Leave the tile out.`,
  );
