import { ConfigError, Random, withoutValues, type Gan } from '@gan/core';
import { acgan } from './acgan.js';
import { bigganDeep } from './biggan-deep.js';
import { biggan } from './biggan.js';
import { cgan } from './cgan.js';
import { cyclegan } from './cyclegan.js';
import { d2gan } from './d2gan.js';
import { dcgan } from './dcgan.js';
import type { GanDefinition } from './define-gan.js';
import { gan } from './gan.js';
import { gman } from './gman.js';
import { infogan } from './infogan.js';
import { pacgan } from './pacgan.js';
import { remedyGan } from './remedy-gan.js';
import { pix2pix } from './pix2pix.js';
import { progan } from './progan.js';
import { sagan } from './sagan.js';
import { stargan } from './stargan.js';
import { stylegan } from './stylegan.js';
import { stylegan2 } from './stylegan2.js';
import { esrgan } from './esrgan.js';
import { srgan } from './srgan.js';
import { srresnet } from './srresnet.js';
import { sngan } from './sngan.js';
import { unrolledGan } from './unrolled-gan.js';
import { wgan } from './wgan.js';
import { wganGp } from './wgan-gp.js';

/** Every model, in the order they are listed to people. A new one is added here and nowhere else. */
const definitions = [
  gan,
  dcgan,
  wgan,
  wganGp,
  cgan,
  acgan,
  infogan,
  sngan,
  sagan,
  biggan,
  bigganDeep,
  pacgan,
  gman,
  d2gan,
  unrolledGan,
  remedyGan,
  progan,
  stylegan,
  stylegan2,
  srresnet,
  pix2pix,
  cyclegan,
  stargan,
  srgan,
  esrgan,
];

/** Every model by name. */
export const catalog: ReadonlyMap<string, GanDefinition> = new Map(
  definitions.map((definition) => [definition.name, definition as unknown as GanDefinition]),
);

/** A model by name. @throws ConfigError listing the names there are. */
export function findModel(name: string): GanDefinition {
  const found = catalog.get(name);
  if (found !== undefined) return found;
  throw new ConfigError(
    `findModel: expected one of ${[...catalog.keys()].join(', ')}, got '${name}'. Run \`gan list\`.`,
  );
}

/**
 * Names of the models that can do something, for messages: each is built in its smallest preset, without weights worth the
 * name, and asked.
 */
export function modelsThat(can: (gan: Gan) => boolean): string[] {
  return [...catalog.values()].filter((definition) => answer(definition, can)).map(({ name }) => name);
}

function answer({ presets, create }: GanDefinition, can: (gan: Gan) => boolean): boolean {
  const preset = 'small' in presets ? 'small' : undefined;
  const gan = withoutValues(() => create({ preset, random: Random.fromSeed(0) }));
  try {
    return can(gan);
  } finally {
    gan.dispose();
  }
}
