import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CheckpointError } from '../../errors.js';
import { readPyTorchCheckpoint } from './read-pytorch-checkpoint.js';

/** Files of scripts/fixtures/pytorch-checkpoints.py. */
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../test/fixtures/${name}`, import.meta.url)));
const read = (name: string) => readPyTorchCheckpoint(fixture(name), name);

/** A checkpoint whose pickle is written by hand. */
const archive = (pickle: string, data: Record<string, Uint8Array> = {}, level: 0 | 9 = 0) =>
  zipSync({ 'x/data.pkl': Uint8Array.from(pickle, (c) => c.charCodeAt(0)), ...data }, { level });
const readPickle = (pickle: string, data?: Record<string, Uint8Array>) =>
  readPyTorchCheckpoint(archive(pickle, data), 'x.pth');

/** The pickle of a float32 tensor on the storage `data/0`; counts are below 128. */
function tensorPickle(stored: number, offset: number, shape: number[], strides: number[]): string {
  const byte = (n: number) => `K${String.fromCharCode(n)}`;
  const tuple = (values: number[]) => `(${values.map(byte).join('')}t`;
  const text = (value: string) => `X${String.fromCharCode(value.length)}\0\0\0${value}`;
  const id = `(${text('storage')}ctorch\nFloatStorage\n${text('0')}${text('cpu')}${byte(stored)}tQ`;
  return `\x80\x02ctorch._utils\n_rebuild_tensor_v2\n(${id}${byte(offset)}${tuple(shape)}${tuple(strides)}tR.`;
}

describe('readPyTorchCheckpoint', () => {
  it('reads a state dict', () => {
    const tensors = read('state-dict.pth');
    expect(Object.keys(tensors)).toEqual([
      'conv.weight',
      'conv.bias',
      'norm.weight',
      'norm.bias',
      'norm.running_mean',
      'norm.running_var',
      'norm.num_batches_tracked',
    ]);
    expect(tensors['conv.weight']).toEqual({
      shape: [3, 2, 1, 2],
      dtype: 'float32',
      values: Float32Array.from({ length: 12 }, (_, i) => i),
    });
    expect(tensors['norm.num_batches_tracked']).toEqual({
      shape: [],
      dtype: 'int32',
      values: new Int32Array([1]),
    });
  });

  it('reads the format from before PyTorch 1.6', () => {
    expect(read('before-1.6.pth')).toEqual(read('state-dict.pth'));
    const bytes = fixture('before-1.6.pth');
    expect(() => readPyTorchCheckpoint(bytes.subarray(0, -1), 'x')).toThrow(/ends too early/);
    expect(() => readPyTorchCheckpoint(bytes.subarray(1), 'x')).toThrow(/another format/);
  });

  it('flattens a training checkpoint of pickle protocol 4 and leaves out what is no tensor', () => {
    const tensors = read('training.pth');
    expect(tensors['model.conv.weight']!.shape).toEqual([3, 2, 1, 2]);
    expect(tensors['optimizer.state.0.exp_avg']!.shape).toEqual([3, 2, 1, 2]);
    expect([...tensors['optimizer.state.3.step']!.values]).toEqual([1]);
    expect(Object.keys(tensors).filter((name) => /epoch|name$|flags/.test(name))).toEqual([]);
  });

  it.each([
    ['transposed', [4, 3], [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]],
    ['window', [2, 2], [5, 6, 9, 10]],
    ['expanded', [2, 3], [7, 7, 7, 8, 8, 8]],
    ['every-other', [6], [0, 2, 4, 6, 8, 10]],
    ['scalar', [], [2.5]],
    ['empty', [0, 4], []],
    ['parameter', [2], [1, 2]],
    ['float64', [2], [Math.fround(1 / 3), -2]],
    ['float16', [4], [1.5, -65504, 2 ** -24, Infinity]],
    ['bfloat16', [2], [1.5, -(2 ** 100)]],
    ['int64', [2], [-3, 2 ** 31 - 1]],
    ['int16', [2], [-3, 4]],
    ['int8', [2], [-3, 4]],
    ['uint8', [2], [3, 255]],
    ['bool', [2], [1, 0]],
  ])('reads a tensor that is %s', (name, shape, values) => {
    const tensor = read('views.pth')[name]!;
    expect(tensor.shape).toEqual(shape);
    expect([...tensor.values]).toEqual(values);
    expect(tensor.values).toBeInstanceOf(/int|bool/.test(name) ? Int32Array : Float32Array);
  });

  it('says how to convert other formats', () => {
    expect(() => read('torchscript.pt')).toThrow(/TorchScript program.*torch\.jit\.load/);
    expect(() => read('whole-module.pth')).toThrow(
      /the Python object 'torch\.nn\.modules\.linear\.Linear' in whole-module\.pth\. Nothing was run/,
    );
    expect(() => readPyTorchCheckpoint(new Uint8Array(9), 'x')).toThrow(/a file of another format/);
    expect(() => readPyTorchCheckpoint(new Uint8Array(0), 'x')).toThrow(CheckpointError);
  });
});

describe('readPyTorchCheckpoint on hostile files', () => {
  it.each([
    ['a command', '\x80\x02cos\nsystem\nX\x02\0\0\0ls\x85R.', /the Python object 'os\.system'/],
    [
      'a command, the new way',
      '\x80\x04\x8c\x05posix\x8c\x06system\x93.',
      /the Python object 'posix\.system'/,
    ],
    ['a name every object has', '\x80\x02cconstructor\n__proto__\n.', /'constructor\.__proto__'/],
    ['an instance', '\x80\x02ccollections\nOrderedDict\n)\x81.', /instruction 0x81/],
    ['an instance, the old way', '\x80\x02(icollections\nOrderedDict\n.', /instruction 0x69/],
    ['a call of a type', '\x80\x02ctorch\nFloatStorage\n)R.', /a call of torch\.FloatStorage/],
    ['a call of a number', '\x80\x02K\x01)R.', /a call of what is no function/],
    ['attributes of a list', '\x80\x02]}b.', /an object with attributes/],
    ['nothing on the stack', '\x80\x02R.', /without its operands/],
    ['a mark between operands', '\x80\x02K\x01(\x85.', /without its operands/],
    ['no mark', '\x80\x02t.', /without its mark/],
    ['an unknown memo', '\x80\x02h\x07.', /memo entry 7/],
    ['no end', '\x80\x02]', /ends too early/],
    ['a text longer than the file', '\x80\x02X\xff\xff\xff\x7fabc', /ends too early/],
    ['a name without end', '\x80\x02ctorch', /a name without end/],
    ['bytes that are no text', '\x80\x02X\x01\0\0\0\xff.', /not UTF-8/],
    ['a list within itself', '\x80\x02]q\0h\0a.', /nested more than 64 deep/],
    // A list of two lists of two lists ..., each made once: 2^40 values.
    [
      'doublings',
      `\x80\x02]q\0${Array.from({ length: 40 }, () => '0]q\x01(h\0h\0eq\0').join('')}.`,
      /more than \d+ values/,
    ],
    // One list of 2000 pairs, made into 2000 dictionaries.
    [
      'a list that becomes many dictionaries',
      `\x80\x02]q\0(${'K\0K\x01\x86'.repeat(2000)}ec` +
        `collections\nOrderedDict\nq\x01${'h\x01h\0\x85R'.repeat(2000)}.`,
      /more than \d+ pairs/,
    ],
    ['a key that is a list', '\x80\x02}(]Nu.', /neither text nor number/],
    ['a name that is a list', '\x80\x04]]\x93.', /a name that is no text/],
    ['a name as long as a book', `\x80\x02}X\xe9\x03\0\0${'a'.repeat(1001)}Ns.`, /more than 1000 letters/],
    [
      'a tensor without storage',
      '\x80\x02ctorch._utils\n_rebuild_tensor_v2\n(K\x01K\x00))tR.',
      /without storage/,
    ],
  ])('refuses %s', (_, pickle, message) => {
    expect(() => readPickle(pickle)).toThrow(message);
    expect(() => readPickle(pickle)).toThrow(CheckpointError);
  });

  it('keeps tensors within their storage and the file within its size', () => {
    const four = { 'x/data/0': new Uint8Array(Float32Array.from([1, 2, 3, 4]).buffer) };
    expect([...readPickle(tensorPickle(4, 1, [3], [1]), four).tensor!.values]).toEqual([2, 3, 4]);
    expect(() => readPickle(tensorPickle(4, 2, [3], [1]), four)).toThrow(/beyond the end of its storage/);
    expect(() => readPickle(tensorPickle(4, 0, [2, 2], [1]), four)).toThrow(/shape and strides do not fit/);
    expect(() => readPickle(tensorPickle(5, 0, [5], [1]), four)).toThrow(/data\/0 cut short/);
    expect(() => readPickle(tensorPickle(4, 0, [4], [1]))).toThrow(/data\/0 missing/);
    const thin = new Array<number>(65).fill(1);
    expect(() => readPickle(tensorPickle(4, 0, thin, thin), four)).toThrow(/more than 64 axes/);
    const vast = new Array<number>(9).fill(127);
    expect(() =>
      readPickle(
        tensorPickle(
          4,
          0,
          vast,
          vast.map(() => 0),
        ),
        four,
      ),
    ).toThrow(/larger than the file can hold/);
    expect(() => readPyTorchCheckpoint(archive(`\x80\x02}.${'0'.repeat(999)}`, {}, 9), 'x')).toThrow(
      /compressed/,
    );
  });

  it('counts the entries of a zip itself', () => {
    const bytes = archive('\x80\x02}.');
    bytes.set([0xff, 0xff], bytes.length - 22 + 8); // The number of entries in the record at the end.
    expect(() => readPyTorchCheckpoint(bytes, 'x')).toThrow(/more entries than bytes for them/);
  });

  it('holds a shape as it was when it was checked', () => {
    const four = { 'x/data/0': new Uint8Array(Float32Array.from([1, 2, 3, 4]).buffer) };
    // The tuple of the shape is put into the memo, and a number added to it when the tensor is made.
    const later = tensorPickle(4, 0, [2], [1]).replace('(K\x02t', '(K\x02tq\x09').slice(0, -1);
    expect(readPickle(`${later}q\x08h\x09K\x7fa0h\x08.`, four).tensor!.shape).toEqual([2]);
  });

  it('survives names that objects have', () => {
    const tensor = tensorPickle(1, 0, [1], [1]).slice(2, -1);
    const tensors = readPickle(`\x80\x02}X\x09\0\0\0__proto__${tensor}s.`, { 'x/data/0': new Uint8Array(4) });
    expect(Object.keys(tensors)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(tensors)).toBe(Object.prototype);
  });

  it('reads or refuses, and does nothing else, whatever bytes are changed or cut', () => {
    const files = ['training.pth', 'before-1.6.pth'].map(fixture);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const changes = fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, share, fc.boolean(), (whole, changed, length, cut) => {
        const bytes = whole.slice(0, cut ? Math.floor(length * whole.length) : whole.length);
        for (const [at, value] of changed) bytes[Math.floor(at * whole.length)] = value;
        onlyCheckpointErrors(() => readPyTorchCheckpoint(bytes, 'x'));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('does the same with any pickle', () => {
    const letters = fc.constantFrom(
      ...'\x80\x02(0NKMJGXUCB]}ta\x85\x86\x87\x88\x8a\x8c\x93\x94\x95esuqrhjRbQ.c\n',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (pickle) => {
        onlyCheckpointErrors(() => readPickle(`${pickle.join('')}.`));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

function onlyCheckpointErrors(body: () => unknown): void {
  try {
    body();
  } catch (error) {
    if (!CheckpointError.isInstance(error)) throw error;
  }
}
