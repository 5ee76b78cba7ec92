import { ConfigError } from '@gan/core';

/** What decides which pictures the networks of StarGAN can take. */
export interface StarganSides {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  /** How often the generator halves the picture. */
  readonly halvings: number;
  /** How often the discriminator does. */
  readonly discriminatorLayers: number;
}

/** @throws ConfigError unless the sides can be halved as often as both networks do. */
export function checkSides({ imageShape, halvings, discriminatorLayers }: StarganSides): void {
  const times = Math.max(halvings, discriminatorLayers);
  const [height, width] = imageShape;
  if (height % 2 ** times !== 0 || width % 2 ** times !== 0) {
    const who =
      discriminatorLayers < halvings ? ['generator', 'halvings'] : ['discriminator', 'discriminatorLayers'];
    throw new ConfigError(
      `stargan: expected images with sides that are multiples of ${2 ** times}, since the ${who[0]} halves them ${times} times, ` +
        `got ${height}x${width}. Resize them, or set ${who[1]} lower.`,
    );
  }
  const least = 2 ** halvings;
  if (Math.max(height, width) > least) return;
  throw new ConfigError(
    `stargan: expected images of more than ${least}x${least}, since normalising the single pixel they become leaves nothing, got ${height}x${width}. Enlarge them.`,
  );
}
