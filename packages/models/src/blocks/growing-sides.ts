import { sideOf } from '../layers/growing-layer.js';
import { drawGrowingImages } from './growing-images.js';
import type { GrowthConfig } from './growing-options.js';
import type { GrowthState } from './growth.js';
import type { Sides } from './phased-step.js';

/**
 * What growth adds to a training step: before it the networks grow, and the optimisers start afresh when other layers
 * take part than before; real images look as they do at the present level; batches have the size this level is to
 * have; slopes are measured on final, enlarged images. Logs `resolution` and `fade`.
 *
 * Source: Karras et al. 2018, https://arxiv.org/abs/1710.10196, appendix A.1 and reference code. (There the schedule
 * is looked at every fourth step, here at every one.)
 */
export function growingSides(
  { imageShape, batchSizes }: Pick<GrowthConfig, 'imageShape' | 'batchSizes'>,
  growth: GrowthState,
): Required<Pick<Sides, 'begin' | 'real' | 'enlargement'>> {
  const side = () => sideOf(growth.growth.level);
  return {
    begin(context) {
      if (growth.advance(context.imagesSeen)) {
        Object.values(context.gan.players).forEach(({ optimizer }) => optimizer.reset());
      }
      context.log('resolution', side());
      context.log('fade', growth.growth.fade);
    },
    real: (context) => drawGrowingImages(context, imageShape[0], growth.growth, batchSizes[side()]),
    enlargement: () => imageShape[0] / side(),
  };
}
