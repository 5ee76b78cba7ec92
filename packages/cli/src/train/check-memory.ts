import { Random, stepMemory, type BackendName, type JsonObject, type StepMemory } from '@gan/core';
import type { GanDefinition } from '@gan/models';
import { UsageError } from '../errors.js';
import { note, type Io } from '../io.js';
import { machineMemory, memoryLimit } from './memory-limit.js';

/** A training to be. */
export interface MemoryRequest {
  readonly definition: GanDefinition;
  readonly preset: string;
  readonly config: JsonObject;
  readonly batchSize: number;
  readonly averages: boolean;
  readonly backend: BackendName;
}

/** Pixels in a batch from which a step may be too large for some model: 64 images of 32 x 32. */
const worthCounting = 64 * 32 * 32;

/** From this share of the limit on, what kernels need for themselves may be too much. */
const closeShare = 0.75;

/**
 * Counts what a step needs, before anything large is built.
 *
 * @param limit bytes that this process may use. @default what the backend and the machine allow
 * @throws UsageError if a step cannot fit, with what would.
 */
export async function checkMemory(
  request: MemoryRequest,
  io: Io,
  limit = memoryLimit(request.backend),
): Promise<void> {
  if (limit === undefined || pixelsOf(request) < worthCounting) return;
  const needed = await memoryOf(request);
  if (needed === undefined || needed.peak < closeShare * limit) return;
  if (needed.peak <= limit) {
    note(
      io,
      `A step needs about ${gibibytes(needed.peak)} of the ${gibibytes(limit)} that this process may use.`,
    );
    return;
  }
  const { definition, preset, batchSize, backend } = request;
  note(io, 'A step is too large for the memory there is; trying what would fit.');
  throw new UsageError(
    `train: expected a step of ${definition.name} (${preset}, batches of ${batchSize}) to fit in the ${gibibytes(limit)} that ${backend} may use in this process, ` +
      `got one of about ${gibibytes(needed.peak)}. ${await remedies(request, needed, limit)}`,
  );
}

function pixelsOf({ config, batchSize }: MemoryRequest): number {
  const { imageShape } = config as { imageShape?: readonly number[] };
  return imageShape === undefined ? 0 : imageShape[0]! * imageShape[1]! * batchSize;
}

/** Undefined where it cannot be counted: what is wrong with a model is told when it is built to be trained. */
const memoryOf = ({
  definition,
  config,
  batchSize,
  averages,
}: MemoryRequest): Promise<StepMemory | undefined> =>
  stepMemory({
    build: () => definition.restore(config, Random.fromSeed(0)),
    batchSize,
    averages,
    imagesSeen: phasesOf(config),
  }).catch(() => undefined);

/** Images after which a growing model has reached each of its sizes, whose batches may differ. */
function phasesOf(config: JsonObject): number[] {
  const { stableImages, fadeImages, imageShape } = config as Record<string, unknown>;
  if (typeof stableImages !== 'number' || typeof fadeImages !== 'number') return [0];
  const levels = Math.log2((imageShape as number[])[0]!) - 1;
  return Array.from({ length: levels }, (_, i) => i * (stableImages + fadeImages));
}

/** What would fit: a smaller batch, a smaller preset, or more memory. */
async function remedies(request: MemoryRequest, { peak }: StepMemory, limit: number): Promise<string> {
  const fits = async (other: MemoryRequest) =>
    ((await memoryOf(other))?.peak ?? Infinity) < closeShare * limit;
  const found = [
    ...(await smallerBatch(request, fits)),
    ...(await smallerPreset(request, fits)),
    ...(request.backend === 'wasm' && peak < closeShare * machineMemory()
      ? ['--backend tensorflow, which is not held to 4 GiB']
      : ['a machine with more memory']),
  ];
  return `Use ${found.join(', or ')}.`;
}

type Fits = (request: MemoryRequest) => Promise<boolean>;

async function smallerBatch(request: MemoryRequest, fits: Fits): Promise<string[]> {
  const halves: number[] = [];
  for (let batchSize = request.batchSize >> 1; batchSize >= 1; batchSize >>= 1) halves.push(batchSize);
  // Where not even the least fits, none does.
  if (halves.length === 0 || !(await fits({ ...request, batchSize: halves.at(-1)! }))) return [];
  for (const batchSize of halves)
    if (await fits({ ...request, batchSize })) return [`--batch-size ${batchSize}`];
  return [];
}

/** The largest of the model's presets that fits as it is recommended. */
async function smallerPreset(request: MemoryRequest, fits: Fits): Promise<string[]> {
  const others = Object.entries(request.definition.presets)
    .map(([preset, { training }]): MemoryRequest => {
      const config = request.definition.configure({ preset }) as JsonObject;
      return { ...request, preset, config, batchSize: training.batchSize };
    })
    .filter((other) => sizeOf(other) < sizeOf(request))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  for (const other of others) if (await fits(other)) return [`--preset ${other.preset}`];
  return [];
}

const sizeOf = (request: MemoryRequest) => pixelsOf({ ...request, batchSize: 1 });

const gibibytes = (bytes: number) => `${(bytes / 2 ** 30).toPrecision(2)} GiB`;
