import type { NumberType } from '../number-types.js';
import type { PickleGlobal } from './unpickle.js';

/** A reference to the numbers of a file `data/<key>` in the archive. */
export class Storage {
  constructor(
    readonly key: string,
    readonly type: NumberType,
    readonly size: number,
  ) {}
}

/** A tensor as PyTorch keeps it: a window onto a storage. */
export class StridedTensor {
  constructor(
    readonly storage: Storage,
    readonly offset: number,
    readonly shape: readonly number[],
    readonly strides: readonly number[],
  ) {}
}

const storages: Readonly<Record<string, NumberType>> = {
  'torch.DoubleStorage': 'F64',
  'torch.FloatStorage': 'F32',
  'torch.HalfStorage': 'F16',
  'torch.BFloat16Storage': 'BF16',
  'torch.LongStorage': 'I64',
  'torch.IntStorage': 'I32',
  'torch.ShortStorage': 'I16',
  'torch.CharStorage': 'I8',
  'torch.ByteStorage': 'U8',
  'torch.BoolStorage': 'BOOL',
};

/** Mentioned in checkpoints, never needed: left as names. */
const names = [
  'float16',
  'bfloat16',
  'float32',
  'float64',
  'int64',
  'int32',
  'int16',
  'int8',
  'uint8',
  'bool',
].map((name) => `torch.${name}`);

type Fail = (found: string) => never;

/** As many as PyTorch allows. */
const mostAxes = 64;
/** A list may be turned into a dictionary again and again, so that a small file asks for far more than it holds. */
const mostPairs = 1_000_000;

/**
 * The only names a PyTorch checkpoint may mention here. Functions among them are ours: they make records of what the
 * file says, and nothing of the file is run.
 */
export function torchGlobals(fail: Fail): ReadonlyMap<string, PickleGlobal> {
  let pairs = 0;
  const limited = (items: unknown) => {
    pairs += Array.isArray(items) ? items.length : 0;
    return pairs > mostPairs ? fail(`dictionaries of more than ${mostPairs} pairs`) : dictionary(items, fail);
  };
  const functions: Record<string, (args: readonly unknown[]) => unknown> = {
    'collections.OrderedDict': ([items = []]) => limited(items),
    'torch._utils._rebuild_tensor': (args) => tensor(args, fail),
    'torch._utils._rebuild_tensor_v2': (args) => tensor(args, fail),
    'torch._utils._rebuild_parameter': ([data]) => data,
    'torch.Size': ([sizes = []]) => sizes,
    'torch.device': ([device]) => device,
  };
  return new Map<string, PickleGlobal>([
    ...[...Object.keys(storages), ...names].map((name) => [name, { global: name }] as const),
    ...Object.entries(functions).map(([name, call]) => [name, { global: name, call }] as const),
  ]);
}

/** What the persistent id `('storage', type, key, device, size)` stands for, with `None` at the end in old files. */
export function storage(id: unknown, fail: Fail): Storage {
  const [kind, type, key, , size, view = null] = Array.isArray(id) ? (id as unknown[]) : [];
  const global = (type as Partial<PickleGlobal> | undefined)?.global ?? 'nothing';
  const numbers = Object.hasOwn(storages, global) ? storages[global] : undefined;
  if (kind !== 'storage' || typeof key !== 'string' || !isCount(size) || view !== null)
    return fail('a storage without its parts');
  if (numbers === undefined) return fail(`numbers of type ${global}`);
  return new Storage(key, numbers, size);
}

function tensor([source, offset, shape, strides]: readonly unknown[], fail: Fail): StridedTensor {
  if (!(source instanceof Storage)) return fail('a tensor without storage');
  const isLong = (list: unknown) => Array.isArray(list) && list.length > mostAxes;
  if (isLong(shape) || isLong(strides)) return fail(`a tensor of more than ${mostAxes} axes`);
  if (!isCount(offset) || !isCounts(shape) || !isCounts(strides) || shape.length !== strides.length) {
    return fail('a tensor whose shape and strides do not fit');
  }
  // Copied, because the pickle may go on to change the lists it gave.
  return new StridedTensor(source, offset, shape.slice(), strides.slice());
}

function dictionary(items: unknown, fail: Fail): Map<unknown, unknown> {
  if (!Array.isArray(items) || !items.every((item) => Array.isArray(item) && item.length === 2)) {
    return fail('an OrderedDict of no pairs');
  }
  return new Map(items as [unknown, unknown][]);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isCounts = (value: unknown): value is number[] => Array.isArray(value) && value.every(isCount);
