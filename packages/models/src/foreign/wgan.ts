import { halvedWidths, halvingsToBase } from '../blocks/dcgan-sizes.js';
import type { ForeignFormat } from './foreign-format.js';
import { byLayer } from './names.js';

interface WganConfig {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly latentDim: number;
  readonly baseFilters: number;
}

/** WGAN's own code, whose layers are called by the channels on either side of them. */
export const martinArjovsky: ForeignFormat<WganConfig> = {
  name: 'martinarjovsky',
  source: 'https://github.com/martinarjovsky/WassersteinGAN',
  files: '`netG_epoch_N.pth` and `netD_epoch_N.pth`, as its main.py writes them.',
  requires: ({ imageShape: [height, width] }) =>
    height === width && [16, 32, 64].includes(height) ? undefined : 'images of 16x16, 32x32 or 64x64',
  networks: (config) => ({
    generator: { mapping: byLayer((layer) => ofGenerator(layer, config)) },
    critic: { mapping: byLayer((layer) => ofCritic(layer, config)) },
  }),
};

function ofGenerator(layer: string, config: WganConfig): string {
  const widths = widthsOf(config).reverse();
  const [kind, stage] = parts(layer);
  const [before, after] = [widths[stage - 1], widths[stage]];
  if (kind === 'project') return `main.initial:${config.latentDim}-${widths[0]}:convt`;
  if (kind === 'norm') return `main.${stage === 1 ? 'initial' : 'pyramid'}:${before}:batchnorm`;
  return after === undefined
    ? `main.final:${before}-${config.imageShape[2]}:convt`
    : `main.pyramid:${before}-${after}:convt`;
}

function ofCritic(layer: string, config: WganConfig): string {
  const widths = widthsOf(config);
  const [kind, stage] = parts(layer);
  const [before, after] = [widths[stage - 2], widths[stage - 1]];
  if (kind === 'judge') return `main.final:${widths.at(-1)}-1:conv`;
  if (kind === 'norm') return `main.pyramid:${after}:batchnorm`;
  return before === undefined
    ? `main.initial:${config.imageShape[2]}-${after}:conv`
    : `main.pyramid:${before}-${after}:conv`;
}

const widthsOf = ({ baseFilters, imageShape: [height, width] }: WganConfig) =>
  halvedWidths(baseFilters, halvingsToBase([height, width]));

function parts(layer: string): [kind: string, stage: number] {
  const [kind, stage] = layer.split('-') as [string, string | undefined];
  return [kind, Number(stage)];
}
