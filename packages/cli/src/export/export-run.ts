import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Random, type Gan } from '@gan/core';
import { findModel, formatsOf } from '@gan/models';
import { startBackend } from '../backend.js';
import { asUsage, exitCodes, UsageError } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { refuseOverwriting } from '../refuse-overwriting.js';
import { readRecord } from '../run/record.js';
import { loadWeights } from '../sample/load-weights.js';
import type { ExportFormat, ExportOptions } from './export-options.js';
import { encoderOf } from './write-network.js';

const endings: Readonly<Record<ExportFormat, string>> = {
  tfjs: '',
  safetensors: '.safetensors',
  onnx: '.onnx',
};

/** `gan export`: writes networks of a run as files for other programs. @returns the code to end with. */
export async function exportRun(options: ExportOptions, io: Io): Promise<number> {
  const { run, format, out } = options;
  const record = await readRecord(run);
  await refuseOverwriting('export', options);
  const definition = asUsage(() => findModel(record.model));
  await startBackend({ backend: options.backend, blas: options.blas });
  const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork('weights'));
  try {
    const networks = chosen(gan, options);
    const paths = pathsFor(networks, options);
    const names = namesFor(gan, options);
    const { from } = await loadWeights(gan, run, options.checkpoint, io, networks);
    const encode = encoderOf(format, names);
    const writers = networks.map((network) => encode(gan, network));
    if (paths[0] !== out) await mkdir(out, { recursive: true });
    for (const [i, write] of writers.entries()) await write(paths[i]!);
    const written = Object.fromEntries(networks.map((network, i) => [network, paths[i]!]));
    if (options.json) printJson(io, { format, written, from, ...(format === 'safetensors' && { names }) });
    else
      for (const [network, path] of Object.entries(written))
        print(io, `${path}: ${network} of ${record.model}, ${from}`);
  } finally {
    gan.dispose();
  }
  return exitCodes.success;
}

/** Those that make samples, unless others are asked for. */
function chosen({ networks, averaged }: Gan, { networks: wanted }: ExportOptions): readonly string[] {
  const unknown = wanted?.find((name) => !(name in networks));
  if (unknown === undefined) return wanted ?? averaged;
  throw new UsageError(
    `export: expected --networks among ${Object.keys(networks).join(', ')}, got '${unknown}'. Correct the name.`,
  );
}

/** One network may have the path itself; several lie in a folder of that name. */
function pathsFor(networks: readonly string[], { out, format }: ExportOptions): string[] {
  const ending = endings[format];
  const isFile = ending !== '' && out.endsWith(ending);
  if (networks.length === 1 && (isFile || ending === '')) return [out];
  if (isFile) {
    throw new UsageError(
      `export: expected a folder for the networks ${networks.join(', ')}, got '${out}'. Name one without ${ending}, or choose a network by --networks.`,
    );
  }
  return networks.map((network) => join(out, network + ending));
}

/** `reference` is the model's first published format. */
function namesFor(gan: Gan, { names = 'gan', format }: ExportOptions): string {
  if (format !== 'safetensors' && names !== 'gan') {
    throw new UsageError(`export: expected --names with --format safetensors, got ${format}. Leave it out.`);
  }
  if (names !== 'reference') return names;
  const [first] = formatsOf(gan);
  if (first!.name !== 'gan') return first!.name;
  throw new UsageError(
    `export: expected a model whose reference has names of its own, got ${gan.name}, of which none is known. Use --names gan or pytorch.`,
  );
}
