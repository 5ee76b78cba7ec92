import { encodeSafetensors, type Gan } from '@gan/core';
import { captureModel, replaceFile, writeModel } from '@gan/core/node';
import { exportWeights } from '@gan/models';
import { toOnnx } from '@gan/models/onnx';
import { asUsage } from '../errors.js';
import type { ExportFormat } from './export-options.js';

/** Turns a network into what is written, so that all that may be wrong shows before; returns what writes it. */
export type Encoder = (gan: Gan, network: string) => (path: string) => Promise<void>;

/** Encoders by format. */
export function encoderOf(format: ExportFormat, names: string): Encoder {
  switch (format) {
    case 'tfjs':
      return (gan, network) => async (path) => writeModel(path, await captureModel(gan.networks[network]!));
    case 'onnx':
      return (gan, network) => {
        const file = asUsage(() => toOnnx(gan.networks[network]!));
        return (path) => replaceFile(path, file);
      };
    case 'safetensors':
      return (gan, network) => {
        const pieces = encodeSafetensors(asUsage(() => exportWeights(gan, network, { format: names })));
        return (path) => replaceFile(path, Buffer.concat(pieces));
      };
  }
}
