import { disposeBatch } from '@gan/core';
import { modelFiles } from '@gan/core/node';
// Its layers are known to TensorFlow.js from then on.
import '@gan/models';
import * as tf from '@tensorflow/tfjs';
import { startBackend } from '../backend.js';
import { asUsageAsync, exitCodes } from '../errors.js';
import { note, print, printJson, type Io } from '../io.js';
import { stageReporter } from '../progress/stage-progress.js';
import { attributeConditions } from './attributes.js';
import { findNetwork, type TranslateCommand } from './find-network.js';
import { findPictures } from './find-pictures.js';
import type { TranslateOptions } from './translate-options.js';
import { translateTasks } from './translate-pictures.js';

/**
 * `gan translate` and `gan upscale`: pictures through a saved generator into files. What can be wrong with the request is
 * found before the first picture is read.
 *
 * @returns the code to end with: a failure if a picture was passed over.
 */
export async function translateCommand(
  command: TranslateCommand,
  options: TranslateOptions,
  io: Io,
): Promise<number> {
  const found = await findNetwork(command, options);
  const { tasks, existing } = await findPictures(command, options);
  const { name: backend, summary } = await startBackend({ backend: options.backend, blas: options.blas });
  if (backend === 'cpu' && !options.quiet) note(io, summary);
  const conditions = attributeConditions(command, found.way, options.setAttributes);
  const network = await tf.loadLayersModel(modelFiles(found.folder));
  const progress = stageReporter(io, options.quiet);
  try {
    const { tile, overlap, seed, factor } = options;
    const { direction } = found;
    const settings = {
      tile,
      overlap,
      seed,
      conditions,
      direction,
      ...(found.way === undefined && { factor }),
    };
    const enlarged = found.way?.factor ?? factor ?? 1;
    const work = translateTasks(network, tasks, settings, { io, progress, enlarged });
    const { pictures, failed } = await asUsageAsync(() => work);
    progress.stop();
    if (options.json) printJson(io, { network: found.name, direction, pictures, failed, existing });
    else {
      for (const { output, from, to } of pictures)
        print(io, `${output}: ${from.join('x')} to ${to.join('x')}`);
      if (existing.length > 0) print(io, `${existing.length} results were there already.`);
      if (failed.length > 0) note(io, `${failed.length} of ${tasks.length} pictures were passed over.`);
    }
    return failed.length > 0 ? exitCodes.failure : exitCodes.success;
  } finally {
    progress.stop();
    network.dispose();
    disposeBatch(conditions);
  }
}
