import type { Catalogue } from './catalogue.js';
import { digitNames } from './digits/digit-names.js';
import { digits } from './digits/digits.js';
import { imageSpec, pointSpec } from './specs.js';
import { grid } from './synthetic/grid.js';
import { ring } from './synthetic/ring.js';
import { stacked } from './synthetic/stacked.js';

/** The data sets that need neither files nor a network, for any environment. */
export const embeddedDatasets: Catalogue = {
  digits: {
    description: 'drawn digits, 28x28 grey, laid out as MNIST; any number of them',
    spec: imageSpec([28, 28, 1], 10, digitNames),
    options: ['size', 'seed'],
    load: async ({ size, seed }) => digits({ size, seed }),
  },
  'stacked-digits': {
    description: 'three drawn digits as red, green and blue, 28x28: 1000 modes',
    spec: imageSpec([28, 28, 3], 1000),
    options: ['size', 'seed'],
    load: async ({ size, seed }) => stacked(digits({ seed }), { size, seed }),
  },
  ring: {
    description: '8 Gaussians on the unit circle',
    spec: pointSpec(8),
    options: ['size', 'seed'],
    load: async ({ size, seed }) => ring({ size, seed }),
  },
  grid: {
    description: '25 Gaussians on a 5x5 grid',
    spec: pointSpec(25),
    options: ['size', 'seed'],
    load: async ({ size, seed }) => grid({ size, seed }),
  },
};
