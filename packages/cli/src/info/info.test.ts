import { describe, expect, it } from 'vitest';
import { expectGan, tinyRun } from '../testing/run-gan.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import type { ModelInfo } from './describe-model.js';
import type { RunInfo } from './describe-run.js';

const inFolder = temporaryFolder();

describe('gan info', () => {
  it('prints networks, parameters and shapes of a preset as JSON', async () => {
    const info = JSON.parse(await expectGan('info', 'gan', '--preset', 'article', '--json')) as ModelInfo;
    expect(Object.keys(info).slice(0, 3)).toEqual(['model', 'preset', 'networks']);
    expect(info).toMatchObject({ model: 'gan', preset: 'article' });
    expect(info.networks).toEqual([
      {
        name: 'generator',
        trainableParameters: 1_489_936,
        inputs: { latents: [null, 100] },
        outputs: { images: [null, 28, 28, 1] },
      },
      {
        name: 'discriminator',
        trainableParameters: 533_505,
        inputs: { images: [null, 28, 28, 1] },
        outputs: { logit: [null, 1] },
      },
    ]);
  });

  it('takes the first preset and the options given', async () => {
    const info = JSON.parse(
      await expectGan('info', 'gan', '--set', 'imageShape=[8,8,3]', '--set', 'form=original', '--json'),
    ) as ModelInfo;
    expect(info).toMatchObject({ preset: 'article', config: { imageShape: [8, 8, 3], form: 'original' } });
    expect(info.networks[0]!.outputs).toEqual({ images: [null, 8, 8, 3] });
  });

  it('shows people every option with its type and default, and the presets', async () => {
    const text = await expectGan('info', 'gan');
    expect(text).toMatch(/generator +1,489,936 parameters +latents \[N, 100\] -> images \[N, 28, 28, 1\]/);
    expect(text).toMatch(/latentDim +integer >= 1 +100 +Length of the latent vector/);
    expect(text).toMatch(/form +leaky-relu \| original +"leaky-relu"/);
    expect(text).toMatch(/normMomentum +number >= 0, < 1 +0\.8/);
    expect(text).toMatch(/original-2014 +1200-unit/);
  });

  it('shows from what to what a model turns pictures', async () => {
    const text = await expectGan('info', 'cyclegan', '--preset', 'small');
    expect(text).toMatch(
      /generator-ab +[\d,]+ parameters +images \[N, H, W, 3\] -> translated \[N, H, W, 3\]/,
    );
    expect(text).toMatch(/ba +domainB -> domainA +generator-ba +size kept +sides multiples of 4/);
    expect(text).toMatch(/patch +1 \| 16 \| 34 \| 70 \| 142 \| 286 +34/);
  });

  it('tells how far a run is', async () => {
    await expectGan(
      'train',
      ...tinyRun,
      '--steps',
      '3',
      '--checkpoint-every',
      '2',
      '--quiet',
      '--out',
      inFolder('run'),
    );
    const info = JSON.parse(await expectGan('info', '--run', inFolder('run'), '--json')) as RunInfo;
    expect(info).toMatchObject({
      run: inFolder('run'),
      model: 'gan',
      step: 3,
      steps: 3,
      checkpoints: [2, 3],
    });
    expect(info.networks[0]).toMatchObject({ name: 'generator', inputs: { latents: [null, 4] } });
    expect(info.metrics).toMatchObject({ step: 3, imagesSeen: 12, generatorLoss: expect.any(Number) });
    expect(await expectGan('info', '--run', inFolder('run'))).toMatch(/saved +step 3 of 3/);
  });
});
