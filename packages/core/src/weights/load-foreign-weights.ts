import * as tf from '@tensorflow/tfjs';
import { CheckpointError } from '../errors.js';
import { namedWeights } from '../networks/weights.js';
import type { TensorData } from '../types/state.js';
import { fromPyTorchLayout, pyTorchName } from './pytorch-layout.js';

/** Where a weight comes from, and how it is turned into our layout. */
export interface ForeignWeight {
  /** Of the tensor in the file. */
  readonly name: string;
  /** The tensor in our layout, given the shape ours has. @default fromPyTorchLayout */
  readonly convert?: (tensor: TensorData, shape: readonly number[]) => TensorData;
}

/** Says of a weight of ours, `<layer>/<weight>`, what it is in the file. */
export type WeightMapping = (weight: string) => string | ForeignWeight;

/** How {@link loadForeignWeights} finds its way in a file. */
export interface LoadForeignWeightsOptions {
  /** @default pyTorchName */
  readonly mapping?: WeightMapping;
  /** Tensors of the file that nothing needs. @default counts of batches, `*.num_batches_tracked` */
  readonly ignore?: (name: string) => boolean;
  /** Name of the file, for messages. @default 'the file' */
  readonly source?: string;
}

/**
 * Puts weights that another framework trained into a network. All names and shapes are checked before the first weight
 * is changed.
 *
 * @param tensors from {@link readWeights}, say; not changed.
 * @throws CheckpointError that names every weight the file lacks, every one whose shape differs, and every tensor left over.
 */
export function loadForeignWeights(
  network: tf.LayersModel,
  tensors: Readonly<Record<string, TensorData>>,
  options: LoadForeignWeightsOptions = {},
): void {
  const { mapping = pyTorchName, ignore = isBatchCount, source = 'the file' } = options;
  const plan = namedWeights({ network }).map(({ name, variable }) => {
    const weight = name.slice('network/'.length);
    const mapped = mapping(weight);
    const { name: from, convert } = typeof mapped === 'string' ? { name: mapped } : mapped;
    const tensor = Object.hasOwn(tensors, from) ? tensors[from] : undefined;
    const turn = convert ?? ((data, shape) => fromPyTorchLayout(weight, data, shape));
    return { variable, from, tensor: tensor && turn(tensor, variable.shape) };
  });
  const used = new Set(plan.map(({ from }) => from));
  const problems = [
    list(
      'missing',
      plan.filter(({ tensor }) => tensor === undefined).map(({ from }) => from),
    ),
    list(
      'of another shape',
      plan.flatMap(({ from, tensor, variable }) => differs(from, tensor, variable.shape)),
    ),
    list(
      'left over',
      Object.keys(tensors).filter((name) => !used.has(name) && !ignore(name)),
    ),
  ].filter((problem) => problem !== '');
  if (problems.length > 0) {
    throw new CheckpointError(
      `loadForeignWeights: expected ${source} to hold the weights of '${network.name}', got ${problems.join('; ')}. ` +
        `Choose the matching network or file, or give a mapping of names.`,
    );
  }
  for (const { variable, tensor } of plan) assign(variable, tensor!);
}

const isBatchCount = (name: string) => name.endsWith('.num_batches_tracked');

function differs(name: string, tensor: TensorData | undefined, shape: readonly number[]): string[] {
  if (tensor === undefined || tensor.shape.join() === shape.join()) return [];
  return [`${name} [${tensor.shape.join(', ')}] for [${shape.join(', ')}]`];
}

function list(problem: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const rest = names.length > 8 ? ` and ${names.length - 8} more` : '';
  return `${names.length} ${problem} (${names.slice(0, 8).join(', ')}${rest})`;
}

function assign(variable: tf.Variable, { shape, values }: TensorData): void {
  tf.tidy(() => variable.assign(tf.tensor(Float32Array.from(values), shape.slice(), 'float32')));
}
