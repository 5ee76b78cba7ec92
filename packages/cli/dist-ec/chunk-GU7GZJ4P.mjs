import {
  DatasetError
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/datasets/src/formats/npy.ts
var readers = {
  "|u1": { size: 1, read: (bytes) => new Uint8Array(bytes) },
  "<i4": { size: 4, read: (bytes) => new Int32Array(bytes) },
  "<i8": { size: 8, read: (bytes, file) => narrowed(new BigInt64Array(bytes), file) },
  "<f4": { size: 4, read: (bytes) => new Float32Array(bytes) },
  "<f8": { size: 8, read: (bytes) => new Float64Array(bytes) }
};
var magic = [147, 78, 85, 77, 80, 89];
function parseNpy(bytes, file) {
  const { text, end } = readHeader(bytes, file);
  const type = /'descr':\s*'([^']*)'/.exec(text)?.[1] ?? "no type";
  const reader = readers[type];
  if (!reader || !/'fortran_order':\s*False/.test(text)) {
    throw damaged(
      file,
      `C order and a type among ${Object.keys(readers).join(", ")}`,
      text.trim(),
      "Save it again"
    );
  }
  const sizes = /'shape':\s*\(([^)]*)\)/.exec(text)?.[1] ?? "";
  const shape = sizes.split(",").filter((size) => size.trim() !== "").map(Number);
  const expected = end + reader.size * shape.reduce((product, size) => product * size, 1);
  if (bytes.length !== expected)
    throw damaged(file, `${expected} bytes`, `${bytes.length}`, "Fetch it again");
  const content = bytes.buffer.slice(bytes.byteOffset + end, bytes.byteOffset + bytes.length);
  return { shape, values: reader.read(content, file) };
}
function readHeader(bytes, file) {
  if (bytes.length < 12 || magic.some((byte, i) => bytes[i] !== byte)) {
    throw damaged(file, "a file that begins with \\x93NUMPY", "another", "Check that it is a .npy file");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, length] = bytes[6] === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  const end = start + length;
  if (end > bytes.length) throw damaged(file, `${end} bytes of header`, `${bytes.length}`, "Fetch it again");
  return { text: new TextDecoder().decode(bytes.subarray(start, end)), end };
}
function narrowed(values, file) {
  const bad = values.find((value) => BigInt.asIntN(32, value) !== value);
  if (bad !== void 0)
    throw damaged(file, "numbers that fit into 32 bits", String(bad), "Save it as int32");
  return Int32Array.from(values, Number);
}
function damaged(file, expected, actual, advice) {
  return new DatasetError(`parseNpy: expected ${expected} in ${file}, got ${actual}. ${advice}.`);
}

export {
  parseNpy
};
