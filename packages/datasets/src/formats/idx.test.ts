import { DatasetError } from '@gan/core';
import { describe, expect, it } from 'vitest';
import { tinyImages, tinyLabels } from '../../test/idx-bytes.js';
import { parseIdx } from './idx.js';

describe('parseIdx', () => {
  it('reads sizes and values without copying', () => {
    const { shape, values } = parseIdx(tinyImages, 3, 'images');
    expect(shape).toEqual([2, 2, 3]);
    expect([...values]).toEqual([0, 51, 102, 153, 204, 255, 255, 0, 255, 0, 255, 0]);
    expect(values.buffer).toBe(tinyImages.buffer);
    expect([...parseIdx(tinyLabels, 1, 'labels').values]).toEqual([7, 2]);
  });

  it('reads a view that does not begin with its buffer', () => {
    const shifted = new Uint8Array(tinyLabels.length + 5);
    shifted.set(tinyLabels, 5);
    expect([...parseIdx(shifted.subarray(5), 1, 'labels').values]).toEqual([7, 2]);
  });

  it('refuses another magic number, naming both', () => {
    expect(() => parseIdx(tinyLabels, 3, 'the-file')).toThrow(/0x00000803.*the-file.*0x00000801/);
    const floats = Uint8Array.from(tinyLabels);
    floats[2] = 0x0d;
    expect(() => parseIdx(floats, 1, 'floats')).toThrow(DatasetError);
    expect(() => parseIdx(new Uint8Array(3), 1, 'stub')).toThrow(/got 3 bytes/);
  });

  it('refuses a file that is cut short, in the header or after it', () => {
    expect(() => parseIdx(tinyImages.subarray(0, 11), 3, 'cut')).toThrow(
      /16 bytes of header in cut, got 11.*cut short/,
    );
    expect(() => parseIdx(tinyImages.subarray(0, -1), 3, 'cut')).toThrow(
      /28 bytes for 2 x 2 x 3.*got 27.*cut short/,
    );
  });

  it('refuses a file that is longer than its header says', () => {
    const longer = new Uint8Array([...tinyImages, 0]);
    expect(() => parseIdx(longer, 3, 'long')).toThrow(/got 29.*longer/);
  });
});
