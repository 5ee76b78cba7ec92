import { describe, expect, it } from 'vitest';
import { CheckpointError } from '../errors.js';
import { decodeSafetensors, encodeSafetensors } from './safetensors.js';

const join = (pieces: Uint8Array[]) => new Uint8Array(pieces.flatMap((piece) => [...piece]));

describe('safetensors', () => {
  it('writes the bytes of the format: length, header, data', () => {
    const bytes = join(
      encodeSafetensors({ w: { shape: [2], dtype: 'float32', values: new Float32Array([1, -2]) } }),
    );
    const headerLength = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)))).toEqual({
      w: { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
    });
    expect(headerLength % 8).toBe(0);
    expect([...bytes.subarray(8 + headerLength)]).toEqual([0, 0, 128, 63, 0, 0, 0, 192]);
  });

  it('gives equal bytes for equal tensors in any order', () => {
    const [a, b] = [1, 2].map((n) => ({ shape: [1], dtype: 'int32', values: new Int32Array([n]) }) as const);
    expect(join(encodeSafetensors({ a: a!, b: b! }))).toEqual(join(encodeSafetensors({ b: b!, a: a! })));
  });

  it('says what is wrong with a file that is not whole', () => {
    const bytes = join(
      encodeSafetensors({ w: { shape: [2], dtype: 'float32', values: new Float32Array(2) } }),
    );
    expect(() => decodeSafetensors(bytes.subarray(0, bytes.length - 1), 'x.safetensors')).toThrow(
      /'w' cut short in x.safetensors/,
    );
    expect(() => decodeSafetensors(bytes.subarray(0, 5), 'x')).toThrow(/5 bytes in x/);
    expect(() => decodeSafetensors(bytes.subarray(0, 20), 'x')).toThrow(CheckpointError);
    const noJson = bytes.slice();
    noJson[8] = 0x21;
    expect(() => decodeSafetensors(noJson, 'x')).toThrow(/not JSON/);
  });
});
