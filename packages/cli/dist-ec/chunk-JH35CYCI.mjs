import {
  ShapeError
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/cli/src/pictures/sheet.ts
var comfortableHeight = 56;
function sheet(images, layout) {
  const [count, height, width, channels] = checkShape(images, layout);
  const { rows, columns, gap = 2, scale = Math.max(1, Math.floor(comfortableHeight / height)) } = layout;
  const cell = { width: width * scale + gap, height: height * scale + gap };
  const picture = { width: columns * cell.width + gap, height: rows * cell.height + gap, channels };
  const bytes = new Uint8Array(picture.width * picture.height * channels).fill(255);
  const toByte = byteScale(images.range ?? [-1, 1]);
  for (let i = 0; i < count; i++) {
    const left = gap + i % columns * cell.width;
    const top = gap + Math.floor(i / columns) * cell.height;
    for (let y = 0; y < height * scale; y++) {
      for (let x = 0; x < width * scale; x++) {
        const from = ((i * height + Math.floor(y / scale)) * width + Math.floor(x / scale)) * channels;
        const to = ((top + y) * picture.width + left + x) * channels;
        for (let c = 0; c < channels; c++) bytes[to + c] = toByte(images.values[from + c]);
      }
    }
  }
  return { ...picture, bytes };
}
var isImageShape = (shape) => shape.length === 3 && [1, 3, 4].includes(shape[2]) && shape.every((size) => size !== null && size > 0);
function byteScale([low, high]) {
  const factor = 255 / (high - low);
  return (value) => Math.min(255, Math.max(0, Math.round((value - low) * factor)));
}
function checkShape({ shape }, { rows, columns }) {
  if (shape.length !== 4 || !isImageShape(shape.slice(1))) {
    throw new ShapeError(
      `sheet: expected images [N, H, W, C] with 1, 3 or 4 channels, got [${shape.join(", ")}]. Pass a batch of images.`
    );
  }
  if (shape[0] > rows * columns) {
    throw new ShapeError(
      `sheet: expected up to ${rows * columns} images for ${rows} rows of ${columns}, got ${shape[0]}. Make the sheet larger.`
    );
  }
  return shape;
}

// ../evaluate-cli/packages/cli/src/pictures/png.ts
async function encodePng({ bytes, width, height, channels }, compression = 6) {
  const { default: sharp } = await import("sharp");
  return sharp(bytes, { raw: { width, height, channels } }).png({ compressionLevel: compression }).toBuffer();
}

export {
  sheet,
  isImageShape,
  encodePng
};
