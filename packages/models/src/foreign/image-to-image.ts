import type { PatchSide } from '../blocks/patch-discriminator.js';
import type { ForeignFormat, ForeignNetwork } from './foreign-format.js';
import { patchModule, residualModule, uNetModule } from './image-to-image-modules.js';
import { byLayer } from './names.js';

const code = {
  name: 'pytorch-cyclegan-and-pix2pix',
  source: 'https://github.com/junyanz/pytorch-CycleGAN-and-pix2pix',
};

/**
 * Running statistics: those of batch normalisation are not used when that code translates, those of instance normalisation
 * are left in files from before PyTorch 0.4.
 */
const ignore = (name: string) => /\.(running_mean|running_var|num_batches_tracked)$/.test(name);

const network = (calledAs: readonly string[], module: (layer: string) => string): ForeignNetwork => ({
  mapping: byLayer(module),
  calledAs,
  ignore,
});

/** The authors' PyTorch code of pix2pix. */
export const pix2pixWeights: ForeignFormat<{ readonly levels: number; readonly patch: PatchSide }> = {
  ...code,
  files:
    '`latest_net_G.pth` and `latest_net_D.pth`, as its train.py writes them, and the generators of its download scripts.',
  requires: ({ levels }) => (levels >= 5 ? undefined : 'levels of 5 or more, as that code has them'),
  networks: ({ levels, patch }) => ({
    generator: network(['netG', 'G'], (layer) => uNetModule(layer, levels)),
    discriminator: network(['netD', 'D'], (layer) => patchModule(layer, patch)),
  }),
};

/** The authors' PyTorch code of CycleGAN, which calls discriminators by the generator whose pictures they judge. */
export const cycleganWeights: ForeignFormat<{ readonly blocks: number; readonly patch: PatchSide }> = {
  ...code,
  files:
    '`latest_net_G_A.pth` (to B), `_G_B` (to A), `_D_A` (judges B) and `_D_B`, as its train.py writes them, and the generators of its download scripts; a file holds one network, so name it.',
  networks: ({ blocks, patch }) => {
    const generator = (layer: string) => residualModule(layer, blocks);
    const discriminator = (layer: string) => patchModule(layer, patch);
    return {
      'generator-ab': network(['netG_A', 'G_A'], generator),
      'generator-ba': network(['netG_B', 'G_B'], generator),
      'discriminator-a': network(['netD_B', 'D_B'], discriminator),
      'discriminator-b': network(['netD_A', 'D_A'], discriminator),
    };
  },
};
