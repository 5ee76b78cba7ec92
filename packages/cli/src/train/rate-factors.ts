import { cosineDecay, linearDecay, warmUp, type Gan, type Schedule, type TrainerOptions } from '@gan/core';
import type { RunRecord } from '../run/record.js';

type Rates = RunRecord['rates'];

/**
 * Factors on the learning rates of a GAN's players: all follow the run's schedule, and all but the generator's are
 * multiplied by the factor of the other time scale (Heusel et al. 2017, https://arxiv.org/abs/1706.08500).
 */
export function rateFactors(rates: Rates, { players }: Gan): TrainerOptions['rateFactors'] {
  const factors = Object.keys(players).map((player): [string, Schedule] => {
    const scale = player === 'generator' ? 1 : rates.discriminator;
    const decay = decays[rates.schedule](scale, rates.steps);
    return [player, rates.warmUp > 0 ? warmUp(decay, rates.warmUp) : decay];
  });
  return Object.fromEntries(factors);
}

const decays: Readonly<Record<Rates['schedule'], (scale: number, steps: number) => Schedule>> = {
  constant: (scale) => scale,
  linear: (scale, steps) => linearDecay(scale, Math.floor(steps / 2), Math.ceil(steps / 2)),
  cosine: (scale, steps) => cosineDecay(scale, steps),
};
