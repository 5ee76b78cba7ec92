import { decodeSafetensors } from '../checkpoints/safetensors.js';
import type { TensorData } from '../types/state.js';
import { readPyTorchCheckpoint } from './pytorch/read-pytorch-checkpoint.js';

/**
 * The tensors of a file of weights from elsewhere, whose format shows in its first bytes: a zip of PyTorch (`.pth`, `.pt`,
 * `.bin`; see {@link readPyTorchCheckpoint}) or safetensors (see {@link decodeSafetensors}).
 *
 * @throws CheckpointError if the file is neither, or damaged.
 */
export function readWeights(bytes: Uint8Array, source: string): Record<string, TensorData> {
  const safetensors = bytes[8] === '{'.charCodeAt(0);
  return safetensors ? decodeSafetensors(bytes, source) : readPyTorchCheckpoint(bytes, source);
}
