import { pyTorchName, sameLayout, type Gan } from '@gan/core';
import type { ForeignFormat, ForeignNetwork } from './foreign-format.js';

/** Every weight under its own name and as it is here: `generator/dense-1/kernel`. */
export const ownNames = (gan: Gan): ForeignFormat => ({
  name: 'gan',
  source: 'https://www.npmjs.com/package/@gan/models',
  files: 'Files of `gan export --format safetensors`.',
  networks: () =>
    each(gan, (network) => ({ mapping: (weight) => ({ name: `${network}/${weight}`, layout: sameLayout }) })),
});

/** What PyTorch modules would be called that have the names of our layers: `generator.dense-1.weight`. */
export const pyTorchNames = (gan: Gan): ForeignFormat => ({
  name: 'pytorch',
  source: 'https://pytorch.org/docs/stable/generated/torch.nn.Module.html',
  files: 'State dicts of PyTorch modules that are called as the layers are here.',
  networks: () => each(gan, () => ({ mapping: (weight) => pyTorchName(weight).replaceAll('/', '.') })),
});

const each = (gan: Gan, network: (name: string) => ForeignNetwork) =>
  Object.fromEntries(Object.keys(gan.networks).map((name) => [name, network(name)]));
