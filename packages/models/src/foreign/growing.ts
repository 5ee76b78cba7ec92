import {
  addedAxisLayout,
  flattenedMapLayout,
  flippedLayout,
  layouts,
  sameLayout,
  transposedLayout,
  type ForeignWeight,
  type WeightLayout,
} from '@gan/core';
import type { ForeignFormat } from './foreign-format.js';
import { splitWeight } from './names.js';

interface GrowingConfig {
  readonly imageShape: readonly [height: number, width: number, channels: number];
}

const howToRead =
  'Its `.pkl` files hold Python programs, which are not run here: in Python, with NVlabs/stylegan2-ada-pytorch on the path, ' +
  '`tensors = legacy._collect_tf_params(legacy._LegacyUnpickler(file).load()[2])`, then save them as safetensors.';

const isLevelOfDetail = (name: string) => /(^|\/)lod$/.test(name);

/** Progressive GAN in its authors' TensorFlow code, whose kernels lie as ours do. */
export const tkarrasProgan: ForeignFormat<GrowingConfig> = {
  name: 'tkarras',
  source: 'https://github.com/tkarras/progressive_growing_of_gans',
  files: howToRead,
  networks: ({ imageShape: [side] }) => ({
    generator: { mapping: (weight) => ofGenerator(weight, side), ignore: isLevelOfDetail },
    discriminator: { mapping: (weight) => ofDiscriminator(weight, side), ignore: isLevelOfDetail },
  }),
};

/** StyleGAN in its authors' TensorFlow code. */
export const nvlabsStyleGan: ForeignFormat<GrowingConfig> = {
  name: 'nvlabs',
  source: 'https://github.com/NVlabs/stylegan',
  files: howToRead,
  networks: ({ imageShape: [side] }) => ({
    mapping: { mapping: ofMapping, ignore: isLevelOfDetail },
    synthesis: { mapping: (weight) => ofSynthesis(weight, side), ignore: isLevelOfDetail },
    discriminator: { mapping: (weight) => ofDiscriminator(weight, side), ignore: isLevelOfDetail },
  }),
};

/** `layers/up-16/kernel`: the layer without the one it is part of, its kind, the side of its map, and the weight. */
function parse(weight: string) {
  const [path, part] = splitWeight(weight);
  const layer = path.slice(path.indexOf('/') + 1);
  const [kind, side] = /^(.*?)(?:-(\d+))?$/.exec(layer)!.slice(1) as [string, string | undefined];
  return { kind, side: Number(side ?? 4), part: part === 'kernel' ? 'weight' : part };
}

const scope = (side: number) => `${side}x${side}`;
const levelsBelow = (resolution: number, side: number) => Math.log2(resolution / side);

const same = (name: string, layout: WeightLayout = sameLayout): ForeignWeight => ({ name, layout });

function ofGenerator(weight: string, resolution: number): ForeignWeight {
  const { kind, side, part } = parse(weight);
  if (kind === 'image') return same(`ToRGB_lod${levelsBelow(resolution, side)}/${part}`);
  if (kind === 'dense')
    return same(`4x4/Dense/${part}`, part === 'weight' ? flattenedMapLayout(1, [4, 4]) : sameLayout);
  return same(`${scope(side)}/${convolution(kind, side)}/${part}`);
}

const convolution = (kind: string, side: number) =>
  kind === 'up' ? 'Conv0_up' : side === 4 ? 'Conv' : 'Conv1';

function ofDiscriminator(weight: string, resolution: number): ForeignWeight {
  const { kind, side, part } = parse(weight);
  if (kind === 'image') return same(`FromRGB_lod${levelsBelow(resolution, side)}/${part}`);
  if (kind === 'dense')
    return same(`4x4/Dense0/${part}`, part === 'weight' ? flattenedMapLayout(0, [4, 4]) : sameLayout);
  if (kind === 'logit') return same(`4x4/Dense1/${part}`);
  const name = kind === 'down' ? 'Conv1_down' : side === 4 ? 'Conv' : 'Conv0';
  return same(`${scope(side)}/${name}/${part}`);
}

function ofMapping(weight: string): ForeignWeight {
  const [layer, part] = splitWeight(weight);
  if (layer === 'styles') return same('dlatent_avg');
  return same(
    `mapping/Dense${Number(layer.slice('dense-'.length)) - 1}/${part === 'kernel' ? 'weight' : part}`,
  );
}

/** Maps `[1, C, H, W]` there. */
const channelsFirst = layouts(transposedLayout([2, 0, 1]), addedAxisLayout(0));

function ofSynthesis(weight: string, resolution: number): ForeignWeight {
  const { kind: whole, side, part } = parse(weight);
  const kind = whole.replace(/^style-/, '');
  if (kind === 'image') return same(`synthesis/ToRGB_lod${levelsBelow(resolution, side)}/${part}`);
  if (part === 'noise') {
    const first = 2 * Math.log2(side) - 4;
    return same(`synthesis/noise${kind === 'conv' ? first + 1 : first}`, channelsFirst);
  }
  const layer = `synthesis/${scope(side)}/${kind === 'constant' ? 'Const' : convolution(kind, side)}`;
  if (part === 'constant') return same(`${layer}/const`, channelsFirst);
  const name = { strength: 'Noise/weight', 'style-kernel': 'StyleMod/weight', 'style-bias': 'StyleMod/bias' }[
    part
  ];
  return same(`${layer}/${name ?? part}`, kind === 'up' && part === 'weight' ? enlarging(side) : sameLayout);
}

/**
 * Kernels of layers that enlarge are the transposed convolution's here. There they are so from a side of 128 up, `[k, k, in,
 * out]` as kept; below, they are those of a plain convolution after the enlargement, which is the same turned round.
 */
const enlarging = (side: number): WeightLayout =>
  side >= 128
    ? transposedLayout([0, 1, 3, 2])
    : layouts(transposedLayout([0, 1, 3, 2]), flippedLayout([0, 1]));
