import fc from 'fast-check';
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

describe('safetensors of others', () => {
  /** A file with one tensor from the header's text and its bytes. */
  const file = (header: string, data: number[]) => {
    const text = new TextEncoder().encode(header);
    const length = new Uint8Array(8);
    new DataView(length.buffer).setBigUint64(0, BigInt(text.length), true);
    return join([length, text, new Uint8Array(data)]);
  };
  const one = (dtype: string, count: number, data: number[]) =>
    decodeSafetensors(
      file(`{"w":{"dtype":"${dtype}","shape":[${count}],"data_offsets":[0,${data.length}]}}`, data),
      'x',
    ).w;

  it.each([
    ['F16', 2, [0x00, 0x3e, 0x01, 0x80], 'float32', [1.5, -(2 ** -24)]],
    ['BF16', 2, [0xc0, 0x3f, 0x80, 0xff], 'float32', [1.5, -Infinity]],
    ['F64', 1, [0, 0, 0, 0, 0, 0, 0xf8, 0x3f], 'float32', [1.5]],
    ['I64', 1, [0xfd, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 'int32', [-3]],
    ['I16', 1, [0xfd, 0xff], 'int32', [-3]],
    ['I8', 2, [0xfd, 4], 'int32', [-3, 4]],
    ['U8', 2, [0xfd, 4], 'int32', [253, 4]],
    ['BOOL', 2, [1, 0], 'int32', [1, 0]],
  ])('reads %s', (dtype, count, data, becomes, values) => {
    const tensor = one(dtype, count, data)!;
    expect(tensor.dtype).toBe(becomes);
    expect([...tensor.values]).toEqual(values);
  });

  it('refuses what it cannot hold, or what is no entry', () => {
    expect(() => one('I64', 1, [0, 0, 0, 0, 1, 0, 0, 0])).toThrow(/'w' with integers beyond 32 bits/);
    expect(() => one('F8_E4M3', 1, [0])).toThrow(/'w' of type F8_E4M3/);
    expect(() => one('F32', 2, [0, 0, 0, 0])).toThrow(/cut short/);
    expect(() => decodeSafetensors(file('{"w":null}', []), 'x')).toThrow(/'w' without its place/);
    expect(() =>
      decodeSafetensors(file('{"w":{"dtype":"F32","shape":[-1],"data_offsets":[4,0]}}', []), 'x'),
    ).toThrow(CheckpointError);
    expect(decodeSafetensors(file('null', []), 'x')).toEqual({});
  });

  it('reads or refuses, and does nothing else, whatever bytes are changed', () => {
    const whole = join(
      encodeSafetensors({ w: { shape: [2], dtype: 'float32', values: new Float32Array([1, -2]) } }),
    );
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(changes, fc.nat(whole.length), (changed, length) => {
        const bytes = whole.slice(0, changed.length > 2 ? whole.length : length);
        for (const [at, value] of changed) bytes[at] = value;
        try {
          decodeSafetensors(bytes, 'x');
        } catch (error) {
          expect(error).toBeInstanceOf(CheckpointError);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
