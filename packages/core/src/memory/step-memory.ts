import * as tf from '@tensorflow/tfjs';
import { withoutValues } from '../gan/without-values.js';
import { Trainer } from '../training/trainer.js';
import type { Batch } from '../types/batch.js';
import type { Dataset } from '../types/dataset.js';
import type { Gan } from '../types/gan.js';
import { CountingBackend } from './counting-backend.js';
import type { Call, ShapeRule } from './rule.js';
import { shapeRules } from './shape-rules.js';

export interface StepMemoryOptions {
  /** Builds the GAN; called once, while nothing is computed. */
  readonly build: () => Gan;
  /** Real examples in a batch. */
  readonly batchSize: number;
  /** Whether averages of the generators' weights are kept. @default false */
  readonly averages?: boolean;
  /** Images seen before the steps to try, for models that grow. @default [0] */
  readonly imagesSeen?: readonly number[];
}

/** What a training step needs, in bytes. */
export interface StepMemory {
  /** Weights, their averages, the state of optimisers, and the batch that is read ahead. */
  readonly held: number;
  /** The most that all tensors take at any moment of a step, what is held among it. */
  readonly peak: number;
}

const backendName = 'shapes';

/** A step at which lazy penalties (every 4th, 8th, 16th) are due, and no warm-up of the first steps is. */
const usualStep = 960;

/**
 * How much memory a training step needs: the step is run on a backend that computes nothing and counts the bytes of tensors,
 * in well under a second for most models. Room that kernels take for themselves while they run comes on top.
 *
 * The present backend is the present one again afterwards, and no tensor is left behind.
 *
 * @returns undefined where the step runs a kernel whose shape is not known here.
 */
export async function stepMemory(options: StepMemoryOptions): Promise<StepMemory | undefined> {
  const before = tf.getBackend();
  const counted = new CountingBackend();
  const unregister = registerKernels(counted);
  tf.registerBackend(backendName, () => counted);
  try {
    await tf.setBackend(backendName);
    return await countStep(counted, options);
  } catch (error) {
    if (error instanceof UnknownKernelError) return undefined;
    throw error;
  } finally {
    await tf.setBackend(before);
    tf.removeBackend(backendName);
    unregister();
  }
}

async function countStep(
  counted: CountingBackend,
  { build, batchSize, averages = false, imagesSeen = [0] }: StepMemoryOptions,
): Promise<StepMemory> {
  const gan = withoutValues(build);
  const averaging = averages ? { halfLife: 1000 } : undefined;
  let trainer: Trainer | undefined;
  let [held, peak] = [0, 0];
  try {
    trainer = new Trainer({ gan, dataset: blanks(gan), batchSize, averaging });
    for (const images of imagesSeen) {
      trainer.step = usualStep;
      trainer.imagesSeen = images;
      counted.startPeak();
      await trainer.train({ steps: usualStep + 1 });
      [held, peak] = [Math.max(held, counted.bytes), Math.max(peak, counted.peak)];
    }
    return { held, peak };
  } finally {
    await trainer?.dispose();
    gan.dispose();
  }
}

/** Examples of the shapes that a GAN wants; axes of any length are as its samples are. */
function blanks({ inputs, sample }: Gan): Dataset {
  const full = Object.entries(inputs).map(([name, spec]) => {
    const shape = spec.shape.map((size, axis) => size ?? sample.shape[axis] ?? 1);
    return [name, { ...spec, shape }] as const;
  });
  return {
    name: 'blanks',
    size: 2 ** 20,
    spec: Object.fromEntries(full),
    gather: (indices): Batch =>
      Object.fromEntries(
        full.map(([name, { shape, dtype }]) => [name, tf.zeros([indices.length, ...shape], dtype)]),
      ),
  };
}

/** A kernel without a rule was run. */
class UnknownKernelError extends Error {}

/** Registers every kernel there is: by its rule, or as one that gives up. @returns the way back. */
function registerKernels(counted: CountingBackend): () => void {
  // No others: operations that are one kernel only where `@gan/kernels` is in force must be composed here as they are there.
  const names = new Set(
    ['cpu', 'wasm'].flatMap((name) => tf.getKernelsForBackend(name)).map(({ kernelName }) => kernelName),
  );
  const giveUp = (name: string): ShapeRule => {
    return () => {
      throw new UnknownKernelError(name);
    };
  };
  const kernels = [...names].map((name) => toKernel(counted, name, shapeRules.get(name) ?? giveUp(name)));
  kernels.forEach((kernel) => tf.registerKernel(kernel));
  return () => kernels.forEach(({ kernelName }) => tf.unregisterKernel(kernelName, backendName));
}

function toKernel(counted: CountingBackend, kernelName: string, rule: ShapeRule): tf.KernelConfig {
  return {
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs }) => {
      const list = Object.values(inputs).filter((info): info is tf.TensorInfo => info !== undefined);
      const call: Call = {
        attrs: (attrs ?? {}) as Call['attrs'],
        list,
        first: list[0]!,
        input: (name) => inputs[name]!,
        make: (shape, dtype = 'float32') => counted.make(shape, dtype),
        view: (tensor, shape) => counted.view(tensor, shape),
      };
      return rule(call);
    },
  };
}
