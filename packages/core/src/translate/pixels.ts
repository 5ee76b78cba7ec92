/** A picture as whole numbers, 0 to 255 or, in a `Uint16Array`, to 65535: rows from the top, `channels` to a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 1: grey; 2: grey and alpha; 3: red, green, blue; 4: these and alpha. */
  readonly channels: 1 | 2 | 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray | Uint16Array;
}
