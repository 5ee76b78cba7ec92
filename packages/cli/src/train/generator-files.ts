import { join } from 'node:path';
import type { Callback, Trainer } from '@gan/core';
import { captureModel, writeModel } from '@gan/core/node';

/** Where a network that makes samples lies: in `generator/` itself where there is one, in a folder of its name where several. */
export const generatorFolder = (folder: string, name: string, averaged: readonly string[]) =>
  averaged.length === 1 ? folder : join(folder, name);

/** Keeps the networks that make samples as plain TensorFlow.js models, with averaged weights where there are any. */
export function generatorFiles(folder: string): Callback {
  const write = (trainer: Trainer) => writeGenerators(trainer, folder);
  return { name: 'generator-files', onCheckpoint: write, onGoBack: write };
}

/** Writes them now. @throws GanError if a file cannot be written. */
export async function writeGenerators(
  trainer: Pick<Trainer, 'gan' | 'withAverages'>,
  folder: string,
): Promise<void> {
  const { averaged, networks } = trainer.gan;
  const captured = trainer.withAverages(() => averaged.map((name) => captureModel(networks[name]!)));
  for (const [i, name] of averaged.entries())
    await writeModel(generatorFolder(folder, name, averaged), await captured[i]!);
}
