import { DatasetError } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { npyBytes } from '../test/npy-bytes.js';
import { readBatch } from '../test/read-batch.js';
import { parseNpy } from './formats/npy.js';
import { npyImages } from './npy-images.js';

describe('parseNpy', () => {
  it.each([
    ['|u1', Uint8Array.of(1, 2, 255)],
    ['<i4', Int32Array.of(-1, 2, 70_000)],
    ['<f4', Float32Array.of(-0.5, 2, 1e20)],
    ['<f8', Float64Array.of(-0.1, 2, 1e200)],
  ])('reads %s', (descr, values) => {
    for (const version of [1, 2, 3]) {
      expect(parseNpy(npyBytes(descr, [3], values, { version }), 'a.npy')).toEqual({ shape: [3], values });
    }
  });

  it('narrows 64-bit integers that fit, and refuses others', () => {
    const read = (value: bigint) => parseNpy(npyBytes('<i8', [1], BigInt64Array.of(value)), 'a.npy').values;
    expect(read(-7n)).toEqual(Int32Array.of(-7));
    expect(() => read(2n ** 31n)).toThrow(/2147483648/);
  });

  it('reads numbers and rows, whatever their place in memory', () => {
    expect(parseNpy(npyBytes('|u1', [], Uint8Array.of(9)), 'a.npy')).toEqual({
      shape: [],
      values: Uint8Array.of(9),
    });
    const bytes = npyBytes('<f4', [2, 1], Float32Array.of(1, 2));
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(parseNpy(shifted.subarray(1), 'a.npy')).toEqual({ shape: [2, 1], values: Float32Array.of(1, 2) });
  });

  it.each([
    ['another kind of file', new TextEncoder().encode('PK and what else is in a zip file'), /x93NUMPY/],
    [
      'a truncated header',
      npyBytes('|u1', [3], new Uint8Array(3)).slice(0, 40),
      /128 bytes of header|bytes of header/,
    ],
    ['truncated values', npyBytes('|u1', [3], new Uint8Array(3)).slice(0, -1), /131 bytes.*got 130/],
    ['values left over', npyBytes('|u1', [2], new Uint8Array(3)), /130 bytes.*got 131/],
    ['big-endian numbers', npyBytes('>i4', [1], Int32Array.of(1)), /C order and a type among/],
    ['columns first', npyBytes('|u1', [1], Uint8Array.of(1), { order: 'True' }), /C order/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => parseNpy(bytes, 'a.npy')).toThrow(message);
    expect(() => parseNpy(bytes, 'a.npy')).toThrow(DatasetError);
  });
});

describe('npyImages', () => {
  const description = { name: 'mine', classNames: ['x', 'y'] };
  const pixels = Uint8Array.of(0, 255, 255, 0, 51, 0);
  const named = (bytes: Uint8Array<ArrayBuffer>) => ({ name: 'a.npy', bytes });
  const labels = named(npyBytes('<i8', [2, 1], BigInt64Array.of(1n, 0n)));

  it('gives grey and colour images with labels', async () => {
    const grey = npyImages(description, { images: named(npyBytes('|u1', [2, 1, 3], pixels)), labels });
    expect(await readBatch(grey, [0])).toEqual({ images: [-1, 1, 1], labels: [1] });
    const colour = npyImages(description, { images: named(npyBytes('|u1', [2, 1, 1, 3], pixels)), labels });
    expect(colour.spec['images']!.shape).toEqual([1, 1, 3]);
    expect(colour.labelAt(1)).toBe(0);
  });

  it('refuses other types, shapes, counts and classes', () => {
    const images = named(npyBytes('|u1', [2, 1, 3], pixels));
    const make = (files: Partial<Parameters<typeof npyImages>[1]>) => () =>
      npyImages(description, { images, labels, ...files });
    const floats = named(npyBytes('<f4', [2, 1, 1], new Float32Array(2)));
    expect(make({ images: floats })).toThrow(/got Float32Array of shape \[2, 1, 1\]/);
    expect(make({ images: named(npyBytes('|u1', [2, 3], pixels)) })).toThrow(DatasetError);
    expect(make({ labels: named(npyBytes('<i4', [2], Int32Array.of(0, -1))) })).toThrow(
      /integers from 0 to 255/,
    );
    expect(make({ labels: named(npyBytes('|u1', [3], new Uint8Array(3))) })).toThrow(/3 labels and 2 images/);
    expect(make({ labels: named(npyBytes('|u1', [2], Uint8Array.of(0, 2))) })).toThrow(/0 to 1, got 2/);
  });
});
