import type { TensorData } from '../../types/state.js';
import { gather } from '../gather.js';
import { bytesPer, readNumbers, type ReadNumbers } from '../number-types.js';
import type { TorchArchive } from './torch-archive.js';
import type { Storage, StridedTensor } from './torch-globals.js';

/** Copies tensors out of their storages. */
export class TensorReader {
  private readonly storages = new Map<string, ReadNumbers>();

  /** @param budget bytes that all tensors together may take: one whose stride is zero can be far larger than its storage. */
  constructor(
    private readonly archive: TorchArchive,
    private budget: number,
    private readonly fail: (found: string) => never,
  ) {}

  read(name: string, { storage, offset, shape, strides }: StridedTensor): TensorData {
    const size = shape.reduce((product, n) => product * n, 1);
    const last = offset + shape.reduce((sum, n, axis) => sum + (n - 1) * strides[axis]!, 0);
    if (size > 0 && last >= storage.size) this.fail(`'${name}' beyond the end of its storage`);
    this.budget -= 4 * size;
    if (!(this.budget >= 0)) this.fail(`tensors larger than the file can hold, such as '${name}'`);
    const { dtype, values } = this.numbers(storage);
    if (isContiguous(shape, strides)) return { shape, dtype, values: values.slice(offset, offset + size) };
    return { shape, dtype, values: gather(values, offset, shape, strides) };
  }

  /** All numbers of a storage's file, whatever part of it the storage claims: a file is converted once for each type. */
  private numbers({ key, type, size }: Storage): ReadNumbers {
    const bytes = this.archive.data(key);
    if (bytes === undefined || bytes.length < size * bytesPer[type]) {
      return this.fail(`data/${key} ${bytes === undefined ? 'missing' : 'cut short'}`);
    }
    const id = `${type}:${key}`;
    const numbers = this.storages.get(id) ?? readNumbers(bytes, type);
    if (numbers === undefined) return this.fail(`integers beyond 32 bits in data/${key}`);
    this.storages.set(id, numbers);
    return numbers;
  }
}

/** Whether elements follow each other in row-major order; strides of axes of length one do not matter. */
function isContiguous(shape: readonly number[], strides: readonly number[]): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] !== 1 && strides[axis] !== expected) return false;
    expected *= shape[axis]!;
  }
  return true;
}
