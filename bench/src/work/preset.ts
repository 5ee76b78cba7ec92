import { countTrainableParameters, forward, Random } from '@gan/core';
import { findModel } from '@gan/models';
import type { PresetSpec, TranslationSpec } from '../spec.js';
import { stepsOf } from './gans.js';
import type { Work } from './work.js';

/** More images than any schedule of growth has: whatever grows is at its full size, and has that size's batches. */
const fullyGrown = 2 ** 40;

export function presetStep({ model, preset, batch }: PresetSpec): Work {
  const gan = findModel(model).create({ preset, random: Random.fromSeed('bench') });
  return stepsOf(gan, batch, fullyGrown);
}

/** One of its networks on pictures of the size it is trained with. */
export function translation({ model, preset, network, batch }: TranslationSpec): Work {
  const gan = findModel(model).create({ preset, random: Random.fromSeed('bench') });
  const { networks, sample } = gan;
  const images = Random.fromSeed('images').uniformTensor([batch, ...(sample.shape as number[])], -1, 1);
  return {
    parameters: { [network]: countTrainableParameters(networks[network]!) },
    run: () => forward(networks[network]!, { images }),
    dispose() {
      images.dispose();
      gan.dispose();
    },
  };
}
