import type { ForeignFormat } from './foreign-format.js';
import { byLayer } from './names.js';

interface DcganConfig {
  readonly imageShape: readonly [height: number, width: number, channels: number];
  readonly form: 'pytorch' | 'tensorflow' | 'tutorial';
}

/** DCGAN of the PyTorch examples, whose layers are counted in one sequence, activations among them. */
export const pytorchExamples: ForeignFormat<DcganConfig> = {
  name: 'pytorch-examples',
  source: 'https://github.com/pytorch/examples/tree/main/dcgan',
  files: '`netG_epoch_N.pth` and `netD_epoch_N.pth`, as its main.py writes them.',
  requires: ({ form, imageShape: [height, width] }) =>
    form === 'pytorch' && height === 64 && width === 64
      ? undefined
      : 'form pytorch and images of 64x64, as preset reference-64 has them',
  networks: () => ({
    generator: { mapping: byLayer((layer) => inSequence(layer, generatorPlaces)) },
    discriminator: { mapping: byLayer((layer) => inSequence(layer, discriminatorPlaces)) },
  }),
};

/** Places of layers by stage: a convolution, its normalisation, its activation, and so on. */
const generatorPlaces: Readonly<Record<string, (stage: number) => number>> = {
  project: () => 0,
  norm: (stage) => 3 * stage - 2,
  double: (stage) => 3 * stage,
};

/** The first stage has no normalisation. */
const discriminatorPlaces: typeof generatorPlaces = {
  halve: (stage) => (stage === 1 ? 0 : 3 * stage - 4),
  norm: (stage) => 3 * stage - 3,
  judge: () => 11,
};

function inSequence(layer: string, places: typeof generatorPlaces): string {
  const [kind, stage] = layer.split('-') as [string, string | undefined];
  return `main.${places[kind]!(Number(stage))}`;
}
