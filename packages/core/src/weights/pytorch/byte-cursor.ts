/** Reads pickles and what lies between them from the start; beyond the end it calls `fail`. */
export class ByteCursor {
  private position = 0;
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly fail: (found: string) => never,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte = (): number => this.view.getUint8(this.advance(1));
  uint16 = (): number => this.view.getUint16(this.advance(2), true);
  int32 = (): number => this.view.getInt32(this.advance(4), true);
  uint32 = (): number => this.view.getUint32(this.advance(4), true);
  /** Big endian, unlike the rest. */
  float64 = (): number => this.view.getFloat64(this.advance(8), false);
  skip = (count: number): void => void this.advance(count);

  take(count: number): Uint8Array {
    const start = this.advance(count);
    return this.bytes.subarray(start, start + count);
  }

  text(count: number): string {
    const bytes = this.take(count);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return this.fail('text that is not UTF-8');
    }
  }

  /** Up to the next line break, which is left out. */
  line(): string {
    const end = this.bytes.indexOf(10, this.position);
    if (end < 0) return this.fail('a name without end');
    const text = this.text(end - this.position);
    this.skip(1);
    return text;
  }

  /** A little-endian two's complement integer of `count` bytes. */
  integer(count: number): number {
    let value = 0n;
    this.take(count).forEach((byte, i) => (value |= BigInt(byte) << BigInt(8 * i)));
    return Number(BigInt.asIntN(8 * count, value));
  }

  private advance(count: number): number {
    const start = this.position;
    if (!(count >= 0 && start + count <= this.bytes.length)) this.fail('a file that ends too early');
    this.position += count;
    return start;
  }
}
