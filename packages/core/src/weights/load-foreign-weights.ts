import * as tf from '@tensorflow/tfjs';
import { CheckpointError, ConfigError } from '../errors.js';
import { readTensor } from '../networks/tensor-data.js';
import { namedWeights } from '../networks/weights.js';
import type { TensorData } from '../types/state.js';
import { pyTorchName } from './pytorch-layout.js';
import { foreignWeight, type WeightMapping } from './weight-layout.js';

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
  const plan = mapped(network, mapping).map(({ variable, name: from, layout }) => {
    const tensor = Object.hasOwn(tensors, from) ? tensors[from] : undefined;
    return { variable, from, tensor: tensor && layout.read(tensor, variable.shape) };
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

/**
 * The weights of a network under the names and in the layouts of another framework: what {@link loadForeignWeights} reads
 * back, given the same mapping. Weights the mapping does not name are left out.
 *
 * @throws ConfigError if the mapping gives two weights one name.
 */
export function foreignWeights(
  network: tf.LayersModel,
  mapping: WeightMapping = pyTorchName,
): Record<string, TensorData> {
  const entries = mapped(network, mapping).map(
    ({ variable, name, layout }) => [name, layout.write(readTensor(variable))] as const,
  );
  const names = entries.map(([name]) => name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated === undefined) return Object.fromEntries(entries);
  throw new ConfigError(
    `foreignWeights: expected a name for each weight of '${network.name}', got '${repeated}' twice. Give a mapping that tells them apart.`,
  );
}

/** The weights that have a name elsewhere. */
function mapped(network: tf.LayersModel, mapping: WeightMapping) {
  return namedWeights({ network }).flatMap(({ name, variable }) => {
    const found = foreignWeight(mapping, name.slice('network/'.length));
    return found === undefined ? [] : [{ variable, ...found }];
  });
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
