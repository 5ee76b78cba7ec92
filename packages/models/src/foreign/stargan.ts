import type { ForeignFormat } from './foreign-format.js';
import { byLayer } from './names.js';

interface StarganConfig {
  readonly residualBlocks: number;
  readonly halvings: number;
  readonly firstKernel: number;
  readonly colourFeatures: number;
  readonly output: 'picture' | 'masked';
  readonly scores: 'shared' | 'conditional';
  readonly statistics: 'instance' | 'running';
}

/**
 * StarGAN's own code. Its files hold running statistics, which that code never uses; a generator that normalises by each
 * instance has no place for them.
 */
export const yunjey: ForeignFormat<StarganConfig> = {
  name: 'yunjey',
  source: 'https://github.com/yunjey/stargan',
  files: '`N-G.ckpt` and `N-D.ckpt`, as its solver.py writes them.',
  requires: (config) =>
    isPublished(config)
      ? undefined
      : 'the published networks, as the presets named after data sets have them',
  networks: ({ residualBlocks, statistics }) => ({
    generator: {
      mapping: byLayer((layer) => ofGenerator(layer, residualBlocks)),
      ignore: (name) =>
        name.endsWith('num_batches_tracked') ||
        (statistics === 'instance' && /\.running_(mean|var)$/.test(name)),
    },
    discriminator: { mapping: byLayer(ofDiscriminator) },
  }),
};

const isPublished = ({ halvings, firstKernel, colourFeatures, output, scores }: StarganConfig): boolean =>
  halvings === 2 && firstKernel === 7 && colourFeatures === 0 && output === 'picture' && scores === 'shared';

/** Places in the sequence `main`: a convolution, its normalisation and ReLU are one each, a residual block is one. */
const before: Readonly<Record<string, number>> = { conv: 0, 'halve-1': 3, 'halve-2': 6 };
const after: Readonly<Record<string, number>> = { 'double-1': 9, 'double-2': 12, pixels: 15 };

function ofGenerator(layer: string, residualBlocks: number): string {
  const norm = layer.endsWith('-norm');
  const convolution = norm ? layer.slice(0, -'-norm'.length) : layer;
  const [, block, place] = /^block-(\d+)-conv-(\d)$/.exec(convolution) ?? [];
  const within = norm ? 1 : 0;
  if (block !== undefined) return `main.${8 + Number(block)}.main.${3 * (Number(place) - 1) + within}`;
  return `main.${(before[convolution] ?? after[convolution]! + residualBlocks) + within}`;
}

/** A LeakyReLU follows each convolution; the heads have names of their own. */
function ofDiscriminator(layer: string): string {
  if (layer === 'score') return 'conv1';
  if (layer === 'class') return 'conv2';
  return `main.${2 * (Number(layer.slice('halve-'.length)) - 1)}`;
}
