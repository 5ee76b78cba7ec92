import type { ByteCursor } from './byte-cursor.js';

/** A name from Python that a pickle may mention; `call` is ours, not Python's. */
export interface PickleGlobal {
  readonly global: string;
  readonly call?: (args: readonly unknown[]) => unknown;
}

/** What a pickle may refer to outside itself. */
export interface PickleHost {
  /** The global `module.name`; fails for all but the few that are known. */
  find(name: string): PickleGlobal;
  /** What a persistent id stands for. */
  persistent(id: unknown): unknown;
  /** Throws, saying what was found. */
  fail(found: string): never;
}

/**
 * Reads a Python pickle (protocols 2 to 5) that holds dictionaries (as `Map`), lists and tuples (as arrays), numbers, texts,
 * bytes, and whatever `host` knows. There is nothing in it that runs code of the file: names are looked up in the
 * host's list, and every other instruction is refused. The cursor is left behind the pickle.
 */
export function unpickle(cursor: ByteCursor, host: PickleHost): unknown {
  const machine = new Machine(cursor, host);
  for (;;) {
    const code = cursor.byte();
    if (code === stop) return machine.pop();
    const run = instructions.get(code);
    if (run === undefined) host.fail(`the pickle instruction 0x${code.toString(16)}`);
    else run(machine);
  }
}

const stop = '.'.charCodeAt(0);

class Machine {
  private readonly stack: unknown[] = [];
  private readonly marks: number[] = [];
  private readonly memo = new Map<number, unknown>();

  constructor(
    readonly cursor: ByteCursor,
    readonly host: PickleHost,
  ) {}

  push(value: unknown): void {
    this.stack.push(value);
  }

  pop(): unknown {
    this.requireAbove(1);
    return this.stack.pop();
  }

  top(): unknown {
    this.requireAbove(1);
    return this.stack.at(-1);
  }

  mark(): void {
    this.marks.push(this.stack.length);
  }

  /** Everything above the last mark, which goes too. */
  popMarked(): unknown[] {
    const from = this.marks.pop() ?? this.host.fail('an instruction without its mark');
    return this.stack.splice(from);
  }

  /** The last `count` values as a tuple. */
  tuple(count: number): void {
    this.requireAbove(count);
    this.push(this.stack.splice(this.stack.length - count));
  }

  put(index: number): void {
    this.memo.set(index, this.top());
  }

  memoize(): void {
    this.put(this.memo.size);
  }

  get(index: number): void {
    if (!this.memo.has(index)) this.host.fail(`memo entry ${index} before it was made`);
    this.push(this.memo.get(index));
  }

  append(items: readonly unknown[]): void {
    const list = this.top();
    if (!Array.isArray(list)) this.host.fail('items for what is no list');
    else for (const item of items) list.push(item);
  }

  setItems(items: readonly unknown[]): void {
    const dictionary = this.top();
    if (!(dictionary instanceof Map) || items.length % 2 === 1)
      this.host.fail('items for what is no dictionary');
    else for (let i = 0; i < items.length; i += 2) dictionary.set(items[i], items[i + 1]);
  }

  find(module: unknown, name: unknown): void {
    if (typeof module !== 'string' || typeof name !== 'string') this.host.fail('a name that is no text');
    else this.push(this.host.find(`${module}.${name}`));
  }

  reduce(): void {
    const args = this.pop();
    const callee = this.pop() as Partial<PickleGlobal> | null;
    if (typeof callee?.call !== 'function' || !Array.isArray(args)) {
      return this.host.fail(`a call of ${callee?.global ?? 'what is no function'}`);
    }
    this.push(callee.call(args));
  }

  /** Attributes of a dictionary, such as the versions of modules in a state dict, are left out. */
  build(): void {
    this.pop();
    if (!(this.top() instanceof Map)) this.host.fail('an object with attributes');
  }

  /** A mark hides what lies below it from everything but the instructions that ask for it. */
  private requireAbove(count: number): void {
    if (this.stack.length - (this.marks.at(-1) ?? 0) < count)
      this.host.fail('an instruction without its operands');
  }
}

type Instruction = (machine: Machine) => void;

const instructions: ReadonlyMap<number, Instruction> = new Map<number, Instruction>([
  [0x80, ({ cursor }) => cursor.skip(1)], // PROTO
  [0x95, ({ cursor }) => cursor.skip(8)], // FRAME
  [code('('), (m) => m.mark()],
  [code('0'), (m) => void m.pop()],
  [code('N'), (m) => m.push(null)],
  [0x88, (m) => m.push(true)],
  [0x89, (m) => m.push(false)],
  [code('K'), (m) => m.push(m.cursor.byte())],
  [code('M'), (m) => m.push(m.cursor.uint16())],
  [code('J'), (m) => m.push(m.cursor.int32())],
  [0x8a, (m) => m.push(m.cursor.integer(m.cursor.byte()))], // LONG1
  [code('G'), (m) => m.push(m.cursor.float64())],
  [code('X'), (m) => m.push(m.cursor.text(m.cursor.uint32()))],
  [0x8c, (m) => m.push(m.cursor.text(m.cursor.byte()))], // SHORT_BINUNICODE
  [code('U'), (m) => m.push(m.cursor.text(m.cursor.byte()))],
  [code('C'), (m) => m.push(m.cursor.take(m.cursor.byte()))],
  [code('B'), (m) => m.push(m.cursor.take(m.cursor.uint32()))],
  [code(']'), (m) => m.push([])],
  [code('}'), (m) => m.push(new Map())],
  [code(')'), (m) => m.push([])],
  [0x85, (m) => m.tuple(1)],
  [0x86, (m) => m.tuple(2)],
  [0x87, (m) => m.tuple(3)],
  [code('t'), (m) => m.push(m.popMarked())],
  [code('a'), (m) => m.append([m.pop()])],
  [code('e'), (m) => m.append(m.popMarked())],
  [code('s'), (m) => m.setItems([m.pop(), m.pop()].reverse())],
  [code('u'), (m) => m.setItems(m.popMarked())],
  [code('q'), (m) => m.put(m.cursor.byte())],
  [code('r'), (m) => m.put(m.cursor.uint32())],
  [0x94, (m) => m.memoize()],
  [code('h'), (m) => m.get(m.cursor.byte())],
  [code('j'), (m) => m.get(m.cursor.uint32())],
  [code('c'), (m) => m.find(m.cursor.line(), m.cursor.line())],
  [
    0x93, // STACK_GLOBAL
    (m) => {
      const name = m.pop();
      m.find(m.pop(), name);
    },
  ],
  [code('R'), (m) => m.reduce()],
  [code('b'), (m) => m.build()],
  [code('Q'), (m) => m.push(m.host.persistent(m.pop()))],
]);

function code(letter: string): number {
  return letter.charCodeAt(0);
}
