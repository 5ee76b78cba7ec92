import { drawFakes, forward, type StepContext, type TrainStep } from '@gan/core';
import { nonSaturatingLoss } from '@gan/losses';
import * as tf from '@tensorflow/tfjs';
import { codeLoss, type LatentParts } from './infogan-code.js';

export interface InfoganStepOptions extends LatentParts {
  /** Weight of the mutual information, λ of the paper. */
  readonly informationWeight: number;
}

const adversarial = nonSaturatingLoss();

/**
 * The step of InfoGAN: the discriminator tells real from generated images while its recognition head learns to read the code
 * off generated ones; then the generator fools the one and makes its code readable to the other.
 *
 * Logs both losses, accuracies and `mutualInformation`, the lower bound in nats. Trained as the published code does it, where the
 * recognition head moves with the discriminator. Source: Chen et al. 2016, https://arxiv.org/abs/1606.03657,
 * equation 6.
 */
export function infoganStep({ informationWeight, ...parts }: InfoganStepOptions): TrainStep {
  const unread = codeLoss(parts);
  const withInformation = (loss: tf.Scalar, missing: tf.Scalar) =>
    tf.add(loss, tf.mul(missing, informationWeight)) as tf.Scalar;
  return async (context) => {
    const { images } = await context.nextBatch();
    const count = images!.shape[0]!;
    const { latents, fake } = drawFakes(context, count);
    context.update('discriminator', () => {
      const [real, generated] = [judge(context, images!), judge(context, fake)];
      const loss = adversarial.discriminator(real.logits, generated.logits);
      const missing = unread(latents, generated.code);
      return {
        loss: withInformation(loss, missing),
        metrics: {
          discriminatorLoss: loss,
          accuracyReal: share(tf.greater(real.logits, 0)),
          accuracyFake: share(tf.less(generated.logits, 0)),
        },
      };
    });
    tf.dispose([latents, fake]);
    context.update('generator', () => {
      const feeds = context.gan.latents(count, context.random);
      const made = forward(context.gan.networks.generator!, feeds, modeOf(context));
      const { logits, code } = judge(context, made);
      const generatorLoss = adversarial.generator(logits);
      const missing = unread(feeds.latents!, code);
      return {
        loss: withInformation(generatorLoss, missing),
        metrics: { generatorLoss, mutualInformation: tf.neg(missing) },
      };
    });
  };
}

const modeOf = ({ random }: StepContext) => ({ training: true, random });

/** Both heads on the trunk's features. */
function judge(context: StepContext, images: tf.Tensor) {
  const { networks } = context.gan;
  const features = forward(networks['trunk']!, { images }, modeOf(context));
  return {
    logits: forward(networks['discriminator-head']!, { features }, modeOf(context)),
    code: forward(networks['q-head']!, { features }, modeOf(context)),
  };
}

const share = (condition: tf.Tensor) => tf.mean(tf.cast(condition, 'float32')) as tf.Scalar;
