import * as tf from '@tensorflow/tfjs';

/** Values up to this many numbers are kept where somebody wrote them: constants are read back now and then. */
const keptValues = 4096;

interface Entry {
  readonly shape: readonly number[];
  readonly dtype: tf.DataType;
  readonly bytes: number;
  readonly values: tf.backend_util.BackendValues | undefined;
  references: number;
}

/**
 * A backend that holds no values: its tensors have shapes only, and it counts the bytes that they would take, at present
 * and at most. Tensors that share data count once. What was never written reads as zeros.
 */
export class CountingBackend extends tf.KernelBackend {
  /** Bytes of all tensors at present. */
  bytes = 0;
  /** The most they ever were, since {@link startPeak}. */
  peak = 0;
  private readonly entries = new Map<object, Entry>();

  /** Forgets what was before. */
  startPeak(): void {
    this.peak = this.bytes;
  }

  /** A tensor without values. */
  make(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo {
    return { dataId: this.add({}, shape, dtype, 1), shape: [...shape], dtype };
  }

  /** The same data under another shape. */
  view({ dataId, dtype }: tf.TensorInfo, shape: readonly number[]): tf.TensorInfo {
    this.incRef(dataId);
    return { dataId, shape: [...shape], dtype };
  }

  override write(values: tf.backend_util.BackendValues, shape: number[], dtype: tf.DataType): object {
    return this.add({}, shape, dtype, 1, tf.util.sizeFromShape(shape) <= keptValues ? values : undefined);
  }

  /** Data that comes from another backend may go back there, so its values stay. */
  override move(
    dataId: object,
    values: tf.backend_util.BackendValues,
    shape: number[],
    dtype: tf.DataType,
    references: number,
  ): void {
    this.add(dataId, shape, dtype, references, values);
  }

  override read(dataId: object): Promise<tf.backend_util.BackendValues> {
    return Promise.resolve(this.readSync(dataId));
  }

  override readSync(dataId: object): tf.backend_util.BackendValues {
    const { values, shape, dtype } = this.entries.get(dataId)!;
    if (values !== undefined) return values;
    return tf.util.makeZerosTypedArray(tf.util.sizeFromShape([...shape]), dtype as 'float32');
  }

  override refCount(dataId: object): number {
    return this.entries.get(dataId)?.references ?? 0;
  }

  override incRef(dataId: object): void {
    this.entries.get(dataId)!.references++;
  }

  decRef(dataId: object): void {
    const entry = this.entries.get(dataId);
    if (entry !== undefined) entry.references--;
  }

  override disposeData(dataId: object, force = false): boolean {
    const entry = this.entries.get(dataId);
    if (entry === undefined) return true;
    entry.references--;
    if (!force && entry.references > 0) return false;
    this.entries.delete(dataId);
    this.bytes -= entry.bytes;
    return true;
  }

  override numDataIds(): number {
    return this.entries.size;
  }

  override memory(): { unreliable: boolean } {
    return { unreliable: false };
  }

  /** Keeps what it has: data that came from another backend is fetched from here when it is used there again. */
  override dispose(): void {}

  override floatPrecision(): 16 | 32 {
    return 32;
  }

  override epsilon(): number {
    return 1e-7;
  }

  private add(
    dataId: object,
    shape: readonly number[],
    dtype: tf.DataType,
    references: number,
    values?: tf.backend_util.BackendValues,
  ): object {
    const bytes = tf.util.sizeFromShape([...shape]) * tf.util.bytesPerElement(dtype);
    this.entries.set(dataId, { shape, dtype, bytes, values, references });
    this.bytes += bytes;
    this.peak = Math.max(this.peak, this.bytes);
    return dataId;
  }
}
