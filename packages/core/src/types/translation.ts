/**
 * How a network of a GAN turns pictures into other pictures: what an app, a command or a sheet of samples must know to
 * use it on pictures of any size.
 */
export interface Translation {
  /** Name of the network; its first input is the picture `[N, h, w, c]`, every further one a condition of its name. */
  readonly network: string;
  /** Entry of a batch that the network starts from, e.g. `source`, `domainA`, `images`. */
  readonly from: string;
  /** Entry of a batch that it makes examples of, e.g. `target`, `domainB`, `images`. */
  readonly to: string;
  /** Pixels of the result for a pixel of the source, along either side. @default 1 */
  readonly factor?: number;
  /** Sides of the source must be multiples of this many pixels. @default 1 */
  readonly multiple?: number;
  /**
   * How far a pixel of the result can depend on the source, in pixels of the source: tiles must overlap by so much to be
   * exact. @default the whole picture
   */
  readonly reach?: number;
}
