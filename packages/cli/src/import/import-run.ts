import { Random, withoutValues, type Gan } from '@gan/core';
import { growWhole } from '@gan/models';
import { checkDataset, noData, openDataset } from '../dataset.js';
import { exitCodes } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { writeRecord, type RunRecord } from '../run/record.js';
import { RunFolder } from '../run/run-folder.js';
import { Interruption } from '../train/interruption.js';
import { planNewRun, type Plan } from '../train/plan.js';
import { prepareRun, type PreparedRun } from '../train/prepare-run.js';
import type { Importing } from '../train/request.js';
import { trainOptions } from '../train/train-options.js';
import { fillNetworks } from './fill-networks.js';
import type { ImportOptions } from './import-options.js';
import { noDataFor } from './no-data.js';

/**
 * `gan import`: a run that stands at its start with weights that were trained elsewhere: record, checkpoint and
 * `generator/`, as if trained here. Nothing is written before all of it is checked.
 *
 * @returns the code to end with.
 */
export async function importRun(
  options: ImportOptions,
  commandLine: readonly string[],
  io: Io,
): Promise<number> {
  const settings = { ...trainOptions.parse({}), ...options };
  const plan = withoutFitting(planNewRun(settings), options);
  if (options.dataset !== undefined) checkDataset(plan.dataset);
  const interruption = new Interruption(io);
  const run = await RunFolder.open(options.out, options.force ? 'replace' : 'new');
  try {
    let images = 0;
    const importing: Importing = {
      dataset: await dataOf(plan, options, interruption.signal),
      async fill(gan) {
        const imported = await fillNetworks(gan, options.from, options.names, io);
        images = await growWhole(gan);
        return imported;
      },
    };
    const request = { plan, record: undefined, options: settings, commandLine, io, interruption, importing };
    const prepared = await prepareRun(request, run);
    try {
      // A schedule of growth goes by images: these networks have it behind them.
      prepared.trainer.imagesSeen = images;
      await run.begin();
      await writeRecord(run.folder, prepared.record);
      await prepared.trainer.save();
      report(options, prepared, io);
    } finally {
      await prepared.dispose();
    }
  } finally {
    interruption.close();
    await run.close();
  }
  return exitCodes.success;
}

/** The configuration is the weights', whatever the data are. */
function withoutFitting(plan: Plan, { preset, set, dataset }: ImportOptions): Plan {
  const config = plan.definition.configure({ preset, config: set }) as RunRecord['config'];
  return {
    ...plan,
    configure: () => config,
    ...(dataset === undefined && { dataset: { name: noData, options: {} } }),
  };
}

async function dataOf(plan: Plan, { dataset }: ImportOptions, signal: AbortSignal) {
  if (dataset !== undefined) return openDataset(plan.dataset, { signal });
  const config = plan.configure(undefined as never);
  const shape = withoutValues(() => plan.definition.restore(config, Random.fromSeed(plan.seed)));
  const data = noDataFor(shape, plan.batchSize);
  shape.dispose();
  return data;
}

function report({ json, out }: ImportOptions, { trainer, record }: PreparedRun, io: Io): void {
  const { names, files } = record.imported!;
  const fresh = freshNetworks(trainer.gan, record);
  if (json)
    return printJson(io, { run: out, model: record.model, preset: record.preset, names, files, fresh });
  for (const [file, networks] of Object.entries(files))
    print(io, `${file}: ${networks.join(', ')} (names of ${names})`);
  if (fresh.length > 0) print(io, `Not in these files, and freshly drawn: ${fresh.join(', ')}`);
  print(io, `Run: ${out}. Draw from it with \`gan sample --run ${out} --out samples.png\`.`);
}

function freshNetworks({ networks }: Gan, { imported }: RunRecord): string[] {
  const filled = Object.values(imported!.files).flat();
  return Object.keys(networks).filter((name) => !filled.includes(name));
}
