import { rrdbPlace } from './basicsr.js';
import type { ForeignFormat } from './foreign-format.js';
import { byLayer } from './names.js';

interface EsrganConfig {
  readonly factor: 2 | 3 | 4;
  readonly blocks: number;
  readonly addsSource: boolean;
}

const source = 'https://github.com/xinntao/ESRGAN';
const requires = ({ addsSource }: EsrganConfig) => (addsSource ? 'addsSource false' : undefined);

/** The published network as its own repository names it, fourfold. */
export const xinntaoEsrgan: ForeignFormat<EsrganConfig> = {
  name: 'xinntao-esrgan',
  source,
  files: '`RRDB_ESRGAN_x4.pth` and `RRDB_PSNR_x4.pth`.',
  requires: (config) => (config.factor === 4 ? requires(config) : 'factor 4'),
  networks: () => ({
    generator: {
      mapping: byLayer((layer) => {
        const place = rrdbPlace(layer);
        if (place !== undefined) return `RRDB_trunk.${place.block}.RDB${place.dense}.conv${place.conv}`;
        return layer.startsWith('up-') ? `upconv${layer.slice(3)}` : names[layer];
      }),
    },
  }),
};

const names: Readonly<Record<string, string>> = {
  first: 'conv_first',
  body: 'trunk_conv',
  high: 'HRconv',
  last: 'conv_last',
};

/**
 * The same in its first form, in which most networks that others trained are passed around: layers are counted in one sequence, with
 * enlargements and activations among them.
 */
export const oldEsrgan: ForeignFormat<EsrganConfig> = {
  name: 'old-esrgan',
  source,
  files:
    '`RRDB_ESRGAN_x4_old_arch.pth`, `4x_NAME.pth` and others whose names start with `model.0` and `model.1.sub`.',
  requires: (config) => (config.factor === 2 ? 'factor 3 or 4' : requires(config)),
  networks: (config) => ({ generator: { mapping: byLayer((layer) => inSequence(layer, config)) } }),
};

function inSequence(layer: string, { factor, blocks }: EsrganConfig): string {
  const place = rrdbPlace(layer);
  if (place !== undefined) return `model.1.sub.${place.block}.RDB${place.dense}.conv${place.conv}.0`;
  // An enlargement, a convolution and an activation for each stage, from 2 on.
  const after = 2 + 3 * (factor === 4 ? 2 : 1);
  if (layer.startsWith('up-')) return `model.${3 * Number(layer.slice(3))}`;
  const places: Readonly<Record<string, string>> = {
    first: 'model.0',
    body: `model.1.sub.${blocks}`,
    high: `model.${after}`,
    last: `model.${after + 2}`,
  };
  return places[layer]!;
}
