import { forward } from '@gan/core';
import { expect, it } from 'vitest';
import { truncateStyles } from '../src/blocks/style-controls.js';
import { stylegan2 } from '../src/stylegan2.js';
import { describeReference } from '../src/testing/describe-reference.js';

describeReference(stylegan2, {
  fixture: 'stylegan2',
  outputs: {
    truncated({ networks: { mapping, synthesis } }, feeds) {
      const styles = truncateStyles(forward(mapping!, feeds('mapping')), mapping!, 0.6, 3);
      return forward(synthesis!, { styles });
    },
  },
});
describeReference(stylegan2, { fixture: 'stylegan2-rosinality' });

it.each([
  ['up-16/kernel', 'convs.2.conv.weight'],
  ['conv-16/kernel', 'convs.3.conv.weight'],
  ['up-16/noise', 'noises.noise_3'],
  ['conv-16/noise', 'noises.noise_4'],
  ['image-16/affine-bias', 'to_rgbs.1.conv.modulation.bias'],
])("calls %s of a larger network '%s', as rosinality does", (ours, theirs) => {
  const config = stylegan2.configure({ preset: 'config-f-256' });
  const { mapping } = stylegan2.foreign!.find(({ name }) => name === 'rosinality')!.networks(config)[
    'synthesis'
  ]!;
  expect(mapping(ours)).toMatchObject({ name: theirs });
});
