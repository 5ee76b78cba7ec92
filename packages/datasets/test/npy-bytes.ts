/** The bytes of a `.npy` file made by hand: magic, version, padded header, values. */
export function npyBytes(
  descr: string,
  shape: readonly number[],
  values: ArrayBufferView,
  { version = 1, order = 'False' } = {},
): Uint8Array<ArrayBuffer> {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const lengthBytes = version === 1 ? 2 : 4;
  const dictionary = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${sizes}), }`;
  const start = 8 + lengthBytes;
  const header = `${dictionary.padEnd(Math.ceil((start + dictionary.length + 1) / 64) * 64 - start - 1)}\n`;
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntLE(header.length, 0, lengthBytes);
  const content = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x93]),
      Buffer.from(`NUMPY`),
      Buffer.from([version, 0]),
      length,
      Buffer.from(header),
      content,
    ]),
  );
}
