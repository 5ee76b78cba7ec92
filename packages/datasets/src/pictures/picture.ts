/** A decoded picture. */
export interface Picture {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Bytes 0 to 255, row by row, channels last. */
  readonly pixels: Uint8Array;
}

/** How a picture of other proportions is fitted: cut to `cover`, with bars to `contain`, or stretched to `fill`. */
export type Fit = 'cover' | 'contain' | 'fill';

/** What a picture file is decoded to. */
export interface PictureFormat {
  /** 3 for red, green and blue; 1 for grey. */
  readonly channels: 1 | 3;
  /** Colour of bars and behind transparent pixels. */
  readonly background: string;
  /** Size it is brought to; without, it keeps its own. */
  readonly size?: { readonly height: number; readonly width: number; readonly fit: Fit };
  /** Which half of a picture with two side by side; without, all of it. */
  readonly half?: 'left' | 'right';
  /** Whether values are classes and not colours: no profile changes them, and 16 bits are not cut down to 8. @default false */
  readonly exact?: boolean;
}

/** A picture that can be decoded, wherever it lies: a file, a member of an archive, an upload, an address. */
export interface PictureFile {
  /** Path or address in full, for messages. */
  readonly name: string;
  /** Path below the folder or archive it was found in, with `/` between the parts. */
  readonly key: string;
  /** @throws DatasetError naming the file if it cannot be decoded. */
  decode(format: PictureFormat): Promise<Picture>;
  /**
   * Height and width as it is shown, from the file's header where that can be had alone.
   *
   * @throws DatasetError naming the file if it is no picture.
   */
  measure(): Promise<{ readonly height: number; readonly width: number }>;
}

/** Pictures in the order of their indices. */
export interface PictureList {
  readonly files: readonly PictureFile[];
  /** Class of each, where they come in classes. */
  readonly labels?: ArrayLike<number>;
  /** Names of the classes, in order. */
  readonly classNames: readonly string[];
}
