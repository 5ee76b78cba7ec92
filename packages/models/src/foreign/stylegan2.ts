import {
  addedAxisLayout,
  droppedAxisLayout,
  flattenedMapLayout,
  layouts,
  pyTorchLayout,
  sameLayout,
  transposedLayout,
  type ForeignWeight,
  type WeightLayout,
} from '@gan/core';
import type { ForeignFormat } from './foreign-format.js';
import { splitWeight } from './names.js';

interface StyleGan2Config {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly channelBase: number;
  readonly channelMax: number;
  readonly residual: boolean;
}

const kernel = pyTorchLayout('kernel');
/** The transposed convolution's here, a plain one's there. */
const turnedKernel = transposedLayout([2, 3, 0, 1]);
/** Maps `[H, W, C]` here, `[C, H, W]` there. */
const channelsFirst = transposedLayout([2, 0, 1]);
const flattened = flattenedMapLayout(0, [4, 4]);

/** A weight of a layer: its name within the module, and its layout if it is not the same. */
type Part = readonly [name: string, layout?: WeightLayout];
type Parts = Readonly<Record<string, Part>>;

const named = (module: string, [name, layout = sameLayout]: Part): ForeignWeight => ({
  name: `${module}.${name}`,
  layout,
});

/** `conv-16` in two; what has no side is at 4. */
function atSide(layer: string): [kind: string, side: number] {
  const [kind, side = '4'] = layer.split('-') as [string, string?];
  return [kind, Number(side)];
}

/** The number of a layer of the mapping network, from 1. */
const place = (layer: string) => Number(layer.slice('dense-'.length));

const adaStyled: Parts = {
  'affine-kernel': ['affine.weight', kernel],
  'affine-bias': ['affine.bias'],
  kernel: ['weight', kernel],
  bias: ['bias'],
  strength: ['noise_strength'],
  noise: ['noise_const', droppedAxisLayout(2)],
};
const adaPlain: Parts = { kernel: ['weight', kernel], bias: ['bias'] };

/** StyleGAN2 of NVIDIA's PyTorch code, and of StyleGAN2-ADA, which is the same networks. */
export const nvlabs: ForeignFormat<StyleGan2Config> = {
  name: 'nvlabs',
  source: 'https://github.com/NVlabs/stylegan2-ada-pytorch',
  files:
    'Its `.pkl` files hold Python programs, which are not run here: in Python, with that repository on the path, ' +
    '`torch.save(pickle.load(open("network.pkl", "rb"))["G_ema"].state_dict(), "G_ema.pth")`.',
  networks: ({ imageShape: [side] }) => ({
    mapping: { mapping: adaMapping },
    synthesis: { mapping: adaSynthesis, ignore: isFilter },
    discriminator: { mapping: (weight) => adaDiscriminator(weight, side), ignore: isFilter },
  }),
};

/** Kernels of layers that enlarge. */
function turnedIfUp(kind: string, part: string, parts: Parts): Part {
  const [name, layout] = parts[part]!;
  if (kind !== 'up' || part !== 'kernel') return [name, layout];
  return [name, parts === adaStyled ? turnedKernel : layouts(turnedKernel, addedAxisLayout(0))];
}

const isFilter = (name: string) => name.endsWith('resample_filter');

function adaMapping(weight: string): ForeignWeight {
  const [layer, part] = splitWeight(weight);
  if (layer === 'styles') return named('mapping', ['w_avg']);
  return named(`mapping.fc${place(layer) - 1}`, adaPlain[part]!);
}

function adaSynthesis(weight: string): ForeignWeight {
  const [layer, part] = splitWeight(weight);
  const [kind, side] = atSide(layer);
  if (kind === 'constant') return named('synthesis.b4', ['const', channelsFirst]);
  const module = { up: 'conv0', conv: 'conv1', image: 'torgb' }[kind];
  return named(`synthesis.b${side}.${module}`, turnedIfUp(kind, part, adaStyled));
}

function adaDiscriminator(weight: string, resolution: number): ForeignWeight {
  const [layer, part] = splitWeight(weight);
  const [kind, side] = atSide(layer);
  if (kind === 'image') return named(`b${resolution}.fromrgb`, adaPlain[part]!);
  if (kind === 'dense')
    return named('b4.fc', part === 'kernel' ? ['weight', layouts(flattened, kernel)] : ['bias']);
  const module =
    side === 4 ? { conv: 'conv', logit: 'out' }[kind] : { conv: 'conv0', down: 'conv1', skip: 'skip' }[kind];
  return named(`b${side}.${module}`, adaPlain[part]!);
}

const rosinalityStyled: Parts = {
  'affine-kernel': ['conv.modulation.weight', kernel],
  'affine-bias': ['conv.modulation.bias'],
  kernel: ['conv.weight', layouts(kernel, addedAxisLayout(0))],
  bias: ['activate.bias'],
  strength: ['noise.weight', addedAxisLayout(0)],
};
const rosinalityImage: Parts = {
  ...rosinalityStyled,
  bias: ['bias', layouts(addedAxisLayout(0), addedAxisLayout(2), addedAxisLayout(3))],
};

/** StyleGAN2 of rosinality/stylegan2-pytorch, whose files need no conversion. */
export const rosinality: ForeignFormat<StyleGan2Config> = {
  name: 'rosinality',
  source: 'https://github.com/rosinality/stylegan2-pytorch',
  files: 'Checkpoints `N.pt` of its train.py and convert_weight.py, with `g_ema`, `g` and `d` in one file.',
  requires: ({ imageShape: [, , channels], channelMax, residual }) =>
    channels === 3 && channelMax === 512 && residual
      ? undefined
      : 'colour images, channelMax 512 and a residual discriminator',
  networks: ({ imageShape: [side] }) => ({
    mapping: { mapping: rosinalityMapping },
    synthesis: { mapping: rosinalitySynthesis, ignore: isBlur, calledAs: ['g_ema', 'g'] },
    discriminator: {
      mapping: (weight) => rosinalityDiscriminator(weight, side),
      ignore: isBlur,
      calledAs: ['d'],
    },
  }),
};

const isBlur = (name: string) => name.endsWith('.kernel');

function rosinalityMapping(weight: string): ForeignWeight | undefined {
  const [layer, part] = splitWeight(weight);
  // It works the mean style out again whenever it truncates.
  return layer === 'styles' ? undefined : named(`style.${place(layer)}`, adaPlain[part]!);
}

function rosinalitySynthesis(weight: string): ForeignWeight {
  const [layer, part] = splitWeight(weight);
  const [kind, side] = atSide(layer);
  if (kind === 'constant') return named('input', ['input', layouts(channelsFirst, addedAxisLayout(0))]);
  const level = Math.log2(side) - 2;
  if (part === 'noise') {
    const index = 2 * level - (kind === 'up' ? 1 : 0);
    return named('noises', [`noise_${index}`, layouts(channelsFirst, addedAxisLayout(0))]);
  }
  if (kind === 'image') {
    return named(level === 0 ? 'to_rgb1' : `to_rgbs.${level - 1}`, rosinalityImage[part]!);
  }
  const module = level === 0 ? 'conv1' : `convs.${2 * level - (kind === 'up' ? 2 : 1)}`;
  return named(module, turnedIfUp(kind, part, rosinalityStyled));
}

function rosinalityDiscriminator(weight: string, resolution: number): ForeignWeight {
  const [layer, part] = splitWeight(weight);
  const [kind, side] = atSide(layer);
  const sequence = (module: string, first: number) =>
    named(module, part === 'kernel' ? [`${first}.weight`, kernel] : [`${first + 1}.bias`]);
  if (kind === 'image') return sequence('convs.0', 0);
  if (kind === 'dense') {
    return named('final_linear.0', part === 'kernel' ? ['weight', layouts(flattened, kernel)] : ['bias']);
  }
  if (kind === 'logit') return named('final_linear.1', adaPlain[part]!);
  if (side === 4) return sequence('final_conv', 0);
  const block = `convs.${1 + Math.log2(resolution / side)}`;
  // Blurs come first where a layer halves.
  return kind === 'conv'
    ? sequence(`${block}.conv1`, 0)
    : sequence(`${block}.${kind === 'down' ? 'conv2' : 'skip'}`, 1);
}
