import {
  flattenedMapLayout,
  layouts,
  pyTorchLayout,
  pyTorchName,
  sameLayout,
  type ForeignWeight,
  type WeightLayout,
} from '@gan/core';
import type { ForeignFormat, ForeignNetwork } from './foreign-format.js';
import { splitWeight } from './names.js';

interface BigGanConfig {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  /** Blocks at each size, of BigGAN-deep. */
  readonly depth?: number;
}

/**
 * BigGAN, BigGAN-deep and SAGAN of ajbrock/BigGAN-PyTorch, whose blocks are a list of lists: attention follows the block of
 * its size. Kernels have the vector of their norm as `u0`; its norm itself, `sv0`, is worked out here.
 */
export const ajbrock: ForeignFormat<BigGanConfig> = {
  name: 'ajbrock',
  source: 'https://github.com/ajbrock/BigGAN-PyTorch',
  files: '`G_ema.pth`, `G.pth` and `D.pth`, as its train.py writes them.',
  requires: ({ imageShape: [height, width, channels] }) =>
    channels === 3 && height === width && [32, 64, 128, 256].includes(height)
      ? undefined
      : 'colour images of 32x32, 64x64, 128x128 or 256x256',
  networks: ({ depth = 1 }) => ({
    generator: network({ depth, ends: { class: 'shared', norm: 'output_layer.0', image: 'output_layer.2' } }),
    discriminator: network({ depth, nested: true, ends: { class: 'embed', pixels: 'input_conv' } }),
  }),
};

interface Names {
  readonly depth: number;
  /** Whether all blocks of a size are in one list, as the discriminator has them. */
  readonly nested?: boolean;
  /** Modules outside the blocks. */
  readonly ends: Readonly<Record<string, string>>;
}

const network = (names: Names): ForeignNetwork => ({
  mapping: (weight) => mapped(weight, names),
  ignore: isSuperfluous,
});

const isSuperfluous = (name: string) => /(^|\.)(sv0|accumulation_counter|num_batches_tracked)$/.test(name);

function mapped(weight: string, names: Names): ForeignWeight | undefined {
  const [layer, part] = splitWeight(weight);
  const norm = /^(.*norm(?:-\d)?)(-scale|-shift)?$/.exec(layer);
  if (norm) return normalised(moduleOf(norm[1]!, names), part, norm[2]);
  const module = moduleOf(layer, names);
  if (part === 'u') return { name: `${module}.u0`, layout: layer === 'project' ? firstMap(1) : sameLayout };
  // The gate of attention is called as ours.
  const name = part === 'gamma' ? `${module}.gamma` : pyTorchName(`${module}/${part}`);
  return layer === 'project' ? { name, layout: projected(part) } : { name };
}

/** Normalisation of a condition has its scale and shift in layers, that of none calls them gain and bias. */
function normalised(module: string, part: string, condition?: string): ForeignWeight | undefined {
  const statistics = { moving_mean: 'stored_mean', moving_variance: 'stored_var' }[part];
  if (statistics) return { name: `${module}.${statistics}` };
  if (condition) {
    const linear = `${module}.${condition === '-scale' ? 'gain' : 'bias'}`;
    return { name: part === 'u' ? `${linear}.u0` : pyTorchName(`${linear}/${part}`) };
  }
  return module.startsWith('output')
    ? { name: `${module}.${part === 'gamma' ? 'gain' : 'bias'}` }
    : undefined;
}

const parts: Readonly<Record<string, string>> = { query: 'theta', key: 'phi', value: 'g', output: 'o' };

/** `block-2-1-conv-3` is the third convolution of the first block at the second size. */
function moduleOf(layer: string, { depth, ends, nested = false }: Names): string {
  const at = (size: number, place: number) =>
    nested ? `blocks.${size - 1}.${place - 1}` : `blocks.${(size - 1) * depth + place - 1}.0`;
  const attention = /^attention-(\d+)(?:-(\w+))?$/.exec(layer);
  if (attention) {
    const size = Number(attention[1]);
    const module = nested ? at(size, depth + 1) : at(size, depth).replace(/0$/, '1');
    return attention[2] ? `${module}.${parts[attention[2]]}` : module;
  }
  const block = /^block-(\d+)-(?:(\d+)-)?(conv|norm|shortcut)(?:-(\d))?$/.exec(layer);
  if (!block) return ends[layer] ?? 'linear';
  const [, size, place = '1', what, number = ''] = block;
  const kind = { conv: 'conv', norm: 'bn', shortcut: 'conv_sc' }[what!]!;
  return `${at(Number(size), Number(place))}.${kind}${number}`;
}

const firstMap = (axis: number): WeightLayout => flattenedMapLayout(axis, [4, 4]);

const projected = (part: string): WeightLayout =>
  part === 'kernel' ? layouts(firstMap(1), pyTorchLayout('project/kernel')) : firstMap(0);
