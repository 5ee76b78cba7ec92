import { flattenedMapLayout, layouts, pyTorchLayout, pyTorchName, type WeightMapping } from '@gan/core';
import { stagesOf } from '../blocks/enlarging-layers.js';
import type { ForeignFormat } from './foreign-format.js';
import { byLayer, splitWeight } from './names.js';
import { shuffledChannelsLayout } from './shuffled-channels-layout.js';

interface SuperResolutionConfig {
  readonly factor: 2 | 3 | 4;
  readonly cropSize: number;
  readonly addsSource?: boolean;
}

const basicsr = {
  name: 'basicsr',
  source: 'https://github.com/XPixelGroup/BasicSR',
  files:
    '`net_g_N.pth` and `net_d_N.pth`, under `params` and, averaged, `params_ema`; also Real-ESRGAN’s networks of RRDBs.',
} as const;

/** MSRResNet. */
export const basicsrSrresnet: ForeignFormat<SuperResolutionConfig> = {
  ...basicsr,
  networks: ({ factor }) => ({ generator: { mapping: srresnetMapping(factor) } }),
};

function srresnetMapping(factor: 2 | 3 | 4): WeightMapping {
  const [times = 1] = stagesOf(factor);
  const named = byLayer((layer) => {
    const [, block, conv] = /^block-(\d+)-conv-(\d+)$/.exec(layer) ?? [];
    if (block !== undefined) return `body.${Number(block) - 1}.conv${conv}`;
    return layer.startsWith('up-') ? `upconv${layer.slice(3)}` : ends[layer];
  });
  return (weight) =>
    weight.startsWith('up-')
      ? {
          name: named(weight) as string,
          layout: layouts(shuffledChannelsLayout(-1, times), pyTorchLayout(weight)),
        }
      : named(weight);
}

const ends: Readonly<Record<string, string>> = { first: 'conv_first', high: 'conv_hr', last: 'conv_last' };

/** RRDBNet and the VGG-style discriminator. */
export const basicsrEsrgan: ForeignFormat<SuperResolutionConfig> = {
  ...basicsr,
  requires: ({ factor, addsSource }) =>
    factor === 3 || addsSource ? 'factor 2 or 4, and addsSource false' : undefined,
  networks: ({ factor, cropSize }) => ({
    generator: { mapping: rrdbMapping(factor), calledAs: ['generator', 'net_g'] },
    discriminator: { mapping: vggMapping(cropSize), calledAs: ['discriminator', 'net_d'] },
  }),
};

function rrdbMapping(factor: 2 | 3 | 4): WeightMapping {
  const named = byLayer((layer) => {
    const place = rrdbPlace(layer);
    if (place !== undefined) return `body.${place.block}.rdb${place.dense}.conv${place.conv}`;
    if (layer === 'body') return 'conv_body';
    return layer.startsWith('up-') ? `conv_up${layer.slice(3)}` : ends[layer];
  });
  return (weight) =>
    weight === 'first/kernel' && factor === 2
      ? {
          name: named(weight) as string,
          layout: layouts(shuffledChannelsLayout(2, 2), pyTorchLayout(weight)),
        }
      : named(weight);
}

/** Where in the trunk a convolution stands, blocks from 0; undefined for layers elsewhere. */
export function rrdbPlace(layer: string): { block: number; dense: string; conv: string } | undefined {
  const [, block, dense, conv] = /^block-(\d+)-dense-(\d)-conv-(\d)$/.exec(layer) ?? [];
  return block === undefined ? undefined : { block: Number(block) - 1, dense: dense!, conv: conv! };
}

/** `conv-1-0` is `conv1_0`, `norm-1-0` is `bn1_0`. The first dense layer reads a map of 4x4 pixels, channels first. */
function vggMapping(cropSize: number): WeightMapping {
  const dense: Readonly<Record<string, string>> = { hidden: 'linear1', judge: 'linear2' };
  let side = cropSize;
  while (side > 4) side = Math.ceil(side / 2);
  return (weight) => {
    const [layer, part] = splitWeight(weight);
    const module = dense[layer] ?? layer.replace('conv-', 'conv').replace('norm-', 'bn').replace('-', '_');
    const name = pyTorchName(`${module}/${part}`);
    if (weight !== 'hidden/kernel') return name;
    return { name, layout: layouts(flattenedMapLayout(0, [side, side]), pyTorchLayout(weight)) };
  };
}
