import { CheckpointError } from '../../errors.js';
import type { TensorData } from '../../types/state.js';
import { flattenTensors } from './flatten-tensors.js';
import { openOldTorchArchive } from './old-torch-archive.js';
import { openTorchArchive } from './torch-archive.js';
import { storage, torchGlobals } from './torch-globals.js';
import { TensorReader } from './tensor-reader.js';
import type { PickleHost } from './unpickle.js';

/**
 * The tensors of a PyTorch checkpoint, `.pth`, `.pt` or `.bin`: the zip that `torch.save` writes since version 1.6, or the
 * format before that.
 *
 * Nested dictionaries and lists become names with dots (`state_dict.conv1.weight`, `optimizer.state.0.exp_avg`); numbers, texts
 * and flags between them are left out. All strides and shared storages are read right. Floats become float32, integers
 * and truth values int32.
 *
 * Such a file is a Python pickle, a small program. The reader here runs nothing: it knows tensors, parameters,
 * `OrderedDict`, sizes, devices and number types, and refuses every other name. Files of unknown origin can be read.
 *
 * @param bytes the whole file.
 * @param source its name, for messages.
 * @returns copies of the tensors by name, in the layouts of PyTorch; {@link loadForeignWeights} turns them.
 * @throws CheckpointError if the file is damaged, holds other objects, tensors larger than the file can account for, or is
 *   a TorchScript program (the message says how to convert those).
 */
export function readPyTorchCheckpoint(bytes: Uint8Array, source: string): Record<string, TensorData> {
  const fail = (found: string, advice = 'Use another copy of it.'): never => {
    throw new CheckpointError(
      `readPyTorchCheckpoint: expected tensors saved by PyTorch, got ${found.slice(0, 300)} in ${source}. ${advice}`,
    );
  };
  const globals = torchGlobals(fail);
  const host: PickleHost = {
    find: (name) => globals.get(name) ?? fail(`the Python object '${name}'`, stateDictAlone),
    persistent: (id) => storage(id, fail),
    fail,
  };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const archive = isZip ? openTorchArchive(bytes, host, fail) : openOldTorchArchive(bytes, host, fail);
  const reader = new TensorReader(archive, 16 * bytes.length + 2 ** 20, fail);
  const tensors = flattenTensors(archive.content, fail).map(
    ([name, tensor]) => [name, reader.read(name, tensor)] as const,
  );
  return Object.fromEntries(tensors);
}

const stateDictAlone = `Nothing was run. Save the weights alone: torch.save(model.state_dict(), 'weights.pth').`;
