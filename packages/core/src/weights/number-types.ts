import type { TensorData } from '../types/state.js';

/** Element types of weight files, by their names in safetensors. */
export type NumberType = 'F64' | 'F32' | 'F16' | 'BF16' | 'I64' | 'I32' | 'I16' | 'I8' | 'U8' | 'BOOL';

/** Bytes of one element. */
export const bytesPer: Readonly<Record<NumberType, number>> = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  I64: 8,
  I32: 4,
  I16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1,
};

/** What elements become here: other floats are rounded to float32, other integers and truth values are int32. */
export type ReadNumbers = Pick<TensorData, 'dtype' | 'values'>;

/**
 * Little-endian numbers of a file as the two types tensors have here. Exact but for F64, which is rounded to float32.
 *
 * @param bytes the elements, copied, so any alignment will do; a part of one at the end is left out.
 * @returns undefined if an I64 does not fit into 32 bits.
 */
export function readNumbers(bytes: Uint8Array, type: NumberType): ReadNumbers | undefined {
  // Copied, because views need an aligned start; not `slice`, which on a Node Buffer is a view.
  const { buffer } = Uint8Array.from(bytes.subarray(0, bytes.length - (bytes.length % bytesPer[type])));
  switch (type) {
    case 'F32':
      return float32(new Float32Array(buffer));
    case 'F64':
      return float32(Float32Array.from(new Float64Array(buffer)));
    case 'F16':
      return float32(Float32Array.from(new Uint16Array(buffer), (bits) => halves()[bits]!));
    case 'BF16':
      return float32(
        new Float32Array(Uint32Array.from(new Uint16Array(buffer), (bits) => bits << 16).buffer),
      );
    case 'I64':
      return narrowed(new BigInt64Array(buffer));
    case 'I32':
      return int32(new Int32Array(buffer));
    case 'I16':
      return int32(Int32Array.from(new Int16Array(buffer)));
    case 'I8':
      return int32(Int32Array.from(new Int8Array(buffer)));
    case 'U8':
    case 'BOOL':
      return int32(Int32Array.from(new Uint8Array(buffer)));
  }
}

const float32 = (values: Float32Array): ReadNumbers => ({ dtype: 'float32', values });
const int32 = (values: Int32Array): ReadNumbers => ({ dtype: 'int32', values });

function narrowed(values: BigInt64Array): ReadNumbers | undefined {
  const fits = values.every((value) => BigInt.asIntN(32, value) === value);
  return fits ? int32(Int32Array.from(values, Number)) : undefined;
}

let table: Float32Array | undefined;

/** All 65,536 half-precision numbers, by their bits. */
function halves(): Float32Array {
  table ??= Float32Array.from({ length: 65536 }, (_, bits) => {
    const sign = bits & 0x8000 ? -1 : 1;
    const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
    if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
    return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  });
  return table;
}
