import { Random } from '@gan/core';
import { findModel } from '@gan/models';
import type { PresetSpec } from '../spec.js';
import { stepsOf } from './gans.js';
import type { Work } from './work.js';

/** More images than any schedule of growth has: whatever grows is at its full size, and has that size's batches. */
const fullyGrown = 2 ** 40;

export function presetStep({ model, batch }: PresetSpec): Work {
  const gan = findModel(model).create({ preset: 'small', random: Random.fromSeed('bench') });
  return stepsOf(gan, batch, fullyGrown);
}
