import { findModel } from '@gan/models';
import {
  elementwiseOperations,
  type ConvolutionSpec,
  type MatMulSpec,
  type Model,
  type Spec,
} from './spec.js';

/** A row of the table. */
export interface Workload {
  readonly name: string;
  readonly group:
    'products' | 'convolutions' | 'elementwise' | 'steps' | 'presets' | 'inference' | 'translation';
  readonly spec: Spec;
}

const product = (name: string, spec: Omit<MatMulSpec, 'kind'>): Workload => ({
  name,
  group: 'products',
  spec: { kind: 'mat-mul', ...spec },
});
const square = (size: number) => ({ m: size, k: size, n: size });

const products: readonly Workload[] = [
  product('matMul 512', square(512)),
  product('matMul 1024', square(1024)),
  product('matMul 1024, first transposed', { ...square(1024), transposeA: true }),
  product('matMul 1024, second transposed', { ...square(1024), transposeB: true }),
  product('matMul 1024, both transposed', { ...square(1024), transposeA: true, transposeB: true }),
  product('dense 100 to 12544, batch 64', { m: 64, k: 100, n: 12544 }),
  product('dense 100 to 12544, weight gradient', { m: 100, k: 64, n: 12544, transposeA: true }),
  product('dense 1024 to 784, batch 128', { m: 128, k: 1024, n: 784 }),
];

/** Layers of the tutorial's DCGAN, each as a convolution from the larger map to the smaller. */
const layers: readonly {
  readonly name: string;
  readonly transposed: boolean;
  readonly input: readonly [number, number, number];
  readonly filter: ConvolutionSpec['filter'];
  readonly stride: number;
}[] = [
  { name: 'G 256 to 128, 7x7', transposed: true, input: [7, 7, 128], filter: [5, 5, 128, 256], stride: 1 },
  { name: 'G 128 to 64, 14x14', transposed: true, input: [14, 14, 64], filter: [5, 5, 64, 128], stride: 2 },
  { name: 'G 64 to 1, 28x28', transposed: true, input: [28, 28, 1], filter: [5, 5, 1, 64], stride: 2 },
  { name: 'D 1 to 64, 14x14', transposed: false, input: [28, 28, 1], filter: [5, 5, 1, 64], stride: 2 },
  { name: 'D 64 to 128, 7x7', transposed: false, input: [14, 14, 64], filter: [5, 5, 64, 128], stride: 2 },
];

const passes = ['forward', 'input gradient', 'filter gradient'] as const;

/** A transposed convolution runs forwards what a convolution runs backwards. */
function passOf(transposed: boolean, pass: (typeof passes)[number]): ConvolutionSpec['pass'] {
  if (pass === 'filter gradient') return 'filter-gradient';
  return (pass === 'forward') === transposed ? 'input-gradient' : 'forward';
}

const convolutions: readonly Workload[] = layers.flatMap(({ name, transposed, input, filter, stride }) =>
  passes.map((pass) => ({
    name: `${name}: ${pass}`,
    group: 'convolutions' as const,
    spec: {
      kind: 'convolution' as const,
      pass: passOf(transposed, pass),
      input: [64, ...input] as ConvolutionSpec['input'],
      filter,
      stride,
    },
  })),
);

/** The largest map of the tutorial's DCGAN at batch 64. */
const map = [64, 14, 14, 64] as const;

const elementwise: readonly Workload[] = elementwiseOperations.map((operation) => ({
  name: operation.includes('gradient') ? `${operation} (with its forward pass)` : operation,
  group: 'elementwise',
  spec: { kind: 'elementwise', operation, shape: map },
}));

const step = (name: string, model: Model, batch: number): Workload => ({
  name,
  group: 'steps',
  spec: { kind: 'step', model, batch },
});

const steps: readonly Workload[] = [
  step('dense GAN step, batch 128', 'dense', 128),
  step('DCGAN step, batch 64', 'dcgan', 64),
  step('WGAN-GP step, batch 64', 'wgan-gp', 64),
];

/** Models whose preset `small` is held against DCGAN's; each at the batch size that the preset recommends. */
const withPresets = [
  ...[
    'gan',
    'dcgan',
    'wgan',
    'wgan-gp',
    'cgan',
    'acgan',
    'infogan',
    'sngan',
    'sagan',
    'biggan',
    'biggan-deep',
  ],
  ...['progan', 'stylegan', 'stylegan2'],
];

const presets: readonly Workload[] = withPresets.map((model) => ({
  name: `${model}, preset small`,
  group: 'presets',
  spec: {
    kind: 'preset',
    model,
    preset: 'small',
    batch: findModel(model).preset('small').training.batchSize,
  },
}));

const inference: readonly Workload[] = [
  {
    name: 'DCGAN generator, batch 64',
    group: 'inference',
    spec: { kind: 'inference', model: 'dcgan', batch: 64 },
  },
  {
    name: 'dense generator, batch 64',
    group: 'inference',
    spec: { kind: 'inference', model: 'dense', batch: 64 },
  },
];

/** The larger CycleGAN at the size it was published for. */
const resnet = { model: 'cyclegan', preset: 'resnet-9', batch: 1 };
const translations: readonly Workload[] = [
  {
    name: 'CycleGAN resnet-9, 256x256, forward',
    group: 'translation',
    spec: { kind: 'translation', network: 'generator-ab', ...resnet },
  },
  {
    name: 'CycleGAN resnet-9, 256x256, step',
    group: 'translation',
    spec: { kind: 'preset', ...resnet },
  },
];

const all: readonly Workload[] = [
  ...products,
  ...convolutions,
  ...elementwise,
  ...steps,
  ...presets,
  ...inference,
  ...translations,
];

/** Rows whose name or group contains one of the words, ignoring case; all of them without words. */
export function chooseWorkloads(words: readonly string[]): Workload[] {
  const wanted = words.map((word) => word.toLowerCase());
  return all.filter(
    ({ name, group }) =>
      wanted.length === 0 || wanted.some((word) => `${group} ${name}`.toLowerCase().includes(word)),
  );
}
