/** A matrix product: `[m, k]` by `[k, n]`, either stored transposed. */
export interface MatMulSpec {
  readonly kind: 'mat-mul';
  readonly m: number;
  readonly k: number;
  readonly n: number;
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
}

/**
 * One pass of a convolution with SAME padding: `input` `[N, H, W, C]`, `filter` `[h, w, from, to]`. The forward pass
 * of a transposed convolution is the input gradient of the convolution it transposes.
 */
export interface ConvolutionSpec {
  readonly kind: 'convolution';
  readonly pass: 'forward' | 'input-gradient' | 'filter-gradient';
  readonly input: readonly [number, number, number, number];
  readonly filter: readonly [number, number, number, number];
  readonly stride: number;
}

/** Operations that read and write each element a few times at most. */
export const elementwiseOperations = [
  'add',
  'multiply',
  'add-bias',
  'bias-gradient',
  'relu',
  'leaky-relu',
  'leaky-relu-gradient',
  'tanh',
  'tanh-gradient',
  'sigmoid',
  'batch-norm',
  'batch-norm-gradient',
  'sum',
  'pad',
  'resize-nearest',
  'resize-bilinear',
  'adam',
  'random-normal',
] as const;

/** One elementwise operation on a tensor `[N, H, W, C]`. */
export interface ElementwiseSpec {
  readonly kind: 'elementwise';
  readonly operation: (typeof elementwiseOperations)[number];
  readonly shape: readonly [number, number, number, number];
}

export const models = ['dense', 'dcgan', 'wgan-gp'] as const;
export type Model = (typeof models)[number];

/** A whole training step: data, both updates, optimisers. */
export interface StepSpec {
  readonly kind: 'step';
  readonly model: Model;
  readonly batch: number;
}

/** A whole training step of a model of the catalogue at a preset; of one that grows, at its full size. */
export interface PresetSpec {
  readonly kind: 'preset';
  readonly model: string;
  readonly preset: string;
  readonly batch: number;
}

/** Samples from a generator in inference mode. */
export interface InferenceSpec {
  readonly kind: 'inference';
  readonly model: Model;
  readonly batch: number;
}

/** Pictures through a network of a model that translates them, in inference mode. */
export interface TranslationSpec {
  readonly kind: 'translation';
  readonly model: string;
  readonly preset: string;
  readonly network: string;
  readonly batch: number;
}

/** Something to be timed, in words that every process understands, PyTorch's included. */
export type Spec =
  MatMulSpec | ConvolutionSpec | ElementwiseSpec | StepSpec | PresetSpec | InferenceSpec | TranslationSpec;

/** The same work on `1 / factor` of the batch, for the backend that takes minutes for all of it. */
export function scaledDown(spec: Spec): { spec: Spec; factor: number } {
  switch (spec.kind) {
    case 'mat-mul': {
      const m = Math.ceil(spec.m / 8);
      return { spec: { ...spec, m }, factor: spec.m / m };
    }
    case 'convolution':
      return { spec: { ...spec, input: firstOf(spec.input) }, factor: spec.input[0] };
    case 'elementwise':
      return { spec, factor: 1 };
    default:
      return { spec: { ...spec, batch: 1 }, factor: spec.batch };
  }
}

const firstOf = ([, ...image]: ConvolutionSpec['input']): ConvolutionSpec['input'] => [1, ...image];
