// packages/kernels/src/completeness/gradients/arithmetic.ts
import * as tf2 from "@tensorflow/tfjs";

// packages/kernels/src/completeness/gradients/gradient.ts
var gradient = (kernelName, { inputs, outputs }, formula) => ({
  kernelName,
  inputsToSave: inputs === "all" ? void 0 : inputs,
  saveAllInputs: inputs === "all",
  outputsToSave: outputs,
  gradFunc: (dy, saved, attrs) => formula(dy, saved, attrs)
});

// packages/kernels/src/completeness/gradients/reduce-to-shape.ts
import * as tf from "@tensorflow/tfjs";
var reduceToShape = (dy, shape) => {
  const axes = tf.broadcast_util.getReductionAxes([...shape], dy.shape);
  return tf.reshape(axes.length === 0 ? dy : tf.sum(dy, axes), [...shape]);
};

// packages/kernels/src/completeness/gradients/arithmetic.ts
var choice = (kernelName, aWins) => gradient(kernelName, { inputs: ["a", "b"] }, (dy, [a, b]) => {
  const won = () => tf2.cast(aWins(a, b), "float32");
  return {
    a: () => reduceToShape(tf2.mul(dy, won()), a.shape),
    b: () => reduceToShape(tf2.mul(dy, tf2.sub(1, won())), b.shape)
  };
});
var squaredDifference = gradient("SquaredDifference", { inputs: ["a", "b"] }, (dy, [a, b]) => {
  const slope = () => tf2.mul(dy, tf2.mul(2, tf2.sub(a, b)));
  return {
    a: () => reduceToShape(slope(), a.shape),
    b: () => reduceToShape(tf2.neg(slope()), b.shape)
  };
});
var matMul2 = gradient(
  "BatchMatMul",
  { inputs: ["a", "b"] },
  (dy, [a, b], { transposeA, transposeB }) => ({
    a: () => {
      const da = transposeA ? tf2.matMul(b, dy, transposeB, true) : tf2.matMul(dy, b, false, !transposeB);
      return reduceToShape(da, a.shape);
    },
    b: () => {
      const db = transposeB ? tf2.matMul(dy, a, true, transposeA) : tf2.matMul(a, dy, !transposeA, false);
      return reduceToShape(db, b.shape);
    }
  })
);
var cumsum2 = gradient("Cumsum", {}, (dy, _saved, { axis: axis2, exclusive, reverse: reverse3 }) => ({
  x: () => tf2.cumsum(dy, axis2, exclusive, !reverse3)
}));
var cumprod2 = gradient(
  "Cumprod",
  { inputs: ["x"] },
  (dy, [x], { axis: axis2, exclusive, reverse: reverse3 }) => ({
    x: () => {
      const [values, slopes] = [x, dy].map((tensor) => {
        const steps = tf2.unstack(tensor, axis2);
        return reverse3 ? steps.reverse() : steps;
      });
      const tails = exclusive ? exclusiveTails(values, slopes) : inclusiveTails(values, slopes);
      const sums = tf2.stack(reverse3 ? tails.reverse() : tails, axis2);
      return tf2.mul(tf2.cumprod(x, axis2, true, reverse3), sums);
    }
  })
);
var inclusiveTails = (values, slopes) => {
  const tails = [];
  for (let i = values.length - 1; i >= 0; i--) {
    const next = tails[0];
    tails.unshift(next === void 0 ? slopes[i] : tf2.add(slopes[i], tf2.mul(values[i + 1], next)));
  }
  return tails;
};
var exclusiveTails = (values, slopes) => {
  const shifted = inclusiveTails(values.slice(1), slopes.slice(1));
  return [...shifted, tf2.zerosLike(slopes[0])];
};
var arithmeticGradients = [
  choice("Maximum", tf2.greaterEqual),
  // Not `lessEqual`, which has no gradient, so that second derivatives pass.
  choice("Minimum", (a, b) => tf2.greaterEqual(b, a)),
  squaredDifference,
  matMul2,
  cumsum2,
  cumprod2
];

// packages/kernels/src/completeness/gradients/complex.ts
import * as tf3 from "@tensorflow/tfjs";
var isComplex = (x) => x.dtype === "complex64";
var byParts = (z, change) => tf3.complex(change(tf3.real(z)), change(tf3.imag(z)));
var conjugate = (z) => tf3.complex(tf3.real(z), tf3.neg(tf3.imag(z)));
var withoutImaginary = (x) => tf3.complex(x, tf3.zerosLike(x));
var sumTo = (dy, shape) => {
  const axes = tf3.broadcast_util.getReductionAxes(shape, dy.shape);
  const summed = axes.length === 0 ? dy : byParts(dy, (part) => tf3.sum(part, axes));
  return tf3.reshape(summed, shape);
};
var complex2 = gradient("Complex", {}, (dy) => ({
  real: () => tf3.real(dy),
  imag: () => tf3.imag(dy)
}));
var real2 = gradient("Real", {}, (dy) => ({ input: () => withoutImaginary(dy) }));
var imag2 = gradient("Imag", {}, (dy) => ({ input: () => tf3.complex(tf3.zerosLike(dy), dy) }));
var SMALLEST = 1e-20;
var complexAbs = gradient("ComplexAbs", { inputs: ["x"] }, (dy, [x]) => ({
  x: () => {
    const scale = tf3.div(dy, tf3.maximum(tf3.abs(x), SMALLEST));
    return byParts(x, (part) => tf3.mul(part, scale));
  }
}));
var fft2 = gradient("FFT", {}, (dy) => ({
  input: () => byParts(tf3.ifft(dy), (part) => tf3.mul(part, dy.shape.at(-1) ?? 1))
}));
var ifft2 = gradient("IFFT", {}, (dy) => ({
  input: () => byParts(tf3.fft(dy), (part) => tf3.div(part, dy.shape.at(-1) ?? 1))
}));
var identity = gradient("Identity", {}, (dy) => ({
  x: () => isComplex(dy) ? dy.clone() : tf3.cast(dy, "float32")
}));
var cast3 = gradient("Cast", { inputs: ["x"] }, (dy, [x]) => ({
  x: () => {
    if (isComplex(x) === isComplex(dy)) return dy.clone();
    return isComplex(x) ? withoutImaginary(dy) : tf3.real(dy);
  }
}));
var orStock = (kernelName, formula) => {
  const stock = tf3.getGradient(kernelName);
  return gradient(kernelName, { inputs: ["a", "b"] }, (dy, saved, attributes) => {
    const [a, b] = saved;
    if (!isComplex(dy)) return stock.gradFunc(dy, saved, attributes);
    return {
      a: () => sumTo(formula(dy, a, b).a, a.shape),
      b: () => sumTo(formula(dy, a, b).b, b.shape)
    };
  });
};
var complexGradients = () => [
  complex2,
  real2,
  imag2,
  complexAbs,
  fft2,
  ifft2,
  identity,
  cast3,
  orStock("Add", (dy) => ({ a: dy, b: dy })),
  orStock("Sub", (dy) => ({ a: dy, b: byParts(dy, tf3.neg) })),
  orStock("Multiply", (dy, a, b) => ({ a: tf3.mul(dy, conjugate(b)), b: tf3.mul(dy, conjugate(a)) }))
];

// packages/kernels/src/completeness/gradients/indexing.ts
import * as tf4 from "@tensorflow/tfjs";
var gather = gradient(
  "GatherV2",
  { inputs: ["x", "indices"] },
  (dy, [x, indices], { axis: axis2, batchDims }) => ({
    x: () => {
      const [along] = tf4.util.parseAxisParam(axis2, x.shape);
      const product = (sizes) => tf4.util.sizeFromShape(sizes);
      const [batch, outer] = [
        product(x.shape.slice(0, batchDims)),
        product(x.shape.slice(batchDims, along))
      ];
      const [size, inner] = [x.shape[along], product(x.shape.slice(along + 1))];
      const rows = tf4.transpose(tf4.reshape(dy, [batch, outer, -1, inner]), [0, 2, 1, 3]);
      const count = indices.size / batch;
      const ids = tf4.add(
        tf4.reshape(indices, [batch, count]),
        tf4.mul(tf4.reshape(tf4.range(0, batch, 1, "int32"), [batch, 1]), tf4.scalar(size, "int32"))
      );
      const sums = tf4.unsortedSegmentSum(
        tf4.reshape(rows, [batch * count, outer * inner]),
        tf4.reshape(ids, [-1]),
        batch * size
      );
      return tf4.reshape(tf4.transpose(tf4.reshape(sums, [batch, size, outer, inner]), [0, 2, 1, 3]), x.shape);
    },
    indices: () => tf4.zeros(indices.shape)
  })
);
var gatherNd = gradient("GatherNd", { inputs: ["params", "indices"] }, (dy, [params, indices]) => ({
  params: () => tf4.scatterND(indices, dy, params.shape),
  indices: () => tf4.zeros(indices.shape)
}));
var scatterNd = gradient("ScatterNd", { inputs: ["indices"] }, (dy, [indices]) => ({
  updates: () => tf4.gatherND(dy, indices),
  indices: () => tf4.zeros(indices.shape)
}));
var scatterUpdate = gradient(
  "TensorScatterUpdate",
  { inputs: ["indices", "updates"] },
  (dy, [indices, updates]) => ({
    tensor: () => tf4.tensorScatterUpdate(dy, indices, tf4.zeros(updates.shape)),
    updates: () => tf4.gatherND(dy, indices),
    indices: () => tf4.zeros(indices.shape)
  })
);
var topK = {
  kernelName: "TopK",
  inputsToSave: ["x"],
  outputsToSave: [false, true],
  gradFunc: (dys, [x, indices]) => ({
    x: () => {
      const [dy] = dys;
      const size = x.shape.at(-1);
      const rows = x.size / size;
      const starts = tf4.mul(tf4.range(0, rows, 1, "int32"), tf4.scalar(size, "int32"));
      const places = tf4.add(tf4.reshape(indices, [rows, -1]), tf4.reshape(starts, [rows, 1]));
      const flat = tf4.scatterND(tf4.reshape(places, [-1, 1]), tf4.reshape(dy, [-1]), [x.size]);
      return tf4.reshape(flat, x.shape);
    }
  })
};
var stridedSlice = gradient(
  "StridedSlice",
  { inputs: ["x"] },
  (dy, [x], attributes) => ({
    x: () => {
      if (dy.size === 0) return tf4.zeros(x.shape);
      const { begin, end, strides, beginMask, endMask, ellipsisMask, newAxisMask, shrinkAxisMask } = attributes;
      const info = tf4.slice_util.sliceInfo(
        x.shape,
        begin,
        end,
        strides,
        beginMask,
        endMask,
        ellipsisMask,
        newAxisMask,
        shrinkAxisMask
      );
      return info.begin.reduce(
        (spread2, first, axis2) => spreadAxis(spread2, axis2, first, info.strides[axis2], x.shape[axis2]),
        tf4.reshape(dy, slicedShape(info.begin, info.end, info.strides))
      );
    }
  })
);
var slicedShape = (begin, end, strides) => begin.map((first, axis2) => Math.max(0, Math.ceil((end[axis2] - first) / strides[axis2])));
var spreadAxis = (dy, axis2, first, stride, size) => {
  const count = dy.shape[axis2];
  const outer = tf4.util.sizeFromShape(dy.shape.slice(0, axis2));
  const rows = tf4.transpose(tf4.reshape(dy, [outer, count, -1]), [1, 0, 2]);
  const places = tf4.tensor2d(
    Int32Array.from({ length: count }, (_, i) => first + i * stride),
    [count, 1],
    "int32"
  );
  const spread2 = tf4.scatterND(places, rows, [size, ...rows.shape.slice(1)]);
  return tf4.reshape(
    tf4.transpose(spread2, [1, 0, 2]),
    dy.shape.map((other, i) => i === axis2 ? size : other)
  );
};
var indexingGradients = [
  gather,
  gatherNd,
  scatterNd,
  scatterUpdate,
  topK,
  stridedSlice
];

// packages/kernels/src/completeness/gradients/products.ts
import * as tf5 from "@tensorflow/tfjs";
var einsum2 = gradient("Einsum", { inputs: "all" }, (dy, tensors, { equation }) => {
  const [left, output] = equation.replace(/\s/g, "").split("->");
  const terms = left.split(",").map((labels, i) => ({ labels, tensor: tensors[i] }));
  const result = { labels: output, tensor: dy };
  return Object.fromEntries(
    terms.map((term, i) => [i, () => operandGradient(term, result, terms[1 - i])])
  );
});
var operandGradient = (own, result, other) => {
  const known = (label) => result.labels.includes(label) || other?.labels.includes(label) === true;
  const found = [...own.labels].filter(known).join("");
  const sources2 = other === void 0 ? [result] : [result, other];
  const summed = tf5.einsum(
    `${sources2.map(({ labels }) => labels).join(",")}->${found}`,
    ...sources2.map(({ tensor }) => tensor)
  );
  const { shape } = own.tensor;
  const kept = shape.map((size, i) => known(own.labels[i]) ? size : 1);
  return tf5.mul(tf5.reshape(summed, kept), tf5.ones(shape));
};
var conv3dTranspose = gradient(
  "Conv3DBackpropInputV2",
  { inputs: ["dy", "filter"] },
  (gradientOfResult, [image, filter], { strides, pad: pad2 }) => ({
    dy: () => tf5.conv3d(gradientOfResult, filter, strides, pad2),
    filter: () => tf5.engine().runKernel(
      "Conv3DBackpropFilterV2",
      { x: gradientOfResult, dy: image },
      { strides, pad: pad2, filterShape: filter.shape }
    )
  })
);
var productGradients = [einsum2, conv3dTranspose];

// packages/kernels/src/completeness/gradients/rearranging.ts
import * as tf6 from "@tensorflow/tfjs";
var replaced = (shape, axis2, size) => shape.map((other, i) => i === axis2 ? size : other);
var tile = gradient("Tile", { inputs: ["x"] }, (dy, [x], { reps }) => ({
  x: () => {
    const summed = reps.reduce((sum4, count, axis2) => {
      if (count === 1) return sum4;
      const outer = tf6.util.sizeFromShape(sum4.shape.slice(0, axis2));
      const copies = tf6.reshape(sum4, [outer, count, sum4.size / (outer * count)]);
      return tf6.reshape(tf6.sum(copies, 1), replaced(sum4.shape, axis2, x.shape[axis2]));
    }, dy);
    return tf6.reshape(summed, x.shape);
  }
}));
var mirrorPad = gradient("MirrorPad", {}, (dy, _saved, { paddings, mode }) => ({
  x: () => paddings.reduce(
    (folded, padding, axis2) => foldEdges(folded, axis2, padding, mode === "reflect" ? 1 : 0),
    dy.clone()
  )
}));
var foldEdges = (dy, axis2, [before, after], skip) => {
  if (before === 0 && after === 0) return dy;
  const size = dy.shape[axis2] - before - after;
  const rank = [tf6.util.sizeFromShape(dy.shape.slice(0, axis2)), dy.shape[axis2]];
  const flat = tf6.reshape(dy, [rank[0], rank[1], -1]);
  const part = (from, count) => tf6.slice(flat, [0, from, 0], [rank[0], count, flat.shape[2]]);
  const at = (edge, from) => tf6.pad(tf6.reverse(edge, 1), [
    [0, 0],
    [from, size - from - edge.shape[1]],
    [0, 0]
  ]);
  const sums = [part(before, size)];
  if (before > 0) sums.push(at(part(0, before), skip));
  if (after > 0) sums.push(at(part(before + size, after), size - after - skip));
  return tf6.reshape(tf6.addN(sums), replaced(dy.shape, axis2, size));
};
var depthToSpace = gradient(
  "DepthToSpace",
  { inputs: ["x"] },
  (dy, [x], { blockSize, dataFormat }) => ({
    x: () => {
      if (dataFormat !== "NHWC") {
        throw new Error(
          `depthToSpace: expected data format NHWC for a gradient, got ${dataFormat}. Transpose to channels last.`
        );
      }
      const [batch, height, width] = x.shape;
      const rows = tf6.reshape(dy, [batch * height, blockSize, width, -1]);
      return tf6.reshape(tf6.transpose(rows, [0, 2, 1, 3]), x.shape);
    }
  })
);
var flipLeftRight = gradient("FlipLeftRight", {}, (dy) => ({
  image: () => tf6.reverse(dy, 2)
}));
var diag = gradient("Diag", { inputs: ["x"] }, (dy, [x]) => ({
  x: () => {
    const square = tf6.reshape(dy, [x.size, x.size]);
    return tf6.reshape(tf6.sum(tf6.mul(square, tf6.eye(x.size)), 1), x.shape);
  }
}));
var split = {
  kernelName: "SplitV",
  gradFunc: (dy, _saved, attributes) => ({
    x: () => tf6.concat([dy].flat(), attributes["axis"])
  })
};
var unstack2 = {
  kernelName: "Unpack",
  gradFunc: (dy, _saved, attributes) => ({
    value: () => tf6.stack([dy].flat(), attributes["axis"])
  })
};
var rearrangingGradients = [
  tile,
  mirrorPad,
  depthToSpace,
  flipLeftRight,
  diag,
  split,
  unstack2
];

// packages/kernels/src/completeness/gradients/resizing.ts
import * as tf7 from "@tensorflow/tfjs";

// packages/kernels/src/completeness/resize-sources.ts
var nearestSource = (place, size, { alignCorners }) => {
  const row = Math.min(size - 1, Math.max(0, alignCorners ? Math.round(place) : Math.floor(place)));
  return { rows: [row, row], shares: [1, 0] };
};
var bilinearSource = (place, size, { halfPixelCenters }) => {
  const at = halfPixelCenters === true ? place - 0.5 : place;
  const below = Math.max(0, Math.floor(at));
  const above = Math.min(size - 1, Math.ceil(at));
  return { rows: [below, above], shares: [1 - (at - below), at - below] };
};
var sources = (size, outSize, attributes, sourceOf) => {
  const { alignCorners, halfPixelCenters } = attributes;
  const ratio = alignCorners && outSize > 1 ? (size - 1) / (outSize - 1) : size / outSize;
  const offset = halfPixelCenters === true ? 0.5 : 0;
  return Array.from({ length: outSize }, (_, i) => sourceOf((i + offset) * ratio, size, attributes));
};

// packages/kernels/src/completeness/gradients/resizing.ts
var resizing = (kernelName, sourceOf) => gradient(kernelName, { inputs: ["images"] }, (dy, [images], attributes) => ({
  images: () => {
    const single = attributes.alignCorners && images.shape.slice(1, 3).includes(1);
    if (attributes.halfPixelCenters !== true && !single) {
      const inputs = { images, dy };
      return tf7.engine().runKernel(`${kernelName}Grad`, inputs, { ...attributes });
    }
    const [batch, height, width, channels] = images.shape;
    const [, outHeight, outWidth] = dy.shape;
    const rows = matrix(sources(height, outHeight, attributes, sourceOf), height);
    const columns = matrix(sources(width, outWidth, attributes, sourceOf), width);
    const lines = tf7.matMul(rows, tf7.reshape(dy, [batch, outHeight, outWidth * channels]), true);
    const pixels = tf7.reshape(lines, [batch * height, outWidth, channels]);
    return tf7.reshape(tf7.matMul(columns, pixels, true), images.shape);
  }
}));
var matrix = (made, size) => {
  const shares = new Float32Array(made.length * size);
  made.forEach(({ rows, shares: parts }, i) => {
    rows.forEach((row, k) => shares[i * size + row] += parts[k]);
  });
  return tf7.tensor3d(shares, [1, made.length, size]);
};
var resizingGradients = [
  resizing("ResizeBilinear", bilinearSource),
  resizing("ResizeNearestNeighbor", nearestSource)
];

// packages/kernels/src/completeness/gradients/warping.ts
import * as tf9 from "@tensorflow/tfjs";

// packages/kernels/src/completeness/gradients/tap-list.ts
import * as tf8 from "@tensorflow/tfjs";
var TapList = class {
  #shape;
  #each;
  #places;
  #weights;
  #next = 0;
  /** `each` is the number of taps per pixel, all of which must be added, in the order of the pixels. */
  constructor(shape, each, count) {
    this.#shape = shape;
    this.#each = each;
    this.#places = new Int32Array(each * count);
    this.#weights = new Float32Array(each * count);
  }
  /** A tap outside of the image weighs nothing. */
  add(entry, y, x, weight) {
    const [, height, width] = this.#shape;
    const inside = y >= 0 && y < height && x >= 0 && x < width;
    this.#places[this.#next] = inside ? (entry * height + y) * width + x : 0;
    this.#weights[this.#next++] = inside ? weight : 0;
  }
  /** Adds every pixel of `dy`, `[.., C]`, to the pixels it was read from. */
  spread(dy) {
    const [batch, height, width, channels] = this.#shape;
    const rows = this.#places.length;
    const pixels = tf8.reshape(dy, [rows / this.#each, 1, channels]);
    const weights = tf8.tensor3d(this.#weights, [rows / this.#each, this.#each, 1]);
    const updates = tf8.reshape(tf8.mul(pixels, weights), [rows, channels]);
    const places = tf8.tensor2d(this.#places, [rows, 1], "int32");
    return tf8.reshape(tf8.scatterND(places, updates, [batch * height * width, channels]), [...this.#shape]);
  }
};

// packages/kernels/src/completeness/gradients/place-along.ts
var placeAlong = (place, size, mode) => {
  if (mode === "constant") return place;
  const inside = mode === "nearest" || size <= 1 ? place : mode === "wrap" ? wrap(place, size) : reflect(place, size);
  return Math.min(Math.max(size <= 1 ? 0 : inside, 0), size - 1);
};
var wrap = (place, size) => {
  if (place < 0) return place + size * (Math.trunc(-place / (size - 1)) + 1);
  return place > size - 1 ? place - size * Math.trunc(place / (size - 1)) : place;
};
var reflect = (place, size) => {
  const period = 2 * size;
  if (place < 0) {
    const folded2 = place + period * Math.trunc(-place / period);
    return folded2 < -size ? folded2 + period : -folded2 - 1;
  }
  if (place <= size - 1) return place;
  const folded = place - period * Math.trunc(place / period);
  return folded >= size ? period - folded - 1 : folded;
};

// packages/kernels/src/completeness/gradients/warping.ts
var rotate = gradient(
  "RotateWithOffset",
  { inputs: ["image"] },
  (dy, [image], { radians, center }) => ({
    image: () => {
      const [batch, height, width, channels] = image.shape;
      const [centerX, centerY] = tf9.backend_util.getImageCenter(center, height, width);
      const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
      const taps = new TapList([batch, height, width, channels], 1, batch * height * width);
      for (let i = 0; i < batch * height * width; i++) {
        const [x, y] = [i % width - centerX, Math.floor(i / width) % height - centerY];
        const fromX = Math.round(x * cosine - y * sine + centerX);
        const fromY = Math.round(x * sine + y * cosine + centerY);
        taps.add(Math.floor(i / (width * height)), fromY, fromX, 1);
      }
      return taps.spread(dy);
    }
  })
);
var transform = gradient(
  "Transform",
  { inputs: ["image", "transforms"] },
  (dy, [image, transforms], { interpolation, fillMode }) => ({
    image: () => {
      const shape = image.shape;
      const [batch, outHeight, outWidth] = dy.shape;
      const matrices = transforms.dataSync();
      const count = batch * outHeight * outWidth;
      const taps = new TapList(shape, interpolation === "nearest" ? 1 : 4, count);
      for (let i = 0; i < count; i++) {
        const [x, y] = [i % outWidth, Math.floor(i / outWidth) % outHeight];
        const entry = Math.floor(i / (outWidth * outHeight));
        const m = matrices.subarray(transforms.shape[0] === 1 ? 0 : entry * 8);
        const scale = m[6] * x + m[7] * y + 1;
        const far = scale === 0;
        const fromX = far ? NaN : placeAlong((m[0] * x + m[1] * y + m[2]) / scale, shape[2], fillMode);
        const fromY = far ? NaN : placeAlong((m[3] * x + m[4] * y + m[5]) / scale, shape[1], fillMode);
        addPixel(taps, entry, fromY, fromX, interpolation);
      }
      return taps.spread(dy);
    },
    transforms: () => tf9.zeros(transforms.shape)
  })
);
var addPixel = (taps, entry, y, x, interpolation) => {
  if (interpolation === "nearest") return taps.add(entry, Math.round(y), Math.round(x), 1);
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const [below, right] = [y - top, x - left];
  taps.add(entry, top, left, (1 - below) * (1 - right));
  taps.add(entry, top, left + 1, (1 - below) * right);
  taps.add(entry, top + 1, left, below * (1 - right));
  taps.add(entry, top + 1, left + 1, below * right);
};
var cropAndResize = gradient(
  "CropAndResize",
  { inputs: ["image", "boxes", "boxInd"] },
  (dy, [image, boxes, boxInd], { cropSize: [cropHeight, cropWidth], method }) => ({
    image: () => {
      const shape = image.shape;
      const [corners, entries] = [boxes.dataSync(), boxInd.dataSync()];
      const count = boxes.shape[0] * cropHeight * cropWidth;
      const taps = new TapList(shape, method === "nearest" ? 1 : 4, count);
      for (let i = 0; i < count; i++) {
        const box = Math.floor(i / (cropHeight * cropWidth));
        const [y1, x1, y2, x2] = corners.subarray(4 * box, 4 * box + 4);
        const y = cropPlace(Math.floor(i / cropWidth) % cropHeight, cropHeight, y1, y2, shape[1]);
        const x = cropPlace(i % cropWidth, cropWidth, x1, x2, shape[2]);
        const inside = y >= 0 && y <= shape[1] - 1 && x >= 0 && x <= shape[2] - 1;
        addPixel(taps, entries[box], inside ? y : NaN, inside ? x : NaN, method);
      }
      return taps.spread(dy);
    },
    boxes: () => tf9.zeros(boxes.shape),
    boxInd: () => tf9.zeros(boxInd.shape)
  })
);
var cropPlace = (i, cropSize, start, end, size) => cropSize > 1 ? start * (size - 1) + i * (end - start) * (size - 1) / (cropSize - 1) : 0.5 * (start + end) * (size - 1);
var warpingGradients = [rotate, transform, cropAndResize];

// packages/kernels/src/completeness/gradients/index.ts
var gradientCorrections = () => [
  ...arithmeticGradients,
  ...complexGradients(),
  ...indexingGradients,
  ...productGradients,
  ...rearrangingGradients,
  ...resizingGradients,
  ...warpingGradients
];

// packages/kernels/src/completeness/complex/complex-data.ts
var complexOutput = ({ backend, heap }, shape) => {
  const parts = heap.output([...shape, 2]);
  const data = backend.dataIdMap.get(parts.dataId);
  data.shape = [...shape];
  data.dtype = "complex64";
  return { dataId: parts.dataId, shape: [...shape], dtype: "complex64" };
};
var partsOf = (z) => ({
  dataId: z.dataId,
  shape: [...z.shape, 2],
  dtype: "float32"
});
var fromParts = ({ backend }, parts) => {
  const shape = parts.shape.slice(0, -1);
  const data = backend.dataIdMap.get(parts.dataId);
  data.shape = shape;
  data.dtype = "complex64";
  return { dataId: parts.dataId, shape, dtype: "complex64" };
};
var storeComplex = (backend, heap) => {
  const { readSync, move, typedArrayFromHeap } = backend;
  const viewOf = (dataId, shape) => heap.floats({ dataId, shape: [...shape, 2], dtype: "float32" });
  backend.readSync = (dataId, start, end) => {
    const { dtype, shape } = backend.dataIdMap.get(dataId);
    return dtype === "complex64" ? viewOf(dataId, shape).slice() : readSync.call(backend, dataId, start, end);
  };
  backend.move = (dataId, values, shape, dtype, refCount) => {
    if (dtype !== "complex64") return move.call(backend, dataId, values, shape, dtype, refCount);
    move.call(backend, dataId, values, [...shape, 2], "float32", refCount);
    const data = backend.dataIdMap.get(dataId);
    data.shape = [...shape];
    data.dtype = dtype;
  };
  backend.typedArrayFromHeap = (tensor) => tensor.dtype === "complex64" ? viewOf(tensor.dataId, tensor.shape) : typedArrayFromHeap.call(backend, tensor);
  return () => Object.assign(backend, { readSync, move, typedArrayFromHeap });
};

// packages/kernels/src/completeness/complex/differentiate.ts
import * as tf10 from "@tensorflow/tfjs";
var differentiateComplex = () => {
  const engine4 = tf10.engine();
  const { gradients: stock, clone } = engine4;
  const cloneAny = (x) => x.dtype === "complex64" ? cloneComplex(engine4, x) : clone.call(engine4, x);
  const ours = (f, xs, dy, allowNoGradients = false) => {
    tf10.util.assert(
      xs.length > 0,
      () => "gradients: expected at least one tensor to differentiate by, got none."
    );
    const value = engine4.scopedRun(
      () => engine4.startTape(),
      () => engine4.endTape(),
      () => engine4.tidy("forward", f)
    );
    checkEnds(value, dy);
    const path = pathBetween(engine4.state.activeTape ?? [], xs, value);
    if (!allowNoGradients && path.length === 0) throw new Error(NO_PATH);
    return engine4.tidy("backward", () => {
      const found = sweep(engine4, path, value, dy ?? tf10.ones(value.shape));
      const grads = xs.map(({ id }) => found.get(id));
      if (engine4.state.gradientDepth === 0) forgetTape(engine4);
      return { value, grads };
    });
  };
  engine4.gradients = ours;
  engine4.clone = cloneAny;
  return () => {
    if (engine4.gradients === ours) engine4.gradients = stock;
    if (engine4.clone === cloneAny) engine4.clone = clone;
  };
};
var cloneComplex = (engine4, x) => {
  const copy = engine4.runKernel("Identity", { x });
  const gradient2 = (dy) => ({ x: () => dy.clone() });
  engine4.addTapeNode(engine4.state.activeScope.name, { x }, [copy], gradient2, [], {});
  return copy;
};
var NO_PATH = "gradients: expected a result that depends on the tensors to differentiate by, got one that does not. Compute everything from x to y inside the function.";
var checkEnds = (value, dy) => {
  tf10.util.assert(
    value instanceof tf10.Tensor,
    () => "gradients: expected the function to return a tensor, got something else."
  );
  const end = dy ?? value;
  tf10.util.assert(
    end.dtype !== "complex64",
    () => "gradients: expected a real result, got complex64. Take its absolute value, or one of its parts."
  );
};
var pathBetween = (tape, xs, y) => {
  const fromX = new Set(xs.map(({ id }) => id));
  const dependent = tape.filter(({ inputs, outputs }) => {
    const depends = Object.values(inputs).some(({ id }) => fromX.has(id));
    if (depends) for (const { id } of outputs) fromX.add(id);
    return depends;
  });
  const toY = /* @__PURE__ */ new Set([y.id]);
  const path = [];
  for (const node of dependent.reverse()) {
    if (!node.outputs.some(({ id }) => toY.has(id))) continue;
    const inputs = Object.fromEntries(Object.entries(node.inputs).filter(([, { id }]) => fromX.has(id)));
    for (const { id } of Object.values(inputs)) toY.add(id);
    path.push({ ...node, inputs });
  }
  return path.reverse();
};
var sweep = (engine4, path, y, dy) => {
  const found = /* @__PURE__ */ new Map([[y.id, dy]]);
  for (const node of path.reverse()) {
    if (node.gradient === void 0) {
      throw new Error(
        `gradients: expected a gradient of ${node.kernelName}, got none. Use an operation that has one.`
      );
    }
    const gradients = node.gradient(node.outputs.map(({ id }) => found.get(id) ?? null));
    for (const [name, x] of Object.entries(node.inputs)) {
      const slope = gradients[name];
      if (slope === void 0) throw new Error(missing(node.kernelName, name, gradients));
      const dx = engine4.tidy(slope);
      checkGradient(node.kernelName, name, x, dx);
      const before = found.get(x.id);
      found.set(x.id, before === void 0 ? dx : tf10.add(before, dx));
      before?.dispose();
    }
  }
  return found;
};
var missing = (kernelName, name, gradients) => `gradients: expected a gradient of ${kernelName} by its input ${name}, got those by ${Object.keys(gradients).join(", ") || "none"}. Use an operation that has one.`;
var checkGradient = (kernelName, name, x, dx) => {
  const dtype = x.dtype === "complex64" ? "complex64" : "float32";
  if (dx.dtype === dtype && tf10.util.arraysEqual(dx.shape, x.shape)) return;
  throw new Error(
    `gradients: expected the gradient of ${kernelName} by its input ${name} to be ${dtype} [${x.shape}], got ${dx.dtype} [${dx.shape}]. Correct its registered gradient.`
  );
};
var forgetTape = ({ state }) => {
  for (const { saved } of state.activeTape ?? []) for (const tensor of saved ?? []) tensor.dispose();
  state.activeTape = null;
};

// packages/kernels/src/completeness/pool-overhang.ts
import { backend_util as backend_util2 } from "@tensorflow/tfjs";
var overhangs = (shape, attributes) => (shape.length === 4 ? imageAxes(shape, attributes) : volumeAxes(shape, attributes)).map(overhang).reduce((outer, inner) => outer.flatMap((a) => inner.map((b) => a * b)));
var overhang = ({ size, out, filter, stride, pad: pad2 }) => Array.from({ length: out }, (_, i) => {
  const start = i * stride - pad2;
  const covered = Math.min(start + filter, size) - Math.max(start, 0);
  return covered > 0 ? filter / covered : 0;
});
var imageAxes = (shape, attributes) => {
  const info = backend_util2.computePool2DInfo(
    shape,
    attributes.filterSize,
    attributes.strides,
    1,
    attributes.pad,
    attributes.dimRoundingMode
  );
  return [
    axis(info.inHeight, info.outHeight, info.filterHeight, info.strideHeight, info.padInfo.top),
    axis(info.inWidth, info.outWidth, info.filterWidth, info.strideWidth, info.padInfo.left)
  ];
};
var volumeAxes = (shape, attributes) => {
  const info = backend_util2.computePool3DInfo(
    shape,
    attributes.filterSize,
    attributes.strides,
    1,
    attributes.pad,
    attributes.dimRoundingMode
  );
  return [
    axis(info.inDepth, info.outDepth, info.filterDepth, info.strideDepth, info.padInfo.front),
    axis(info.inHeight, info.outHeight, info.filterHeight, info.strideHeight, info.padInfo.top),
    axis(info.inWidth, info.outWidth, info.filterWidth, info.strideWidth, info.padInfo.left)
  ];
};
var axis = (size, out, filter, stride, pad2) => ({
  size,
  out,
  filter,
  stride,
  pad: pad2
});

// packages/kernels/src/completeness/cpu/cpu-kernel.ts
import * as tf11 from "@tensorflow/tfjs";
var cpuKernel = (kernelName, body) => ({
  kernelName,
  backendName: "cpu",
  kernelFunc: ({ inputs, attrs, backend }) => body(backend, inputs, attrs)
});
var valuesOf = (backend, tensor) => backend.data.get(tensor.dataId).values;
var stockCpuKernel = (kernelName) => tf11.getKernel(kernelName, "cpu");

// packages/kernels/src/completeness/cpu/average-pool-gradients.ts
var averagePoolGradients = () => ["AvgPoolGrad", "AvgPool3DGrad"].map(corrected);
var corrected = (kernelName) => {
  const stock = stockCpuKernel(kernelName);
  return cpuKernel(kernelName, (backend, { dy, input }, attributes) => {
    const channels = dy.shape.at(-1);
    const factors = overhangs(input.shape, attributes);
    const values = Float32Array.from(
      valuesOf(backend, dy),
      (slope, i) => slope * factors[Math.floor(i / channels) % factors.length]
    );
    const scaled = backend.makeTensorInfo(dy.shape, "float32", values);
    const dx = stock.kernelFunc({ inputs: { dy: scaled, input }, attrs: attributes, backend });
    backend.disposeIntermediateTensorInfo(scaled);
    return dx;
  });
};

// packages/kernels/src/completeness/cpu/broadcast-product.ts
import {
  broadcast_util as broadcast_util3,
  util as util4
} from "@tensorflow/tfjs";
var broadcastProduct = () => {
  const stock = stockCpuKernel("BatchMatMul");
  return cpuKernel("BatchMatMul", (backend, { a, b }, attrs) => {
    const [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
    const batch = broadcast_util3.assertAndGetBroadcastShape(batchA, batchB);
    const pairs = [batchA, batchB].every(
      (own) => [1, util4.sizeFromShape(batch)].includes(util4.sizeFromShape(own))
    );
    if (pairs) return stock.kernelFunc({ inputs: { a, b }, attrs, backend });
    const inputs = { a: repeat(backend, a, batch), b: repeat(backend, b, batch) };
    const out = stock.kernelFunc({ inputs, attrs, backend });
    for (const tensor of Object.values(inputs)) backend.disposeIntermediateTensorInfo(tensor);
    return out;
  });
};
var repeat = (backend, x, batch) => {
  const matrix3 = x.shape.slice(-2);
  const size = util4.sizeFromShape(matrix3);
  const own = [...batch.map(() => 1), ...x.shape.slice(0, -2)].slice(-batch.length);
  const [strides, ownStrides] = [rowStrides(batch), rowStrides(own)];
  const values = valuesOf(backend, x);
  const repeated2 = new Float32Array(util4.sizeFromShape(batch) * size);
  for (let entry = 0; entry < repeated2.length / size; entry++) {
    const from = batch.reduce((sum4, extent, axis2) => {
      const index = Math.floor(entry / strides[axis2]) % extent;
      return sum4 + (own[axis2] === 1 ? 0 : index * ownStrides[axis2]);
    }, 0);
    repeated2.set(values.subarray(from * size, (from + 1) * size), entry * size);
  }
  return backend.makeTensorInfo([...batch, ...matrix3], "float32", repeated2);
};
var rowStrides = (shape) => shape.map((_, axis2) => util4.sizeFromShape(shape.slice(axis2 + 1)));

// packages/kernels/src/completeness/cpu/complex-broadcast.ts
var complexBroadcasts = () => ["Add", "Sub", "Multiply"].map((kernelName) => {
  const stock = stockCpuKernel(kernelName);
  return {
    ...stock,
    kernelFunc: (args) => {
      const [a, b] = [args.inputs["a"], args.inputs["b"]];
      if (a.dtype !== "complex64" || a.shape.length === b.shape.length) return stock.kernelFunc(args);
      const rank = Math.max(a.shape.length, b.shape.length);
      return stock.kernelFunc({ ...args, inputs: { a: ofRank(a, rank), b: ofRank(b, rank) } });
    }
  };
});
var ofRank = ({ dataId, shape, dtype }, rank) => ({
  dataId,
  shape: [...Array(rank - shape.length).fill(1), ...shape],
  dtype
});

// packages/kernels/src/completeness/cpu/einsum.ts
import { backend_util as backend_util3, util as util5 } from "@tensorflow/tfjs";
var einsum3 = () => {
  const stock = stockCpuKernel("Einsum");
  return cpuKernel("Einsum", (backend, inputs, attributes) => {
    const operands = Object.values(inputs);
    const { equation } = attributes;
    const { allDims, idDims } = backend_util3.decodeEinsumEquation(equation, operands.length);
    backend_util3.checkEinsumDimSizes(allDims.length, idDims, operands);
    const [left, output] = equation.replace(/\s/g, "").split("->");
    const terms = left.split(",");
    const shared = (label) => output.includes(label) || terms.every((term) => term.includes(label));
    if (output !== "" && [...terms.join("")].every(shared)) {
      return stock.kernelFunc({ inputs, attrs: { equation }, backend });
    }
    return byDefinition(backend, operands, terms, output);
  });
};
var byDefinition = (backend, operands, terms, output) => {
  const sizes = new Map(
    terms.flatMap((labels2, i) => [...labels2].map((label, axis2) => [label, operands[i].shape[axis2]]))
  );
  const shape = [...output].map((label) => sizes.get(label));
  const labels = [.../* @__PURE__ */ new Set([...output, ...terms.join("")])];
  const sources2 = operands.map((operand, i) => ({
    values: valuesOf(backend, operand),
    strides: labels.map((label) => strideOf(terms[i], operand.shape, label))
  }));
  const sums = new Float64Array(util5.sizeFromShape(shape));
  const runLength = util5.sizeFromShape(labels.map((label) => sizes.get(label))) / Math.max(1, sums.length);
  const index = labels.map(() => 0);
  const offsets = sources2.map(() => 0);
  for (let entry = 0; entry < sums.length; entry++) {
    for (let term = 0; term < runLength; term++) {
      sums[entry] += sources2.reduce((product, { values: values2 }, i) => product * values2[offsets[i]], 1);
      advance(index, labels, sizes, (axis2, steps) => {
        sources2.forEach(({ strides }, i) => offsets[i] += steps * strides[axis2]);
      });
    }
  }
  const dtype = operands[0].dtype;
  const values = dtype === "int32" ? Int32Array.from(sums) : Float32Array.from(sums);
  return backend.makeTensorInfo(shape, dtype, values);
};
var strideOf = (term, shape, label) => {
  const axis2 = term.indexOf(label);
  return axis2 < 0 ? 0 : util5.sizeFromShape(shape.slice(axis2 + 1));
};
var advance = (index, labels, sizes, moved) => {
  for (let axis2 = labels.length - 1; axis2 >= 0; axis2--) {
    const size = sizes.get(labels[axis2]);
    index[axis2] += 1;
    if (index[axis2] < size) return moved(axis2, 1);
    index[axis2] = 0;
    moved(axis2, 1 - size);
  }
};

// packages/kernels/src/completeness/cpu/resize-gradients.ts
import { util as util6 } from "@tensorflow/tfjs";
var resizeGradients = [
  cpuKernel(
    "ResizeNearestNeighborGrad",
    (backend, inputs, attributes) => spread(backend, inputs, attributes, nearestSource)
  ),
  cpuKernel(
    "ResizeBilinearGrad",
    (backend, inputs, attributes) => spread(backend, inputs, attributes, bilinearSource)
  )
];
var spread = (backend, { images, dy }, attributes, sourceOf) => {
  const [batch, height, width, channels] = images.shape;
  const [, outHeight, outWidth] = dy.shape;
  const rows = sources(height, outHeight, attributes, sourceOf);
  const columns = sources(width, outWidth, attributes, sourceOf);
  const slopes = valuesOf(backend, dy);
  const sums = new Float32Array(util6.sizeFromShape(images.shape));
  let from = 0;
  for (let image = 0; image < batch; image++) {
    for (const row of rows) {
      for (const column of columns) {
        const at = (y, x) => ((image * height + row.rows[y]) * width + column.rows[x]) * channels;
        for (const y of [0, 1]) {
          for (const x of [0, 1]) {
            const share = row.shares[y] * column.shares[x];
            if (share === 0) continue;
            const target = at(y, x);
            for (let channel = 0; channel < channels; channel++)
              sums[target + channel] += share * slopes[from + channel];
          }
        }
        from += channels;
      }
    }
  }
  return backend.makeTensorInfo(images.shape, "float32", sums);
};

// packages/kernels/src/completeness/cpu/scatter-update.ts
var scatterUpdate2 = () => {
  const stock = stockCpuKernel("TensorScatterUpdate");
  return cpuKernel("TensorScatterUpdate", (backend, inputs, attrs) => {
    const { tensor } = inputs;
    const copy = backend.makeTensorInfo(tensor.shape, tensor.dtype, valuesOf(backend, tensor).slice());
    const out = stock.kernelFunc({ inputs: { ...inputs, tensor: copy }, attrs, backend });
    backend.disposeIntermediateTensorInfo(copy);
    return out;
  });
};

// packages/kernels/src/completeness/cpu/transform.ts
import { util as util7 } from "@tensorflow/tfjs";
var transform2 = () => {
  const stock = stockCpuKernel("Transform");
  return cpuKernel(
    "Transform",
    (backend, { image, transforms }, attributes) => {
      const [batch, ...shape] = image.shape;
      const [pixels, matrices] = [valuesOf(backend, image), valuesOf(backend, transforms)];
      const parts = Array.from({ length: batch }, (_, i) => {
        const part = (values, at, partShape) => {
          const size2 = util7.sizeFromShape(partShape);
          return backend.makeTensorInfo(partShape, image.dtype, values.slice(at * size2, (at + 1) * size2));
        };
        const inputs = {
          image: part(pixels, i, [1, ...shape]),
          transforms: part(matrices, transforms.shape[0] === 1 ? 0 : i, [1, 8])
        };
        const out = stock.kernelFunc({ inputs, attrs: attributes, backend });
        const result = { shape: out.shape, values: valuesOf(backend, out) };
        for (const tensor of [...Object.values(inputs), out]) backend.disposeIntermediateTensorInfo(tensor);
        return result;
      });
      const outShape = parts[0]?.shape ?? [1, ...shape];
      const size = util7.sizeFromShape(outShape);
      const all = new pixels.constructor(batch * size);
      parts.forEach(({ values }, i) => all.set(values, i * size));
      return backend.makeTensorInfo([batch, ...outShape.slice(1)], image.dtype, all);
    }
  );
};

// packages/kernels/src/completeness/cpu/index.ts
var cpuCorrections = () => [
  ...resizeGradients,
  ...averagePoolGradients(),
  ...complexBroadcasts(),
  einsum3(),
  broadcastProduct(),
  scatterUpdate2(),
  transform2()
];

// packages/kernels/src/wasm/binary.ts
var simdBinary = "AGFzbQEAAAAB3gIdYAl/f39/f39/f38AYAN/f38AYAR/f39/AGAGf39/f39/AGAQf39/f39/f39/f39/f39/fwBgBX9/f39/AGAEf39/fQBgFn9/f39/f39/f39/f39/f39/f39/f38AYAl/f39/f39/f30AYAd/f39/f39/AGALf39/f39/f39/f38AYAx/f39/f39/f39/f38AYAx/f39/f39/f3x8f38AYAd/f39/f399AGARf39/f39/f39/f39/f39/f38AYAV/f39/fQBgBX9/f319AGAFf39/f3wAYAV/f398fABgF39/f39/f39/f39/f39/f39/f39/f39/AGAKf39/f39/fX19fQBgCH9/f39/f319AGAGf39/f319AGAPf39/f39/f399fX19fX19AGAIf39/f39/f30AYAABf2ANf39/f39/f39/f39/fwBgBn9/f39/fQBgCH9/f39/f39/AAISAQNlbnYGbWVtb3J5AgEAgIAEA2JhAwkDAAMAAwoKAQYBAQEBAQYBAQEBAQYBAQEQAQELBAQFDAwFDQMDAxECAgISEwcHBxQVFhcYBQgNAAgZGgUFBAQEAAsAAAAAAAAODgEBAAAAAAAAAAAbHAgPCQICAgIPAgf3CVoLZWx1R3JhZGllbnQAYBFsZWFreVJlbHVHcmFkaWVudABfD3NpZ21vaWRHcmFkaWVudABeEHNvZnRwbHVzR3JhZGllbnQAXQ5zcXVhcmVHcmFkaWVudABcDHRhbmhHcmFkaWVudABbA2FkZABVBmRpdmlkZQBUB21heGltdW0AUwdtaW5pbXVtAFIIbXVsdGlwbHkAUQVwcmVsdQBQEXNxdWFyZWREaWZmZXJlbmNlAE8Ic3VidHJhY3QAThFjYXN0Qnl0ZXNUb0Zsb2F0cwBNFGNhc3RJbnRlZ2Vyc1RvRmxvYXRzAEwFZXF1YWwASQdncmVhdGVyAEgMZ3JlYXRlckVxdWFsAEcEbGVzcwBGCWxlc3NFcXVhbABFCG5vdEVxdWFsAEQIc3VtSW5uZXIAKAhtYXhJbm5lcgArCG1pbklubmVyACoMcHJvZHVjdElubmVyACkIc3VtT3V0ZXIAJAhtYXhPdXRlcgAnCG1pbk91dGVyACYMcHJvZHVjdE91dGVyACUMcmVwZWF0QmxvY2tzACMGc2VsZWN0ACAGbWFwQWJzABwHbWFwQ2VpbAAbB21hcENsaXAAGgZtYXBFcmYAGQZtYXBFeHAAGAhtYXBGbG9vcgAXDG1hcExlYWt5UmVsdQAWBm1hcExvZwAVCW1hcE5lZ2F0ZQAUDW1hcFJlY2lwcm9jYWwAEwdtYXBSZWx1ABIIbWFwUnNxcnQAEQhtYXBTY2FsZQAQB21hcFNlbHUADwdtYXBTaWduAA4LbWFwU29mdHBsdXMADQdtYXBTcXJ0AAwJbWFwU3F1YXJlAAsHbWFwU3RlcAAKB21hcFRhbmgACQ1nZW1tV29ya0J5dGVzADsEZ2VtbQA8DmltYWdlVG9Db2x1bW5zAEoOY29sdW1uc1RvSW1hZ2UASwdhZGRCaWFzAFYKYWRhbVVwZGF0ZQA0DXJtc1Byb3BVcGRhdGUAMQ5tb21lbnR1bVVwZGF0ZQAyDWF2ZXJhZ2VVcGRhdGUAMw5iYXRjaE5vcm1TbG9wZQBZCWJhdGNoTm9ybQBaDWJhdGNoTm9ybVN1bXMAVxtiYXRjaE5vcm1TdGF0aXN0aWNzR3JhZGllbnQAWAdtYXhQb29sAC4LYXZlcmFnZVBvb2wAMBNhdmVyYWdlUG9vbEdyYWRpZW50AC8PbWF4UG9vbEdyYWRpZW50AC0LdW5mb2xkRGVwdGgABwlmb2xkRGVwdGgACAlkZXB0aHdpc2UAQRZkZXB0aHdpc2VJbnB1dEdyYWRpZW50AD8XZGVwdGh3aXNlRmlsdGVyR3JhZGllbnQAQA5yZXBlYXRDaGFubmVscwA+E3N1bVJlcGVhdGVkQ2hhbm5lbHMAPQdjb3B5Qm94AEMHZmlsbEJveABCEXRyYW5zcG9zZU1hdHJpY2VzAB0NcmVzaXplTmVhcmVzdAAiFXJlc2l6ZU5lYXJlc3RHcmFkaWVudAAhC3VuaWZvcm1GaWxsACwRc3F1YXJlZERldmlhdGlvbnMANRBub3JtYWxpc2VGYWN0b3JzADoRbm9ybWFsaXNlR3JhZGllbnQAOQxyb3dWYXJpYW5jZXMANg1ub3JtYWxpc2VSb3dzADgVbm9ybWFsaXNlUm93c0dyYWRpZW50ADcOaW1hZ2VUb1RhcFJvd3MAHw50YXBSb3dzVG9JbWFnZQAeCqHqAmG1AwELeyACIABBBXRqIQADQCAAIAJLBEAgAf0JAgAiDyAC/QAEACIO/eYBIAb95AEhBiAPIAL9AAQQIg/95gEgB/3kASEHIAH9CQIEIhAgDv3mASAI/eQBIQggECAP/eYBIAn95AEhCSAB/QkCCCIQIA795gEgCv3kASEKIBAgD/3mASAL/eQBIQsgAf0JAgwiECAO/eYBIAz95AEhDCAQIA/95gEgDf3kASENIAFBEGohASACQSBqIQIMAQsLIAUEQCADIAP9AAQAIAb95AH9CwQAIAMgA/0ABBAgB/3kAf0LBBAgAyAEaiIAIAD9AAQAIAj95AH9CwQAIAAgAP0ABBAgCf3kAf0LBBAgAyAEQQF0aiIAIAD9AAQAIAr95AH9CwQAIAAgAP0ABBAgC/3kAf0LBBAgAyAEQQNsaiIAIAD9AAQAIAz95AH9CwQAIAAgAP0ABBAgDf3kAf0LBBAFIAMgBv0LBAAgAyAH/QsEECADIARqIgAgCP0LBAAgACAJ/QsEECADIARBAXRqIgAgCv0LBAAgACAL/QsEECADIARBA2xqIgAgDP0LBAAgACAN/QsEEAsLmwQCCn8GeyAAQQJ0IQkDQCADIAtKBEBBACEKA0AgACAKSgRAIAEgCkECdGohCCACIAogC2oiByAFbGoiDyAGIAMgB0obIQwgBSAPaiAGIAdBAWogA0gbIQ0gDyAFQQF0aiAGIAdBAmogA0gbIQ4gDyAFQQNsaiAGIAdBA2ogA0gbIQ9BACEHA0AgByAEQQRrTARAIAggDCAHQQJ0IhBq/QAEACITIA0gEGr9AAQAIhT9DQABAgMQERITBAUGBxQVFhciFSAOIBBq/QAEACIWIA8gEGr9AAQAIhH9DQABAgMQERITBAUGBxQVFhciEv0NAAECAwQFBgcQERITFBUWF/0LBAAgCCAJaiAVIBL9DQgJCgsMDQ4PGBkaGxwdHh/9CwQAIAggCUEBdGogEyAU/Q0ICQoLGBkaGwwNDg8cHR4fIhIgFiAR/Q0ICQoLGBkaGwwNDg8cHR4fIhH9DQABAgMEBQYHEBESExQVFhf9CwQAIAggCUEDbGogEiAR/Q0ICQoLDA0ODxgZGhscHR4f/QsEACAIIAlBAnRqIQggB0EEaiEHDAELCwNAIAQgB0oEQCAIIAwgB0ECdCIQaioCADgCACAIIA0gEGoqAgA4AgQgCCAOIBBqKgIAOAIIIAggDyAQaioCADgCDCAIIAlqIQggB0EBaiEHDAELCyAKQQRqIQoMAQsLIAEgBCAJbGohASAAIAtqIQsMAQsLC6QCAQh/IABBAnQhCgNAIAMgC0oEQCACIAtBAnRqIQcgAyALayINIABIBEAgASIGIAQgAEECdGxqIQkDQCAGIAlJBEBBACEMA0AgACAMSgRAIAxBAnQiCCAGaiAMIA1IBH0gByAIaioCAAVDAAAAAAs4AgAgDEEBaiEMDAELCyAFIAdqIQcgBiAAQQJ0aiEGDAELCwUgAEEIRgRAIAEiBiAEQQV0aiEIA0AgBiAISQRAIAYgB/0ABAD9CwQAIAYgB/0ABBD9CwQQIAUgB2ohByAGQSBqIQYMAQsLBSABIgYgBEEEdGohCANAIAYgCEkEQCAGIAf9AAQA/QsEACAFIAdqIQcgBkEQaiEGDAELCwsLIAEgBCAKbGohASAAIAtqIQsMAQsLC78DAQh/IAcgCGpBAWsgB20iCUEAIAlBAEobIgkgBSAFIAlKGyEKIAUhCSAHIQsgAyAGayAIaiIFQQBIBH9BAAUgBSALbUEBaiIFIAkgBSAJSBsLIgUgCiAFIApKGyEPIAQgBmwhEANAIAogDUoEQCAAIAIgAyAEIAYgCyANbCAIaxAEIAAgAWohACANQQFqIQ0MAQsLIAIgCyANbCAIayAEbGohDCAQQQRGBEADQCANIA9IBEAgACAMKgIAOAIAIAAgAWohACAMIAtBAnRqIQwgDUEBaiENDAELCwsDQCANIA9IBEAgDCEKIBAgACIFaiEOA0AgBUEgaiIHIA5NBEAgBSAK/QAEAP0LBAAgBSAK/QAEEP0LBBAgByEFIApBIGohCgwBCwsDQCAFQRBqIgcgDk0EQCAFIAr9AAQA/QsEACAHIQUgCkEQaiEKDAELCwNAIAUgDkkEQCAFIAoqAgA4AgAgBUEEaiEFIApBBGohCgwBCwsgACABaiEAIAwgBCALbGohDCANQQFqIQ0MAQsLA0AgCSANSgRAIAAgAiADIAQgBiALIA1sIAhrEAQgACABaiEAIA1BAWohDQwBCwsLlQMBBX8gACACIAVrIgIgBCACIARIGyICQQAgBWsiBkEAIAZBAEobIgYgBCAEIAZKGyIIIAIgCEobIgogA2xqIQcgACAAIAMgCGxqIgYgAGtqIQkDQCAAQRBqIgIgCU0EQCAA/QwAAAAAAAAAAAAAAAAAAAAA/QsEACACIQAMAQsLA0AgACAJSQRAIABDAAAAADgCACAAQQRqIQAMAQsLIAEgBSAIaiADbGohBSAHIAYiAGsgAGohAgNAIABBIGoiASACTQRAIAAgBf0ABAD9CwQAIAAgBf0ABBD9CwQQIAEhACAFQSBqIQUMAQsLA0AgAEEQaiIBIAJNBEAgACAF/QAEAP0LBAAgASEAIAVBEGohBQwBCwsDQCAAIAJJBEAgACAFKgIAOAIAIABBBGohACAFQQRqIQUMAQsLIAciACAEIAprIANsaiECA0AgAEEQaiIBIAJNBEAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgASEADAELCwNAIAAgAkkEQCAAQwAAAAA4AgAgAEEEaiEADAELCwufAwEIfyAHIAhqQQFrIAdtIglBACAJQQBKGyIJIAUgBSAJShshCSAFIQwgByEKIAEgBmsgCGoiBUEASAR/QQAFIAUgCm1BAWoiBSAMIAUgDEgbCyIFIAkgBSAJShshDiACIAZsIQ8DQCAJIA1KBEAgACABIAIgAyAGIAogDWwgCGsQBiADIARqIQMgDUEBaiENDAELCyAAIAogDWwgCGsgAmxqIQkgD0EERgRAA0AgDSAOSARAIAkgCSoCACADKgIAkjgCACADIARqIQMgCSAKQQJ0aiEJIA1BAWohDQwBCwsLA0AgDSAOSARAIAMhCyAPIAkiBWohEANAIAVBEGoiByAQTQRAIAUgBf0ABAAgC/0ABAD95AH9CwQAIAchBSALQRBqIQsMAQsLA0AgBSAQSQRAIAUgBSoCACALKgIAkjgCACAFQQRqIQUgC0EEaiELDAELCyADIARqIQMgCSACIApsaiEJIA1BAWohDQwBCwsDQCAMIA1KBEAgACABIAIgAyAGIAogDWwgCGsQBiADIARqIQMgDUEBaiENDAELCwu1AQEBfyAAQQAgBWsiAEEAIABBAEobIgAgBCAAIARIGyIGIAVqIAJsaiEAIAMgAiAGbGohAyAAIAEgBWsiASAEIAEgBEgbIgEgBiABIAZKGyAGayACbGohAgNAIABBEGoiASACTQRAIAAgAP0ABAAgA/0ABAD95AH9CwQAIAEhACADQRBqIQMMAQsLA0AgACACSQRAIAAgACoCACADKgIAkjgCACAAQQRqIQAgA0EEaiEDDAELCwvsAgEMfyAGQQJ0IhYgB2whEQNAIAIgE0oEQEEAIRQDQCAEIBRKBEBBACEVA0AgByAVSgRAIAEgFSAWbGohCyAAIAggFGwgCmsgCSAVbGoiBiADIBNsaiAFbCAWbGohDSADIAZLIQ9BACESA0AgBSASSgRAIA8EQCANIQ4gFiALIgZqIRADQCAGQRBqIgwgEE0EQCAGIA79AAQA/QsEACAMIQYgDkEQaiEODAELCwNAIAYgEEkEQCAGIA4qAgA4AgAgBkEEaiEGIA5BBGohDgwBCwsFIBYgCyIGaiEOA0AgBkEQaiIMIA5NBEAgBv0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgDCEGDAELCwNAIAYgDkkEQCAGQwAAAAA4AgAgBkEEaiEGDAELCwsgCyARaiELIA0gFmohDSASQQFqIRIMAQsLIBVBAWohFQwBCwsgASAFIBFsaiEBIBRBAWohFAwBCwsgE0EBaiETDAELCwvIAgELfyAGQQJ0Ig8gB2whFCABQQAgAiADbCAFbCAPbPwLAANAIAIgEkoEQEEAIREDQCAEIBFKBEBBACEQA0AgByAQSgRAIAMgCCARbCAKayAJIBBsaiIGSwRAIAAgDyAQbGohDSABIAMgEmwgBmogBWwgD2xqIQ5BACETA0AgBSATSgRAIA0hDCAPIA4iBmohFQNAIAZBEGoiCyAVTQRAIAYgBv0ABAD9DAAAgD8AAIA/AACAPwAAgD8gDP0ABAD95gH95AH9CwQAIAshBiAMQRBqIQwMAQsLA0AgBiAVSQRAIAYgBioCACAMKgIAkjgCACAGQQRqIQYgDEEEaiEMDAELCyAOIA9qIQ4gDSAUaiENIBNBAWohEwwBCwsLIBBBAWohEAwBCwsgACAFIBRsaiEAIBFBAWohEQwBCwsgEkEBaiESDAELCwuICAIEewF/IAAgAkF8cUECdGohByAAIAJBAnRqIQIDQCAAIAdJBEAgAP0ABAAiA/3gAf0MAAAAwAAAAMAAAADAAAAAwP3mAf0MAAAgwgAAIMIAACDCAAAgwv3rASIE/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgX9DAAAQEsAAEBLAABASwAAQEv9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASEGIAEgBCAF/QwAAEBLAABASwAAQEsAAEBL/eUBIgT9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIEIAT95gH9DITMtjqEzLY6hMy2OoTMtjogBP3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAE/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAT95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAE/eQBIAb95gEgBv0MAACAPwAAgD8AAIA/AACAP/3lAf3kASIE/eEBIAT9DAAAAEAAAABAAAAAQAAAAED95AH95wH9DAAAAIAAAACAAAAAgAAAAID9TyAD/QwAAACAAAAAgAAAAIAAAACA/U79UP0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgAP0JAgAiA/3gAf0MAAAAwAAAAMAAAADAAAAAwP3mAf0MAAAgwgAAIMIAACDCAAAgwv3rASIE/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgX9DAAAQEsAAEBLAABASwAAQEv9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASEGIAEgBCAF/QwAAEBLAABASwAAQEsAAEBL/eUBIgT9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIEIAT95gH9DITMtjqEzLY6hMy2OoTMtjogBP3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAE/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAT95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAE/eQBIAb95gEgBv0MAACAPwAAgD8AAIA/AACAP/3lAf3kASIE/eEBIAT9DAAAAEAAAABAAAAAQAAAAED95AH95wH9DAAAAIAAAACAAAAAgAAAAID9TyAD/QwAAACAAAAAgAAAAIAAAACA/U79UP1aAgAAIABBBGohACABQQRqIQEMAQsLC94BAgJ7AX8gA/0TIQQgACACQXxxQQJ0aiEGIAAgAkECdGohAgNAIAAgBkkEQCAB/QwAAIA/AACAPwAAgD8AAIA/IAQgAP0ABAAiBf0MAAAAAAAAAAAAAAAAAAAAAP1E/VIgBSAFIAX9Qf1S/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCAB/QwAAIA/AACAPwAAgD8AAIA/IAQgAP0JAgAiBf0MAAAAAAAAAAAAAAAAAAAAAP1E/VIgBSAFIAX9Qf1S/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLegIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEACIDIAP95gH9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRAIAEgAP0JAgAiAyAD/eYB/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLcgIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEAP3jAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP3jAf1aAgAAIABBBGohACABQQRqIQEMAQsLC8AKAgV7AX8gACACQXxxQQJ0aiEIIAAgAkECdGohAgNAIAAgCEkEQCAA/QAEACID/eAB/eEB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgT9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBf0MAABASwAAQEsAAEBLAABAS/2xASIGQQH9rAEhByAEIAX9DAAAQEsAAEBLAABASwAAQEv95QEiBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgQgBP3mAf0MhMy2OoTMtjqEzLY6hMy2OiAE/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAT95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBP3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAT95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgB/0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAYgB/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIgQgBP0MAAAAQAAAAEAAAABAAAAAQP3kAf3nASIEIAT95gEhBSABIAP9DAAAAAAAAAAAAAAAAAAAAAD96wEgBP0MH32PPh99jz4ffY8+H32PPiAF/eYB/QzdWo8+3VqPPt1ajz7dWo8+/eQBIAX95gH9DEDpzD5A6cw+QOnMPkDpzD795AEgBf3mAf0MgKoqP4CqKj+Aqio/gKoqP/3kASAF/eYB/QwAAABAAAAAQAAAAEAAAABA/eQB/eYB/eQB/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCAA/QkCACID/eAB/eEB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgT9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBf0MAABASwAAQEsAAEBLAABAS/2xASIGQQH9rAEhByAEIAX9DAAAQEsAAEBLAABASwAAQEv95QEiBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgQgBP3mAf0MhMy2OoTMtjqEzLY6hMy2OiAE/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAT95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBP3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAT95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgB/0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAYgB/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIgQgBP0MAAAAQAAAAEAAAABAAAAAQP3kAf3nASIEIAT95gEhBSABIAP9DAAAAAAAAAAAAAAAAAAAAAD96wEgBP0MH32PPh99jz4ffY8+H32PPiAF/eYB/QzdWo8+3VqPPt1ajz7dWo8+/eQBIAX95gH9DEDpzD5A6cw+QOnMPkDpzD795AEgBf3mAf0MgKoqP4CqKj+Aqio/gKoqP/3kASAF/eYB/QwAAABAAAAAQAAAAEAAAABA/eQB/eYB/eQB/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLmAICAXsBfyAAIAJBfHFBAnRqIQQgACACQQJ0aiECA0AgACAESQRAIAEgAP0ABAAiA/0MAAAAAAAAAAAAAAAAAAAAAP1E/QwAAIA/AACAPwAAgD8AAIA//U4gA/0MAAAAAAAAAAAAAAAAAAAAAP1D/QwAAIC/AACAvwAAgL8AAIC//U79UP0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCACID/QwAAAAAAAAAAAAAAAAAAAAA/UT9DAAAgD8AAIA/AACAPwAAgD/9TiAD/QwAAAAAAAAAAAAAAAAAAAAA/UP9DAAAgL8AAIC/AACAvwAAgL/9Tv1Q/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLhAgCBHsBfyAAIAJBfHFBAnRqIQcgACACQQJ0aiECA0AgACAHSQRAIAD9AAQAIgP9DAAAAAAAAAAAAAAAAAAAAAD96gH9DAAAIMIAACDCAAAgwgAAIML96wEiBP0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIF/QwAAEBLAABASwAAQEsAAEBL/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwEhBiABIAP9DF99hj9ffYY/X32GP199hj/95gEgAyAEIAX9DAAAQEsAAEBLAABASwAAQEv95QEiBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgQgBP3mAf0MhMy2OoTMtjqEzLY6hMy2OiAE/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAT95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBP3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAT95AEgBv3mASAG/QwAAIA/AACAPwAAgD8AAIA//eUB/eQB/QxmCeE/ZgnhP2YJ4T9mCeE//eYBIAP9DAAAAAAAAAAAAAAAAAAAAAD9RCID/VIgA/1S/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCAA/QkCACID/QwAAAAAAAAAAAAAAAAAAAAA/eoB/QwAACDCAAAgwgAAIMIAACDC/esBIgT9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBf0MAABASwAAQEsAAEBLAABAS/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asBIQYgASAD/QxffYY/X32GP199hj9ffYY//eYBIAMgBCAF/QwAAEBLAABASwAAQEsAAEBL/eUBIgT9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIEIAT95gH9DITMtjqEzLY6hMy2OoTMtjogBP3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAE/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAT95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAE/eQBIAb95gEgBv0MAACAPwAAgD8AAIA/AACAP/3lAf3kAf0MZgnhP2YJ4T9mCeE/ZgnhP/3mASAD/QwAAAAAAAAAAAAAAAAAAAAA/UQiA/1SIAP9Uv1aAgAAIABBBGohACABQQRqIQEMAQsLC3wCAXsBfyAD/RMhBCAAIAJBfHFBAnRqIQUgACACQQJ0aiECA0AgACAFSQRAIAEgAP0ABAAgBP3mAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCACAE/eYB/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLnAECAXsBfyAAIAJBfHFBAnRqIQQgACACQQJ0aiECA0AgACAESQRAIAH9DAAAgD8AAIA/AACAPwAAgD8gAP0ABAD94wH95wH9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRAIAH9DAAAgD8AAIA/AACAPwAAgD8gAP0JAgD94wH95wH9WgIAACAAQQRqIQAgAUEEaiEBDAELCwuWAQIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP3rAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP0MAAAAAAAAAAAAAAAAAAAAAP3rAf1aAgAAIABBBGohACABQQRqIQEMAQsLC5YBAgF7AX8gACACQXxxQQJ0aiEEIAAgAkECdGohAgNAIAAgBEkEQCAB/QwAAIA/AACAPwAAgD8AAIA/IAD9AAQA/ecB/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCAB/QwAAIA/AACAPwAAgD8AAIA/IAD9CQIA/ecB/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLcgIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEAP3hAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP3hAf1aAgAAIABBBGohACABQQRqIQEMAQsLC6IIAgR7AX8gACACQXxxQQJ0aiEHIAAgAkECdGohAgNAIAAgB0kEQCAA/QAEACID/QwAAIAAAACAAAAAgAAAAIAA/UMhBCAD/QwAAABLAAAASwAAAEsAAABL/eYBIAMgBP1S/QzzBDU/8wQ1P/MENT/zBDU//bEBIgVBF/2sAf36ASAE/QwAALhBAAC4QQAAuEEAALhB/U795QEhBCAF/Qz//38A//9/AP//fwD//38A/U79DPMENT/zBDU/8wQ1P/MENT/9rgH9DAAAgD8AAIA/AACAPwAAgD/95QEiBSAF/QwAAABAAAAAQAAAAEAAAABA/eQB/ecBIgUgBf3mASEGIAH9DAAAgP8AAID/AACA/wAAgP8gAyAF/Qxo85g+aPOYPmjzmD5o85g+IAb95gH9DEyvzD5Mr8w+TK/MPkyvzD795AEgBv3mAf0MvaoqP72qKj+9qio/vaoqP/3kASAG/eYB/QwAAABAAAAAQAAAAEAAAABA/eQB/eYBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95AEgBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3kASAD/QwAAIB/AACAfwAAgH8AAIB//Ub9UiAD/QwAAAAAAAAAAAAAAAAAAAAA/UH9Uv0MAADAfwAAwH8AAMB/AADAfyAD/QwAAAAAAAAAAAAAAAAAAAAA/Ub9Uv0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgAP0JAgAiA/0MAACAAAAAgAAAAIAAAACAAP1DIQQgA/0MAAAASwAAAEsAAABLAAAAS/3mASADIAT9Uv0M8wQ1P/MENT/zBDU/8wQ1P/2xASIFQRf9rAH9+gEgBP0MAAC4QQAAuEEAALhBAAC4Qf1O/eUBIQQgBf0M//9/AP//fwD//38A//9/AP1O/QzzBDU/8wQ1P/MENT/zBDU//a4B/QwAAIA/AACAPwAAgD8AAIA//eUBIgUgBf0MAAAAQAAAAEAAAABAAAAAQP3kAf3nASIFIAX95gEhBiAB/QwAAID/AACA/wAAgP8AAID/IAMgBf0MaPOYPmjzmD5o85g+aPOYPiAG/eYB/QxMr8w+TK/MPkyvzD5Mr8w+/eQBIAb95gH9DL2qKj+9qio/vaoqP72qKj/95AEgBv3mAf0MAAAAQAAAAEAAAABAAAAAQP3kAf3mASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eQBIAT9DACAMT8AgDE/AIAxPwCAMT/95gH95AEgA/0MAACAfwAAgH8AAIB/AACAf/1G/VIgA/0MAAAAAAAAAAAAAAAAAAAAAP1B/VL9DAAAwH8AAMB/AADAfwAAwH8gA/0MAAAAAAAAAAAAAAAAAAAAAP1G/VL9WgIAACAAQQRqIQAgAUEEaiEBDAELCwu0AQICewF/IAP9EyEEIAAgAkF8cUECdGohBiAAIAJBAnRqIQIDQCAAIAZJBEAgASAA/QAEACIFIAUgBP3mASAF/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCACIFIAUgBP3mASAF/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIABBBGohACABQQRqIQEMAQsLC3ACAXsBfyAAIAJBfHFBAnRqIQQgACACQQJ0aiECA0AgACAESQRAIAEgAP0ABAD9aP0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP1o/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLtAcCBHsBfyAAIAJBfHFBAnRqIQcgACACQQJ0aiECA0AgACAHSQRAIAD9AAQA/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgP9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBP0MAABASwAAQEsAAEBLAABAS/2xASIFQQH9rAEhBiABIAMgBP0MAABASwAAQEsAAEBLAABAS/3lASID/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAP9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiAyAD/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAP95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgA/3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAD/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAP95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgA/3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAG/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBSAG/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gH9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRAIAD9CQIA/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgP9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBP0MAABASwAAQEsAAEBLAABAS/2xASIFQQH9rAEhBiABIAMgBP0MAABASwAAQEsAAEBLAABAS/3lASID/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAP9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiAyAD/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAP95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgA/3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAD/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAP95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgA/3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAG/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBSAG/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gH9WgIAACAAQQRqIQAgAUEEaiEBDAELCwvGDgIHewF/IAAgAkF8cUECdGohCiAAIAJBAnRqIQIDQCAAIApJBED9DM/CTjnPwk45z8JOOc/CTjkgAP0ABAAiA/3gASIE/QwAAIBAAACAQAAAgEAAAIBA/eoBIgX95gH9DLlASLu5QEi7uUBIu7lASLv95AEgBf3mAf0MgH62PIB+tjyAfrY8gH62PP3kASAF/eYB/QySEdW9khHVvZIR1b2SEdW9/eQBIAX95gH9DFgWI79YFiO/WBYjv1gWI7/95AEgBf3mAf0MGVqQvxlakL8ZWpC/GVqQv/3kASAF/eYB/QzfGzq53xs6ud8bOrnfGzq5/eQB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgX9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBv0MAABASwAAQEsAAEBLAABAS/2xASIHQQH9rAEhCCAB/QxjcqU4Y3KlOGNypThjcqU4IAMgA/3mASIJ/eYB/Qz0QlK69EJSuvRCUrr0QlK6/eQBIAn95gH9DPoMqjv6DKo7+gyqO/oMqjv95AEgCf3mAf0M2v3bvNr927za/du82v3bvP3kASAJ/eYB/QyQFuc9kBbnPZAW5z2QFuc9/eQBIAn95gH9DJ+TwL6fk8C+n5PAvp+TwL795AEgCf3mAf0Mum6QP7pukD+6bpA/um6QP/3kASAD/eYB/QwAAIA/AACAPwAAgD8AAIA/IAUgBv0MAABASwAAQEsAAEBLAABAS/3lASIF/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAX9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBSAF/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAX95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgBf3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAF/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAX95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgBf3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAI/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgByAI/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gH95QEgA/0MAAAAgAAAAIAAAACAAAAAgP1O/VAgBP0MAACAPwAAgD8AAIA/AACAP/1D/VL9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRA/QzPwk45z8JOOc/CTjnPwk45IAD9CQIAIgP94AEiBP0MAACAQAAAgEAAAIBAAACAQP3qASIF/eYB/Qy5QEi7uUBIu7lASLu5QEi7/eQBIAX95gH9DIB+tjyAfrY8gH62PIB+tjz95AEgBf3mAf0MkhHVvZIR1b2SEdW9khHVvf3kASAF/eYB/QxYFiO/WBYjv1gWI79YFiO//eQBIAX95gH9DBlakL8ZWpC/GVqQvxlakL/95AEgBf3mAf0M3xs6ud8bOrnfGzq53xs6uf3kAf0MAADQwgAA0MIAANDCAADQwv3rAf0MAACyQgAAskIAALJCAACyQv3qASIF/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgb9DAAAQEsAAEBLAABASwAAQEv9sQEiB0EB/awBIQggAf0MY3KlOGNypThjcqU4Y3KlOCADIAP95gEiCf3mAf0M9EJSuvRCUrr0QlK69EJSuv3kASAJ/eYB/Qz6DKo7+gyqO/oMqjv6DKo7/eQBIAn95gH9DNr927za/du82v3bvNr927z95AEgCf3mAf0MkBbnPZAW5z2QFuc9kBbnPf3kASAJ/eYB/Qyfk8C+n5PAvp+TwL6fk8C+/eQBIAn95gH9DLpukD+6bpA/um6QP7pukD/95AEgA/3mAf0MAACAPwAAgD8AAIA/AACAPyAFIAb9DAAAQEsAAEBLAABASwAAQEv95QEiBf0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAF/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgUgBf3mAf0MhMy2OoTMtjqEzLY6hMy2OiAF/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAX95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBf3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAF/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAX95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgCP0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAcgCP2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYB/eUBIAP9DAAAAIAAAACAAAAAgAAAAID9Tv1QIAT9DAAAgD8AAIA/AACAPwAAgD/9Q/1S/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLjAECAnsBfyAD/RMhBSAE/RMhBiAAIAJBfHFBAnRqIQcgACACQQJ0aiECA0AgACAHSQRAIAEgAP0ABAAgBv3qASAF/esB/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCABIAD9CQIAIAb96gEgBf3rAf1aAgAAIABBBGohACABQQRqIQEMAQsLC3ACAXsBfyAAIAJBfHFBAnRqIQQgACACQQJ0aiECA0AgACAESQRAIAEgAP0ABAD9Z/0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP1n/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLcgIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEAP3gAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP3gAf1aAgAAIABBBGohACABQQRqIQEMAQsLC6EFAhB/BnsDQCACIBVKBEAgACESIAEhEUEAIRkDQCADIBlKBEBBACEbA0AgBCAbSgRAQRAgBCAbayIMIAxBEEobIRAgEiAIIBtsaiEMIBEgG0ECdGohDiAFIRMDQCATQQROBEAgDCEPIA4hFCAQIQ0DQCANQQROBEAgFCAP/QAEACIdIAggD2r9AAQAIhz9DQABAgMQERITBAUGBxQVFhciHyAPIAhBAXRq/QAEACIhIA8gCEEDbGr9AAQAIiD9DQABAgMQERITBAUGBxQVFhciHv0NAAECAwQFBgcQERITFBUWF/0LBAAgCyAUaiAfIB79DQgJCgsMDQ4PGBkaGxwdHh/9CwQAIBQgC0EBdGogHSAc/Q0ICQoLGBkaGwwNDg8cHR4fIh0gISAg/Q0ICQoLGBkaGwwNDg8cHR4fIhz9DQABAgMEBQYHEBESExQVFhf9CwQAIBQgC0EDbGogHSAc/Q0ICQoLDA0ODxgZGhscHR4f/QsEACANQQRrIQ0gDyAIQQJ0aiEPIBRBEGohFAwBCwtBACEaA0AgGkEESQRAIA8gGkECdGohGCAUIAsgGmxqIRdBACEWA0AgDSAWSgRAIBcgGCgCADYCACAWQQFqIRYgCCAYaiEYIBdBBGohFwwBCwsgGkEBaiEaDAELCyATQQRrIRMgDEEQaiEMIA4gC0ECdGohDgwBCwsDQCATQQBKBEAgDCEPIA4hDUEAIRQDQCAQIBRKBEAgDSAPKAIANgIAIBRBAWohFCAIIA9qIQ8gDUEEaiENDAELCyATQQFrIRMgDEEEaiEMIAsgDmohDgwBCwsgG0EQaiEbDAELCyAZQQFqIRkgByASaiESIAogEWohEQwBCwsgFUEBaiEVIAAgBmohACABIAlqIQEMAQsLC5MEAgx/AXsDQCAIIBRKBEBBACETA0AgCSATSgRAIAtBAWsgDyATbCANayIVayALbSIQQQAgEEEAShsiECAHIAcgEEobIRIgBSAVTAR/QQAFIAUgFWsgC2pBAWsgC20iECAHIAcgEEobCyIQIBIgECASShshGSACIRADQCAQIAIgA2pIBEAgECAGbyAKbCAOIBRsaiAMayIRIARJBEAgASAQIAZtIARsIBFqIAVsQQJ0aiALIBJsIBVqQQJ0aiEWIAAgEkECdGohFyAZIBJrIRhBACERIAtBAUYEQANAIBEgGEEEa0wEQCAWIBFBAnQiGmoiGyAb/QAEACAXIBpq/QAEAP3kAf0LBAAgEUEEaiERDAELCwUgC0ECRgRAA0AgESAYQQRrSARAIBYgEUEDdGoiGiAa/QAEACAXIBFBAnRq/QAEACIc/QwAAAAAAAAAAAAAAAAAAAAA/Q0AAQIDEBESEwQFBgcUFRYX/eQB/QsEACAaIBr9AAQQIBz9DAAAAAAAAAAAAAAAAAAAAAD9DQgJCgsYGRobDA0ODxwdHh/95AH9CwQQIBFBBGohEQwBCwsLCwNAIBEgGEgEQCAWIAsgEWxBAnRqIhogGioCACAXIBFBAnRqKgIAkjgCACARQQFqIREMAQsLCyAAIAdBAnRqIQAgEEEBaiEQDAELCyATQQFqIRMMAQsLIBRBAWohFAwBCwsLoAQBC38DQCAIIBRKBEBBACETA0AgCSATSgRAIAtBAWsgDyATbCANayIVayALbSIQQQAgEEEAShsiECAHIAcgEEobIRIgBSAVTAR/QQAFIAUgFWsgC2pBAWsgC20iECAHIAcgEEobCyIQIBIgECASShshFiACIRADQCAQIAIgA2pIBEAgECAGbyAKbCAOIBRsaiAMayIRIARJIRcgACAQIAZtIARsIBFqIAVsQQJ0aiALIBJsIBVqQQJ0aiEYIBIgByAXGyEZQQAhEQNAIBEgGUgEQCABIBFBAnRqQwAAAAA4AgAgEUEBaiERDAELCyAXBEAgASASQQJ0aiEXIBYgEmshGUEAIREgC0EBRgRAA0AgESAZQQRrTARAIBcgEUECdCIaaiAYIBpq/QAEAP0LBAAgEUEEaiERDAELCwUgC0ECRgRAA0AgESAZQQRrSARAIBcgEUECdGogGCARQQN0aiIa/QAEACAa/QAEEP0NAAECAwgJCgsQERITGBkaG/0LBAAgEUEEaiERDAELCwsLA0AgESAZSARAIBcgEUECdGogGCALIBFsQQJ0aioCADgCACARQQFqIREMAQsLIAEgFkECdGohFyAHIBZrIRhBACERA0AgESAYSARAIBcgEUECdGpDAAAAADgCACARQQFqIREMAQsLCyABIAdBAnRqIQEgEEEBaiEQDAELCyATQQFqIRMMAQsLIBRBAWohFAwBCwsLrQEBAX8gACAEQXxxaiEFIAAgBGohBANAIAAgBUkEQCADIAH9AAQAIAL9AAQAIAD9XAIA/YkB/akB/QwAAAAAAAAAAAAAAAAAAAAA/Tj9Uv0LBAAgAEEEaiEAIAFBEGohASACQRBqIQIgA0EQaiEDDAELCwNAIAAgBEkEQCADIAEgAiAALQAAGygCADYCACAAQQFqIQAgAUEEaiEBIAJBBGohAiADQQRqIQMMAQsLC/0CAgl/AXwgAUEAIAVBAnQiDyAEbCIQIAIgA2xs/AsAA0AgAiARSgRAQQAhDQNAIAYgDUoEQCABIANBAWsiBSALBHwgCCANt0QAAAAAAADgP6CiBSAIIA23ogsiFUQAAAAAAADgP6AgFSAKG5z8AiIMIAUgDEgbIgVBACAFQQBOGyAQbGohE0EAIQ4DQCAHIA5KBEAgACEMIBMgBEEBayIAIAsEfCAJIA63RAAAAAAAAOA/oKIFIAkgDreiCyIVRAAAAAAAAOA/oCAVIAobnPwCIgUgACAFSBsiAEEAIABBAE4bIA9saiESQQAhBQNAIAVBEGoiACAPTQRAIAUgEmoiFCAU/QAEACAFIAxq/QAEAP3kAf0LBAAgACEFDAELCwNAIAUgD0kEQCAFIBJqIgAgACoCACAFIAxqKgIAkjgCACAFQQRqIQUMAQsLIA5BAWohDiAMIA9qIQAMAQsLIA1BAWohDQwBCwsgEUEBaiERIAEgAyAQbGohAQwBCwsLiwMCC38BfCAFQQJ0Ig8gBGwhEyAHIA9sIRIDQCACIBRKBEBBfyEFQQAhEANAIAYgEEoEQCAFIANBAWsiBSALBHwgCCAQt0QAAAAAAADgP6CiBSAIIBC3ogsiF0QAAAAAAADgP6AgFyAKG5z8AiIMIAUgDEgbIgVBACAFQQBOGyIMRgRAIAEgASASayAS/AoAAAUgACAMIBNsaiEWIAEhDkEAIREDQCAHIBFKBEAgFiAEQQFrIgUgCwR8IAkgEbdEAAAAAAAA4D+gogUgCSARt6ILIhdEAAAAAAAA4D+gIBcgChuc/AIiDSAFIA1IGyIFQQAgBUEAThsgD2xqIRVBACEFA0AgBUEQaiINIA9NBEAgBSAOaiAFIBVq/QAEAP0LBAAgDSEFDAELCwNAIAUgD0kEQCAFIA5qIAUgFWoqAgA4AgAgBUEEaiEFDAELCyARQQFqIREgDiAPaiEODAELCwsgDCEFIBBBAWohECABIBJqIQEMAQsLIBRBAWohFCAAIAMgE2xqIQAMAQsLC5UCAgV/AXsDQCACIAdKBEAgA0EERgRAIAAoAgAiBv0RIQogASIFIARBfHFBAnRqIQggBSAEQQJ0aiEJA0AgBSAISQRAIAUgCv0LBAAgBUEQaiEFDAELCwNAIAUgCUkEQCAFIAY2AgAgBUEEaiEFDAELCwUgBARAIAMgBGwhCCABIAAgA/wKAAAgAyEFA0AgBUGAwABJIAUgCElxBEAgASAFaiABIAUgCCAFayIGIAUgBkkbIgb8CgAAIAUgBmohBQwBCwsgBSEGA0AgBSAISQRAIAEgBWogASAGIAggBWsiCSAGIAlJGyIJ/AoAACAFIAlqIQUMAQsLCwsgASADIARsaiEBIAdBAWohByAAIANqIQAMAQsLC8gGAgx/AXsgACEHIAMhCEEQIASykUMAAABAlPwAQQNqQXxxIgAgAEEQTBshCyAFQQJ0IQwDQCAIIA1KBEAgASEAQQAhAwNAIAMgBUgEQCAA/QwAAAAAAAAAAAAAAAAAAAAA/VoCAAAgA0EBaiEDIABBBGohAAwBCwtBACEKA0AgBCAKSgRAIAsgBCAKayIAIAAgC0obIQ4gAiEAQQAhAwNAIAMgBUgEQCAA/QwAAAAAAAAAAAAAAAAAAAAA/VoCAAAgA0EBaiEDIABBBGohAAwBCwsgByEAIAVBAnQhDyAFQXxxQQJ0IRBBACEJA0AgCUEEaiAOTARAQQAhAwNAIAMgEEkEQCACIANqIhH9AAQAIAAgA2oiEv0ABAAgDyASav0ABAD95AEgEiAPQQF0av0ABAAgEiAPQQNsav0ABAD95AH95AH95AEhEyARIBP9CwQAIANBEGohAwwBCwsDQCADIA9JBEAgAiADaiIR/QkCACAAIANqIhL9CQIAIA8gEmr9CQIA/eQBIBIgD0EBdGr9CQIAIBIgD0EDbGr9CQIA/eQB/eQB/eQBIRMgESAT/VoCAAAgA0EEaiEDDAELCyAJQQRqIQkgACAPQQJ0aiEADAELCwNAIAkgDkgEQCAFQXxxQQJ0IRBBACEDA0AgAyAQSQRAIAIgA2oiEf0ABAAgACADav0ABAD95AEhEyARIBP9CwQAIANBEGohAwwBCwsDQCADIAVBAnRJBEAgAiADaiIQ/QkCACAAIANq/QkCAP3kASETIBAgE/1aAgAAIANBBGohAwwBCwsgCUEBaiEJIAAgD2ohAAwBCwsgBUF8cUECdCEDQQAhAANAIAAgA0kEQCAAIAFqIgn9AAQAIAAgAmr9AAQA/eQBIRMgCSAT/QsEACAAQRBqIQAMAQsLA0AgACAFQQJ0SQRAIAAgAWoiA/0JAgAgACACav0JAgD95AEhEyADIBP9WgIAACAAQQRqIQAMAQsLIAcgDCAObGohByAKIAtqIQoMAQsLIAZDAACAP1wEQCABIQBBACEDA0AgAyAFSARAIAAgACoCACAGlDgCACADQQFqIQMgAEEEaiEADAELCwsgDUEBaiENIAEgDGohAQwBCwsLjQYCC38BeyAAIQYgAyEHQRAgBLKRQwAAAECU/ABBA2pBfHEiACAAQRBMGyEKIAVBAnQhCwNAIAcgDEoEQCABIQBBACEDA0AgAyAFSARAIAD9DAAAgD8AAIA/AACAPwAAgD/9WgIAACADQQFqIQMgAEEEaiEADAELC0EAIQkDQCAEIAlKBEAgCiAEIAlrIgAgACAKShshDSACIQBBACEDA0AgAyAFSARAIAD9DAAAgD8AAIA/AACAPwAAgD/9WgIAACADQQFqIQMgAEEEaiEADAELCyAGIQAgBUECdCEOIAVBfHFBAnQhD0EAIQgDQCAIQQRqIA1MBEBBACEDA0AgAyAPSQRAIAIgA2oiEP0ABAAhESAQIBEgACADaiIQ/QAEACAOIBBq/QAEAP3mASAQIA5BAXRq/QAEACAQIA5BA2xq/QAEAP3mAf3mAf3mAf0LBAAgA0EQaiEDDAELCwNAIAMgDkkEQCACIANqIhD9CQIAIREgECARIAAgA2oiEP0JAgAgDiAQav0JAgD95gEgECAOQQF0av0JAgAgECAOQQNsav0JAgD95gH95gH95gH9WgIAACADQQRqIQMMAQsLIAhBBGohCCAAIA5BAnRqIQAMAQsLA0AgCCANSARAIAVBfHFBAnQhD0EAIQMDQCADIA9JBEAgAiADaiIQ/QAEACERIBAgESAAIANq/QAEAP3mAf0LBAAgA0EQaiEDDAELCwNAIAMgBUECdEkEQCACIANqIg/9CQIAIREgDyARIAAgA2r9CQIA/eYB/VoCAAAgA0EEaiEDDAELCyAIQQFqIQggACAOaiEADAELCyAFQXxxQQJ0IQNBACEAA0AgACADSQRAIAAgAWoiCP0ABAAhESAIIBEgACACav0ABAD95gH9CwQAIABBEGohAAwBCwsDQCAAIAVBAnRJBEAgACABaiID/QkCACERIAMgESAAIAJq/QkCAP3mAf1aAgAAIABBBGohAAwBCwsgBiALIA1saiEGIAkgCmohCQwBCwsgDEEBaiEMIAEgC2ohAQwBCwsLjQYCDH8BeyAAIQYgAyEHQRAgBLKRQwAAAECU/ABBA2pBfHEiACAAQRBMGyEKIAVBAnQhCwNAIAcgDEoEQCABIQBBACEDA0AgAyAFSARAIAD9DAAAgH8AAIB/AACAfwAAgH/9WgIAACADQQFqIQMgAEEEaiEADAELC0EAIQkDQCAEIAlKBEAgCiAEIAlrIgAgACAKShshDSACIQBBACEDA0AgAyAFSARAIAD9DAAAgH8AAIB/AACAfwAAgH/9WgIAACADQQFqIQMgAEEEaiEADAELCyAGIQAgBUECdCEOIAVBfHFBAnQhD0EAIQgDQCAIQQRqIA1MBEBBACEDA0AgAyAPSQRAIAIgA2oiEP0ABAAgACADaiIR/QAEACAOIBFq/QAEAP3oASARIA5BAXRq/QAEACARIA5BA2xq/QAEAP3oAf3oAf3oASESIBAgEv0LBAAgA0EQaiEDDAELCwNAIAMgDkkEQCACIANqIhD9CQIAIAAgA2oiEf0JAgAgDiARav0JAgD96AEgESAOQQF0av0JAgAgESAOQQNsav0JAgD96AH96AH96AEhEiAQIBL9WgIAACADQQRqIQMMAQsLIAhBBGohCCAAIA5BAnRqIQAMAQsLA0AgCCANSARAIAVBfHFBAnQhD0EAIQMDQCADIA9JBEAgAiADaiIQ/QAEACAAIANq/QAEAP3oASESIBAgEv0LBAAgA0EQaiEDDAELCwNAIAMgBUECdEkEQCACIANqIg/9CQIAIAAgA2r9CQIA/egBIRIgDyAS/VoCAAAgA0EEaiEDDAELCyAIQQFqIQggACAOaiEADAELCyAFQXxxQQJ0IQNBACEAA0AgACADSQRAIAAgAWoiCP0ABAAgACACav0ABAD96AEhEiAIIBL9CwQAIABBEGohAAwBCwsDQCAAIAVBAnRJBEAgACABaiID/QkCACAAIAJq/QkCAP3oASESIAMgEv1aAgAAIABBBGohAAwBCwsgBiALIA1saiEGIAkgCmohCQwBCwsgDEEBaiEMIAEgC2ohAQwBCwsLjQYCDH8BeyAAIQYgAyEHQRAgBLKRQwAAAECU/ABBA2pBfHEiACAAQRBMGyEKIAVBAnQhCwNAIAcgDEoEQCABIQBBACEDA0AgAyAFSARAIAD9DAAAgP8AAID/AACA/wAAgP/9WgIAACADQQFqIQMgAEEEaiEADAELC0EAIQkDQCAEIAlKBEAgCiAEIAlrIgAgACAKShshDSACIQBBACEDA0AgAyAFSARAIAD9DAAAgP8AAID/AACA/wAAgP/9WgIAACADQQFqIQMgAEEEaiEADAELCyAGIQAgBUECdCEOIAVBfHFBAnQhD0EAIQgDQCAIQQRqIA1MBEBBACEDA0AgAyAPSQRAIAIgA2oiEP0ABAAgACADaiIR/QAEACAOIBFq/QAEAP3pASARIA5BAXRq/QAEACARIA5BA2xq/QAEAP3pAf3pAf3pASESIBAgEv0LBAAgA0EQaiEDDAELCwNAIAMgDkkEQCACIANqIhD9CQIAIAAgA2oiEf0JAgAgDiARav0JAgD96QEgESAOQQF0av0JAgAgESAOQQNsav0JAgD96QH96QH96QEhEiAQIBL9WgIAACADQQRqIQMMAQsLIAhBBGohCCAAIA5BAnRqIQAMAQsLA0AgCCANSARAIAVBfHFBAnQhD0EAIQMDQCADIA9JBEAgAiADaiIQ/QAEACAAIANq/QAEAP3pASESIBAgEv0LBAAgA0EQaiEDDAELCwNAIAMgBUECdEkEQCACIANqIg/9CQIAIAAgA2r9CQIA/ekBIRIgDyAS/VoCAAAgA0EEaiEDDAELCyAIQQFqIQggACAOaiEADAELCyAFQXxxQQJ0IQNBACEAA0AgACADSQRAIAAgAWoiCP0ABAAgACACav0ABAD96QEhEiAIIBL9CwQAIABBEGohAAwBCwsDQCAAIAVBAnRJBEAgACABaiID/QkCACAAIAJq/QkCAP3pASESIAMgEv1aAgAAIABBBGohAAwBCwsgBiALIA1saiEGIAkgCmohCQwBCwsgDEEBaiEMIAEgC2ohAQwBCwsLiAYDBH8CfAR7IAEhBSACIQYgBCEJA0AgBiAISgRAIAAhAUGACCADIANBgAhOGyEC/QwAAAAAAAAAAAAAAAAAAAAAIQv9DAAAAAAAAAAAAAAAAAAAAAAhDf0MAAAAAAAAAAAAAAAAAAAAACEO/QwAAAAAAAAAAAAAAAAAAAAAIQwDQCACQRBOBEAgCyAB/QAEAP3kASELIA0gAf0ABBD95AEhDSAOIAH9AAQg/eQBIQ4gDCAB/QAEMP3kASEMIAJBEGshAiABQUBrIQEMAQsLA0AgAkEETgRAIAsgAf0ABAD95AEhCyACQQRrIQIgAUEQaiEBDAELCyALIA395AEgDiAM/eQB/eQBIgsgCyAL/Q0ICQoLDA0ODwABAgMEBQYH/eQBIgsgCyAL/Q0EBQYHAAECAwwNDg8ICQoL/eQB/R8AuyEEA0AgAkEASgRAIAQgASoCALugIQQgAkEBayECIAFBBGohAQwBCwtBgAghBwNAIAMgB0oEQCAAIAdBAnRqIQJBgAggAyAHayIBIAFBgAhOGyEB/QwAAAAAAAAAAAAAAAAAAAAAIQv9DAAAAAAAAAAAAAAAAAAAAAAhDf0MAAAAAAAAAAAAAAAAAAAAACEO/QwAAAAAAAAAAAAAAAAAAAAAIQwDQCABQRBOBEAgCyAC/QAEAP3kASELIA0gAv0ABBD95AEhDSAOIAL9AAQg/eQBIQ4gDCAC/QAEMP3kASEMIAFBEGshASACQUBrIQIMAQsLA0AgAUEETgRAIAsgAv0ABAD95AEhCyABQQRrIQEgAkEQaiECDAELCyALIA395AEgDiAM/eQB/eQBIgsgCyAL/Q0ICQoLDA0ODwABAgMEBQYH/eQBIgsgCyAL/Q0EBQYHAAECAwwNDg8ICQoL/eQB/R8AuyEKA0AgAUEASgRAIAogAioCALugIQogAUEBayEBIAJBBGohAgwBCwsgBCAKoCEEIAdBgAhqIQcMAQsLIAUgBCAJorY4AgAgACADQQJ0aiEAIAhBAWohCCAFQQRqIQUMAQsLC5EGAwR/BHsCfCABIQQgAiEFA0AgBSAHSgRAIAAhAUGACCADIANBgAhOGyEC/QwAAIA/AACAPwAAgD8AAIA/IQr9DAAAgD8AAIA/AACAPwAAgD8hC/0MAACAPwAAgD8AAIA/AACAPyEI/QwAAIA/AACAPwAAgD8AAIA/IQkDQCACQRBOBEAgCiAB/QAEAP3mASEKIAsgAf0ABBD95gEhCyAIIAH9AAQg/eYBIQggCSAB/QAEMP3mASEJIAJBEGshAiABQUBrIQEMAQsLA0AgAkEETgRAIAogAf0ABAD95gEhCiACQQRrIQIgAUEQaiEBDAELCyAKIAv95gEgCCAJ/eYB/eYBIgggCP0NCAkKCwwNDg8AAQIDBAUGByEJIAggCf3mASIIIAj9DQQFBgcAAQIDDA0ODwgJCgshCSAIIAn95gH9HwC7IQwDQCACQQBKBEAgDCABKgIAu6IhDCACQQFrIQIgAUEEaiEBDAELC0GACCEGA0AgAyAGSgRAIAAgBkECdGohAkGACCADIAZrIgEgAUGACE4bIQH9DAAAgD8AAIA/AACAPwAAgD8hCv0MAACAPwAAgD8AAIA/AACAPyEL/QwAAIA/AACAPwAAgD8AAIA/IQj9DAAAgD8AAIA/AACAPwAAgD8hCQNAIAFBEE4EQCAKIAL9AAQA/eYBIQogCyAC/QAEEP3mASELIAggAv0ABCD95gEhCCAJIAL9AAQw/eYBIQkgAUEQayEBIAJBQGshAgwBCwsDQCABQQROBEAgCiAC/QAEAP3mASEKIAFBBGshASACQRBqIQIMAQsLIAogC/3mASAIIAn95gH95gEiCCAI/Q0ICQoLDA0ODwABAgMEBQYHIQkgCCAJ/eYBIgggCP0NBAUGBwABAgMMDQ4PCAkKCyEJIAggCf3mAf0fALshDQNAIAFBAEoEQCANIAIqAgC7oiENIAFBAWshASACQQRqIQIMAQsLIAwgDaIhDCAGQYAIaiEGDAELCyAEIAy2OAIAIAAgA0ECdGohACAHQQFqIQcgBEEEaiEEDAELCwuBBgMEfwR7AnwgASEEIAIhBQNAIAUgB0oEQCAAIQFBgAggAyADQYAIThshAv0MAACAfwAAgH8AAIB/AACAfyEI/QwAAIB/AACAfwAAgH8AAIB/IQv9DAAAgH8AAIB/AACAfwAAgH8hCv0MAACAfwAAgH8AAIB/AACAfyEJA0AgAkEQTgRAIAggAf0ABAD96AEhCCALIAH9AAQQ/egBIQsgCiAB/QAEIP3oASEKIAkgAf0ABDD96AEhCSACQRBrIQIgAUFAayEBDAELCwNAIAJBBE4EQCAIIAH9AAQA/egBIQggAkEEayECIAFBEGohAQwBCwsgCCAL/egBIAogCf3oAf3oASIIIAggCP0NCAkKCwwNDg8AAQIDBAUGB/3oASIIIAggCP0NBAUGBwABAgMMDQ4PCAkKC/3oAf0fALshDANAIAJBAEoEQCABKgIAuyAMpCEMIAJBAWshAiABQQRqIQEMAQsLQYAIIQYDQCADIAZKBEAgACAGQQJ0aiECQYAIIAMgBmsiASABQYAIThshAf0MAACAfwAAgH8AAIB/AACAfyEI/QwAAIB/AACAfwAAgH8AAIB/IQv9DAAAgH8AAIB/AACAfwAAgH8hCv0MAACAfwAAgH8AAIB/AACAfyEJA0AgAUEQTgRAIAggAv0ABAD96AEhCCALIAL9AAQQ/egBIQsgCiAC/QAEIP3oASEKIAkgAv0ABDD96AEhCSABQRBrIQEgAkFAayECDAELCwNAIAFBBE4EQCAIIAL9AAQA/egBIQggAUEEayEBIAJBEGohAgwBCwsgCCAL/egBIAogCf3oAf3oASIIIAggCP0NCAkKCwwNDg8AAQIDBAUGB/3oASIIIAggCP0NBAUGBwABAgMMDQ4PCAkKC/3oAf0fALshDQNAIAFBAEoEQCACKgIAuyANpCENIAFBAWshASACQQRqIQIMAQsLIAwgDaQhDCAGQYAIaiEGDAELCyAEIAy2OAIAIAAgA0ECdGohACAHQQFqIQcgBEEEaiEEDAELCwuBBgMEfwR7AnwgASEEIAIhBQNAIAUgB0oEQCAAIQFBgAggAyADQYAIThshAv0MAACA/wAAgP8AAID/AACA/yEI/QwAAID/AACA/wAAgP8AAID/IQv9DAAAgP8AAID/AACA/wAAgP8hCv0MAACA/wAAgP8AAID/AACA/yEJA0AgAkEQTgRAIAggAf0ABAD96QEhCCALIAH9AAQQ/ekBIQsgCiAB/QAEIP3pASEKIAkgAf0ABDD96QEhCSACQRBrIQIgAUFAayEBDAELCwNAIAJBBE4EQCAIIAH9AAQA/ekBIQggAkEEayECIAFBEGohAQwBCwsgCCAL/ekBIAogCf3pAf3pASIIIAggCP0NCAkKCwwNDg8AAQIDBAUGB/3pASIIIAggCP0NBAUGBwABAgMMDQ4PCAkKC/3pAf0fALshDANAIAJBAEoEQCABKgIAuyAMpSEMIAJBAWshAiABQQRqIQEMAQsLQYAIIQYDQCADIAZKBEAgACAGQQJ0aiECQYAIIAMgBmsiASABQYAIThshAf0MAACA/wAAgP8AAID/AACA/yEI/QwAAID/AACA/wAAgP8AAID/IQv9DAAAgP8AAID/AACA/wAAgP8hCv0MAACA/wAAgP8AAID/AACA/yEJA0AgAUEQTgRAIAggAv0ABAD96QEhCCALIAL9AAQQ/ekBIQsgCiAC/QAEIP3pASEKIAkgAv0ABDD96QEhCSABQRBrIQEgAkFAayECDAELCwNAIAFBBE4EQCAIIAL9AAQA/ekBIQggAUEEayEBIAJBEGohAgwBCwsgCCAL/ekBIAogCf3pAf3pASIIIAggCP0NCAkKCwwNDg8AAQIDBAUGB/3pASIIIAggCP0NBAUGBwABAgMMDQ4PCAkKC/3pAf0fALshDQNAIAFBAEoEQCACKgIAuyANpSENIAFBAWshASACQQRqIQIMAQsLIAwgDaUhDCAGQYAIaiEGDAELCyAEIAy2OAIAIAAgA0ECdGohACAHQQFqIQcgBEEEaiEEDAELCwtwAQJ+IAApAwAhBiAAKQMIIQUgASACQQJ0aiECA0AgASACSQRAIAEgAyAFIAZ8p0EIdrggBKKgtjgCACAFIAaFIgUgBkIYiYUgBUIQhoUhBiAFQiWJIQUgAUEEaiEBDAELCyAAIAY3AwAgACAFNwMIC+kHAxR/An0EeyACQQAgB0ECdCIpIAMgBGwgBWwgBmxs/AsAA0AgAyAlSgRAQQAhJANAIAggJEoEQCAOICRsIBRrIihBAE4Ef0EABSARQQFrIChrIBFtCyEZIAQgKEwEf0EABSALIARBAWsgKGsgEW1BAWoiByAHIAtKGwshIUEAISMDQCAJICNKBEAgDyAjbCAVayInQQBOBH9BAAUgEkEBayAnayASbQshGCAFICdMBH9BAAUgDCAFQQFrICdrIBJtQQFqIgcgByAMShsLISBBACEiA0AgCiAiSgRAIBAgImwgFmsiJkEATgR/QQAFIBNBAWsgJmsgE20LIRcgBiAmTAR/QQAFIA0gBkEBayAmayATbUEBaiIHIAcgDUobCyEfQQAhKgNAICpBEGogKU0EQP0MAACA/wAAgP8AAID/AACA/yEw/Qz/////////////////////IS8gGSEHA0AgByAhSARAIBghGwNAIBsgIEgEQCAEICVsIChqIAcgEWxqIAVsICdqIBIgG2xqIAZsICZqIR0gFyEaA0AgGiAfSARA/Qz/////////////////////IB0gEyAabGogKWwiHCAAaiAqav0ABAAiLSAw/UX9TyAv/Qz//////////////////////Tf9UCEuIC0gMCAu/VIhMCAc/REgLyAu/VIhLyAaQQFqIRoMAQsLIBtBAWohGwwBCwsgB0EBaiEHDAELCyABICpq/QAEACIt/R8AISsgL/0bACIHQX9HBEAgByACICpqaiIHIAcqAgAgK5I4AgALIC/9GwEiB0F/RwRAIAcgAiAqakEEamoiByAHKgIAIC39HwGSOAIACyAv/RsCIgdBf0cEQCAHIAIgKmpBCGpqIgcgByoCACAt/R8CkjgCAAsgL/0bAyIHQX9HBEAgByACICpqQQxqaiIHIAcqAgAgLf0fA5I4AgALICpBEGohKgwBCwsDQCApICpLBEBDAACA/yEsQX8hByAZIRsDQCAbICFIBEAgGCEaA0AgGiAgSARAIAQgJWwgKGogESAbbGogBWwgJ2ogEiAabGogBmwgJmohHiAXIRwDQCAcIB9IBEAgHiATIBxsaiApbCIdIABqICpqKgIAIisgLF9FIAdBf0ZyBEAgKyEsIB0hBwsgHEEBaiEcDAELCyAaQQFqIRoMAQsLIBtBAWohGwwBCwsgASAqaioCACErIAdBf0cEQCAHIAIgKmpqIgcgByoCACArkjgCAAsgKkEEaiEqDAELCyABIClqIQEgIkEBaiEiDAELCyAjQQFqISMMAQsLICRBAWohJAwBCwsgJUEBaiElDAELCwvyBAEVfyAGQQJ0ISkDQCACICJKBEBBACEoA0AgByAoSgRAIA0gKGwgE2siJ0EATgR/QQAFIBBBAWsgJ2sgEG0LIRkgAyAnTAR/QQAFIAogA0EBayAnayAQbUEBaiIGIAYgCkobCyEgQQAhJgNAIAggJkoEQCAOICZsIBRrIiVBAE4Ef0EABSARQQFrICVrIBFtCyEYIAQgJUwEf0EABSALIARBAWsgJWsgEW1BAWoiBiAGIAtKGwshH0EAISQDQCAJICRKBEAgDyAkbCAVayIjQQBOBH9BAAUgEkEBayAjayASbQshFyAFICNMBH9BAAUgDCAFQQFrICNrIBJtQQFqIgYgBiAMShsLIR4gKSABIgZqIRoDQCAGQRBqIhYgGk0EQCAG/QwAAID/AACA/wAAgP8AAID//QsEACAWIQYMAQsLA0AgBiAaSQRAIAZDAACA/zgCACAGQQRqIQYMAQsLIBkhGwNAIBsgIEgEQCAYIRoDQCAaIB9IBEAgAyAibCAnaiAQIBtsaiAEbCAlaiARIBpsaiAFbCAjaiEdIBchHANAIBwgHkgEQCAAIB0gEiAcbGogKWxqISogKSABIgZqISEDQCAGQRBqIhYgIU0EQCAGIAb9AAQAICr9AAQA/ekB/QsEACAWIQYgKkEQaiEqDAELCwNAIAYgIUkEQCAGIAYqAgAgKioCAJc4AgAgBkEEaiEGICpBBGohKgwBCwsgHEEBaiEcDAELCyAaQQFqIRoMAQsLIBtBAWohGwwBCwsgASApaiEBICRBAWohJAwBCwsgJkEBaiEmDAELCyAoQQFqISgMAQsLICJBAWohIgwBCwsL2gQDFX8BfQF7IAFBACAGQQJ0IiQgAiADbCAEbCAFbGz8CwADQCACICVKBEBBACEeA0AgByAeSgRAIA0gHmwgE2siH0EATgR/QQAFIBBBAWsgH2sgEG0LIRsgAyAfTAR/QQAFIAogA0EBayAfayAQbUEBaiIGIAYgCkobCyEmQQAhIANAIAggIEoEQCAOICBsIBRrIiFBAE4Ef0EABSARQQFrICFrIBFtCyEcIAQgIUwEf0EABSALIARBAWsgIWsgEW1BAWoiBiAGIAtKGwshJ0EAISIDQCAJICJKBEAgDyAibCAVayIjQQBOBH9BAAUgEkEBayAjayASbQshHUMAAIA/IAUgI0wEf0EABSAMIAVBAWsgI2sgEm1BAWoiBiAGIAxKGwsiKSAdayAmIBtrICcgHGtsbLKVISsgGyEYA0AgGCAmSARAIBwhGQNAIBkgJ0gEQCADICVsIB9qIBAgGGxqIARsICFqIBEgGWxqIAVsICNqISogHSEaA0AgGiApSARAIAAhFyAkIAEgKiASIBpsaiAkbGoiBmohKCAr/RMhLANAIAZBEGoiFiAoTQRAIAYgBv0ABAAgLCAX/QAEAP3mAf3kAf0LBAAgFiEGIBdBEGohFwwBCwsDQCAGIChJBEAgBiAGKgIAICsgFyoCAJSSOAIAIAZBBGohBiAXQQRqIRcMAQsLIBpBAWohGgwBCwsgGUEBaiEZDAELCyAYQQFqIRgMAQsLIAAgJGohACAiQQFqISIMAQsLICBBAWohIAwBCwsgHkEBaiEeDAELCyAlQQFqISUMAQsLC5wFAxV/AXsBfSAGQQJ0ISkDQCACICJKBEBBACEoA0AgByAoSgRAIA0gKGwgE2siJ0EATgR/QQAFIBBBAWsgJ2sgEG0LIRkgAyAnTAR/QQAFIAogA0EBayAnayAQbUEBaiIGIAYgCkobCyEhQQAhJgNAIAggJkoEQCAOICZsIBRrIiVBAE4Ef0EABSARQQFrICVrIBFtCyEYIAQgJUwEf0EABSALIARBAWsgJWsgEW1BAWoiBiAGIAtKGwshIEEAISQDQCAJICRKBEAgDyAkbCAVayIjQQBOBH9BAAUgEkEBayAjayASbQshF0MAAIA/IAUgI0wEf0EABSAMIAVBAWsgI2sgEm1BAWoiBiAGIAxKGwsiHiAXayAhIBlrICAgGGtsbLKVISwgKSABIgZqIRoDQCAGQRBqIhYgGk0EQCAG/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAWIQYMAQsLA0AgBiAaSQRAIAZDAAAAADgCACAGQQRqIQYMAQsLIBkhGwNAIBsgIUgEQCAYIRoDQCAaICBIBEAgAyAibCAnaiAQIBtsaiAEbCAlaiARIBpsaiAFbCAjaiEdIBchHANAIBwgHkgEQCAAIB0gEiAcbGogKWxqISogKSABIgZqIR8gLP0TISsDQCAGQRBqIhYgH00EQCAGIAb9AAQAICsgKv0ABAD95gH95AH9CwQAIBYhBiAqQRBqISoMAQsLA0AgBiAfSQRAIAYgBioCACAsICoqAgCUkjgCACAGQQRqIQYgKkEEaiEqDAELCyAcQQFqIRwMAQsLIBpBAWohGgwBCwsgG0EBaiEbDAELCyABIClqIQEgJEEBaiEkDAELCyAmQQFqISYMAQsLIChBAWohKAwBCwsgIkEBaiEiDAELCwv4AQIFfwJ7IAVBfHFBAnQhCyAFQQJ0IQwDQCAKIAxJBEAgASAKaiENIAIgCmohDiAKIAtJIgUEeyAN/QAEAAUgDf0JAgALIg8gBQR7IA79AAQABSAO/QkCAAsgBv0T/eYBIA8gD/3mASAH/RP95gH95AEiD/3jASAJ/RP95AH95wEgCP0T/eYBIRAgAyAKaiENIAAgCmohDiAFBHsgDv0ABAAFIA79CQIACyAQ/eUBIRAgBQRAIA0gEP0LBAAFIA0gEP1aAgAACyAEIApqIQ0gBQRAIA0gD/0LBAAFIA0gD/1aAgAACyAKQRBBBCAKIAtJG2ohCgwBCwsL2QECBX8CeyAFQXxxQQJ0IQkgBUECdCEKA0AgCCAKSQRAIAIgCGohCyABIAhqIQwgCCAJSSIFBHsgC/0ABAAFIAv9CQIACyAG/RP95gEgBQR7IAz9AAQABSAM/QkCAAsgB/0T/eYB/eUBIQ0gAyAIaiELIAAgCGohDCAFBHsgDP0ABAAFIAz9CQIACyAN/eQBIQ4gBQRAIAsgDv0LBAAFIAsgDv1aAgAACyAEIAhqIQsgBQRAIAsgDf0LBAAFIAsgDf1aAgAACyAIQRBBBCAIIAlJG2ohCAwBCwsLmwECBn8BeyADQXxxQQJ0IQcgA0ECdCEJA0AgBiAJSQRAIAAgBmohCyABIAZqIQMgAiAGaiEIIAYgB0kiCgR7IAv9AAQABSAL/QkCAAsgBP0T/eYBIAoEeyAD/QAEAAUgA/0JAgALIAX9E/3mAf3kASEMIAoEQCAIIAz9CwQABSAIIAz9WgIAAAsgBkEQQQQgBiAHSRtqIQYMAQsLC8sCAgV/A3sgB0F8cUECdCEQIAdBAnQhEQNAIA8gEUkEQCABIA9qIRIgDyAQSSIHBHsgEv0ABAAFIBL9CQIACyEVIAIgD2ohEiADIA9qIRMgBwR7IBL9AAQABSAS/QkCAAsgCP0T/eYBIBUgCf0T/eYB/eQBIhQgDP0T/eYBIAcEeyAT/QAEAAUgE/0JAgALIAr9E/3mASAVIBX95gEgC/0T/eYB/eQBIhX94wEgDf0T/eYBIA79E/3kAf3nASEWIAQgD2ohEiAAIA9qIRMgBwR7IBP9AAQABSAT/QkCAAsgFv3lASEWIAcEQCASIBb9CwQABSASIBb9WgIAAAsgBSAPaiESIAcEQCASIBT9CwQABSASIBT9WgIAAAsgBiAPaiESIAcEQCASIBX9CwQABSASIBX9WgIAAAsgD0EQQQQgDyAQSRtqIQ8MAQsLC/MEAwt/AnsCfUEQIAWykUMAAABAlPwAQQNqQXxxIgggCEEQTBshDSAGQQJ0IQsDQCAEIA9KBEAgAkEAIAv8CwBBACEMA0AgBSAMSgRAIANBACAL/AsAIAAhCCANIAUgDGsiCSAJIA1KGyEOIAZBAnQhESAGQXxxQQJ0IRBBACEKA0AgCkECaiAOTARAQQAhCQNAIAkgEEkEQCADIAlqIhIgEv0ABAAgCCAJaiIS/QAEACABIAlq/QAEACIT/eUBIhQgFP3mASARIBJq/QAEACAT/eUBIhMgE/3mAf3kAf3kAf0LBAAgCUEQaiEJDAELCwNAIAkgEUkEQCADIAlqIhIgEioCACAIIAlqIhIqAgAgASAJaioCACIVkyIWIBaUIBEgEmoqAgAgFZMiFSAVlJKSOAIAIAlBBGohCQwBCwsgCkECaiEKIAggEUEBdGohCAwBCwsgCiAOSARAQQAhCQNAIAkgEUkEQCADIAlqIgogCioCACAIIAlqKgIAIAEgCWoqAgCTIhUgFZSSOAIAIAlBBGohCQwBCwsLIAZBfHFBAnQhCUEAIQgDQCAIIAlJBEAgAiAIaiIK/QAEACADIAhq/QAEAP3kASETIAogE/0LBAAgCEEQaiEIDAELCwNAIAggBkECdEkEQCACIAhqIgn9CQIAIAMgCGr9CQIA/eQBIRMgCSAT/VoCAAAgCEEEaiEIDAELCyAAIAsgDmxqIQAgDCANaiEMDAELCyACIQhBACEJA0AgBiAJSgRAIAggCCoCACAHlDgCACAJQQFqIQkgCEEEaiEIDAELCyAPQQFqIQ8gASALaiEBIAIgC2ohAgwBCwsLvwIEB38BewF8AX0DQCADIApKBEAgACIHIQkgASoCACEORAAAAAAAAAAAIQ1BACEIA0AgBCAISgRAIAhBgAhqIgUgBCAEIAVKGyEL/QwAAAAAAAAAAAAAAAAAAAAAIQwgCCEFA0AgBUEEaiIGIAtMBEAgDCAH/QAEACAO/RMiDP3lASAJ/QAEACAM/eUB/eYB/eQBIQwgBiEFIAdBEGohByAJQRBqIQkMAQsLA0AgBSALSARAIA0gByoCACAOk7sgCSoCACAOk7uioCENIAVBAWohBSAHQQRqIQcgCUEEaiEJDAELCyANIAz9HwC7IAz9HwG7oKAgDP0fArsgDP0fA7ugoCENIAhBgAhqIQgMAQsLIAIgDSAEt6O2OAIAIApBAWohCiABQQRqIQEgAkEEaiECIAAgBEECdGohAAwBCwsLiwQECH8BewJ8BH0gB0ECdCEQA0AgBiAOSgRARAAAAAAAAPA/IAMqAgC7IAi7oCITn6O2IRUgBCoCACEWIAAhCyABIQwgAioCACEURAAAAAAAAAAAIRJBACENA0AgByANSgRAIA1BgAhqIgkgByAHIAlKGyEP/QwAAAAAAAAAAAAAAAAAAAAAIREgDSEJA0AgCUEEaiIKIA9MBEAgESAL/QAEACAU/RP95QEgDP0ABAD9DAAAAAAAAAAAAAAAAAAAAAD95QH95gH95AEhESAKIQkgC0EQaiELIAxBEGohDAwBCwsDQCAJIA9IBEAgEiALKgIAIBSTuyAMKgIAu6KgIRIgCUEBaiEJIAtBBGohCyAMQQRqIQwMAQsLIBIgEf0fALsgEf0fAbugoCAR/R8CuyAR/R8Du6CgIRIgDUGACGohDQwBCwsgEiAHtyAToqO2IRcgACAQaiEKA0AgAEEQaiIJIApNBEAgBSAB/QAEACAW/RMgAP0ABAAgFP0T/eUBIBf9E/3mAf3kAf3lASAV/RP95gH9CwQAIAkhACABQRBqIQEgBUEQaiEFDAELCwNAIAAgCkkEQCAFIAEqAgAgFiAAKgIAIBSTIBeUkpMgFZQ4AgAgAEEEaiEAIAFBBGohASAFQQRqIQUMAQsLIA5BAWohDiACQQRqIQIgA0EEaiEDIARBBGohBAwBCwsLswECA38CfQNAIAQgCEoEQEQAAAAAAADwPyACKgIAuyAGu6Cfo7YhCiABKgIAIQsgACAFQQJ0aiEJA0AgAEEQaiIHIAlNBEAgAyAA/QAEACAL/RP95QEgCv0T/eYB/QsEACAHIQAgA0EQaiEDDAELCwNAIAAgCUkEQCADIAAqAgAgC5MgCpQ4AgAgAEEEaiEAIANBBGohAwwBCwsgCEEBaiEIIAFBBGohASACQQRqIQIMAQsLC/kBAQN/IAhBAnQhCiAIQXxxQQJ0IQkDQCAHIAtKBEBBACEIA0AgCCAJSQRAIAYgCGogASAIav0ABAAgBCAIav0ABAAgACAIav0ABAAgAiAIav0ABAD95QEgBSAIav0ABAD95gH95AH95QEgAyAIav0ABAD95gH9CwQAIAhBEGohCAwBCwsgCSEIA0AgCCAKSQRAIAYgCGogASAIaioCACAEIAhqKgIAIAAgCGoqAgAgAiAIaioCAJMgBSAIaioCAJSSkyADIAhqKgIAlDgCACAIQQRqIQgMAQsLIAtBAWohCyAAIApqIQAgASAKaiEBIAYgCmohBgwBCwsLawIBfwN8A0AgCSAHQQJ0SQRAIAMgCWogASAJaioCALsiCiACIAlqKgIAuyAIu6AiC5+jtjgCACAEIAlqIAAgCWoqAgC7IAa3IgyjtjgCACAFIAlqIAogDCALoqO2OAIAIAlBBGohCQwBCwsLBgBBgIkoC+gEAhl/AX0gBEECdCEeIAdBAnQhHSAMQYAJaiINQYCACGohDyAMQQBBgAj8CwADQCABICFKBEBBgAQgASAhayIEIARBgARKGyEcQQAhJANAIAIgJEoEQEGAAiACICRrIgQgBEGAAkobISMgCARAQQggDyAGIB0gIWxqICRBAnRqIBwgIyAdIAwQAQVBCCAPIAYgHSAkbGogIUECdGogHCAjIB0QAgtBACEiA0AgACAiSgRAQYABIAAgImsiBCAEQYABShshJSAFBEBBBCANIAMgHiAkbGogIkECdGogJSAjIB4QAgVBBCANIAMgHiAibGogJEECdGogJSAjIB4gDBABCyAPIQcgCSAKQQJ0IhkgImxqICFBAnRqIRVBASAkQQBKIAsbIRcgDEGACGohDiAjQQR0IRQgI0EFdCETQQAhIANAIBwgIEoEQEEIIBwgIGsiBCAEQQhKGyEWIA0hBEEAIR8DQCAfICVIBEAgFSAZIB9saiAgQQJ0aiEbQQQgJSAfayIQIBBBBEobIhJBBEYgFkEIRnEEQCAjIAQgByAbIBkgFxAABSAjIAQgByAOQSBBABAAIA4hEEEAIRgDQCASIBhKBEBBACEaA0AgFiAaSgRAIBpBAnQiESAQaioCACEmIBEgG2oiESAXBH0gESoCACAmkgUgJgs4AgAgGkEBaiEaDAELCyAZIBtqIRsgEEEgaiEQIBhBAWohGAwBCwsLIAQgFGohBCAfQQRqIR8MAQsLIAcgE2ohByAgQQhqISAMAQsLICJBgAFqISIMAQsLICRBgAJqISQMAQsLICFBgARqISEMAQsLC1wBAX0gASACIANsQQJ0aiEDA0AgASADSQRAQwAAAAAhBUEAIQIDQCACIARIBEAgBSAAKgIAkiEFIAJBAWohAiAAQQRqIQAMAQsLIAEgBTgCACABQQRqIQEMAQsLC1IBAX0gACACIANsQQJ0aiEDA0AgACADSQRAIAAqAgAhBUEAIQIDQCACIARIBEAgASAFOAIAIAJBAWohAiABQQRqIQEMAQsLIABBBGohAAwBCwsLnQYDBHsBfQl/IAVBAnQhGANAIAMgHEoEQEEAIRsDQCAEIBtKBEBBACEXA0AgF0FAayAYTQRA/QwAAAAAAAAAAAAAAAAAAAAAIRH9DAAAAAAAAAAAAAAAAAAAAAAhEP0MAAAAAAAAAAAAAAAAAAAAACES/QwAAAAAAAAAAAAAAAAAAAAAIRMgASAXaiEWQQAhGQNAIAggGUoEQAJAIA4gHGogDCAZbGsiBUEASAR/QX8FIApBAUYEfyAFBSAFIAptCyIVQX8gCiAVbCAFRiAGIBVKcRsLIh1BAEgEQCAWIAkgGGxqIRYMAQtBACEaA0AgCSAaSgRAIA8gG2ogDSAabGsiBUEASAR/QX8FIAtBAUYEfyAFBSAFIAttCyIVQX8gCyAVbCAFRiAHIBVKcRsLIgVBAE4EQCAAIAcgHWwgBWogGGxqIBdqIgX9AAQAIBb9AAQA/eYBIBH95AEhESAF/QAEICAW/QAEIP3mASAS/eQBIRIgBf0ABDAgFv0ABDD95gEgE/3kASETIAX9AAQQIBb9AAQQ/eYBIBD95AEhEAsgGkEBaiEaIBYgGGohFgwBCwsLIBlBAWohGQwBCwsgAiAXaiIFIBH9CwQAIAUgEP0LBBAgBSAS/QsEICAFIBP9CwQwIBdBQGshFwwBCwsDQCAXIBhJBEBDAAAAACEUIAEgF2ohFkEAIRkDQCAIIBlKBEACQCAOIBxqIAwgGWxrIgVBAEgEf0F/BSAKQQFGBH8gBQUgBSAKbQsiFUF/IAogFWwgBUYgBiAVSnEbCyIdQQBIBEAgFiAJIBhsaiEWDAELQQAhGgNAIAkgGkoEQCAPIBtqIA0gGmxrIgVBAEgEf0F/BSALQQFGBH8gBQUgBSALbQsiFUF/IAsgFWwgBUYgByAVSnEbCyIFQQBOBEAgFCAAIAcgHWwgBWogGGxqIBdqKgIAIBYqAgCUkiEUCyAaQQFqIRogFiAYaiEWDAELCwsgGUEBaiEZDAELCyACIBdqIBQ4AgAgF0EEaiEXDAELCyACIBhqIQIgG0EBaiEbDAELCyAcQQFqIRwMAQsLC4IFAwp/BHsBfSAFQQJ0IRMDQCAIIBdKBEBBACEYA0AgCSAYSgRAIA0gGGwgD2siFkEATgR/QQAFIAtBAWsgFmsgC20LIRAgBCAWTAR/QQAFIAcgBEEBayAWayALbUEBaiIFIAUgB0obCyEZQQAhEQNAIBFBQGsgE00EQCACIBFqIgX9AAQAIRogBf0ABBAhGyAF/QAEICEcIAX9AAQwIR1BACEVA0AgBiAVSgRAIAMgCiAVbCAOayAMIBdsaiIFSwRAIAAgBCAFbCAWaiALIBBsaiATbGogEWohEiABIAcgFWwgEGogE2xqIBFqIRQgECEFA0AgBSAZSARAIBL9AAQAIBT9AAQA/eYBIBr95AEhGiAS/QAEECAU/QAEEP3mASAb/eQBIRsgEv0ABCAgFP0ABCD95gEgHP3kASEcIBL9AAQwIBT9AAQw/eYBIB395AEhHSASIAsgE2xqIRIgEyAUaiEUIAVBAWohBQwBCwsLIBVBAWohFQwBCwsgAiARaiIFIBr9CwQAIAUgG/0LBBAgBSAc/QsEICAFIB39CwQwIBFBQGshEQwBCwsDQCARIBNJBEAgAiARaioCACEeQQAhEgNAIAYgEkoEQCADIAogEmwgDmsgDCAXbGoiBUsEQCAAIAQgBWwgFmogCyAQbGogE2xqIBFqIRQgASAHIBJsIBBqIBNsaiARaiEVIBAhBQNAIAUgGUgEQCAeIBQqAgAgFSoCAJSSIR4gFCALIBNsaiEUIBMgFWohFSAFQQFqIQUMAQsLCyASQQFqIRIMAQsLIAIgEWogHjgCACARQQRqIREMAQsLIAIgE2ohAiAYQQFqIRgMAQsLIBdBAWohFwwBCwsLzgUDDn8EewF9IAVBAnQiFiANbCEbA0AgBiAaSgRAIAogGmwgDmsiF0EATgR/QQAFIAxBAWsgF2sgDG0LIRIgAyAXTAR/QQAFIAggA0EBayAXayAMbUEBaiIFIAUgCEobCyEcQQAhGQNAIAcgGUoEQCALIBlsIA9rIhhBAE4Ef0EABSANQQFrIBhrIA1tCyEFIAQgGEwEf0EABSAJIARBAWsgGGsgDW1BAWoiECAJIBBIGwshHUEAIRMDQCATQUBrIBZNBED9DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhISASIRADQCAQIBxIBEAgACAXIAwgEGxqIARsIBhqIAUgDWxqIBZsaiATaiEUIAEgCSAQbCAFaiAWbGogE2ohFSAFIREDQCARIB1IBEAgFP0ABAAgFf0ABAD95gEgHv3kASEeIBT9AAQQIBX9AAQQ/eYBIB/95AEhHyAU/QAEICAV/QAEIP3mASAg/eQBISAgFP0ABDAgFf0ABDD95gEgIf3kASEhIBQgG2ohFCAVIBZqIRUgEUEBaiERDAELCyAQQQFqIRAMAQsLIAIgE2oiECAe/QsEACAQIB/9CwQQIBAgIP0LBCAgECAh/QsEMCATQUBrIRMMAQsLA0AgEyAWSQRAQwAAAAAhIiASIRADQCAQIBxIBEAgACAXIAwgEGxqIARsIBhqIAUgDWxqIBZsaiATaiEUIAEgCSAQbCAFaiAWbGogE2ohFSAFIREDQCARIB1IBEAgIiAUKgIAIBUqAgCUkiEiIBQgG2ohFCAVIBZqIRUgEUEBaiERDAELCyAQQQFqIRAMAQsLIAIgE2ogIjgCACATQQRqIRMMAQsLIAIgFmohAiAZQQFqIRkMAQsLIBpBAWohGgwBCwsL1AECB38BewNAIAIgD0oEQCAAIQpBACENA0AgAyANSgRAIAohCUEAIQ4DQCAEIA5KBEAgCSEMIAH9ESEQQQAhCQNAIAlBEGoiCyAFTQRAIAkgDGogEP0LBAAgCyEJDAELCwNAIAlBBGoiCyAFTQRAIAkgDGogATYCACALIQkMAQsLA0AgBSAJSwRAIAkgDGogAToAACAJQQFqIQkMAQsLIA5BAWohDiAIIAxqIQkMAQsLIA1BAWohDSAHIApqIQoMAQsLIA9BAWohDyAAIAZqIQAMAQsLC+sCAQl/A0AgAiAUSgRAIAAhDSABIQ5BACESA0AgAyASSgRAIA0hECAOIREgBUEERgRAQQAhDANAIAQgDEoEQCARIBAoAgA2AgAgDEEBaiEMIAggEGohECALIBFqIREMAQsLBSAFQYAgSwRAQQAhDANAIAQgDEoEQCARIBAgBfwKAAAgDEEBaiEMIAggEGohECALIBFqIREMAQsLBUEAIRMDQCAEIBNKBEBBACEMA0AgDEEQaiIPIAVNBEAgDCARaiAMIBBq/QAEAP0LBAAgDyEMDAELCwNAIAxBBGoiDyAFTQRAIAwgEWogDCAQaigCADYCACAPIQwMAQsLA0AgBSAMSwRAIAwgEWogDCAQai0AADoAACAMQQFqIQwMAQsLIBNBAWohEyAIIBBqIRAgCyARaiERDAELCwsLIBJBAWohEiAHIA1qIQ0gCiAOaiEODAELCyAUQQFqIRQgACAGaiEAIAEgCWohAQwBCwsLmAUCBn8CeyAEIQsDQCADIAxKBEAgBwRAIAgEQCACIgogC0F8cWohDiAKIAtqIQ0gACIJ/QkCABogASIE/QkCABoDQCAKIA5JBEAgCiAJ/QAEACAE/QAEAP1CIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgCkEEaiEKIAlBEGohCSAEQRBqIQQMAQsLA0AgCiANSQRAIAogCf0JAgAgBP0JAgD9QiIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIApBAWohCiAJQQRqIQkgBEEEaiEEDAELCwUgAiIJIAtBfHFqIQogCSALaiENIAAiBP0JAgAaIAH9CQIAIQ8DQCAJIApJBEAgCSAE/QAEACAP/UIiECAQ/YUBIhAgEP1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACAJQQRqIQkgBEEQaiEEDAELCwNAIAkgDUkEQCAJIAT9CQIAIAH9CQIA/UIiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACAJQQFqIQkgBEEEaiEEDAELCwsFIAIiCSALQXxxaiEKIAkgC2ohDSAA/QkCACEPIAEiBP0JAgAaA0AgCSAKSQRAIAkgDyAE/QAEAP1CIhAgEP2FASIQIBD9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgCUEEaiEJIARBEGohBAwBCwsDQCAJIA1JBEAgCSAA/QkCACAE/QkCAP1CIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgCUEBaiEJIARBBGohBAwBCwsLIAxBAWohDCAAIAVqIQAgASAGaiEBIAIgC2ohAgwBCwsLnAUCBn8CeyADIQsgBCEKA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFqIQ4gAyAKaiENIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAOSQRAIAMgCf0ABAAgBP0ABAD9RSIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDUkEQCADIAn9CQIAIAT9CQIA/UUiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgCUEEaiEJIARBBGohBAwBCwsFIAIiAyAKQXxxaiEJIAMgCmohDSAAIgT9CQIAGiAB/QkCACEPA0AgAyAJSQRAIAMgBP0ABAAgD/1FIhAgEP2FASIQIBD9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgA0EEaiEDIARBEGohBAwBCwsDQCADIA1JBEAgAyAE/QkCACAB/QkCAP1FIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIARBBGohBAwBCwsLBSACIgMgCkF8cWohCSADIApqIQ0gAP0JAgAhDyABIgT9CQIAGgNAIAMgCUkEQCADIA8gBP0ABAD9RSIQIBD9hQEiECAQ/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAEQRBqIQQMAQsLA0AgAyANSQRAIAMgAP0JAgAgBP0JAgD9RSIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIApqIQIMAQsLC5wFAgZ/AnsgAyELIAQhCgNAIAsgDEoEQCAHBEAgCARAIAIiAyAKQXxxaiEOIAMgCmohDSAAIgn9CQIAGiABIgT9CQIAGgNAIAMgDkkEQCADIAn9AAQAIAT9AAQA/UMiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgCUEQaiEJIARBEGohBAwBCwsDQCADIA1JBEAgAyAJ/QkCACAE/QkCAP1DIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cWohCSADIApqIQ0gACIE/QkCABogAf0JAgAhDwNAIAMgCUkEQCADIAT9AAQAIA/9QyIQIBD9hQEiECAQ/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAEQRBqIQQMAQsLA0AgAyANSQRAIAMgBP0JAgAgAf0JAgD9QyIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAEQQRqIQQMAQsLCwUgAiIDIApBfHFqIQkgAyAKaiENIAD9CQIAIQ8gASIE/QkCABoDQCADIAlJBEAgAyAPIAT9AAQA/UMiECAQ/YUBIhAgEP1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgBEEQaiEEDAELCwNAIAMgDUkEQCADIAD9CQIAIAT9CQIA/UMiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgBEEEaiEEDAELCwsgDEEBaiEMIAAgBWohACABIAZqIQEgAiAKaiECDAELCwucBQIGfwJ7IAMhCyAEIQoDQCALIAxKBEAgBwRAIAgEQCACIgMgCkF8cWohDiADIApqIQ0gACIJ/QkCABogASIE/QkCABoDQCADIA5JBEAgAyAJ/QAEACAE/QAEAP1GIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgA0EEaiEDIAlBEGohCSAEQRBqIQQMAQsLA0AgAyANSQRAIAMgCf0JAgAgBP0JAgD9RiIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAJQQRqIQkgBEEEaiEEDAELCwUgAiIDIApBfHFqIQkgAyAKaiENIAAiBP0JAgAaIAH9CQIAIQ8DQCADIAlJBEAgAyAE/QAEACAP/UYiECAQ/YUBIhAgEP1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgBEEQaiEEDAELCwNAIAMgDUkEQCADIAT9CQIAIAH9CQIA/UYiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxaiEJIAMgCmohDSAA/QkCACEPIAEiBP0JAgAaA0AgAyAJSQRAIAMgDyAE/QAEAP1GIhAgEP2FASIQIBD9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgA0EEaiEDIARBEGohBAwBCwsDQCADIA1JBEAgAyAA/QkCACAE/QkCAP1GIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIARBBGohBAwBCwsLIAxBAWohDCAAIAVqIQAgASAGaiEBIAIgCmohAgwBCwsLnAUCBn8CeyADIQsgBCEKA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFqIQ4gAyAKaiENIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAOSQRAIAMgCf0ABAAgBP0ABAD9RCIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDUkEQCADIAn9CQIAIAT9CQIA/UQiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgCUEEaiEJIARBBGohBAwBCwsFIAIiAyAKQXxxaiEJIAMgCmohDSAAIgT9CQIAGiAB/QkCACEPA0AgAyAJSQRAIAMgBP0ABAAgD/1EIhAgEP2FASIQIBD9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgA0EEaiEDIARBEGohBAwBCwsDQCADIA1JBEAgAyAE/QkCACAB/QkCAP1EIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIARBBGohBAwBCwsLBSACIgMgCkF8cWohCSADIApqIQ0gAP0JAgAhDyABIgT9CQIAGgNAIAMgCUkEQCADIA8gBP0ABAD9RCIQIBD9hQEiECAQ/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAEQRBqIQQMAQsLA0AgAyANSQRAIAMgAP0JAgAgBP0JAgD9RCIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIApqIQIMAQsLC5wFAgZ/AnsgAyELIAQhCgNAIAsgDEoEQCAHBEAgCARAIAIiAyAKQXxxaiEOIAMgCmohDSAAIgn9CQIAGiABIgT9CQIAGgNAIAMgDkkEQCADIAn9AAQAIAT9AAQA/UEiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgCUEQaiEJIARBEGohBAwBCwsDQCADIA1JBEAgAyAJ/QkCACAE/QkCAP1BIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cWohCSADIApqIQ0gACIE/QkCABogAf0JAgAhDwNAIAMgCUkEQCADIAT9AAQAIA/9QSIQIBD9hQEiECAQ/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAEQRBqIQQMAQsLA0AgAyANSQRAIAMgBP0JAgAgAf0JAgD9QSIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAEQQRqIQQMAQsLCwUgAiIDIApBfHFqIQkgAyAKaiENIAD9CQIAIQ8gASIE/QkCABoDQCADIAlJBEAgAyAPIAT9AAQA/UEiECAQ/YUBIhAgEP1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgBEEQaiEEDAELCwNAIAMgDUkEQCADIAD9CQIAIAT9CQIA/UEiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgBEEEaiEEDAELCwsgDEEBaiEMIAAgBWohACABIAZqIQEgAiAKaiECDAELCwvrAgENfyAGQQJ0IhUgCmwiGSAJbCIXIAhsIRsgAiETA0AgEyACIANqSARAIBMgB28gC2wgDWshHCAAIBMgB20gBGwgBWwgFWxqIR1BACEWA0AgCSAWSgRAIAEgFiAZbGohFCAcIA8gFmxqIhEgBE8EQEEAIRgDQCAIIBhKBEAgGSAUIhFqIRoDQCARQRBqIhIgGk0EQCAR/QwAAAAAAAAAAAAAAAAAAAAA/QsEACASIREMAQsLA0AgESAaSQRAIBFDAAAAADgCACARQQRqIREMAQsLIBQgF2ohFCAYQQFqIRgMAQsLBSAdIAUgEWwgFWxqIRIgEEEBRiAGQQROcQRAIBQgFyASIAUgFSAIIAogDCAOEAMFQQAhEQNAIAogEUoEQCAUIBEgFWxqIBcgEiAFIBUgCEEBIAwgDiAQIBFsaxADIBFBAWohEQwBCwsLCyAWQQFqIRYMAQsLIAEgG2ohASATQQFqIRMMAQsLC/YBAQt/IAZBAnQiEyAKbCIYIAlsIhUgCGwhGSACIREDQCARIAIgA2pIBEAgESAHbyALbCANayEaIAEgESAHbSAEbCAFbCATbGohG0EAIRQDQCAJIBRKBEAgGiAPIBRsaiISIARJBEAgACAUIBhsaiEWIBsgBSASbCATbGohFyAQQQFGIAZBBE5xBEAgFyAFIBMgFiAVIAggCiAMIA4QBQVBACESA0AgCiASSgRAIBcgBSATIBYgEiATbGogFSAIQQEgDCAOIBAgEmxrEAUgEkEBaiESDAELCwsLIBRBAWohFAwBCwsgACAZaiEAIBFBAWohEQwBCwsLawEBfyAAIAJBfHFBAnRqIQMgACACQQJ0aiECA0AgACADSQRAIAEgAP0ABAD9+gH9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRAIAEgACgCALI4AgAgAEEEaiEAIAFBBGohAQwBCwsLoAECAnsBfyAAIAJBcHFqIQUgACACaiECA0AgACAFSQRAIAEgAP0ABAAiA/2JASIE/akB/fsB/QsEACABIAT9qgH9+wH9CwQQIAEgA/2KASID/akB/fsB/QsEICABIAP9qgH9+wH9CwQwIABBEGohACABQUBrIQEMAQsLA0AgACACSQRAIAEgAC0AALM4AgAgAEEBaiEAIAFBBGohAQwBCwsL7AMCB38BeyAEIgtBAnQhDQNAIAMgDEoEQCAHBEAgCARAIAIiCiALQXxxQQJ0aiEPIAogC0ECdGohDiAAIgn9CQIAGiABIgT9CQIAGgNAIAogD0kEQCAKIAn9AAQAIAT9AAQA/eUB/QsEACAKQRBqIQogCUEQaiEJIARBEGohBAwBCwsDQCAKIA5JBEAgCiAJ/QkCACAE/QkCAP3lAf1aAgAAIApBBGohCiAJQQRqIQkgBEEEaiEEDAELCwUgAiIJIAtBfHFBAnRqIQogCSALQQJ0aiEOIAAiBP0JAgAaIAH9CQIAIRADQCAJIApJBEAgCSAE/QAEACAQ/eUB/QsEACAJQRBqIQkgBEEQaiEEDAELCwNAIAkgDkkEQCAJIAT9CQIAIAH9CQIA/eUB/VoCAAAgCUEEaiEJIARBBGohBAwBCwsLBSACIgkgC0F8cUECdGohCiAJIAtBAnRqIQ4gAP0JAgAhECABIgT9CQIAGgNAIAkgCkkEQCAJIBAgBP0ABAD95QH9CwQAIAlBEGohCSAEQRBqIQQMAQsLA0AgCSAOSQRAIAkgAP0JAgAgBP0JAgD95QH9WgIAACAJQQRqIQkgBEEEaiEEDAELCwsgDEEBaiEMIAAgBWohACABIAZqIQEgAiANaiECDAELCwuWBAIHfwJ7IAQiC0ECdCENA0AgAyAMSgRAIAcEQCAIBEAgAiIKIAtBfHFBAnRqIQ8gCiALQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgCiAPSQRAIAogCf0ABAAgBP0ABAD95QEiECAQ/eYB/QsEACAKQRBqIQogCUEQaiEJIARBEGohBAwBCwsDQCAKIA5JBEAgCiAJ/QkCACAE/QkCAP3lASIQIBD95gH9WgIAACAKQQRqIQogCUEEaiEJIARBBGohBAwBCwsFIAIiCSALQXxxQQJ0aiEKIAkgC0ECdGohDiAAIgT9CQIAGiAB/QkCACEQA0AgCSAKSQRAIAkgBP0ABAAgEP3lASIRIBH95gH9CwQAIAlBEGohCSAEQRBqIQQMAQsLA0AgCSAOSQRAIAkgBP0JAgAgAf0JAgD95QEiECAQ/eYB/VoCAAAgCUEEaiEJIARBBGohBAwBCwsLBSACIgkgC0F8cUECdGohCiAJIAtBAnRqIQ4gAP0JAgAhECABIgT9CQIAGgNAIAkgCkkEQCAJIBAgBP0ABAD95QEiESAR/eYB/QsEACAJQRBqIQkgBEEQaiEEDAELCwNAIAkgDkkEQCAJIAD9CQIAIAT9CQIA/eUBIhAgEP3mAf1aAgAAIAlBBGohCSAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC6oFAgd/A3sgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAn9AAQAIhAgBP0ABAD95gEhESADIBAgESAQ/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv0LBAAgA0EQaiEDIAlBEGohCSAEQRBqIQQMAQsLA0AgAyAOSQRAIAn9CQIAIhAgBP0JAgD95gEhESADIBAgESAQ/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIANBBGohAyAJQQRqIQkgBEEEaiEEDAELCwUgAiIDIApBfHFBAnRqIQkgAyAKQQJ0aiEOIAAiBP0JAgAaIAH9CQIAIREDQCADIAlJBEAgBP0ABAAiEiAR/eYBIRAgAyASIBAgEv0MAAAAAAAAAAAAAAAAAAAAAP1E/VL9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAT9CQIAIhAgAf0JAgD95gEhESADIBAgESAQ/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIANBBGohAyAEQQRqIQQMAQsLCwUgAiIDIApBfHFBAnRqIQkgAyAKQQJ0aiEOIAD9CQIAIRAgASIE/QkCABoDQCADIAlJBEAgAyAQIBAgBP0ABAD95gEgEP0MAAAAAAAAAAAAAAAAAAAAAP1E/VL9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAD9CQIAIhAgBP0JAgD95gEhESADIBAgESAQ/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD95gH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/eYB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD95gH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD95gH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3mAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3mAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD96AH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/egB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD96AH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD96AH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3oAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3oAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD96QH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/ekB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD96QH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD96QH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3pAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3pAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD95wH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/ecB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD95wH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD95wH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3nAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3nAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD95AH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/eQB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD95AH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD95AH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3kAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3kAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC5ADAwJ7BH8BfQNAIAEgCUoEQEEAIQgDQCAIIAJBBGtMBEAgCEECdCIKIABqIgv9AAQAIQYgCwJ7IAMEQCAGIAMgCmr9AAQA/eQBIQYLIAb9DAAAAAAAAAAAAAAAAAAAAAD96QEiByAEQQFGDQAaIAf9DAAAwEAAAMBAAADAQAAAwED96AEgBEECRg0AGiAGIAX9E/3mASAGIAb9DAAAAAAAAAAAAAAAAAAAAAD9Q/1SIARBA0YNABogBgv9CwQAIAhBBGohCAwBCwsDQCACIAhKBEAgCEECdCIKIABqIgsqAgAhDCALAnsgAwR9IAwgAyAKaioCAJIFIAwL/RMiBv0MAAAAAAAAAAAAAAAAAAAAAP3pASIHIARBAUYNABogB/0MAADAQAAAwEAAAMBAAADAQP3oASAEQQJGDQAaIAYgBf0T/eYBIAYgBv0MAAAAAAAAAAAAAAAAAAAAAP1D/VIgBEEDRg0AGiAGC/0fADgCACAIQQFqIQgMAQsLIAAgAkECdGohACAJQQFqIQkMAQsLC80GAw9/BHsBfUEQIAaykUMAAABAlPwAQQNqQXxxIgggCEEQTBshDSADQQAgB0ECdCIL/AsAIARBACAL/AsAA0AgBiAOSgRAIAVBACALQQF0/AsAIAAhCSABIQggBSALaiEPIA0gBiAOayIKIAogDUobIRAgB0ECdCEUIAdBfHFBAnQhEUEAIQwDQCAMQQJqIBBMBEBBACEKA0AgCiARSQRAIAggCmoiEv0ABAAiGSAJIApqIhP9AAQAIAIgCmr9AAQAIhr95QH95gEhFyASIBRq/QAEACIYIBMgFGr9AAQAIBr95QH95gEhGiAFIApqIhIgEv0ABAAgGSAY/eQB/eQB/QsEACAKIA9qIhIgEv0ABAAgFyAa/eQB/eQB/QsEACAKQRBqIQoMAQsLA0AgCiAUSQRAIAUgCmoiEiASKgIAIAggCmoiFSoCACIbkjgCACAKIA9qIhMgEyoCACAbIAkgCmoiFioCACACIApqKgIAk5SSOAIAIBIgEioCACAUIBVqKgIAIhuSOAIAIBMgEyoCACAbIBQgFmoqAgAgAiAKaioCAJOUkjgCACAKQQRqIQoMAQsLIAxBAmohDCAUQQF0IgogCWohCSAIIApqIQgMAQsLIAwgEEgEQEEAIQoDQCAKIBRJBEAgBSAKaiIMIAwqAgAgCCAKaioCACIbkjgCACAKIA9qIgwgDCoCACAbIAkgCmoqAgAgAiAKaioCAJOUkjgCACAKQQRqIQoMAQsLCyAHQXxxQQJ0IQlBACEIA0AgCCAJSQRAIAMgCGoiCv0ABAAgBSAIav0ABAD95AEhFyAKIBf9CwQAIAhBEGohCAwBCwsDQCAIIAdBAnRJBEAgAyAIaiIJ/QkCACAFIAhq/QkCAP3kASEXIAkgF/1aAgAAIAhBBGohCAwBCwsgBSALaiEIIAdBfHFBAnQhCkEAIQkDQCAJIApJBEAgBCAJaiIM/QAEACAIIAlq/QAEAP3kASEXIAwgF/0LBAAgCUEQaiEJDAELCwNAIAkgB0ECdEkEQCAEIAlqIgr9CQIAIAggCWr9CQIA/eQBIRcgCiAX/VoCAAAgCUEEaiEJDAELCyALIBBsIgggAGohACABIAhqIQEgDSAOaiEODAELCwuAAQIBfwN8A0AgCSAHQQJ0SQRAIAIgCWoqAgC7IAi7oCEKIAEgCWoqAgC7IQsgBCAJaiADIAlqKgIAuyIMmiAAIAlqKgIAu6K2OAIAIAUgCWogDEQAAAAAAADgv6IgC6IgCqO2OAIAIAYgCWogCyAKn6O2OAIAIAlBBGohCQwBCwsLTwEBfwNAIAMgBUoEQCACIAEEfSABIAVBAnRqKgIABUMAAIA/C7sgACoCALsgBLugn6O2OAIAIAVBAWohBSAAQQRqIQAgAkEEaiECDAELCwvkAQMDfwF7AX0gBkF8cUECdCEHIAZBAnQhCANAIAUgCUoEQEEAIQYDQCAGIAdJBEAgACAGav0ABAAgASAGav0ABAD95QEgAiAGav0ABAD95gEhCiAEIAZqIAMEeyAKIAMgBmr9AAQA/eQBBSAKC/0LBAAgBkEQaiEGDAELCyAHIQYDQCAGIAhJBEAgACAGaioCACABIAZqKgIAkyACIAZqKgIAlCELIAQgBmogAwR9IAsgAyAGaioCAJIFIAsLOAIAIAZBBGohBgwBCwsgCUEBaiEJIAAgCGohACAEIAhqIQQMAQsLC+IIAgR7AX8gACADQXxxQQJ0aiEIIAAgA0ECdGohAwNAIAAgCEkEQCAA/QAEACIEIAT95AH94AH94QH9DAAA0MIAANDCAADQwgAA0ML96wH9DAAAskIAALJCAACyQgAAskL96gEiBP0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIF/QwAAEBLAABASwAAQEsAAEBL/bEBIgZBAf2sASEH/QwAAIA/AACAPwAAgD8AAIA/IAQgBf0MAABASwAAQEsAAEBLAABAS/3lASIE/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBCAE/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAT95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgBP3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAE/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAT95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgBP3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAH/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBiAH/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEiBP3kASEFIAIgAf0ABAD9DAAAgEAAAIBAAACAQAAAgEAgBCAFIAX95gH95wH95gH95gH9CwQAIABBEGohACABQRBqIQEgAkEQaiECDAELCwNAIAAgA0kEQCAA/QkCACIEIAT95AH94AH94QH9DAAA0MIAANDCAADQwgAA0ML96wH9DAAAskIAALJCAACyQgAAskL96gEiBP0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIF/QwAAEBLAABASwAAQEsAAEBL/bEBIgZBAf2sASEH/QwAAIA/AACAPwAAgD8AAIA/IAQgBf0MAABASwAAQEsAAEBLAABAS/3lASIE/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBCAE/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAT95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgBP3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAE/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAT95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgBP3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAH/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBiAH/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEiBP3kASEFIAIgAf0JAgD9DAAAgEAAAIBAAACAQAAAgEAgBCAFIAX95gH95wH95gH95gH9WgIAACAAQQRqIQAgAUEEaiEBIAJBBGohAgwBCwsLmgECAXsBfyAAIANBfHFBAnRqIQUgACADQQJ0aiEDA0AgACAFSQRAIAIgAP0ABAAiBCAE/eQBIAH9AAQA/eYB/QsEACAAQRBqIQAgAUEQaiEBIAJBEGohAgwBCwsDQCAAIANJBEAgAiAA/QkCACIEIAT95AEgAf0JAgD95gH9WgIAACAAQQRqIQAgAUEEaiEBIAJBBGohAgwBCwsL8AgCBXsBfyAAIANBfHFBAnRqIQkgACADQQJ0aiEDA0AgACAJSQRAIAD9AAQAIgT94AH94QH9DAAA0MIAANDCAADQwgAA0ML96wH9DAAAskIAALJCAACyQgAAskL96gEiBf0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIG/QwAAEBLAABASwAAQEsAAEBL/bEBIgdBAf2sASEIIAIgAf0ABAAgBSAG/QwAAEBLAABASwAAQEsAAEBL/eUBIgX9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBf0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIFIAX95gH9DITMtjqEzLY6hMy2OoTMtjogBf3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAF/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAX95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBf3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAF/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAj9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAHIAj9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASIF/QwAAIA/AACAPwAAgD8AAIA/IAT9DAAAAAAAAAAAAAAAAAAAAAD9Q/1S/QwAAIA/AACAPwAAgD8AAIA/IAX95AH95wH95gH9CwQAIABBEGohACABQRBqIQEgAkEQaiECDAELCwNAIAAgA0kEQCAA/QkCACIE/eAB/eEB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgX9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBv0MAABASwAAQEsAAEBLAABAS/2xASIHQQH9rAEhCCACIAH9CQIAIAUgBv0MAABASwAAQEsAAEBLAABAS/3lASIF/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAX9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBSAF/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAX95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgBf3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAF/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAX95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgBf3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAI/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgByAI/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEiBf0MAACAPwAAgD8AAIA/AACAPyAE/QwAAAAAAAAAAAAAAAAAAAAA/UP9Uv0MAACAPwAAgD8AAIA/AACAPyAF/eQB/ecB/eYB/VoCAAAgAEEEaiEAIAFBBGohASACQQRqIQIMAQsLC6oIAgR7AX8gACADQXxxQQJ0aiEIIAAgA0ECdGohAwNAIAAgCEkEQCAA/QAEAP3gAf3hAf0MAADQwgAA0MIAANDCAADQwv3rAf0MAACyQgAAskIAALJCAACyQv3qASIE/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgX9DAAAQEsAAEBLAABASwAAQEv9sQEiBkEB/awBIQf9DAAAgD8AAIA/AACAPwAAgD8gBCAF/QwAAEBLAABASwAAQEsAAEBL/eUBIgT9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIEIAT95gH9DITMtjqEzLY6hMy2OoTMtjogBP3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAE/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAT95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAE/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAf9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAGIAf9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASIE/eQBIQUgAiAB/QAEACAEIAUgBf3mAf3nAf3mAf0LBAAgAEEQaiEAIAFBEGohASACQRBqIQIMAQsLA0AgACADSQRAIAD9CQIA/eAB/eEB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgT9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBf0MAABASwAAQEsAAEBLAABAS/2xASIGQQH9rAEhB/0MAACAPwAAgD8AAIA/AACAPyAEIAX9DAAAQEsAAEBLAABASwAAQEv95QEiBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgQgBP3mAf0MhMy2OoTMtjqEzLY6hMy2OiAE/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAT95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBP3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAT95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgB/0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAYgB/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIgT95AEhBSACIAH9CQIAIAQgBSAF/eYB/ecB/eYB/VoCAAAgAEEEaiEAIAFBBGohASACQQRqIQIMAQsLC8oBAgJ7AX8gBP0TIQUgACADQXxxQQJ0aiEHIAAgA0ECdGohAwNAIAAgB0kEQCACIAH9AAQAIgYgBiAF/eYBIAD9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv0LBAAgAEEQaiEAIAFBEGohASACQRBqIQIMAQsLA0AgACADSQRAIAIgAf0JAgAiBiAGIAX95gEgAP0JAgD9DAAAAAAAAAAAAAAAAAAAAAD9RP1S/VoCAAAgAEEEaiEAIAFBBGohASACQQRqIQIMAQsLC/IBAgF7AX8gACADQXxxQQJ0aiEFIAAgA0ECdGohAwNAIAAgBUkEQCACIAH9AAQAIgQgBCAA/QAEACIE/QwAAIA/AACAPwAAgD8AAIA//eQB/eYBIAT9DAAAAAAAAAAAAAAAAAAAAAD9RP1S/QsEACAAQRBqIQAgAUEQaiEBIAJBEGohAgwBCwsDQCAAIANJBEAgAiAB/QkCACIEIAQgAP0JAgAiBP0MAACAPwAAgD8AAIA/AACAP/3kAf3mASAE/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIABBBGohACABQQRqIQEgAkEEaiECDAELCws=";
var relaxedSimdBinary = "AGFzbQEAAAAB3gIdYAl/f39/f39/f38AYAN/f38AYAR/f39/AGAGf39/f39/AGAQf39/f39/f39/f39/f39/fwBgBX9/f39/AGAEf39/fQBgFn9/f39/f39/f39/f39/f39/f39/f38AYAl/f39/f39/f30AYAd/f39/f39/AGALf39/f39/f39/f38AYAx/f39/f39/f39/f38AYAx/f39/f39/f3x8f38AYAd/f39/f399AGARf39/f39/f39/f39/f39/f38AYAV/f39/fQBgBX9/f319AGAFf39/f3wAYAV/f398fABgF39/f39/f39/f39/f39/f39/f39/f39/AGAKf39/f39/fX19fQBgCH9/f39/f319AGAGf39/f319AGAPf39/f39/f399fX19fX19AGAIf39/f39/f30AYAABf2ANf39/f39/f39/f39/fwBgBn9/f39/fQBgCH9/f39/f39/AAISAQNlbnYGbWVtb3J5AgEAgIAEA2JhAwkDAAMAAwoKAQYBAQEBAQYBAQEBAQYBAQEQAQELBAQFDAwFDQMDAxECAgISEwcHBxQVFhcYBQgNAAgZGgUFBAQEAAsAAAAAAAAODgEBAAAAAAAAAAAbHAgPCQICAgIPAgf3CVoLZWx1R3JhZGllbnQAYBFsZWFreVJlbHVHcmFkaWVudABfD3NpZ21vaWRHcmFkaWVudABeEHNvZnRwbHVzR3JhZGllbnQAXQ5zcXVhcmVHcmFkaWVudABcDHRhbmhHcmFkaWVudABbA2FkZABVBmRpdmlkZQBUB21heGltdW0AUwdtaW5pbXVtAFIIbXVsdGlwbHkAUQVwcmVsdQBQEXNxdWFyZWREaWZmZXJlbmNlAE8Ic3VidHJhY3QAThFjYXN0Qnl0ZXNUb0Zsb2F0cwBNFGNhc3RJbnRlZ2Vyc1RvRmxvYXRzAEwFZXF1YWwASQdncmVhdGVyAEgMZ3JlYXRlckVxdWFsAEcEbGVzcwBGCWxlc3NFcXVhbABFCG5vdEVxdWFsAEQIc3VtSW5uZXIAKAhtYXhJbm5lcgArCG1pbklubmVyACoMcHJvZHVjdElubmVyACkIc3VtT3V0ZXIAJAhtYXhPdXRlcgAnCG1pbk91dGVyACYMcHJvZHVjdE91dGVyACUMcmVwZWF0QmxvY2tzACMGc2VsZWN0ACAGbWFwQWJzABwHbWFwQ2VpbAAbB21hcENsaXAAGgZtYXBFcmYAGQZtYXBFeHAAGAhtYXBGbG9vcgAXDG1hcExlYWt5UmVsdQAWBm1hcExvZwAVCW1hcE5lZ2F0ZQAUDW1hcFJlY2lwcm9jYWwAEwdtYXBSZWx1ABIIbWFwUnNxcnQAEQhtYXBTY2FsZQAQB21hcFNlbHUADwdtYXBTaWduAA4LbWFwU29mdHBsdXMADQdtYXBTcXJ0AAwJbWFwU3F1YXJlAAsHbWFwU3RlcAAKB21hcFRhbmgACQ1nZW1tV29ya0J5dGVzADsEZ2VtbQA8DmltYWdlVG9Db2x1bW5zAEoOY29sdW1uc1RvSW1hZ2UASwdhZGRCaWFzAFYKYWRhbVVwZGF0ZQA0DXJtc1Byb3BVcGRhdGUAMQ5tb21lbnR1bVVwZGF0ZQAyDWF2ZXJhZ2VVcGRhdGUAMw5iYXRjaE5vcm1TbG9wZQBZCWJhdGNoTm9ybQBaDWJhdGNoTm9ybVN1bXMAVxtiYXRjaE5vcm1TdGF0aXN0aWNzR3JhZGllbnQAWAdtYXhQb29sAC4LYXZlcmFnZVBvb2wAMBNhdmVyYWdlUG9vbEdyYWRpZW50AC8PbWF4UG9vbEdyYWRpZW50AC0LdW5mb2xkRGVwdGgABwlmb2xkRGVwdGgACAlkZXB0aHdpc2UAQRZkZXB0aHdpc2VJbnB1dEdyYWRpZW50AD8XZGVwdGh3aXNlRmlsdGVyR3JhZGllbnQAQA5yZXBlYXRDaGFubmVscwA+E3N1bVJlcGVhdGVkQ2hhbm5lbHMAPQdjb3B5Qm94AEMHZmlsbEJveABCEXRyYW5zcG9zZU1hdHJpY2VzAB0NcmVzaXplTmVhcmVzdAAiFXJlc2l6ZU5lYXJlc3RHcmFkaWVudAAhC3VuaWZvcm1GaWxsACwRc3F1YXJlZERldmlhdGlvbnMANRBub3JtYWxpc2VGYWN0b3JzADoRbm9ybWFsaXNlR3JhZGllbnQAOQxyb3dWYXJpYW5jZXMANg1ub3JtYWxpc2VSb3dzADgVbm9ybWFsaXNlUm93c0dyYWRpZW50ADcOaW1hZ2VUb1RhcFJvd3MAHw50YXBSb3dzVG9JbWFnZQAeCuXpAmGdAwELeyACIABBBXRqIQADQCAAIAJLBEAgAf0JAgAiDyAC/QAEACIOIAb9hQIhBiAPIAL9AAQQIg8gB/2FAiEHIAH9CQIEIhAgDiAI/YUCIQggECAPIAn9hQIhCSAB/QkCCCIQIA4gCv2FAiEKIBAgDyAL/YUCIQsgAf0JAgwiECAOIAz9hQIhDCAQIA8gDf2FAiENIAFBEGohASACQSBqIQIMAQsLIAUEQCADIAP9AAQAIAb95AH9CwQAIAMgA/0ABBAgB/3kAf0LBBAgAyAEaiIAIAD9AAQAIAj95AH9CwQAIAAgAP0ABBAgCf3kAf0LBBAgAyAEQQF0aiIAIAD9AAQAIAr95AH9CwQAIAAgAP0ABBAgC/3kAf0LBBAgAyAEQQNsaiIAIAD9AAQAIAz95AH9CwQAIAAgAP0ABBAgDf3kAf0LBBAFIAMgBv0LBAAgAyAH/QsEECADIARqIgAgCP0LBAAgACAJ/QsEECADIARBAXRqIgAgCv0LBAAgACAL/QsEECADIARBA2xqIgAgDP0LBAAgACAN/QsEEAsLmwQCCn8GeyAAQQJ0IQkDQCADIAtKBEBBACEKA0AgACAKSgRAIAEgCkECdGohCCACIAogC2oiByAFbGoiDyAGIAMgB0obIQwgBSAPaiAGIAdBAWogA0gbIQ0gDyAFQQF0aiAGIAdBAmogA0gbIQ4gDyAFQQNsaiAGIAdBA2ogA0gbIQ9BACEHA0AgByAEQQRrTARAIAggDCAHQQJ0IhBq/QAEACITIA0gEGr9AAQAIhT9DQABAgMQERITBAUGBxQVFhciFSAOIBBq/QAEACIWIA8gEGr9AAQAIhH9DQABAgMQERITBAUGBxQVFhciEv0NAAECAwQFBgcQERITFBUWF/0LBAAgCCAJaiAVIBL9DQgJCgsMDQ4PGBkaGxwdHh/9CwQAIAggCUEBdGogEyAU/Q0ICQoLGBkaGwwNDg8cHR4fIhIgFiAR/Q0ICQoLGBkaGwwNDg8cHR4fIhH9DQABAgMEBQYHEBESExQVFhf9CwQAIAggCUEDbGogEiAR/Q0ICQoLDA0ODxgZGhscHR4f/QsEACAIIAlBAnRqIQggB0EEaiEHDAELCwNAIAQgB0oEQCAIIAwgB0ECdCIQaioCADgCACAIIA0gEGoqAgA4AgQgCCAOIBBqKgIAOAIIIAggDyAQaioCADgCDCAIIAlqIQggB0EBaiEHDAELCyAKQQRqIQoMAQsLIAEgBCAJbGohASAAIAtqIQsMAQsLC6QCAQh/IABBAnQhCgNAIAMgC0oEQCACIAtBAnRqIQcgAyALayINIABIBEAgASIGIAQgAEECdGxqIQkDQCAGIAlJBEBBACEMA0AgACAMSgRAIAxBAnQiCCAGaiAMIA1IBH0gByAIaioCAAVDAAAAAAs4AgAgDEEBaiEMDAELCyAFIAdqIQcgBiAAQQJ0aiEGDAELCwUgAEEIRgRAIAEiBiAEQQV0aiEIA0AgBiAISQRAIAYgB/0ABAD9CwQAIAYgB/0ABBD9CwQQIAUgB2ohByAGQSBqIQYMAQsLBSABIgYgBEEEdGohCANAIAYgCEkEQCAGIAf9AAQA/QsEACAFIAdqIQcgBkEQaiEGDAELCwsLIAEgBCAKbGohASAAIAtqIQsMAQsLC78DAQh/IAcgCGpBAWsgB20iCUEAIAlBAEobIgkgBSAFIAlKGyEKIAUhCSAHIQsgAyAGayAIaiIFQQBIBH9BAAUgBSALbUEBaiIFIAkgBSAJSBsLIgUgCiAFIApKGyEPIAQgBmwhEANAIAogDUoEQCAAIAIgAyAEIAYgCyANbCAIaxAEIAAgAWohACANQQFqIQ0MAQsLIAIgCyANbCAIayAEbGohDCAQQQRGBEADQCANIA9IBEAgACAMKgIAOAIAIAAgAWohACAMIAtBAnRqIQwgDUEBaiENDAELCwsDQCANIA9IBEAgDCEKIBAgACIFaiEOA0AgBUEgaiIHIA5NBEAgBSAK/QAEAP0LBAAgBSAK/QAEEP0LBBAgByEFIApBIGohCgwBCwsDQCAFQRBqIgcgDk0EQCAFIAr9AAQA/QsEACAHIQUgCkEQaiEKDAELCwNAIAUgDkkEQCAFIAoqAgA4AgAgBUEEaiEFIApBBGohCgwBCwsgACABaiEAIAwgBCALbGohDCANQQFqIQ0MAQsLA0AgCSANSgRAIAAgAiADIAQgBiALIA1sIAhrEAQgACABaiEAIA1BAWohDQwBCwsLlQMBBX8gACACIAVrIgIgBCACIARIGyICQQAgBWsiBkEAIAZBAEobIgYgBCAEIAZKGyIIIAIgCEobIgogA2xqIQcgACAAIAMgCGxqIgYgAGtqIQkDQCAAQRBqIgIgCU0EQCAA/QwAAAAAAAAAAAAAAAAAAAAA/QsEACACIQAMAQsLA0AgACAJSQRAIABDAAAAADgCACAAQQRqIQAMAQsLIAEgBSAIaiADbGohBSAHIAYiAGsgAGohAgNAIABBIGoiASACTQRAIAAgBf0ABAD9CwQAIAAgBf0ABBD9CwQQIAEhACAFQSBqIQUMAQsLA0AgAEEQaiIBIAJNBEAgACAF/QAEAP0LBAAgASEAIAVBEGohBQwBCwsDQCAAIAJJBEAgACAFKgIAOAIAIABBBGohACAFQQRqIQUMAQsLIAciACAEIAprIANsaiECA0AgAEEQaiIBIAJNBEAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgASEADAELCwNAIAAgAkkEQCAAQwAAAAA4AgAgAEEEaiEADAELCwufAwEIfyAHIAhqQQFrIAdtIglBACAJQQBKGyIJIAUgBSAJShshCSAFIQwgByEKIAEgBmsgCGoiBUEASAR/QQAFIAUgCm1BAWoiBSAMIAUgDEgbCyIFIAkgBSAJShshDiACIAZsIQ8DQCAJIA1KBEAgACABIAIgAyAGIAogDWwgCGsQBiADIARqIQMgDUEBaiENDAELCyAAIAogDWwgCGsgAmxqIQkgD0EERgRAA0AgDSAOSARAIAkgCSoCACADKgIAkjgCACADIARqIQMgCSAKQQJ0aiEJIA1BAWohDQwBCwsLA0AgDSAOSARAIAMhCyAPIAkiBWohEANAIAVBEGoiByAQTQRAIAUgBf0ABAAgC/0ABAD95AH9CwQAIAchBSALQRBqIQsMAQsLA0AgBSAQSQRAIAUgBSoCACALKgIAkjgCACAFQQRqIQUgC0EEaiELDAELCyADIARqIQMgCSACIApsaiEJIA1BAWohDQwBCwsDQCAMIA1KBEAgACABIAIgAyAGIAogDWwgCGsQBiADIARqIQMgDUEBaiENDAELCwu1AQEBfyAAQQAgBWsiAEEAIABBAEobIgAgBCAAIARIGyIGIAVqIAJsaiEAIAMgAiAGbGohAyAAIAEgBWsiASAEIAEgBEgbIgEgBiABIAZKGyAGayACbGohAgNAIABBEGoiASACTQRAIAAgAP0ABAAgA/0ABAD95AH9CwQAIAEhACADQRBqIQMMAQsLA0AgACACSQRAIAAgACoCACADKgIAkjgCACAAQQRqIQAgA0EEaiEDDAELCwvsAgEMfyAGQQJ0IhYgB2whEQNAIAIgE0oEQEEAIRQDQCAEIBRKBEBBACEVA0AgByAVSgRAIAEgFSAWbGohCyAAIAggFGwgCmsgCSAVbGoiBiADIBNsaiAFbCAWbGohDSADIAZLIQ9BACESA0AgBSASSgRAIA8EQCANIQ4gFiALIgZqIRADQCAGQRBqIgwgEE0EQCAGIA79AAQA/QsEACAMIQYgDkEQaiEODAELCwNAIAYgEEkEQCAGIA4qAgA4AgAgBkEEaiEGIA5BBGohDgwBCwsFIBYgCyIGaiEOA0AgBkEQaiIMIA5NBEAgBv0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgDCEGDAELCwNAIAYgDkkEQCAGQwAAAAA4AgAgBkEEaiEGDAELCwsgCyARaiELIA0gFmohDSASQQFqIRIMAQsLIBVBAWohFQwBCwsgASAFIBFsaiEBIBRBAWohFAwBCwsgE0EBaiETDAELCwvIAgELfyAGQQJ0Ig8gB2whFCABQQAgAiADbCAFbCAPbPwLAANAIAIgEkoEQEEAIREDQCAEIBFKBEBBACEQA0AgByAQSgRAIAMgCCARbCAKayAJIBBsaiIGSwRAIAAgDyAQbGohDSABIAMgEmwgBmogBWwgD2xqIQ5BACETA0AgBSATSgRAIA0hDCAPIA4iBmohFQNAIAZBEGoiCyAVTQRAIAYgBv0ABAD9DAAAgD8AAIA/AACAPwAAgD8gDP0ABAD95gH95AH9CwQAIAshBiAMQRBqIQwMAQsLA0AgBiAVSQRAIAYgBioCACAMKgIAkjgCACAGQQRqIQYgDEEEaiEMDAELCyAOIA9qIQ4gDSAUaiENIBNBAWohEwwBCwsLIBBBAWohEAwBCwsgACAFIBRsaiEAIBFBAWohEQwBCwsgEkEBaiESDAELCwuICAIEewF/IAAgAkF8cUECdGohByAAIAJBAnRqIQIDQCAAIAdJBEAgAP0ABAAiA/3gAf0MAAAAwAAAAMAAAADAAAAAwP3mAf0MAAAgwgAAIMIAACDCAAAgwv3rASIE/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgX9DAAAQEsAAEBLAABASwAAQEv9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASEGIAEgBCAF/QwAAEBLAABASwAAQEsAAEBL/eUBIgT9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIEIAT95gH9DITMtjqEzLY6hMy2OoTMtjogBP3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAE/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAT95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAE/eQBIAb95gEgBv0MAACAPwAAgD8AAIA/AACAP/3lAf3kASIE/eEBIAT9DAAAAEAAAABAAAAAQAAAAED95AH95wH9DAAAAIAAAACAAAAAgAAAAID9TyAD/QwAAACAAAAAgAAAAIAAAACA/U79UP0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgAP0JAgAiA/3gAf0MAAAAwAAAAMAAAADAAAAAwP3mAf0MAAAgwgAAIMIAACDCAAAgwv3rASIE/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgX9DAAAQEsAAEBLAABASwAAQEv9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASEGIAEgBCAF/QwAAEBLAABASwAAQEsAAEBL/eUBIgT9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIEIAT95gH9DITMtjqEzLY6hMy2OoTMtjogBP3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAE/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAT95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAE/eQBIAb95gEgBv0MAACAPwAAgD8AAIA/AACAP/3lAf3kASIE/eEBIAT9DAAAAEAAAABAAAAAQAAAAED95AH95wH9DAAAAIAAAACAAAAAgAAAAID9TyAD/QwAAACAAAAAgAAAAIAAAACA/U79UP1aAgAAIABBBGohACABQQRqIQEMAQsLC94BAgJ7AX8gA/0TIQQgACACQXxxQQJ0aiEGIAAgAkECdGohAgNAIAAgBkkEQCAB/QwAAIA/AACAPwAAgD8AAIA/IAQgAP0ABAAiBf0MAAAAAAAAAAAAAAAAAAAAAP1E/VIgBSAFIAX9Qf1S/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCAB/QwAAIA/AACAPwAAgD8AAIA/IAQgAP0JAgAiBf0MAAAAAAAAAAAAAAAAAAAAAP1E/VIgBSAFIAX9Qf1S/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLegIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEACIDIAP95gH9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRAIAEgAP0JAgAiAyAD/eYB/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLcgIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEAP3jAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP3jAf1aAgAAIABBBGohACABQQRqIQEMAQsLC8AKAgV7AX8gACACQXxxQQJ0aiEIIAAgAkECdGohAgNAIAAgCEkEQCAA/QAEACID/eAB/eEB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgT9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBf0MAABASwAAQEsAAEBLAABAS/2xASIGQQH9rAEhByAEIAX9DAAAQEsAAEBLAABASwAAQEv95QEiBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgQgBP3mAf0MhMy2OoTMtjqEzLY6hMy2OiAE/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAT95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBP3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAT95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgB/0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAYgB/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIgQgBP0MAAAAQAAAAEAAAABAAAAAQP3kAf3nASIEIAT95gEhBSABIAP9DAAAAAAAAAAAAAAAAAAAAAD96wEgBP0MH32PPh99jz4ffY8+H32PPiAF/eYB/QzdWo8+3VqPPt1ajz7dWo8+/eQBIAX95gH9DEDpzD5A6cw+QOnMPkDpzD795AEgBf3mAf0MgKoqP4CqKj+Aqio/gKoqP/3kASAF/eYB/QwAAABAAAAAQAAAAEAAAABA/eQB/eYB/eQB/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCAA/QkCACID/eAB/eEB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgT9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBf0MAABASwAAQEsAAEBLAABAS/2xASIGQQH9rAEhByAEIAX9DAAAQEsAAEBLAABASwAAQEv95QEiBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgQgBP3mAf0MhMy2OoTMtjqEzLY6hMy2OiAE/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAT95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBP3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAT95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgB/0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAYgB/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIgQgBP0MAAAAQAAAAEAAAABAAAAAQP3kAf3nASIEIAT95gEhBSABIAP9DAAAAAAAAAAAAAAAAAAAAAD96wEgBP0MH32PPh99jz4ffY8+H32PPiAF/eYB/QzdWo8+3VqPPt1ajz7dWo8+/eQBIAX95gH9DEDpzD5A6cw+QOnMPkDpzD795AEgBf3mAf0MgKoqP4CqKj+Aqio/gKoqP/3kASAF/eYB/QwAAABAAAAAQAAAAEAAAABA/eQB/eYB/eQB/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLmAICAXsBfyAAIAJBfHFBAnRqIQQgACACQQJ0aiECA0AgACAESQRAIAEgAP0ABAAiA/0MAAAAAAAAAAAAAAAAAAAAAP1E/QwAAIA/AACAPwAAgD8AAIA//U4gA/0MAAAAAAAAAAAAAAAAAAAAAP1D/QwAAIC/AACAvwAAgL8AAIC//U79UP0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCACID/QwAAAAAAAAAAAAAAAAAAAAA/UT9DAAAgD8AAIA/AACAPwAAgD/9TiAD/QwAAAAAAAAAAAAAAAAAAAAA/UP9DAAAgL8AAIC/AACAvwAAgL/9Tv1Q/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLhAgCBHsBfyAAIAJBfHFBAnRqIQcgACACQQJ0aiECA0AgACAHSQRAIAD9AAQAIgP9DAAAAAAAAAAAAAAAAAAAAAD96gH9DAAAIMIAACDCAAAgwgAAIML96wEiBP0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIF/QwAAEBLAABASwAAQEsAAEBL/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwEhBiABIAP9DF99hj9ffYY/X32GP199hj/95gEgAyAEIAX9DAAAQEsAAEBLAABASwAAQEv95QEiBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgQgBP3mAf0MhMy2OoTMtjqEzLY6hMy2OiAE/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAT95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBP3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAT95AEgBv3mASAG/QwAAIA/AACAPwAAgD8AAIA//eUB/eQB/QxmCeE/ZgnhP2YJ4T9mCeE//eYBIAP9DAAAAAAAAAAAAAAAAAAAAAD9RCID/VIgA/1S/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCAA/QkCACID/QwAAAAAAAAAAAAAAAAAAAAA/eoB/QwAACDCAAAgwgAAIMIAACDC/esBIgT9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBf0MAABASwAAQEsAAEBLAABAS/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asBIQYgASAD/QxffYY/X32GP199hj9ffYY//eYBIAMgBCAF/QwAAEBLAABASwAAQEsAAEBL/eUBIgT9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIEIAT95gH9DITMtjqEzLY6hMy2OoTMtjogBP3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAE/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAT95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAE/eQBIAb95gEgBv0MAACAPwAAgD8AAIA/AACAP/3lAf3kAf0MZgnhP2YJ4T9mCeE/ZgnhP/3mASAD/QwAAAAAAAAAAAAAAAAAAAAA/UQiA/1SIAP9Uv1aAgAAIABBBGohACABQQRqIQEMAQsLC3wCAXsBfyAD/RMhBCAAIAJBfHFBAnRqIQUgACACQQJ0aiECA0AgACAFSQRAIAEgAP0ABAAgBP3mAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCACAE/eYB/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLnAECAXsBfyAAIAJBfHFBAnRqIQQgACACQQJ0aiECA0AgACAESQRAIAH9DAAAgD8AAIA/AACAPwAAgD8gAP0ABAD94wH95wH9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRAIAH9DAAAgD8AAIA/AACAPwAAgD8gAP0JAgD94wH95wH9WgIAACAAQQRqIQAgAUEEaiEBDAELCwuWAQIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP3rAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP0MAAAAAAAAAAAAAAAAAAAAAP3rAf1aAgAAIABBBGohACABQQRqIQEMAQsLC5YBAgF7AX8gACACQXxxQQJ0aiEEIAAgAkECdGohAgNAIAAgBEkEQCAB/QwAAIA/AACAPwAAgD8AAIA/IAD9AAQA/ecB/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCAB/QwAAIA/AACAPwAAgD8AAIA/IAD9CQIA/ecB/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLcgIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEAP3hAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP3hAf1aAgAAIABBBGohACABQQRqIQEMAQsLC6IIAgR7AX8gACACQXxxQQJ0aiEHIAAgAkECdGohAgNAIAAgB0kEQCAA/QAEACID/QwAAIAAAACAAAAAgAAAAIAA/UMhBCAD/QwAAABLAAAASwAAAEsAAABL/eYBIAMgBP1S/QzzBDU/8wQ1P/MENT/zBDU//bEBIgVBF/2sAf36ASAE/QwAALhBAAC4QQAAuEEAALhB/U795QEhBCAF/Qz//38A//9/AP//fwD//38A/U79DPMENT/zBDU/8wQ1P/MENT/9rgH9DAAAgD8AAIA/AACAPwAAgD/95QEiBSAF/QwAAABAAAAAQAAAAEAAAABA/eQB/ecBIgUgBf3mASEGIAH9DAAAgP8AAID/AACA/wAAgP8gAyAF/Qxo85g+aPOYPmjzmD5o85g+IAb95gH9DEyvzD5Mr8w+TK/MPkyvzD795AEgBv3mAf0MvaoqP72qKj+9qio/vaoqP/3kASAG/eYB/QwAAABAAAAAQAAAAEAAAABA/eQB/eYBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95AEgBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3kASAD/QwAAIB/AACAfwAAgH8AAIB//Ub9UiAD/QwAAAAAAAAAAAAAAAAAAAAA/UH9Uv0MAADAfwAAwH8AAMB/AADAfyAD/QwAAAAAAAAAAAAAAAAAAAAA/Ub9Uv0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgAP0JAgAiA/0MAACAAAAAgAAAAIAAAACAAP1DIQQgA/0MAAAASwAAAEsAAABLAAAAS/3mASADIAT9Uv0M8wQ1P/MENT/zBDU/8wQ1P/2xASIFQRf9rAH9+gEgBP0MAAC4QQAAuEEAALhBAAC4Qf1O/eUBIQQgBf0M//9/AP//fwD//38A//9/AP1O/QzzBDU/8wQ1P/MENT/zBDU//a4B/QwAAIA/AACAPwAAgD8AAIA//eUBIgUgBf0MAAAAQAAAAEAAAABAAAAAQP3kAf3nASIFIAX95gEhBiAB/QwAAID/AACA/wAAgP8AAID/IAMgBf0MaPOYPmjzmD5o85g+aPOYPiAG/eYB/QxMr8w+TK/MPkyvzD5Mr8w+/eQBIAb95gH9DL2qKj+9qio/vaoqP72qKj/95AEgBv3mAf0MAAAAQAAAAEAAAABAAAAAQP3kAf3mASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eQBIAT9DACAMT8AgDE/AIAxPwCAMT/95gH95AEgA/0MAACAfwAAgH8AAIB/AACAf/1G/VIgA/0MAAAAAAAAAAAAAAAAAAAAAP1B/VL9DAAAwH8AAMB/AADAfwAAwH8gA/0MAAAAAAAAAAAAAAAAAAAAAP1G/VL9WgIAACAAQQRqIQAgAUEEaiEBDAELCwu0AQICewF/IAP9EyEEIAAgAkF8cUECdGohBiAAIAJBAnRqIQIDQCAAIAZJBEAgASAA/QAEACIFIAUgBP3mASAF/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCACIFIAUgBP3mASAF/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIABBBGohACABQQRqIQEMAQsLC3ACAXsBfyAAIAJBfHFBAnRqIQQgACACQQJ0aiECA0AgACAESQRAIAEgAP0ABAD9aP0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP1o/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLtAcCBHsBfyAAIAJBfHFBAnRqIQcgACACQQJ0aiECA0AgACAHSQRAIAD9AAQA/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgP9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBP0MAABASwAAQEsAAEBLAABAS/2xASIFQQH9rAEhBiABIAMgBP0MAABASwAAQEsAAEBLAABAS/3lASID/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAP9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiAyAD/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAP95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgA/3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAD/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAP95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgA/3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAG/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBSAG/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gH9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRAIAD9CQIA/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgP9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBP0MAABASwAAQEsAAEBLAABAS/2xASIFQQH9rAEhBiABIAMgBP0MAABASwAAQEsAAEBLAABAS/3lASID/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAP9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiAyAD/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAP95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgA/3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAD/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAP95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgA/3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAG/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBSAG/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gH9WgIAACAAQQRqIQAgAUEEaiEBDAELCwvGDgIHewF/IAAgAkF8cUECdGohCiAAIAJBAnRqIQIDQCAAIApJBED9DM/CTjnPwk45z8JOOc/CTjkgAP0ABAAiA/3gASIE/QwAAIBAAACAQAAAgEAAAIBA/eoBIgX95gH9DLlASLu5QEi7uUBIu7lASLv95AEgBf3mAf0MgH62PIB+tjyAfrY8gH62PP3kASAF/eYB/QySEdW9khHVvZIR1b2SEdW9/eQBIAX95gH9DFgWI79YFiO/WBYjv1gWI7/95AEgBf3mAf0MGVqQvxlakL8ZWpC/GVqQv/3kASAF/eYB/QzfGzq53xs6ud8bOrnfGzq5/eQB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgX9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBv0MAABASwAAQEsAAEBLAABAS/2xASIHQQH9rAEhCCAB/QxjcqU4Y3KlOGNypThjcqU4IAMgA/3mASIJ/eYB/Qz0QlK69EJSuvRCUrr0QlK6/eQBIAn95gH9DPoMqjv6DKo7+gyqO/oMqjv95AEgCf3mAf0M2v3bvNr927za/du82v3bvP3kASAJ/eYB/QyQFuc9kBbnPZAW5z2QFuc9/eQBIAn95gH9DJ+TwL6fk8C+n5PAvp+TwL795AEgCf3mAf0Mum6QP7pukD+6bpA/um6QP/3kASAD/eYB/QwAAIA/AACAPwAAgD8AAIA/IAUgBv0MAABASwAAQEsAAEBLAABAS/3lASIF/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAX9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBSAF/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAX95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgBf3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAF/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAX95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgBf3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAI/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgByAI/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gH95QEgA/0MAAAAgAAAAIAAAACAAAAAgP1O/VAgBP0MAACAPwAAgD8AAIA/AACAP/1D/VL9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRA/QzPwk45z8JOOc/CTjnPwk45IAD9CQIAIgP94AEiBP0MAACAQAAAgEAAAIBAAACAQP3qASIF/eYB/Qy5QEi7uUBIu7lASLu5QEi7/eQBIAX95gH9DIB+tjyAfrY8gH62PIB+tjz95AEgBf3mAf0MkhHVvZIR1b2SEdW9khHVvf3kASAF/eYB/QxYFiO/WBYjv1gWI79YFiO//eQBIAX95gH9DBlakL8ZWpC/GVqQvxlakL/95AEgBf3mAf0M3xs6ud8bOrnfGzq53xs6uf3kAf0MAADQwgAA0MIAANDCAADQwv3rAf0MAACyQgAAskIAALJCAACyQv3qASIF/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgb9DAAAQEsAAEBLAABASwAAQEv9sQEiB0EB/awBIQggAf0MY3KlOGNypThjcqU4Y3KlOCADIAP95gEiCf3mAf0M9EJSuvRCUrr0QlK69EJSuv3kASAJ/eYB/Qz6DKo7+gyqO/oMqjv6DKo7/eQBIAn95gH9DNr927za/du82v3bvNr927z95AEgCf3mAf0MkBbnPZAW5z2QFuc9kBbnPf3kASAJ/eYB/Qyfk8C+n5PAvp+TwL6fk8C+/eQBIAn95gH9DLpukD+6bpA/um6QP7pukD/95AEgA/3mAf0MAACAPwAAgD8AAIA/AACAPyAFIAb9DAAAQEsAAEBLAABASwAAQEv95QEiBf0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAF/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgUgBf3mAf0MhMy2OoTMtjqEzLY6hMy2OiAF/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAX95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBf3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAF/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAX95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgCP0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAcgCP2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYB/eUBIAP9DAAAAIAAAACAAAAAgAAAAID9Tv1QIAT9DAAAgD8AAIA/AACAPwAAgD/9Q/1S/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLjAECAnsBfyAD/RMhBSAE/RMhBiAAIAJBfHFBAnRqIQcgACACQQJ0aiECA0AgACAHSQRAIAEgAP0ABAAgBv3qASAF/esB/QsEACAAQRBqIQAgAUEQaiEBDAELCwNAIAAgAkkEQCABIAD9CQIAIAb96gEgBf3rAf1aAgAAIABBBGohACABQQRqIQEMAQsLC3ACAXsBfyAAIAJBfHFBAnRqIQQgACACQQJ0aiECA0AgACAESQRAIAEgAP0ABAD9Z/0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP1n/VoCAAAgAEEEaiEAIAFBBGohAQwBCwsLcgIBewF/IAAgAkF8cUECdGohBCAAIAJBAnRqIQIDQCAAIARJBEAgASAA/QAEAP3gAf0LBAAgAEEQaiEAIAFBEGohAQwBCwsDQCAAIAJJBEAgASAA/QkCAP3gAf1aAgAAIABBBGohACABQQRqIQEMAQsLC6EFAhB/BnsDQCACIBVKBEAgACESIAEhEUEAIRkDQCADIBlKBEBBACEbA0AgBCAbSgRAQRAgBCAbayIMIAxBEEobIRAgEiAIIBtsaiEMIBEgG0ECdGohDiAFIRMDQCATQQROBEAgDCEPIA4hFCAQIQ0DQCANQQROBEAgFCAP/QAEACIdIAggD2r9AAQAIhz9DQABAgMQERITBAUGBxQVFhciHyAPIAhBAXRq/QAEACIhIA8gCEEDbGr9AAQAIiD9DQABAgMQERITBAUGBxQVFhciHv0NAAECAwQFBgcQERITFBUWF/0LBAAgCyAUaiAfIB79DQgJCgsMDQ4PGBkaGxwdHh/9CwQAIBQgC0EBdGogHSAc/Q0ICQoLGBkaGwwNDg8cHR4fIh0gISAg/Q0ICQoLGBkaGwwNDg8cHR4fIhz9DQABAgMEBQYHEBESExQVFhf9CwQAIBQgC0EDbGogHSAc/Q0ICQoLDA0ODxgZGhscHR4f/QsEACANQQRrIQ0gDyAIQQJ0aiEPIBRBEGohFAwBCwtBACEaA0AgGkEESQRAIA8gGkECdGohGCAUIAsgGmxqIRdBACEWA0AgDSAWSgRAIBcgGCgCADYCACAWQQFqIRYgCCAYaiEYIBdBBGohFwwBCwsgGkEBaiEaDAELCyATQQRrIRMgDEEQaiEMIA4gC0ECdGohDgwBCwsDQCATQQBKBEAgDCEPIA4hDUEAIRQDQCAQIBRKBEAgDSAPKAIANgIAIBRBAWohFCAIIA9qIQ8gDUEEaiENDAELCyATQQFrIRMgDEEEaiEMIAsgDmohDgwBCwsgG0EQaiEbDAELCyAZQQFqIRkgByASaiESIAogEWohEQwBCwsgFUEBaiEVIAAgBmohACABIAlqIQEMAQsLC5MEAgx/AXsDQCAIIBRKBEBBACETA0AgCSATSgRAIAtBAWsgDyATbCANayIVayALbSIQQQAgEEEAShsiECAHIAcgEEobIRIgBSAVTAR/QQAFIAUgFWsgC2pBAWsgC20iECAHIAcgEEobCyIQIBIgECASShshGSACIRADQCAQIAIgA2pIBEAgECAGbyAKbCAOIBRsaiAMayIRIARJBEAgASAQIAZtIARsIBFqIAVsQQJ0aiALIBJsIBVqQQJ0aiEWIAAgEkECdGohFyAZIBJrIRhBACERIAtBAUYEQANAIBEgGEEEa0wEQCAWIBFBAnQiGmoiGyAb/QAEACAXIBpq/QAEAP3kAf0LBAAgEUEEaiERDAELCwUgC0ECRgRAA0AgESAYQQRrSARAIBYgEUEDdGoiGiAa/QAEACAXIBFBAnRq/QAEACIc/QwAAAAAAAAAAAAAAAAAAAAA/Q0AAQIDEBESEwQFBgcUFRYX/eQB/QsEACAaIBr9AAQQIBz9DAAAAAAAAAAAAAAAAAAAAAD9DQgJCgsYGRobDA0ODxwdHh/95AH9CwQQIBFBBGohEQwBCwsLCwNAIBEgGEgEQCAWIAsgEWxBAnRqIhogGioCACAXIBFBAnRqKgIAkjgCACARQQFqIREMAQsLCyAAIAdBAnRqIQAgEEEBaiEQDAELCyATQQFqIRMMAQsLIBRBAWohFAwBCwsLoAQBC38DQCAIIBRKBEBBACETA0AgCSATSgRAIAtBAWsgDyATbCANayIVayALbSIQQQAgEEEAShsiECAHIAcgEEobIRIgBSAVTAR/QQAFIAUgFWsgC2pBAWsgC20iECAHIAcgEEobCyIQIBIgECASShshFiACIRADQCAQIAIgA2pIBEAgECAGbyAKbCAOIBRsaiAMayIRIARJIRcgACAQIAZtIARsIBFqIAVsQQJ0aiALIBJsIBVqQQJ0aiEYIBIgByAXGyEZQQAhEQNAIBEgGUgEQCABIBFBAnRqQwAAAAA4AgAgEUEBaiERDAELCyAXBEAgASASQQJ0aiEXIBYgEmshGUEAIREgC0EBRgRAA0AgESAZQQRrTARAIBcgEUECdCIaaiAYIBpq/QAEAP0LBAAgEUEEaiERDAELCwUgC0ECRgRAA0AgESAZQQRrSARAIBcgEUECdGogGCARQQN0aiIa/QAEACAa/QAEEP0NAAECAwgJCgsQERITGBkaG/0LBAAgEUEEaiERDAELCwsLA0AgESAZSARAIBcgEUECdGogGCALIBFsQQJ0aioCADgCACARQQFqIREMAQsLIAEgFkECdGohFyAHIBZrIRhBACERA0AgESAYSARAIBcgEUECdGpDAAAAADgCACARQQFqIREMAQsLCyABIAdBAnRqIQEgEEEBaiEQDAELCyATQQFqIRMMAQsLIBRBAWohFAwBCwsLrQEBAX8gACAEQXxxaiEFIAAgBGohBANAIAAgBUkEQCADIAH9AAQAIAL9AAQAIAD9XAIA/YkB/akB/QwAAAAAAAAAAAAAAAAAAAAA/Tj9Uv0LBAAgAEEEaiEAIAFBEGohASACQRBqIQIgA0EQaiEDDAELCwNAIAAgBEkEQCADIAEgAiAALQAAGygCADYCACAAQQFqIQAgAUEEaiEBIAJBBGohAiADQQRqIQMMAQsLC/0CAgl/AXwgAUEAIAVBAnQiDyAEbCIQIAIgA2xs/AsAA0AgAiARSgRAQQAhDQNAIAYgDUoEQCABIANBAWsiBSALBHwgCCANt0QAAAAAAADgP6CiBSAIIA23ogsiFUQAAAAAAADgP6AgFSAKG5z8AiIMIAUgDEgbIgVBACAFQQBOGyAQbGohE0EAIQ4DQCAHIA5KBEAgACEMIBMgBEEBayIAIAsEfCAJIA63RAAAAAAAAOA/oKIFIAkgDreiCyIVRAAAAAAAAOA/oCAVIAobnPwCIgUgACAFSBsiAEEAIABBAE4bIA9saiESQQAhBQNAIAVBEGoiACAPTQRAIAUgEmoiFCAU/QAEACAFIAxq/QAEAP3kAf0LBAAgACEFDAELCwNAIAUgD0kEQCAFIBJqIgAgACoCACAFIAxqKgIAkjgCACAFQQRqIQUMAQsLIA5BAWohDiAMIA9qIQAMAQsLIA1BAWohDQwBCwsgEUEBaiERIAEgAyAQbGohAQwBCwsLiwMCC38BfCAFQQJ0Ig8gBGwhEyAHIA9sIRIDQCACIBRKBEBBfyEFQQAhEANAIAYgEEoEQCAFIANBAWsiBSALBHwgCCAQt0QAAAAAAADgP6CiBSAIIBC3ogsiF0QAAAAAAADgP6AgFyAKG5z8AiIMIAUgDEgbIgVBACAFQQBOGyIMRgRAIAEgASASayAS/AoAAAUgACAMIBNsaiEWIAEhDkEAIREDQCAHIBFKBEAgFiAEQQFrIgUgCwR8IAkgEbdEAAAAAAAA4D+gogUgCSARt6ILIhdEAAAAAAAA4D+gIBcgChuc/AIiDSAFIA1IGyIFQQAgBUEAThsgD2xqIRVBACEFA0AgBUEQaiINIA9NBEAgBSAOaiAFIBVq/QAEAP0LBAAgDSEFDAELCwNAIAUgD0kEQCAFIA5qIAUgFWoqAgA4AgAgBUEEaiEFDAELCyARQQFqIREgDiAPaiEODAELCwsgDCEFIBBBAWohECABIBJqIQEMAQsLIBRBAWohFCAAIAMgE2xqIQAMAQsLC5UCAgV/AXsDQCACIAdKBEAgA0EERgRAIAAoAgAiBv0RIQogASIFIARBfHFBAnRqIQggBSAEQQJ0aiEJA0AgBSAISQRAIAUgCv0LBAAgBUEQaiEFDAELCwNAIAUgCUkEQCAFIAY2AgAgBUEEaiEFDAELCwUgBARAIAMgBGwhCCABIAAgA/wKAAAgAyEFA0AgBUGAwABJIAUgCElxBEAgASAFaiABIAUgCCAFayIGIAUgBkkbIgb8CgAAIAUgBmohBQwBCwsgBSEGA0AgBSAISQRAIAEgBWogASAGIAggBWsiCSAGIAlJGyIJ/AoAACAFIAlqIQUMAQsLCwsgASADIARsaiEBIAdBAWohByAAIANqIQAMAQsLC8gGAgx/AXsgACEHIAMhCEEQIASykUMAAABAlPwAQQNqQXxxIgAgAEEQTBshCyAFQQJ0IQwDQCAIIA1KBEAgASEAQQAhAwNAIAMgBUgEQCAA/QwAAAAAAAAAAAAAAAAAAAAA/VoCAAAgA0EBaiEDIABBBGohAAwBCwtBACEKA0AgBCAKSgRAIAsgBCAKayIAIAAgC0obIQ4gAiEAQQAhAwNAIAMgBUgEQCAA/QwAAAAAAAAAAAAAAAAAAAAA/VoCAAAgA0EBaiEDIABBBGohAAwBCwsgByEAIAVBAnQhDyAFQXxxQQJ0IRBBACEJA0AgCUEEaiAOTARAQQAhAwNAIAMgEEkEQCACIANqIhH9AAQAIAAgA2oiEv0ABAAgDyASav0ABAD95AEgEiAPQQF0av0ABAAgEiAPQQNsav0ABAD95AH95AH95AEhEyARIBP9CwQAIANBEGohAwwBCwsDQCADIA9JBEAgAiADaiIR/QkCACAAIANqIhL9CQIAIA8gEmr9CQIA/eQBIBIgD0EBdGr9CQIAIBIgD0EDbGr9CQIA/eQB/eQB/eQBIRMgESAT/VoCAAAgA0EEaiEDDAELCyAJQQRqIQkgACAPQQJ0aiEADAELCwNAIAkgDkgEQCAFQXxxQQJ0IRBBACEDA0AgAyAQSQRAIAIgA2oiEf0ABAAgACADav0ABAD95AEhEyARIBP9CwQAIANBEGohAwwBCwsDQCADIAVBAnRJBEAgAiADaiIQ/QkCACAAIANq/QkCAP3kASETIBAgE/1aAgAAIANBBGohAwwBCwsgCUEBaiEJIAAgD2ohAAwBCwsgBUF8cUECdCEDQQAhAANAIAAgA0kEQCAAIAFqIgn9AAQAIAAgAmr9AAQA/eQBIRMgCSAT/QsEACAAQRBqIQAMAQsLA0AgACAFQQJ0SQRAIAAgAWoiA/0JAgAgACACav0JAgD95AEhEyADIBP9WgIAACAAQQRqIQAMAQsLIAcgDCAObGohByAKIAtqIQoMAQsLIAZDAACAP1wEQCABIQBBACEDA0AgAyAFSARAIAAgACoCACAGlDgCACADQQFqIQMgAEEEaiEADAELCwsgDUEBaiENIAEgDGohAQwBCwsLjQYCC38BeyAAIQYgAyEHQRAgBLKRQwAAAECU/ABBA2pBfHEiACAAQRBMGyEKIAVBAnQhCwNAIAcgDEoEQCABIQBBACEDA0AgAyAFSARAIAD9DAAAgD8AAIA/AACAPwAAgD/9WgIAACADQQFqIQMgAEEEaiEADAELC0EAIQkDQCAEIAlKBEAgCiAEIAlrIgAgACAKShshDSACIQBBACEDA0AgAyAFSARAIAD9DAAAgD8AAIA/AACAPwAAgD/9WgIAACADQQFqIQMgAEEEaiEADAELCyAGIQAgBUECdCEOIAVBfHFBAnQhD0EAIQgDQCAIQQRqIA1MBEBBACEDA0AgAyAPSQRAIAIgA2oiEP0ABAAhESAQIBEgACADaiIQ/QAEACAOIBBq/QAEAP3mASAQIA5BAXRq/QAEACAQIA5BA2xq/QAEAP3mAf3mAf3mAf0LBAAgA0EQaiEDDAELCwNAIAMgDkkEQCACIANqIhD9CQIAIREgECARIAAgA2oiEP0JAgAgDiAQav0JAgD95gEgECAOQQF0av0JAgAgECAOQQNsav0JAgD95gH95gH95gH9WgIAACADQQRqIQMMAQsLIAhBBGohCCAAIA5BAnRqIQAMAQsLA0AgCCANSARAIAVBfHFBAnQhD0EAIQMDQCADIA9JBEAgAiADaiIQ/QAEACERIBAgESAAIANq/QAEAP3mAf0LBAAgA0EQaiEDDAELCwNAIAMgBUECdEkEQCACIANqIg/9CQIAIREgDyARIAAgA2r9CQIA/eYB/VoCAAAgA0EEaiEDDAELCyAIQQFqIQggACAOaiEADAELCyAFQXxxQQJ0IQNBACEAA0AgACADSQRAIAAgAWoiCP0ABAAhESAIIBEgACACav0ABAD95gH9CwQAIABBEGohAAwBCwsDQCAAIAVBAnRJBEAgACABaiID/QkCACERIAMgESAAIAJq/QkCAP3mAf1aAgAAIABBBGohAAwBCwsgBiALIA1saiEGIAkgCmohCQwBCwsgDEEBaiEMIAEgC2ohAQwBCwsLjQYCDH8BeyAAIQYgAyEHQRAgBLKRQwAAAECU/ABBA2pBfHEiACAAQRBMGyEKIAVBAnQhCwNAIAcgDEoEQCABIQBBACEDA0AgAyAFSARAIAD9DAAAgH8AAIB/AACAfwAAgH/9WgIAACADQQFqIQMgAEEEaiEADAELC0EAIQkDQCAEIAlKBEAgCiAEIAlrIgAgACAKShshDSACIQBBACEDA0AgAyAFSARAIAD9DAAAgH8AAIB/AACAfwAAgH/9WgIAACADQQFqIQMgAEEEaiEADAELCyAGIQAgBUECdCEOIAVBfHFBAnQhD0EAIQgDQCAIQQRqIA1MBEBBACEDA0AgAyAPSQRAIAIgA2oiEP0ABAAgACADaiIR/QAEACAOIBFq/QAEAP3oASARIA5BAXRq/QAEACARIA5BA2xq/QAEAP3oAf3oAf3oASESIBAgEv0LBAAgA0EQaiEDDAELCwNAIAMgDkkEQCACIANqIhD9CQIAIAAgA2oiEf0JAgAgDiARav0JAgD96AEgESAOQQF0av0JAgAgESAOQQNsav0JAgD96AH96AH96AEhEiAQIBL9WgIAACADQQRqIQMMAQsLIAhBBGohCCAAIA5BAnRqIQAMAQsLA0AgCCANSARAIAVBfHFBAnQhD0EAIQMDQCADIA9JBEAgAiADaiIQ/QAEACAAIANq/QAEAP3oASESIBAgEv0LBAAgA0EQaiEDDAELCwNAIAMgBUECdEkEQCACIANqIg/9CQIAIAAgA2r9CQIA/egBIRIgDyAS/VoCAAAgA0EEaiEDDAELCyAIQQFqIQggACAOaiEADAELCyAFQXxxQQJ0IQNBACEAA0AgACADSQRAIAAgAWoiCP0ABAAgACACav0ABAD96AEhEiAIIBL9CwQAIABBEGohAAwBCwsDQCAAIAVBAnRJBEAgACABaiID/QkCACAAIAJq/QkCAP3oASESIAMgEv1aAgAAIABBBGohAAwBCwsgBiALIA1saiEGIAkgCmohCQwBCwsgDEEBaiEMIAEgC2ohAQwBCwsLjQYCDH8BeyAAIQYgAyEHQRAgBLKRQwAAAECU/ABBA2pBfHEiACAAQRBMGyEKIAVBAnQhCwNAIAcgDEoEQCABIQBBACEDA0AgAyAFSARAIAD9DAAAgP8AAID/AACA/wAAgP/9WgIAACADQQFqIQMgAEEEaiEADAELC0EAIQkDQCAEIAlKBEAgCiAEIAlrIgAgACAKShshDSACIQBBACEDA0AgAyAFSARAIAD9DAAAgP8AAID/AACA/wAAgP/9WgIAACADQQFqIQMgAEEEaiEADAELCyAGIQAgBUECdCEOIAVBfHFBAnQhD0EAIQgDQCAIQQRqIA1MBEBBACEDA0AgAyAPSQRAIAIgA2oiEP0ABAAgACADaiIR/QAEACAOIBFq/QAEAP3pASARIA5BAXRq/QAEACARIA5BA2xq/QAEAP3pAf3pAf3pASESIBAgEv0LBAAgA0EQaiEDDAELCwNAIAMgDkkEQCACIANqIhD9CQIAIAAgA2oiEf0JAgAgDiARav0JAgD96QEgESAOQQF0av0JAgAgESAOQQNsav0JAgD96QH96QH96QEhEiAQIBL9WgIAACADQQRqIQMMAQsLIAhBBGohCCAAIA5BAnRqIQAMAQsLA0AgCCANSARAIAVBfHFBAnQhD0EAIQMDQCADIA9JBEAgAiADaiIQ/QAEACAAIANq/QAEAP3pASESIBAgEv0LBAAgA0EQaiEDDAELCwNAIAMgBUECdEkEQCACIANqIg/9CQIAIAAgA2r9CQIA/ekBIRIgDyAS/VoCAAAgA0EEaiEDDAELCyAIQQFqIQggACAOaiEADAELCyAFQXxxQQJ0IQNBACEAA0AgACADSQRAIAAgAWoiCP0ABAAgACACav0ABAD96QEhEiAIIBL9CwQAIABBEGohAAwBCwsDQCAAIAVBAnRJBEAgACABaiID/QkCACAAIAJq/QkCAP3pASESIAMgEv1aAgAAIABBBGohAAwBCwsgBiALIA1saiEGIAkgCmohCQwBCwsgDEEBaiEMIAEgC2ohAQwBCwsLiAYDBH8CfAR7IAEhBSACIQYgBCEJA0AgBiAISgRAIAAhAUGACCADIANBgAhOGyEC/QwAAAAAAAAAAAAAAAAAAAAAIQv9DAAAAAAAAAAAAAAAAAAAAAAhDf0MAAAAAAAAAAAAAAAAAAAAACEO/QwAAAAAAAAAAAAAAAAAAAAAIQwDQCACQRBOBEAgCyAB/QAEAP3kASELIA0gAf0ABBD95AEhDSAOIAH9AAQg/eQBIQ4gDCAB/QAEMP3kASEMIAJBEGshAiABQUBrIQEMAQsLA0AgAkEETgRAIAsgAf0ABAD95AEhCyACQQRrIQIgAUEQaiEBDAELCyALIA395AEgDiAM/eQB/eQBIgsgCyAL/Q0ICQoLDA0ODwABAgMEBQYH/eQBIgsgCyAL/Q0EBQYHAAECAwwNDg8ICQoL/eQB/R8AuyEEA0AgAkEASgRAIAQgASoCALugIQQgAkEBayECIAFBBGohAQwBCwtBgAghBwNAIAMgB0oEQCAAIAdBAnRqIQJBgAggAyAHayIBIAFBgAhOGyEB/QwAAAAAAAAAAAAAAAAAAAAAIQv9DAAAAAAAAAAAAAAAAAAAAAAhDf0MAAAAAAAAAAAAAAAAAAAAACEO/QwAAAAAAAAAAAAAAAAAAAAAIQwDQCABQRBOBEAgCyAC/QAEAP3kASELIA0gAv0ABBD95AEhDSAOIAL9AAQg/eQBIQ4gDCAC/QAEMP3kASEMIAFBEGshASACQUBrIQIMAQsLA0AgAUEETgRAIAsgAv0ABAD95AEhCyABQQRrIQEgAkEQaiECDAELCyALIA395AEgDiAM/eQB/eQBIgsgCyAL/Q0ICQoLDA0ODwABAgMEBQYH/eQBIgsgCyAL/Q0EBQYHAAECAwwNDg8ICQoL/eQB/R8AuyEKA0AgAUEASgRAIAogAioCALugIQogAUEBayEBIAJBBGohAgwBCwsgBCAKoCEEIAdBgAhqIQcMAQsLIAUgBCAJorY4AgAgACADQQJ0aiEAIAhBAWohCCAFQQRqIQUMAQsLC5EGAwR/BHsCfCABIQQgAiEFA0AgBSAHSgRAIAAhAUGACCADIANBgAhOGyEC/QwAAIA/AACAPwAAgD8AAIA/IQr9DAAAgD8AAIA/AACAPwAAgD8hC/0MAACAPwAAgD8AAIA/AACAPyEI/QwAAIA/AACAPwAAgD8AAIA/IQkDQCACQRBOBEAgCiAB/QAEAP3mASEKIAsgAf0ABBD95gEhCyAIIAH9AAQg/eYBIQggCSAB/QAEMP3mASEJIAJBEGshAiABQUBrIQEMAQsLA0AgAkEETgRAIAogAf0ABAD95gEhCiACQQRrIQIgAUEQaiEBDAELCyAKIAv95gEgCCAJ/eYB/eYBIgggCP0NCAkKCwwNDg8AAQIDBAUGByEJIAggCf3mASIIIAj9DQQFBgcAAQIDDA0ODwgJCgshCSAIIAn95gH9HwC7IQwDQCACQQBKBEAgDCABKgIAu6IhDCACQQFrIQIgAUEEaiEBDAELC0GACCEGA0AgAyAGSgRAIAAgBkECdGohAkGACCADIAZrIgEgAUGACE4bIQH9DAAAgD8AAIA/AACAPwAAgD8hCv0MAACAPwAAgD8AAIA/AACAPyEL/QwAAIA/AACAPwAAgD8AAIA/IQj9DAAAgD8AAIA/AACAPwAAgD8hCQNAIAFBEE4EQCAKIAL9AAQA/eYBIQogCyAC/QAEEP3mASELIAggAv0ABCD95gEhCCAJIAL9AAQw/eYBIQkgAUEQayEBIAJBQGshAgwBCwsDQCABQQROBEAgCiAC/QAEAP3mASEKIAFBBGshASACQRBqIQIMAQsLIAogC/3mASAIIAn95gH95gEiCCAI/Q0ICQoLDA0ODwABAgMEBQYHIQkgCCAJ/eYBIgggCP0NBAUGBwABAgMMDQ4PCAkKCyEJIAggCf3mAf0fALshDQNAIAFBAEoEQCANIAIqAgC7oiENIAFBAWshASACQQRqIQIMAQsLIAwgDaIhDCAGQYAIaiEGDAELCyAEIAy2OAIAIAAgA0ECdGohACAHQQFqIQcgBEEEaiEEDAELCwuBBgMEfwR7AnwgASEEIAIhBQNAIAUgB0oEQCAAIQFBgAggAyADQYAIThshAv0MAACAfwAAgH8AAIB/AACAfyEI/QwAAIB/AACAfwAAgH8AAIB/IQv9DAAAgH8AAIB/AACAfwAAgH8hCv0MAACAfwAAgH8AAIB/AACAfyEJA0AgAkEQTgRAIAggAf0ABAD96AEhCCALIAH9AAQQ/egBIQsgCiAB/QAEIP3oASEKIAkgAf0ABDD96AEhCSACQRBrIQIgAUFAayEBDAELCwNAIAJBBE4EQCAIIAH9AAQA/egBIQggAkEEayECIAFBEGohAQwBCwsgCCAL/egBIAogCf3oAf3oASIIIAggCP0NCAkKCwwNDg8AAQIDBAUGB/3oASIIIAggCP0NBAUGBwABAgMMDQ4PCAkKC/3oAf0fALshDANAIAJBAEoEQCABKgIAuyAMpCEMIAJBAWshAiABQQRqIQEMAQsLQYAIIQYDQCADIAZKBEAgACAGQQJ0aiECQYAIIAMgBmsiASABQYAIThshAf0MAACAfwAAgH8AAIB/AACAfyEI/QwAAIB/AACAfwAAgH8AAIB/IQv9DAAAgH8AAIB/AACAfwAAgH8hCv0MAACAfwAAgH8AAIB/AACAfyEJA0AgAUEQTgRAIAggAv0ABAD96AEhCCALIAL9AAQQ/egBIQsgCiAC/QAEIP3oASEKIAkgAv0ABDD96AEhCSABQRBrIQEgAkFAayECDAELCwNAIAFBBE4EQCAIIAL9AAQA/egBIQggAUEEayEBIAJBEGohAgwBCwsgCCAL/egBIAogCf3oAf3oASIIIAggCP0NCAkKCwwNDg8AAQIDBAUGB/3oASIIIAggCP0NBAUGBwABAgMMDQ4PCAkKC/3oAf0fALshDQNAIAFBAEoEQCACKgIAuyANpCENIAFBAWshASACQQRqIQIMAQsLIAwgDaQhDCAGQYAIaiEGDAELCyAEIAy2OAIAIAAgA0ECdGohACAHQQFqIQcgBEEEaiEEDAELCwuBBgMEfwR7AnwgASEEIAIhBQNAIAUgB0oEQCAAIQFBgAggAyADQYAIThshAv0MAACA/wAAgP8AAID/AACA/yEI/QwAAID/AACA/wAAgP8AAID/IQv9DAAAgP8AAID/AACA/wAAgP8hCv0MAACA/wAAgP8AAID/AACA/yEJA0AgAkEQTgRAIAggAf0ABAD96QEhCCALIAH9AAQQ/ekBIQsgCiAB/QAEIP3pASEKIAkgAf0ABDD96QEhCSACQRBrIQIgAUFAayEBDAELCwNAIAJBBE4EQCAIIAH9AAQA/ekBIQggAkEEayECIAFBEGohAQwBCwsgCCAL/ekBIAogCf3pAf3pASIIIAggCP0NCAkKCwwNDg8AAQIDBAUGB/3pASIIIAggCP0NBAUGBwABAgMMDQ4PCAkKC/3pAf0fALshDANAIAJBAEoEQCABKgIAuyAMpSEMIAJBAWshAiABQQRqIQEMAQsLQYAIIQYDQCADIAZKBEAgACAGQQJ0aiECQYAIIAMgBmsiASABQYAIThshAf0MAACA/wAAgP8AAID/AACA/yEI/QwAAID/AACA/wAAgP8AAID/IQv9DAAAgP8AAID/AACA/wAAgP8hCv0MAACA/wAAgP8AAID/AACA/yEJA0AgAUEQTgRAIAggAv0ABAD96QEhCCALIAL9AAQQ/ekBIQsgCiAC/QAEIP3pASEKIAkgAv0ABDD96QEhCSABQRBrIQEgAkFAayECDAELCwNAIAFBBE4EQCAIIAL9AAQA/ekBIQggAUEEayEBIAJBEGohAgwBCwsgCCAL/ekBIAogCf3pAf3pASIIIAggCP0NCAkKCwwNDg8AAQIDBAUGB/3pASIIIAggCP0NBAUGBwABAgMMDQ4PCAkKC/3pAf0fALshDQNAIAFBAEoEQCACKgIAuyANpSENIAFBAWshASACQQRqIQIMAQsLIAwgDaUhDCAGQYAIaiEGDAELCyAEIAy2OAIAIAAgA0ECdGohACAHQQFqIQcgBEEEaiEEDAELCwtwAQJ+IAApAwAhBiAAKQMIIQUgASACQQJ0aiECA0AgASACSQRAIAEgAyAFIAZ8p0EIdrggBKKgtjgCACAFIAaFIgUgBkIYiYUgBUIQhoUhBiAFQiWJIQUgAUEEaiEBDAELCyAAIAY3AwAgACAFNwMIC+kHAxR/An0EeyACQQAgB0ECdCIpIAMgBGwgBWwgBmxs/AsAA0AgAyAlSgRAQQAhJANAIAggJEoEQCAOICRsIBRrIihBAE4Ef0EABSARQQFrIChrIBFtCyEZIAQgKEwEf0EABSALIARBAWsgKGsgEW1BAWoiByAHIAtKGwshIUEAISMDQCAJICNKBEAgDyAjbCAVayInQQBOBH9BAAUgEkEBayAnayASbQshGCAFICdMBH9BAAUgDCAFQQFrICdrIBJtQQFqIgcgByAMShsLISBBACEiA0AgCiAiSgRAIBAgImwgFmsiJkEATgR/QQAFIBNBAWsgJmsgE20LIRcgBiAmTAR/QQAFIA0gBkEBayAmayATbUEBaiIHIAcgDUobCyEfQQAhKgNAICpBEGogKU0EQP0MAACA/wAAgP8AAID/AACA/yEw/Qz/////////////////////IS8gGSEHA0AgByAhSARAIBghGwNAIBsgIEgEQCAEICVsIChqIAcgEWxqIAVsICdqIBIgG2xqIAZsICZqIR0gFyEaA0AgGiAfSARA/Qz/////////////////////IB0gEyAabGogKWwiHCAAaiAqav0ABAAiLSAw/UX9TyAv/Qz//////////////////////Tf9UCEuIC0gMCAu/VIhMCAc/REgLyAu/VIhLyAaQQFqIRoMAQsLIBtBAWohGwwBCwsgB0EBaiEHDAELCyABICpq/QAEACIt/R8AISsgL/0bACIHQX9HBEAgByACICpqaiIHIAcqAgAgK5I4AgALIC/9GwEiB0F/RwRAIAcgAiAqakEEamoiByAHKgIAIC39HwGSOAIACyAv/RsCIgdBf0cEQCAHIAIgKmpBCGpqIgcgByoCACAt/R8CkjgCAAsgL/0bAyIHQX9HBEAgByACICpqQQxqaiIHIAcqAgAgLf0fA5I4AgALICpBEGohKgwBCwsDQCApICpLBEBDAACA/yEsQX8hByAZIRsDQCAbICFIBEAgGCEaA0AgGiAgSARAIAQgJWwgKGogESAbbGogBWwgJ2ogEiAabGogBmwgJmohHiAXIRwDQCAcIB9IBEAgHiATIBxsaiApbCIdIABqICpqKgIAIisgLF9FIAdBf0ZyBEAgKyEsIB0hBwsgHEEBaiEcDAELCyAaQQFqIRoMAQsLIBtBAWohGwwBCwsgASAqaioCACErIAdBf0cEQCAHIAIgKmpqIgcgByoCACArkjgCAAsgKkEEaiEqDAELCyABIClqIQEgIkEBaiEiDAELCyAjQQFqISMMAQsLICRBAWohJAwBCwsgJUEBaiElDAELCwvyBAEVfyAGQQJ0ISkDQCACICJKBEBBACEoA0AgByAoSgRAIA0gKGwgE2siJ0EATgR/QQAFIBBBAWsgJ2sgEG0LIRkgAyAnTAR/QQAFIAogA0EBayAnayAQbUEBaiIGIAYgCkobCyEgQQAhJgNAIAggJkoEQCAOICZsIBRrIiVBAE4Ef0EABSARQQFrICVrIBFtCyEYIAQgJUwEf0EABSALIARBAWsgJWsgEW1BAWoiBiAGIAtKGwshH0EAISQDQCAJICRKBEAgDyAkbCAVayIjQQBOBH9BAAUgEkEBayAjayASbQshFyAFICNMBH9BAAUgDCAFQQFrICNrIBJtQQFqIgYgBiAMShsLIR4gKSABIgZqIRoDQCAGQRBqIhYgGk0EQCAG/QwAAID/AACA/wAAgP8AAID//QsEACAWIQYMAQsLA0AgBiAaSQRAIAZDAACA/zgCACAGQQRqIQYMAQsLIBkhGwNAIBsgIEgEQCAYIRoDQCAaIB9IBEAgAyAibCAnaiAQIBtsaiAEbCAlaiARIBpsaiAFbCAjaiEdIBchHANAIBwgHkgEQCAAIB0gEiAcbGogKWxqISogKSABIgZqISEDQCAGQRBqIhYgIU0EQCAGIAb9AAQAICr9AAQA/ekB/QsEACAWIQYgKkEQaiEqDAELCwNAIAYgIUkEQCAGIAYqAgAgKioCAJc4AgAgBkEEaiEGICpBBGohKgwBCwsgHEEBaiEcDAELCyAaQQFqIRoMAQsLIBtBAWohGwwBCwsgASApaiEBICRBAWohJAwBCwsgJkEBaiEmDAELCyAoQQFqISgMAQsLICJBAWohIgwBCwsL2gQDFX8BfQF7IAFBACAGQQJ0IiQgAiADbCAEbCAFbGz8CwADQCACICVKBEBBACEeA0AgByAeSgRAIA0gHmwgE2siH0EATgR/QQAFIBBBAWsgH2sgEG0LIRsgAyAfTAR/QQAFIAogA0EBayAfayAQbUEBaiIGIAYgCkobCyEmQQAhIANAIAggIEoEQCAOICBsIBRrIiFBAE4Ef0EABSARQQFrICFrIBFtCyEcIAQgIUwEf0EABSALIARBAWsgIWsgEW1BAWoiBiAGIAtKGwshJ0EAISIDQCAJICJKBEAgDyAibCAVayIjQQBOBH9BAAUgEkEBayAjayASbQshHUMAAIA/IAUgI0wEf0EABSAMIAVBAWsgI2sgEm1BAWoiBiAGIAxKGwsiKSAdayAmIBtrICcgHGtsbLKVISsgGyEYA0AgGCAmSARAIBwhGQNAIBkgJ0gEQCADICVsIB9qIBAgGGxqIARsICFqIBEgGWxqIAVsICNqISogHSEaA0AgGiApSARAIAAhFyAkIAEgKiASIBpsaiAkbGoiBmohKCAr/RMhLANAIAZBEGoiFiAoTQRAIAYgBv0ABAAgLCAX/QAEAP3mAf3kAf0LBAAgFiEGIBdBEGohFwwBCwsDQCAGIChJBEAgBiAGKgIAICsgFyoCAJSSOAIAIAZBBGohBiAXQQRqIRcMAQsLIBpBAWohGgwBCwsgGUEBaiEZDAELCyAYQQFqIRgMAQsLIAAgJGohACAiQQFqISIMAQsLICBBAWohIAwBCwsgHkEBaiEeDAELCyAlQQFqISUMAQsLC5wFAxV/AXsBfSAGQQJ0ISkDQCACICJKBEBBACEoA0AgByAoSgRAIA0gKGwgE2siJ0EATgR/QQAFIBBBAWsgJ2sgEG0LIRkgAyAnTAR/QQAFIAogA0EBayAnayAQbUEBaiIGIAYgCkobCyEhQQAhJgNAIAggJkoEQCAOICZsIBRrIiVBAE4Ef0EABSARQQFrICVrIBFtCyEYIAQgJUwEf0EABSALIARBAWsgJWsgEW1BAWoiBiAGIAtKGwshIEEAISQDQCAJICRKBEAgDyAkbCAVayIjQQBOBH9BAAUgEkEBayAjayASbQshF0MAAIA/IAUgI0wEf0EABSAMIAVBAWsgI2sgEm1BAWoiBiAGIAxKGwsiHiAXayAhIBlrICAgGGtsbLKVISwgKSABIgZqIRoDQCAGQRBqIhYgGk0EQCAG/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAWIQYMAQsLA0AgBiAaSQRAIAZDAAAAADgCACAGQQRqIQYMAQsLIBkhGwNAIBsgIUgEQCAYIRoDQCAaICBIBEAgAyAibCAnaiAQIBtsaiAEbCAlaiARIBpsaiAFbCAjaiEdIBchHANAIBwgHkgEQCAAIB0gEiAcbGogKWxqISogKSABIgZqIR8gLP0TISsDQCAGQRBqIhYgH00EQCAGIAb9AAQAICsgKv0ABAD95gH95AH9CwQAIBYhBiAqQRBqISoMAQsLA0AgBiAfSQRAIAYgBioCACAsICoqAgCUkjgCACAGQQRqIQYgKkEEaiEqDAELCyAcQQFqIRwMAQsLIBpBAWohGgwBCwsgG0EBaiEbDAELCyABIClqIQEgJEEBaiEkDAELCyAmQQFqISYMAQsLIChBAWohKAwBCwsgIkEBaiEiDAELCwv4AQIFfwJ7IAVBfHFBAnQhCyAFQQJ0IQwDQCAKIAxJBEAgASAKaiENIAIgCmohDiAKIAtJIgUEeyAN/QAEAAUgDf0JAgALIg8gBQR7IA79AAQABSAO/QkCAAsgBv0T/eYBIA8gD/3mASAH/RP95gH95AEiD/3jASAJ/RP95AH95wEgCP0T/eYBIRAgAyAKaiENIAAgCmohDiAFBHsgDv0ABAAFIA79CQIACyAQ/eUBIRAgBQRAIA0gEP0LBAAFIA0gEP1aAgAACyAEIApqIQ0gBQRAIA0gD/0LBAAFIA0gD/1aAgAACyAKQRBBBCAKIAtJG2ohCgwBCwsL2QECBX8CeyAFQXxxQQJ0IQkgBUECdCEKA0AgCCAKSQRAIAIgCGohCyABIAhqIQwgCCAJSSIFBHsgC/0ABAAFIAv9CQIACyAG/RP95gEgBQR7IAz9AAQABSAM/QkCAAsgB/0T/eYB/eUBIQ0gAyAIaiELIAAgCGohDCAFBHsgDP0ABAAFIAz9CQIACyAN/eQBIQ4gBQRAIAsgDv0LBAAFIAsgDv1aAgAACyAEIAhqIQsgBQRAIAsgDf0LBAAFIAsgDf1aAgAACyAIQRBBBCAIIAlJG2ohCAwBCwsLmwECBn8BeyADQXxxQQJ0IQcgA0ECdCEJA0AgBiAJSQRAIAAgBmohCyABIAZqIQMgAiAGaiEIIAYgB0kiCgR7IAv9AAQABSAL/QkCAAsgBP0T/eYBIAoEeyAD/QAEAAUgA/0JAgALIAX9E/3mAf3kASEMIAoEQCAIIAz9CwQABSAIIAz9WgIAAAsgBkEQQQQgBiAHSRtqIQYMAQsLC8sCAgV/A3sgB0F8cUECdCEQIAdBAnQhEQNAIA8gEUkEQCABIA9qIRIgDyAQSSIHBHsgEv0ABAAFIBL9CQIACyEVIAIgD2ohEiADIA9qIRMgBwR7IBL9AAQABSAS/QkCAAsgCP0T/eYBIBUgCf0T/eYB/eQBIhQgDP0T/eYBIAcEeyAT/QAEAAUgE/0JAgALIAr9E/3mASAVIBX95gEgC/0T/eYB/eQBIhX94wEgDf0T/eYBIA79E/3kAf3nASEWIAQgD2ohEiAAIA9qIRMgBwR7IBP9AAQABSAT/QkCAAsgFv3lASEWIAcEQCASIBb9CwQABSASIBb9WgIAAAsgBSAPaiESIAcEQCASIBT9CwQABSASIBT9WgIAAAsgBiAPaiESIAcEQCASIBX9CwQABSASIBX9WgIAAAsgD0EQQQQgDyAQSRtqIQ8MAQsLC/MEAwt/AnsCfUEQIAWykUMAAABAlPwAQQNqQXxxIgggCEEQTBshDSAGQQJ0IQsDQCAEIA9KBEAgAkEAIAv8CwBBACEMA0AgBSAMSgRAIANBACAL/AsAIAAhCCANIAUgDGsiCSAJIA1KGyEOIAZBAnQhESAGQXxxQQJ0IRBBACEKA0AgCkECaiAOTARAQQAhCQNAIAkgEEkEQCADIAlqIhIgEv0ABAAgCCAJaiIS/QAEACABIAlq/QAEACIT/eUBIhQgFP3mASARIBJq/QAEACAT/eUBIhMgE/3mAf3kAf3kAf0LBAAgCUEQaiEJDAELCwNAIAkgEUkEQCADIAlqIhIgEioCACAIIAlqIhIqAgAgASAJaioCACIVkyIWIBaUIBEgEmoqAgAgFZMiFSAVlJKSOAIAIAlBBGohCQwBCwsgCkECaiEKIAggEUEBdGohCAwBCwsgCiAOSARAQQAhCQNAIAkgEUkEQCADIAlqIgogCioCACAIIAlqKgIAIAEgCWoqAgCTIhUgFZSSOAIAIAlBBGohCQwBCwsLIAZBfHFBAnQhCUEAIQgDQCAIIAlJBEAgAiAIaiIK/QAEACADIAhq/QAEAP3kASETIAogE/0LBAAgCEEQaiEIDAELCwNAIAggBkECdEkEQCACIAhqIgn9CQIAIAMgCGr9CQIA/eQBIRMgCSAT/VoCAAAgCEEEaiEIDAELCyAAIAsgDmxqIQAgDCANaiEMDAELCyACIQhBACEJA0AgBiAJSgRAIAggCCoCACAHlDgCACAJQQFqIQkgCEEEaiEIDAELCyAPQQFqIQ8gASALaiEBIAIgC2ohAgwBCwsLvwIEB38BewF8AX0DQCADIApKBEAgACIHIQkgASoCACEORAAAAAAAAAAAIQ1BACEIA0AgBCAISgRAIAhBgAhqIgUgBCAEIAVKGyEL/QwAAAAAAAAAAAAAAAAAAAAAIQwgCCEFA0AgBUEEaiIGIAtMBEAgDCAH/QAEACAO/RMiDP3lASAJ/QAEACAM/eUB/eYB/eQBIQwgBiEFIAdBEGohByAJQRBqIQkMAQsLA0AgBSALSARAIA0gByoCACAOk7sgCSoCACAOk7uioCENIAVBAWohBSAHQQRqIQcgCUEEaiEJDAELCyANIAz9HwC7IAz9HwG7oKAgDP0fArsgDP0fA7ugoCENIAhBgAhqIQgMAQsLIAIgDSAEt6O2OAIAIApBAWohCiABQQRqIQEgAkEEaiECIAAgBEECdGohAAwBCwsLiwQECH8BewJ8BH0gB0ECdCEQA0AgBiAOSgRARAAAAAAAAPA/IAMqAgC7IAi7oCITn6O2IRUgBCoCACEWIAAhCyABIQwgAioCACEURAAAAAAAAAAAIRJBACENA0AgByANSgRAIA1BgAhqIgkgByAHIAlKGyEP/QwAAAAAAAAAAAAAAAAAAAAAIREgDSEJA0AgCUEEaiIKIA9MBEAgESAL/QAEACAU/RP95QEgDP0ABAD9DAAAAAAAAAAAAAAAAAAAAAD95QH95gH95AEhESAKIQkgC0EQaiELIAxBEGohDAwBCwsDQCAJIA9IBEAgEiALKgIAIBSTuyAMKgIAu6KgIRIgCUEBaiEJIAtBBGohCyAMQQRqIQwMAQsLIBIgEf0fALsgEf0fAbugoCAR/R8CuyAR/R8Du6CgIRIgDUGACGohDQwBCwsgEiAHtyAToqO2IRcgACAQaiEKA0AgAEEQaiIJIApNBEAgBSAB/QAEACAW/RMgAP0ABAAgFP0T/eUBIBf9E/3mAf3kAf3lASAV/RP95gH9CwQAIAkhACABQRBqIQEgBUEQaiEFDAELCwNAIAAgCkkEQCAFIAEqAgAgFiAAKgIAIBSTIBeUkpMgFZQ4AgAgAEEEaiEAIAFBBGohASAFQQRqIQUMAQsLIA5BAWohDiACQQRqIQIgA0EEaiEDIARBBGohBAwBCwsLswECA38CfQNAIAQgCEoEQEQAAAAAAADwPyACKgIAuyAGu6Cfo7YhCiABKgIAIQsgACAFQQJ0aiEJA0AgAEEQaiIHIAlNBEAgAyAA/QAEACAL/RP95QEgCv0T/eYB/QsEACAHIQAgA0EQaiEDDAELCwNAIAAgCUkEQCADIAAqAgAgC5MgCpQ4AgAgAEEEaiEAIANBBGohAwwBCwsgCEEBaiEIIAFBBGohASACQQRqIQIMAQsLC/kBAQN/IAhBAnQhCiAIQXxxQQJ0IQkDQCAHIAtKBEBBACEIA0AgCCAJSQRAIAYgCGogASAIav0ABAAgBCAIav0ABAAgACAIav0ABAAgAiAIav0ABAD95QEgBSAIav0ABAD95gH95AH95QEgAyAIav0ABAD95gH9CwQAIAhBEGohCAwBCwsgCSEIA0AgCCAKSQRAIAYgCGogASAIaioCACAEIAhqKgIAIAAgCGoqAgAgAiAIaioCAJMgBSAIaioCAJSSkyADIAhqKgIAlDgCACAIQQRqIQgMAQsLIAtBAWohCyAAIApqIQAgASAKaiEBIAYgCmohBgwBCwsLawIBfwN8A0AgCSAHQQJ0SQRAIAMgCWogASAJaioCALsiCiACIAlqKgIAuyAIu6AiC5+jtjgCACAEIAlqIAAgCWoqAgC7IAa3IgyjtjgCACAFIAlqIAogDCALoqO2OAIAIAlBBGohCQwBCwsLBgBBgIkoC+gEAhl/AX0gBEECdCEeIAdBAnQhHSAMQYAJaiINQYCACGohDyAMQQBBgAj8CwADQCABICFKBEBBgAQgASAhayIEIARBgARKGyEcQQAhJANAIAIgJEoEQEGAAiACICRrIgQgBEGAAkobISMgCARAQQggDyAGIB0gIWxqICRBAnRqIBwgIyAdIAwQAQVBCCAPIAYgHSAkbGogIUECdGogHCAjIB0QAgtBACEiA0AgACAiSgRAQYABIAAgImsiBCAEQYABShshJSAFBEBBBCANIAMgHiAkbGogIkECdGogJSAjIB4QAgVBBCANIAMgHiAibGogJEECdGogJSAjIB4gDBABCyAPIQcgCSAKQQJ0IhkgImxqICFBAnRqIRVBASAkQQBKIAsbIRcgDEGACGohDiAjQQR0IRQgI0EFdCETQQAhIANAIBwgIEoEQEEIIBwgIGsiBCAEQQhKGyEWIA0hBEEAIR8DQCAfICVIBEAgFSAZIB9saiAgQQJ0aiEbQQQgJSAfayIQIBBBBEobIhJBBEYgFkEIRnEEQCAjIAQgByAbIBkgFxAABSAjIAQgByAOQSBBABAAIA4hEEEAIRgDQCASIBhKBEBBACEaA0AgFiAaSgRAIBpBAnQiESAQaioCACEmIBEgG2oiESAXBH0gESoCACAmkgUgJgs4AgAgGkEBaiEaDAELCyAZIBtqIRsgEEEgaiEQIBhBAWohGAwBCwsLIAQgFGohBCAfQQRqIR8MAQsLIAcgE2ohByAgQQhqISAMAQsLICJBgAFqISIMAQsLICRBgAJqISQMAQsLICFBgARqISEMAQsLC1wBAX0gASACIANsQQJ0aiEDA0AgASADSQRAQwAAAAAhBUEAIQIDQCACIARIBEAgBSAAKgIAkiEFIAJBAWohAiAAQQRqIQAMAQsLIAEgBTgCACABQQRqIQEMAQsLC1IBAX0gACACIANsQQJ0aiEDA0AgACADSQRAIAAqAgAhBUEAIQIDQCACIARIBEAgASAFOAIAIAJBAWohAiABQQRqIQEMAQsLIABBBGohAAwBCwsLkQYDBHsBfQl/IAVBAnQhGANAIAMgHEoEQEEAIRsDQCAEIBtKBEBBACEXA0AgF0FAayAYTQRA/QwAAAAAAAAAAAAAAAAAAAAAIRH9DAAAAAAAAAAAAAAAAAAAAAAhEP0MAAAAAAAAAAAAAAAAAAAAACES/QwAAAAAAAAAAAAAAAAAAAAAIRMgASAXaiEWQQAhGQNAIAggGUoEQAJAIA4gHGogDCAZbGsiBUEASAR/QX8FIApBAUYEfyAFBSAFIAptCyIVQX8gCiAVbCAFRiAGIBVKcRsLIh1BAEgEQCAWIAkgGGxqIRYMAQtBACEaA0AgCSAaSgRAIA8gG2ogDSAabGsiBUEASAR/QX8FIAtBAUYEfyAFBSAFIAttCyIVQX8gCyAVbCAFRiAHIBVKcRsLIgVBAE4EQCAAIAcgHWwgBWogGGxqIBdqIgX9AAQAIBb9AAQAIBH9hQIhESAF/QAEICAW/QAEICAS/YUCIRIgBf0ABDAgFv0ABDAgE/2FAiETIAX9AAQQIBb9AAQQIBD9hQIhEAsgGkEBaiEaIBYgGGohFgwBCwsLIBlBAWohGQwBCwsgAiAXaiIFIBH9CwQAIAUgEP0LBBAgBSAS/QsEICAFIBP9CwQwIBdBQGshFwwBCwsDQCAXIBhJBEBDAAAAACEUIAEgF2ohFkEAIRkDQCAIIBlKBEACQCAOIBxqIAwgGWxrIgVBAEgEf0F/BSAKQQFGBH8gBQUgBSAKbQsiFUF/IAogFWwgBUYgBiAVSnEbCyIdQQBIBEAgFiAJIBhsaiEWDAELQQAhGgNAIAkgGkoEQCAPIBtqIA0gGmxrIgVBAEgEf0F/BSALQQFGBH8gBQUgBSALbQsiFUF/IAsgFWwgBUYgByAVSnEbCyIFQQBOBEAgFCAAIAcgHWwgBWogGGxqIBdqKgIAIBYqAgCUkiEUCyAaQQFqIRogFiAYaiEWDAELCwsgGUEBaiEZDAELCyACIBdqIBQ4AgAgF0EEaiEXDAELCyACIBhqIQIgG0EBaiEbDAELCyAcQQFqIRwMAQsLC/YEAwp/BHsBfSAFQQJ0IRMDQCAIIBdKBEBBACEYA0AgCSAYSgRAIA0gGGwgD2siFkEATgR/QQAFIAtBAWsgFmsgC20LIRAgBCAWTAR/QQAFIAcgBEEBayAWayALbUEBaiIFIAUgB0obCyEZQQAhEQNAIBFBQGsgE00EQCACIBFqIgX9AAQAIRogBf0ABBAhGyAF/QAEICEcIAX9AAQwIR1BACEVA0AgBiAVSgRAIAMgCiAVbCAOayAMIBdsaiIFSwRAIAAgBCAFbCAWaiALIBBsaiATbGogEWohEiABIAcgFWwgEGogE2xqIBFqIRQgECEFA0AgBSAZSARAIBL9AAQAIBT9AAQAIBr9hQIhGiAS/QAEECAU/QAEECAb/YUCIRsgEv0ABCAgFP0ABCAgHP2FAiEcIBL9AAQwIBT9AAQwIB39hQIhHSASIAsgE2xqIRIgEyAUaiEUIAVBAWohBQwBCwsLIBVBAWohFQwBCwsgAiARaiIFIBr9CwQAIAUgG/0LBBAgBSAc/QsEICAFIB39CwQwIBFBQGshEQwBCwsDQCARIBNJBEAgAiARaioCACEeQQAhEgNAIAYgEkoEQCADIAogEmwgDmsgDCAXbGoiBUsEQCAAIAQgBWwgFmogCyAQbGogE2xqIBFqIRQgASAHIBJsIBBqIBNsaiARaiEVIBAhBQNAIAUgGUgEQCAeIBQqAgAgFSoCAJSSIR4gFCALIBNsaiEUIBMgFWohFSAFQQFqIQUMAQsLCyASQQFqIRIMAQsLIAIgEWogHjgCACARQQRqIREMAQsLIAIgE2ohAiAYQQFqIRgMAQsLIBdBAWohFwwBCwsLwgUDDn8EewF9IAVBAnQiFiANbCEbA0AgBiAaSgRAIAogGmwgDmsiF0EATgR/QQAFIAxBAWsgF2sgDG0LIRIgAyAXTAR/QQAFIAggA0EBayAXayAMbUEBaiIFIAUgCEobCyEcQQAhGQNAIAcgGUoEQCALIBlsIA9rIhhBAE4Ef0EABSANQQFrIBhrIA1tCyEFIAQgGEwEf0EABSAJIARBAWsgGGsgDW1BAWoiECAJIBBIGwshHUEAIRMDQCATQUBrIBZNBED9DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhISASIRADQCAQIBxIBEAgACAXIAwgEGxqIARsIBhqIAUgDWxqIBZsaiATaiEUIAEgCSAQbCAFaiAWbGogE2ohFSAFIREDQCARIB1IBEAgFP0ABAAgFf0ABAAgHv2FAiEeIBT9AAQQIBX9AAQQIB/9hQIhHyAU/QAEICAV/QAEICAg/YUCISAgFP0ABDAgFf0ABDAgIf2FAiEhIBQgG2ohFCAVIBZqIRUgEUEBaiERDAELCyAQQQFqIRAMAQsLIAIgE2oiECAe/QsEACAQIB/9CwQQIBAgIP0LBCAgECAh/QsEMCATQUBrIRMMAQsLA0AgEyAWSQRAQwAAAAAhIiASIRADQCAQIBxIBEAgACAXIAwgEGxqIARsIBhqIAUgDWxqIBZsaiATaiEUIAEgCSAQbCAFaiAWbGogE2ohFSAFIREDQCARIB1IBEAgIiAUKgIAIBUqAgCUkiEiIBQgG2ohFCAVIBZqIRUgEUEBaiERDAELCyAQQQFqIRAMAQsLIAIgE2ogIjgCACATQQRqIRMMAQsLIAIgFmohAiAZQQFqIRkMAQsLIBpBAWohGgwBCwsL1AECB38BewNAIAIgD0oEQCAAIQpBACENA0AgAyANSgRAIAohCUEAIQ4DQCAEIA5KBEAgCSEMIAH9ESEQQQAhCQNAIAlBEGoiCyAFTQRAIAkgDGogEP0LBAAgCyEJDAELCwNAIAlBBGoiCyAFTQRAIAkgDGogATYCACALIQkMAQsLA0AgBSAJSwRAIAkgDGogAToAACAJQQFqIQkMAQsLIA5BAWohDiAIIAxqIQkMAQsLIA1BAWohDSAHIApqIQoMAQsLIA9BAWohDyAAIAZqIQAMAQsLC+sCAQl/A0AgAiAUSgRAIAAhDSABIQ5BACESA0AgAyASSgRAIA0hECAOIREgBUEERgRAQQAhDANAIAQgDEoEQCARIBAoAgA2AgAgDEEBaiEMIAggEGohECALIBFqIREMAQsLBSAFQYAgSwRAQQAhDANAIAQgDEoEQCARIBAgBfwKAAAgDEEBaiEMIAggEGohECALIBFqIREMAQsLBUEAIRMDQCAEIBNKBEBBACEMA0AgDEEQaiIPIAVNBEAgDCARaiAMIBBq/QAEAP0LBAAgDyEMDAELCwNAIAxBBGoiDyAFTQRAIAwgEWogDCAQaigCADYCACAPIQwMAQsLA0AgBSAMSwRAIAwgEWogDCAQai0AADoAACAMQQFqIQwMAQsLIBNBAWohEyAIIBBqIRAgCyARaiERDAELCwsLIBJBAWohEiAHIA1qIQ0gCiAOaiEODAELCyAUQQFqIRQgACAGaiEAIAEgCWohAQwBCwsLmAUCBn8CeyAEIQsDQCADIAxKBEAgBwRAIAgEQCACIgogC0F8cWohDiAKIAtqIQ0gACIJ/QkCABogASIE/QkCABoDQCAKIA5JBEAgCiAJ/QAEACAE/QAEAP1CIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgCkEEaiEKIAlBEGohCSAEQRBqIQQMAQsLA0AgCiANSQRAIAogCf0JAgAgBP0JAgD9QiIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIApBAWohCiAJQQRqIQkgBEEEaiEEDAELCwUgAiIJIAtBfHFqIQogCSALaiENIAAiBP0JAgAaIAH9CQIAIQ8DQCAJIApJBEAgCSAE/QAEACAP/UIiECAQ/YUBIhAgEP1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACAJQQRqIQkgBEEQaiEEDAELCwNAIAkgDUkEQCAJIAT9CQIAIAH9CQIA/UIiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACAJQQFqIQkgBEEEaiEEDAELCwsFIAIiCSALQXxxaiEKIAkgC2ohDSAA/QkCACEPIAEiBP0JAgAaA0AgCSAKSQRAIAkgDyAE/QAEAP1CIhAgEP2FASIQIBD9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgCUEEaiEJIARBEGohBAwBCwsDQCAJIA1JBEAgCSAA/QkCACAE/QkCAP1CIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgCUEBaiEJIARBBGohBAwBCwsLIAxBAWohDCAAIAVqIQAgASAGaiEBIAIgC2ohAgwBCwsLnAUCBn8CeyADIQsgBCEKA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFqIQ4gAyAKaiENIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAOSQRAIAMgCf0ABAAgBP0ABAD9RSIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDUkEQCADIAn9CQIAIAT9CQIA/UUiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgCUEEaiEJIARBBGohBAwBCwsFIAIiAyAKQXxxaiEJIAMgCmohDSAAIgT9CQIAGiAB/QkCACEPA0AgAyAJSQRAIAMgBP0ABAAgD/1FIhAgEP2FASIQIBD9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgA0EEaiEDIARBEGohBAwBCwsDQCADIA1JBEAgAyAE/QkCACAB/QkCAP1FIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIARBBGohBAwBCwsLBSACIgMgCkF8cWohCSADIApqIQ0gAP0JAgAhDyABIgT9CQIAGgNAIAMgCUkEQCADIA8gBP0ABAD9RSIQIBD9hQEiECAQ/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAEQRBqIQQMAQsLA0AgAyANSQRAIAMgAP0JAgAgBP0JAgD9RSIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIApqIQIMAQsLC5wFAgZ/AnsgAyELIAQhCgNAIAsgDEoEQCAHBEAgCARAIAIiAyAKQXxxaiEOIAMgCmohDSAAIgn9CQIAGiABIgT9CQIAGgNAIAMgDkkEQCADIAn9AAQAIAT9AAQA/UMiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgCUEQaiEJIARBEGohBAwBCwsDQCADIA1JBEAgAyAJ/QkCACAE/QkCAP1DIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cWohCSADIApqIQ0gACIE/QkCABogAf0JAgAhDwNAIAMgCUkEQCADIAT9AAQAIA/9QyIQIBD9hQEiECAQ/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAEQRBqIQQMAQsLA0AgAyANSQRAIAMgBP0JAgAgAf0JAgD9QyIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAEQQRqIQQMAQsLCwUgAiIDIApBfHFqIQkgAyAKaiENIAD9CQIAIQ8gASIE/QkCABoDQCADIAlJBEAgAyAPIAT9AAQA/UMiECAQ/YUBIhAgEP1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgBEEQaiEEDAELCwNAIAMgDUkEQCADIAD9CQIAIAT9CQIA/UMiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgBEEEaiEEDAELCwsgDEEBaiEMIAAgBWohACABIAZqIQEgAiAKaiECDAELCwucBQIGfwJ7IAMhCyAEIQoDQCALIAxKBEAgBwRAIAgEQCACIgMgCkF8cWohDiADIApqIQ0gACIJ/QkCABogASIE/QkCABoDQCADIA5JBEAgAyAJ/QAEACAE/QAEAP1GIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgA0EEaiEDIAlBEGohCSAEQRBqIQQMAQsLA0AgAyANSQRAIAMgCf0JAgAgBP0JAgD9RiIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAJQQRqIQkgBEEEaiEEDAELCwUgAiIDIApBfHFqIQkgAyAKaiENIAAiBP0JAgAaIAH9CQIAIQ8DQCADIAlJBEAgAyAE/QAEACAP/UYiECAQ/YUBIhAgEP1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgBEEQaiEEDAELCwNAIAMgDUkEQCADIAT9CQIAIAH9CQIA/UYiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxaiEJIAMgCmohDSAA/QkCACEPIAEiBP0JAgAaA0AgAyAJSQRAIAMgDyAE/QAEAP1GIhAgEP2FASIQIBD9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgA0EEaiEDIARBEGohBAwBCwsDQCADIA1JBEAgAyAA/QkCACAE/QkCAP1GIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIARBBGohBAwBCwsLIAxBAWohDCAAIAVqIQAgASAGaiEBIAIgCmohAgwBCwsLnAUCBn8CeyADIQsgBCEKA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFqIQ4gAyAKaiENIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAOSQRAIAMgCf0ABAAgBP0ABAD9RCIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDUkEQCADIAn9CQIAIAT9CQIA/UQiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgCUEEaiEJIARBBGohBAwBCwsFIAIiAyAKQXxxaiEJIAMgCmohDSAAIgT9CQIAGiAB/QkCACEPA0AgAyAJSQRAIAMgBP0ABAAgD/1EIhAgEP2FASIQIBD9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VoCAAAgA0EEaiEDIARBEGohBAwBCwsDQCADIA1JBEAgAyAE/QkCACAB/QkCAP1EIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIARBBGohBAwBCwsLBSACIgMgCkF8cWohCSADIApqIQ0gAP0JAgAhDyABIgT9CQIAGgNAIAMgCUkEQCADIA8gBP0ABAD9RCIQIBD9hQEiECAQ/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAEQRBqIQQMAQsLA0AgAyANSQRAIAMgAP0JAgAgBP0JAgD9RCIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIApqIQIMAQsLC5wFAgZ/AnsgAyELIAQhCgNAIAsgDEoEQCAHBEAgCARAIAIiAyAKQXxxaiEOIAMgCmohDSAAIgn9CQIAGiABIgT9CQIAGgNAIAMgDkkEQCADIAn9AAQAIAT9AAQA/UEiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgCUEQaiEJIARBEGohBAwBCwsDQCADIA1JBEAgAyAJ/QkCACAE/QkCAP1BIg8gD/2FASIPIA/9Zf0MAQEBAQEBAQEBAQEBAQEBAf1O/VgAAAAgA0EBaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cWohCSADIApqIQ0gACIE/QkCABogAf0JAgAhDwNAIAMgCUkEQCADIAT9AAQAIA/9QSIQIBD9hQEiECAQ/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1aAgAAIANBBGohAyAEQRBqIQQMAQsLA0AgAyANSQRAIAMgBP0JAgAgAf0JAgD9QSIPIA/9hQEiDyAP/WX9DAEBAQEBAQEBAQEBAQEBAQH9Tv1YAAAAIANBAWohAyAEQQRqIQQMAQsLCwUgAiIDIApBfHFqIQkgAyAKaiENIAD9CQIAIQ8gASIE/QkCABoDQCADIAlJBEAgAyAPIAT9AAQA/UEiECAQ/YUBIhAgEP1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WgIAACADQQRqIQMgBEEQaiEEDAELCwNAIAMgDUkEQCADIAD9CQIAIAT9CQIA/UEiDyAP/YUBIg8gD/1l/QwBAQEBAQEBAQEBAQEBAQEB/U79WAAAACADQQFqIQMgBEEEaiEEDAELCwsgDEEBaiEMIAAgBWohACABIAZqIQEgAiAKaiECDAELCwvrAgENfyAGQQJ0IhUgCmwiGSAJbCIXIAhsIRsgAiETA0AgEyACIANqSARAIBMgB28gC2wgDWshHCAAIBMgB20gBGwgBWwgFWxqIR1BACEWA0AgCSAWSgRAIAEgFiAZbGohFCAcIA8gFmxqIhEgBE8EQEEAIRgDQCAIIBhKBEAgGSAUIhFqIRoDQCARQRBqIhIgGk0EQCAR/QwAAAAAAAAAAAAAAAAAAAAA/QsEACASIREMAQsLA0AgESAaSQRAIBFDAAAAADgCACARQQRqIREMAQsLIBQgF2ohFCAYQQFqIRgMAQsLBSAdIAUgEWwgFWxqIRIgEEEBRiAGQQROcQRAIBQgFyASIAUgFSAIIAogDCAOEAMFQQAhEQNAIAogEUoEQCAUIBEgFWxqIBcgEiAFIBUgCEEBIAwgDiAQIBFsaxADIBFBAWohEQwBCwsLCyAWQQFqIRYMAQsLIAEgG2ohASATQQFqIRMMAQsLC/YBAQt/IAZBAnQiEyAKbCIYIAlsIhUgCGwhGSACIREDQCARIAIgA2pIBEAgESAHbyALbCANayEaIAEgESAHbSAEbCAFbCATbGohG0EAIRQDQCAJIBRKBEAgGiAPIBRsaiISIARJBEAgACAUIBhsaiEWIBsgBSASbCATbGohFyAQQQFGIAZBBE5xBEAgFyAFIBMgFiAVIAggCiAMIA4QBQVBACESA0AgCiASSgRAIBcgBSATIBYgEiATbGogFSAIQQEgDCAOIBAgEmxrEAUgEkEBaiESDAELCwsLIBRBAWohFAwBCwsgACAZaiEAIBFBAWohEQwBCwsLawEBfyAAIAJBfHFBAnRqIQMgACACQQJ0aiECA0AgACADSQRAIAEgAP0ABAD9+gH9CwQAIABBEGohACABQRBqIQEMAQsLA0AgACACSQRAIAEgACgCALI4AgAgAEEEaiEAIAFBBGohAQwBCwsLoAECAnsBfyAAIAJBcHFqIQUgACACaiECA0AgACAFSQRAIAEgAP0ABAAiA/2JASIE/akB/fsB/QsEACABIAT9qgH9+wH9CwQQIAEgA/2KASID/akB/fsB/QsEICABIAP9qgH9+wH9CwQwIABBEGohACABQUBrIQEMAQsLA0AgACACSQRAIAEgAC0AALM4AgAgAEEBaiEAIAFBBGohAQwBCwsL7AMCB38BeyAEIgtBAnQhDQNAIAMgDEoEQCAHBEAgCARAIAIiCiALQXxxQQJ0aiEPIAogC0ECdGohDiAAIgn9CQIAGiABIgT9CQIAGgNAIAogD0kEQCAKIAn9AAQAIAT9AAQA/eUB/QsEACAKQRBqIQogCUEQaiEJIARBEGohBAwBCwsDQCAKIA5JBEAgCiAJ/QkCACAE/QkCAP3lAf1aAgAAIApBBGohCiAJQQRqIQkgBEEEaiEEDAELCwUgAiIJIAtBfHFBAnRqIQogCSALQQJ0aiEOIAAiBP0JAgAaIAH9CQIAIRADQCAJIApJBEAgCSAE/QAEACAQ/eUB/QsEACAJQRBqIQkgBEEQaiEEDAELCwNAIAkgDkkEQCAJIAT9CQIAIAH9CQIA/eUB/VoCAAAgCUEEaiEJIARBBGohBAwBCwsLBSACIgkgC0F8cUECdGohCiAJIAtBAnRqIQ4gAP0JAgAhECABIgT9CQIAGgNAIAkgCkkEQCAJIBAgBP0ABAD95QH9CwQAIAlBEGohCSAEQRBqIQQMAQsLA0AgCSAOSQRAIAkgAP0JAgAgBP0JAgD95QH9WgIAACAJQQRqIQkgBEEEaiEEDAELCwsgDEEBaiEMIAAgBWohACABIAZqIQEgAiANaiECDAELCwuWBAIHfwJ7IAQiC0ECdCENA0AgAyAMSgRAIAcEQCAIBEAgAiIKIAtBfHFBAnRqIQ8gCiALQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgCiAPSQRAIAogCf0ABAAgBP0ABAD95QEiECAQ/eYB/QsEACAKQRBqIQogCUEQaiEJIARBEGohBAwBCwsDQCAKIA5JBEAgCiAJ/QkCACAE/QkCAP3lASIQIBD95gH9WgIAACAKQQRqIQogCUEEaiEJIARBBGohBAwBCwsFIAIiCSALQXxxQQJ0aiEKIAkgC0ECdGohDiAAIgT9CQIAGiAB/QkCACEQA0AgCSAKSQRAIAkgBP0ABAAgEP3lASIRIBH95gH9CwQAIAlBEGohCSAEQRBqIQQMAQsLA0AgCSAOSQRAIAkgBP0JAgAgAf0JAgD95QEiECAQ/eYB/VoCAAAgCUEEaiEJIARBBGohBAwBCwsLBSACIgkgC0F8cUECdGohCiAJIAtBAnRqIQ4gAP0JAgAhECABIgT9CQIAGgNAIAkgCkkEQCAJIBAgBP0ABAD95QEiESAR/eYB/QsEACAJQRBqIQkgBEEQaiEEDAELCwNAIAkgDkkEQCAJIAD9CQIAIAT9CQIA/eUBIhAgEP3mAf1aAgAAIAlBBGohCSAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC6oFAgd/A3sgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAn9AAQAIhAgBP0ABAD95gEhESADIBAgESAQ/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv0LBAAgA0EQaiEDIAlBEGohCSAEQRBqIQQMAQsLA0AgAyAOSQRAIAn9CQIAIhAgBP0JAgD95gEhESADIBAgESAQ/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIANBBGohAyAJQQRqIQkgBEEEaiEEDAELCwUgAiIDIApBfHFBAnRqIQkgAyAKQQJ0aiEOIAAiBP0JAgAaIAH9CQIAIREDQCADIAlJBEAgBP0ABAAiEiAR/eYBIRAgAyASIBAgEv0MAAAAAAAAAAAAAAAAAAAAAP1E/VL9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAT9CQIAIhAgAf0JAgD95gEhESADIBAgESAQ/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIANBBGohAyAEQQRqIQQMAQsLCwUgAiIDIApBfHFBAnRqIQkgAyAKQQJ0aiEOIAD9CQIAIRAgASIE/QkCABoDQCADIAlJBEAgAyAQIBAgBP0ABAD95gEgEP0MAAAAAAAAAAAAAAAAAAAAAP1E/VL9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAD9CQIAIhAgBP0JAgD95gEhESADIBAgESAQ/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD95gH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/eYB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD95gH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD95gH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3mAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3mAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD96AH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/egB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD96AH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD96AH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3oAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3oAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD96QH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/ekB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD96QH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD96QH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3pAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3pAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD95wH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/ecB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD95wH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD95wH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3nAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3nAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC/ADAgd/AXsgAyELIAQiCkECdCENA0AgCyAMSgRAIAcEQCAIBEAgAiIDIApBfHFBAnRqIQ8gAyAKQQJ0aiEOIAAiCf0JAgAaIAEiBP0JAgAaA0AgAyAPSQRAIAMgCf0ABAAgBP0ABAD95AH9CwQAIANBEGohAyAJQRBqIQkgBEEQaiEEDAELCwNAIAMgDkkEQCADIAn9CQIAIAT9CQIA/eQB/VoCAAAgA0EEaiEDIAlBBGohCSAEQQRqIQQMAQsLBSACIgMgCkF8cUECdGohCSADIApBAnRqIQ4gACIE/QkCABogAf0JAgAhEANAIAMgCUkEQCADIAT9AAQAIBD95AH9CwQAIANBEGohAyAEQRBqIQQMAQsLA0AgAyAOSQRAIAMgBP0JAgAgAf0JAgD95AH9WgIAACADQQRqIQMgBEEEaiEEDAELCwsFIAIiAyAKQXxxQQJ0aiEJIAMgCkECdGohDiAA/QkCACEQIAEiBP0JAgAaA0AgAyAJSQRAIAMgECAE/QAEAP3kAf0LBAAgA0EQaiEDIARBEGohBAwBCwsDQCADIA5JBEAgAyAA/QkCACAE/QkCAP3kAf1aAgAAIANBBGohAyAEQQRqIQQMAQsLCyAMQQFqIQwgACAFaiEAIAEgBmohASACIA1qIQIMAQsLC5ADAwJ7BH8BfQNAIAEgCUoEQEEAIQgDQCAIIAJBBGtMBEAgCEECdCIKIABqIgv9AAQAIQYgCwJ7IAMEQCAGIAMgCmr9AAQA/eQBIQYLIAb9DAAAAAAAAAAAAAAAAAAAAAD96QEiByAEQQFGDQAaIAf9DAAAwEAAAMBAAADAQAAAwED96AEgBEECRg0AGiAGIAX9E/3mASAGIAb9DAAAAAAAAAAAAAAAAAAAAAD9Q/1SIARBA0YNABogBgv9CwQAIAhBBGohCAwBCwsDQCACIAhKBEAgCEECdCIKIABqIgsqAgAhDCALAnsgAwR9IAwgAyAKaioCAJIFIAwL/RMiBv0MAAAAAAAAAAAAAAAAAAAAAP3pASIHIARBAUYNABogB/0MAADAQAAAwEAAAMBAAADAQP3oASAEQQJGDQAaIAYgBf0T/eYBIAYgBv0MAAAAAAAAAAAAAAAAAAAAAP1D/VIgBEEDRg0AGiAGC/0fADgCACAIQQFqIQgMAQsLIAAgAkECdGohACAJQQFqIQkMAQsLC80GAw9/BHsBfUEQIAaykUMAAABAlPwAQQNqQXxxIgggCEEQTBshDSADQQAgB0ECdCIL/AsAIARBACAL/AsAA0AgBiAOSgRAIAVBACALQQF0/AsAIAAhCSABIQggBSALaiEPIA0gBiAOayIKIAogDUobIRAgB0ECdCEUIAdBfHFBAnQhEUEAIQwDQCAMQQJqIBBMBEBBACEKA0AgCiARSQRAIAggCmoiEv0ABAAiGSAJIApqIhP9AAQAIAIgCmr9AAQAIhr95QH95gEhFyASIBRq/QAEACIYIBMgFGr9AAQAIBr95QH95gEhGiAFIApqIhIgEv0ABAAgGSAY/eQB/eQB/QsEACAKIA9qIhIgEv0ABAAgFyAa/eQB/eQB/QsEACAKQRBqIQoMAQsLA0AgCiAUSQRAIAUgCmoiEiASKgIAIAggCmoiFSoCACIbkjgCACAKIA9qIhMgEyoCACAbIAkgCmoiFioCACACIApqKgIAk5SSOAIAIBIgEioCACAUIBVqKgIAIhuSOAIAIBMgEyoCACAbIBQgFmoqAgAgAiAKaioCAJOUkjgCACAKQQRqIQoMAQsLIAxBAmohDCAUQQF0IgogCWohCSAIIApqIQgMAQsLIAwgEEgEQEEAIQoDQCAKIBRJBEAgBSAKaiIMIAwqAgAgCCAKaioCACIbkjgCACAKIA9qIgwgDCoCACAbIAkgCmoqAgAgAiAKaioCAJOUkjgCACAKQQRqIQoMAQsLCyAHQXxxQQJ0IQlBACEIA0AgCCAJSQRAIAMgCGoiCv0ABAAgBSAIav0ABAD95AEhFyAKIBf9CwQAIAhBEGohCAwBCwsDQCAIIAdBAnRJBEAgAyAIaiIJ/QkCACAFIAhq/QkCAP3kASEXIAkgF/1aAgAAIAhBBGohCAwBCwsgBSALaiEIIAdBfHFBAnQhCkEAIQkDQCAJIApJBEAgBCAJaiIM/QAEACAIIAlq/QAEAP3kASEXIAwgF/0LBAAgCUEQaiEJDAELCwNAIAkgB0ECdEkEQCAEIAlqIgr9CQIAIAggCWr9CQIA/eQBIRcgCiAX/VoCAAAgCUEEaiEJDAELCyALIBBsIgggAGohACABIAhqIQEgDSAOaiEODAELCwuAAQIBfwN8A0AgCSAHQQJ0SQRAIAIgCWoqAgC7IAi7oCEKIAEgCWoqAgC7IQsgBCAJaiADIAlqKgIAuyIMmiAAIAlqKgIAu6K2OAIAIAUgCWogDEQAAAAAAADgv6IgC6IgCqO2OAIAIAYgCWogCyAKn6O2OAIAIAlBBGohCQwBCwsLTwEBfwNAIAMgBUoEQCACIAEEfSABIAVBAnRqKgIABUMAAIA/C7sgACoCALsgBLugn6O2OAIAIAVBAWohBSAAQQRqIQAgAkEEaiECDAELCwvkAQMDfwF7AX0gBkF8cUECdCEHIAZBAnQhCANAIAUgCUoEQEEAIQYDQCAGIAdJBEAgACAGav0ABAAgASAGav0ABAD95QEgAiAGav0ABAD95gEhCiAEIAZqIAMEeyAKIAMgBmr9AAQA/eQBBSAKC/0LBAAgBkEQaiEGDAELCyAHIQYDQCAGIAhJBEAgACAGaioCACABIAZqKgIAkyACIAZqKgIAlCELIAQgBmogAwR9IAsgAyAGaioCAJIFIAsLOAIAIAZBBGohBgwBCwsgCUEBaiEJIAAgCGohACAEIAhqIQQMAQsLC+IIAgR7AX8gACADQXxxQQJ0aiEIIAAgA0ECdGohAwNAIAAgCEkEQCAA/QAEACIEIAT95AH94AH94QH9DAAA0MIAANDCAADQwgAA0ML96wH9DAAAskIAALJCAACyQgAAskL96gEiBP0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIF/QwAAEBLAABASwAAQEsAAEBL/bEBIgZBAf2sASEH/QwAAIA/AACAPwAAgD8AAIA/IAQgBf0MAABASwAAQEsAAEBLAABAS/3lASIE/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBCAE/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAT95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgBP3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAE/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAT95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgBP3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAH/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBiAH/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEiBP3kASEFIAIgAf0ABAD9DAAAgEAAAIBAAACAQAAAgEAgBCAFIAX95gH95wH95gH95gH9CwQAIABBEGohACABQRBqIQEgAkEQaiECDAELCwNAIAAgA0kEQCAA/QkCACIEIAT95AH94AH94QH9DAAA0MIAANDCAADQwgAA0ML96wH9DAAAskIAALJCAACyQgAAskL96gEiBP0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIF/QwAAEBLAABASwAAQEsAAEBL/bEBIgZBAf2sASEH/QwAAIA/AACAPwAAgD8AAIA/IAQgBf0MAABASwAAQEsAAEBLAABAS/3lASIE/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBCAE/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAT95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgBP3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAE/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAT95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgBP3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAH/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgBiAH/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEiBP3kASEFIAIgAf0JAgD9DAAAgEAAAIBAAACAQAAAgEAgBCAFIAX95gH95wH95gH95gH9WgIAACAAQQRqIQAgAUEEaiEBIAJBBGohAgwBCwsLmgECAXsBfyAAIANBfHFBAnRqIQUgACADQQJ0aiEDA0AgACAFSQRAIAIgAP0ABAAiBCAE/eQBIAH9AAQA/eYB/QsEACAAQRBqIQAgAUEQaiEBIAJBEGohAgwBCwsDQCAAIANJBEAgAiAA/QkCACIEIAT95AEgAf0JAgD95gH9WgIAACAAQQRqIQAgAUEEaiEBIAJBBGohAgwBCwsL8AgCBXsBfyAAIANBfHFBAnRqIQkgACADQQJ0aiEDA0AgACAJSQRAIAD9AAQAIgT94AH94QH9DAAA0MIAANDCAADQwgAA0ML96wH9DAAAskIAALJCAACyQgAAskL96gEiBf0MO6q4PzuquD87qrg/O6q4P/3mAf0MAABASwAAQEsAAEBLAABAS/3kASIG/QwAAEBLAABASwAAQEsAAEBL/bEBIgdBAf2sASEIIAIgAf0ABAAgBSAG/QwAAEBLAABASwAAQEsAAEBL/eUBIgX9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBf0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIFIAX95gH9DITMtjqEzLY6hMy2OoTMtjogBf3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAF/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAX95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBf3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAF/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAj9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAHIAj9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASIF/QwAAIA/AACAPwAAgD8AAIA/IAT9DAAAAAAAAAAAAAAAAAAAAAD9Q/1S/QwAAIA/AACAPwAAgD8AAIA/IAX95AH95wH95gH9CwQAIABBEGohACABQRBqIQEgAkEQaiECDAELCwNAIAAgA0kEQCAA/QkCACIE/eAB/eEB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgX9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBv0MAABASwAAQEsAAEBLAABAS/2xASIHQQH9rAEhCCACIAH9CQIAIAUgBv0MAABASwAAQEsAAEBLAABAS/3lASIF/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAX9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBSAF/eYB/QyEzLY6hMy2OoTMtjqEzLY6IAX95gH9DP8TCTz/Ewk8/xMJPP8TCTz95AEgBf3mAf0MQ6oqPUOqKj1Dqio9Q6oqPf3kASAF/eYB/QxYqio+WKoqPliqKj5Yqio+/eQBIAX95gH9DAAAAD8AAAA/AAAAPwAAAD/95AH95gEgBf3kAf0MAACAPwAAgD8AAIA/AACAP/3kASAI/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEgByAI/bEB/Qx/AAAAfwAAAH8AAAB/AAAA/a4BQRf9qwH95gEiBf0MAACAPwAAgD8AAIA/AACAPyAE/QwAAAAAAAAAAAAAAAAAAAAA/UP9Uv0MAACAPwAAgD8AAIA/AACAPyAF/eQB/ecB/eYB/VoCAAAgAEEEaiEAIAFBBGohASACQQRqIQIMAQsLC6oIAgR7AX8gACADQXxxQQJ0aiEIIAAgA0ECdGohAwNAIAAgCEkEQCAA/QAEAP3gAf3hAf0MAADQwgAA0MIAANDCAADQwv3rAf0MAACyQgAAskIAALJCAACyQv3qASIE/Qw7qrg/O6q4PzuquD87qrg//eYB/QwAAEBLAABASwAAQEsAAEBL/eQBIgX9DAAAQEsAAEBLAABASwAAQEv9sQEiBkEB/awBIQf9DAAAgD8AAIA/AACAPwAAgD8gBCAF/QwAAEBLAABASwAAQEsAAEBL/eUBIgT9DACAMT8AgDE/AIAxPwCAMT/95gH95QEgBP0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIEIAT95gH9DITMtjqEzLY6hMy2OoTMtjogBP3mAf0M/xMJPP8TCTz/Ewk8/xMJPP3kASAE/eYB/QxDqio9Q6oqPUOqKj1Dqio9/eQBIAT95gH9DFiqKj5Yqio+WKoqPliqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kAf3mASAE/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAf9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAGIAf9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASIE/eQBIQUgAiAB/QAEACAEIAUgBf3mAf3nAf3mAf0LBAAgAEEQaiEAIAFBEGohASACQRBqIQIMAQsLA0AgACADSQRAIAD9CQIA/eAB/eEB/QwAANDCAADQwgAA0MIAANDC/esB/QwAALJCAACyQgAAskIAALJC/eoBIgT9DDuquD87qrg/O6q4PzuquD/95gH9DAAAQEsAAEBLAABASwAAQEv95AEiBf0MAABASwAAQEsAAEBLAABAS/2xASIGQQH9rAEhB/0MAACAPwAAgD8AAIA/AACAPyAEIAX9DAAAQEsAAEBLAABASwAAQEv95QEiBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgQgBP3mAf0MhMy2OoTMtjqEzLY6hMy2OiAE/eYB/Qz/Ewk8/xMJPP8TCTz/Ewk8/eQBIAT95gH9DEOqKj1Dqio9Q6oqPUOqKj395AEgBP3mAf0MWKoqPliqKj5Yqio+WKoqPv3kASAE/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQB/eYBIAT95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgB/0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAYgB/2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIgT95AEhBSACIAH9CQIAIAQgBSAF/eYB/ecB/eYB/VoCAAAgAEEEaiEAIAFBBGohASACQQRqIQIMAQsLC8oBAgJ7AX8gBP0TIQUgACADQXxxQQJ0aiEHIAAgA0ECdGohAwNAIAAgB0kEQCACIAH9AAQAIgYgBiAF/eYBIAD9AAQA/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv0LBAAgAEEQaiEAIAFBEGohASACQRBqIQIMAQsLA0AgACADSQRAIAIgAf0JAgAiBiAGIAX95gEgAP0JAgD9DAAAAAAAAAAAAAAAAAAAAAD9RP1S/VoCAAAgAEEEaiEAIAFBBGohASACQQRqIQIMAQsLC/IBAgF7AX8gACADQXxxQQJ0aiEFIAAgA0ECdGohAwNAIAAgBUkEQCACIAH9AAQAIgQgBCAA/QAEACIE/QwAAIA/AACAPwAAgD8AAIA//eQB/eYBIAT9DAAAAAAAAAAAAAAAAAAAAAD9RP1S/QsEACAAQRBqIQAgAUEQaiEBIAJBEGohAgwBCwsDQCAAIANJBEAgAiAB/QkCACIEIAQgAP0JAgAiBP0MAACAPwAAgD8AAIA/AACAP/3kAf3mASAE/QwAAAAAAAAAAAAAAAAAAAAA/UT9Uv1aAgAAIABBBGohACABQQRqIQEgAkEEaiECDAELCws=";

// packages/kernels/src/wasm/module.ts
var instances = /* @__PURE__ */ new WeakMap();
async function instantiateKernels(backend) {
  const memory = backendMemory(backend);
  const known = instances.get(memory);
  if (known) return known;
  const chosen = chooseBinary();
  if (!chosen) return void 0;
  const bytes = isShared(memory) ? declareShared(chosen.bytes) : chosen.bytes;
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const kernels = { variant: chosen.variant, exports: instance.exports };
  instances.set(memory, kernels);
  return kernels;
}
function backendMemory(backend) {
  const module = backend.wasm;
  const memory = module.asm?.memory ?? module.wasmMemory;
  if (memory) return memory;
  throw new Error(
    "instantiateKernels: expected a wasm backend that exposes its memory, got one without. Use @tensorflow/tfjs-backend-wasm 4.22."
  );
}
function chooseBinary() {
  const relaxed = decodeBase64(relaxedSimdBinary);
  if (WebAssembly.validate(relaxed)) return { variant: "relaxed-simd", bytes: relaxed };
  const simd = decodeBase64(simdBinary);
  return WebAssembly.validate(simd) ? { variant: "simd", bytes: simd } : void 0;
}
function decodeBase64(text) {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
function isShared(memory) {
  return typeof SharedArrayBuffer !== "undefined" && memory.buffer instanceof SharedArrayBuffer;
}
function declareShared(bytes) {
  const importName = [..."memory"].map((character) => character.charCodeAt(0));
  const limits = [2, 1];
  const pattern = [...importName, ...limits];
  const at = bytes.findIndex((_, start) => pattern.every((byte, i) => bytes[start + i] === byte));
  const patched = bytes.slice();
  patched[at + pattern.length - 1] = 3;
  return patched;
}

// packages/kernels/src/wasm/simd-context.ts
var linkKernels = async (context) => {
  const kernels = await instantiateKernels(context.backend);
  return kernels && { ...context, wasm: kernels.exports };
};
var wasmKernel = (kernelName, kernelFunc) => ({
  kernelName,
  backendName: "wasm",
  kernelFunc
});
var sizeOf = (shape) => {
  let size = 1;
  for (const extent of shape) size *= extent;
  return size;
};
var inputOf = (args, name) => args.inputs[name];
var alias = (context, x, shape) => {
  context.backend.incRef(x.dataId);
  return { dataId: x.dataId, shape: [...shape], dtype: x.dtype };
};

// packages/kernels/src/completeness/by-cpu.ts
import * as tf12 from "@tensorflow/tfjs";
var byCpu = (context, kernelName) => ({
  kernelName,
  backendName: "wasm",
  kernelFunc: ({ inputs, attrs }) => {
    const cpu = cpuBackend(kernelName);
    const kernel = tf12.getKernel(kernelName, "cpu");
    const lent = [];
    const lend = (tensor) => {
      const copy = cpu.makeTensorInfo(tensor.shape, tensor.dtype, context.backend.readSync(tensor.dataId));
      lent.push(copy);
      return { ...copy, rank: copy.shape.length };
    };
    const copies = mapInputs(inputs, lend);
    const results = kernel.kernelFunc({ inputs: copies, attrs: attrs ?? {}, backend: cpu });
    const taken = [results].flat().map((result) => takeBack(context, cpu, result));
    for (const { dataId } of [...lent, ...[results].flat()]) cpu.disposeData(dataId);
    return Array.isArray(results) ? taken : taken[0];
  }
});
var cpuBackend = (kernelName) => {
  const cpu = tf12.findBackend("cpu");
  if (cpu !== null && tf12.getKernel(kernelName, "cpu") !== void 0) return cpu;
  throw new Error(
    `${kernelName}: expected the cpu backend, which lends this kernel to wasm, got none. Import all of @tensorflow/tfjs.`
  );
};
var mapInputs = (inputs, change) => Object.fromEntries(
  Object.entries(inputs).map(([name, given]) => [
    name,
    Array.isArray(given) ? given.map(change) : change(given)
  ])
);
var takeBack = ({ backend }, cpu, { dataId, shape, dtype }) => {
  const values = cpu.readSync(dataId);
  if (dtype === "string") return { dataId: backend.write(values, shape, dtype), shape, dtype };
  const out = backend.makeOutput(shape, dtype);
  backend.typedArrayFromHeap(out).set(values);
  return out;
};

// packages/kernels/src/products/kernel.ts
import * as tf13 from "@tensorflow/tfjs";
var wasmKernel2 = (kernelName, body) => ({
  kernelName,
  backendName: "wasm",
  kernelFunc: ({ inputs, attrs }) => body(inputs, attrs)
});
var runWasmKernel = (context, kernelName, inputs, attrs = {}) => {
  const kernel = tf13.getKernel(kernelName, "wasm");
  if (kernel === void 0) {
    throw new Error(
      `runWasmKernel: expected a wasm kernel named ${kernelName}, got none. Import all of tfjs.`
    );
  }
  return kernel.kernelFunc({ inputs, attrs, backend: context.backend });
};
var runStockKernel = (context, kernelName, inputs, attributes) => context.stock(kernelName).kernelFunc({
  inputs,
  attrs: attributes,
  backend: context.backend
});

// packages/kernels/src/completeness/cast.ts
var cast4 = (context) => wasmKernel2("Cast", ({ x }, { dtype }) => {
  if (dtype !== "bool" || x.dtype !== "float32" && x.dtype !== "int32") {
    return runStockKernel(context, "Cast", { x }, { dtype });
  }
  const out = context.heap.output(x.shape, "bool");
  const from = context.backend.typedArrayFromHeap(x);
  const to = context.backend.typedArrayFromHeap(out);
  for (let i = 0; i < to.length; i++) to[i] = from[i] === 0 ? 0 : 1;
  return out;
});

// packages/kernels/src/completeness/complex/arithmetic.ts
import { util as util8 } from "@tensorflow/tfjs";

// packages/kernels/src/completeness/temporaries.ts
var Temporaries = class {
  #context;
  #made = [];
  constructor(context) {
    this.#context = context;
  }
  /** Runs whatever kernel is registered for wasm under a name, and owns its result. */
  run(kernelName, inputs, attributes = {}) {
    return this.own(runWasmKernel(this.#context, kernelName, inputs, attributes));
  }
  /** Owns a tensor that was made otherwise. */
  own(tensor) {
    this.#made.push(tensor);
    return tensor;
  }
  /**
   * Frees every owned tensor but the result, which the kernel hands to the engine. A result that is not owned
   * here is an input: it gets one more owner, since the engine takes what a kernel returns for a new tensor.
   */
  finish(result) {
    const kept = this.#made.findIndex(({ dataId }) => dataId === result.dataId);
    if (kept < 0) this.#context.backend.incRef(result.dataId);
    else this.#made.splice(kept, 1);
    this.free();
    return viewed(result, result.shape);
  }
  /** Frees every owned tensor. */
  free() {
    for (const tensor of this.#made.splice(0)) this.#context.heap.dispose(tensor);
  }
};
var viewed = (tensor, shape) => ({
  dataId: tensor.dataId,
  shape: [...shape],
  dtype: tensor.dtype
});

// packages/kernels/src/completeness/complex/parts.ts
var complex3 = (context) => wasmKernel2(
  "Complex",
  ({ real: real4, imag: imag4 }) => complexFrom(context, real4, imag4)
);
var complexFrom = (context, real4, imag4) => {
  const out = complexOutput(context, real4.shape);
  const { heap } = context;
  const parts = heap.floats(partsOf(out));
  const reals = heap.floats(real4);
  if (imag4 === void 0) parts.fill(0);
  const imaginaries = imag4 && heap.floats(imag4);
  for (let i = 0; i < reals.length; i++) {
    parts[2 * i] = reals[i];
    if (imaginaries !== void 0) parts[2 * i + 1] = imaginaries[i];
  }
  return out;
};
var real3 = (context) => partKernel(context, "Real", 0);
var imag3 = (context) => partKernel(context, "Imag", 1);
var partKernel = (context, kernelName, offset) => wasmKernel2(kernelName, ({ input }) => partOf(context, input, offset));
var partOf = ({ heap }, z, offset) => {
  const out = heap.output(z.shape);
  const [from, to] = [heap.floats(partsOf(z)), heap.floats(out)];
  for (let i = 0; i < to.length; i++) to[i] = from[2 * i + offset];
  return out;
};
var complexAbs2 = ({ heap }) => wasmKernel2("ComplexAbs", ({ x }) => {
  const out = heap.output(x.shape);
  const [from, to] = [heap.floats(partsOf(x)), heap.floats(out)];
  for (let i = 0; i < to.length; i++) to[i] = Math.sqrt(from[2 * i] ** 2 + from[2 * i + 1] ** 2);
  return out;
});

// packages/kernels/src/completeness/complex/arithmetic.ts
var beforeStock = (context, kernelName, applies, body) => {
  const stock = context.stock(kernelName);
  const kernelFunc = (args) => {
    const inputs = args.inputs;
    const attributes = args.attrs ?? {};
    return applies(inputs, attributes) ? body(context, inputs, attributes) : stock.kernelFunc(args);
  };
  return { ...stock, kernelFunc };
};
var anyComplex = (inputs) => Object.values(inputs).some(({ dtype }) => dtype === "complex64");
var byParts2 = (kernelName) => (context, inputs) => {
  const steps = new Temporaries(context);
  const [a, b] = [asComplex(context, steps, inputs["a"]), asComplex(context, steps, inputs["b"])];
  const parts = steps.run(kernelName, { a: partsOf(a), b: partsOf(b) });
  return steps.finish(fromParts(context, parts));
};
var asComplex = (context, steps, x) => x.dtype === "complex64" ? x : steps.own(complexFrom(context, x));
var multiply = (context, inputs) => {
  const steps = new Temporaries(context);
  const [a, b] = [asComplex(context, steps, inputs["a"]), asComplex(context, steps, inputs["b"])];
  const [ar, ai] = [steps.own(partOf(context, a, 0)), steps.own(partOf(context, a, 1))];
  const [br, bi] = [steps.own(partOf(context, b, 0)), steps.own(partOf(context, b, 1))];
  const product = (x, y) => steps.run("Multiply", { a: x, b: y });
  const real4 = steps.run("Sub", { a: product(ar, br), b: product(ai, bi) });
  const imag4 = steps.run("Add", { a: product(ar, bi), b: product(ai, br) });
  return steps.finish(steps.own(complexFrom(context, real4, imag4)));
};
var cast5 = (context, inputs, { dtype }) => {
  const x = inputs["x"];
  const steps = new Temporaries(context);
  if (x.dtype === dtype) return steps.finish(x);
  if (dtype === "complex64") {
    const floats = x.dtype === "float32" ? x : steps.run("Cast", { x }, { dtype: "float32" });
    return steps.finish(steps.own(complexFrom(context, floats)));
  }
  const real4 = steps.own(partOf(context, x, 0));
  return steps.finish(steps.run("Cast", { x: real4 }, { dtype }));
};
var concat2 = (context, inputs, attributes) => {
  const list = Object.values(inputs);
  const [axis2] = util8.parseAxisParam(attributes["axis"], list[0].shape);
  const parts = Object.fromEntries(Object.entries(inputs).map(([name, z]) => [name, partsOf(z)]));
  const steps = new Temporaries(context);
  const joined = steps.run("Concat", Object.values(parts), { axis: axis2 });
  return steps.finish(fromParts(context, joined));
};
var constant = (value) => (context, inputs) => {
  const out = complexOutput(context, inputs["x"].shape);
  const parts = context.heap.floats(partsOf(out)).fill(0);
  for (let i = 0; i < parts.length; i += 2) parts[i] = value;
  return out;
};
var complexArithmetic = (context) => [
  beforeStock(context, "Add", anyComplex, byParts2("Add")),
  beforeStock(context, "Sub", anyComplex, byParts2("Sub")),
  beforeStock(context, "Multiply", anyComplex, multiply),
  beforeStock(context, "Cast", (inputs, { dtype }) => anyComplex(inputs) || dtype === "complex64", cast5),
  beforeStock(context, "Concat", anyComplex, concat2),
  beforeStock(context, "ZerosLike", anyComplex, constant(0)),
  beforeStock(context, "OnesLike", anyComplex, constant(1))
];

// packages/kernels/src/completeness/depthwise.ts
import { backend_util as backend_util4, util as util9 } from "@tensorflow/tfjs";
var depthwiseKernels = (context) => [
  wasmKernel2("DepthwiseConv2dNative", (inputs, attributes) => {
    const { x, filter } = inputs;
    if (attributes.dataFormat === "NCHW")
      return runStockKernel(context, "DepthwiseConv2dNative", inputs, attributes);
    return convolve(context, x, filter, attributes);
  }),
  wasmKernel2(
    "DepthwiseConv2dNativeBackpropInput",
    ({ dy, filter }, attributes) => inputGradient(context, dy, filter, attributes.inputShape, attributes)
  ),
  wasmKernel2(
    "DepthwiseConv2dNativeBackpropFilter",
    ({ x, dy }, attributes) => filterGradient(context, x, dy, attributes.filterShape, attributes)
  )
];
var planOf = (inputShape, filterShape, attributes) => {
  const { strides, pad: pad2, dilations, dimRoundingMode } = attributes;
  const info = backend_util4.computeConv2DInfo(
    inputShape,
    filterShape,
    strides,
    dilations ?? 1,
    pad2,
    dimRoundingMode,
    true
  );
  return {
    images: info.batchSize,
    channels: info.inChannels,
    multiplier: filterShape[3],
    outShape: info.outShape,
    inPixels: info.inHeight * info.inWidth,
    outPixels: info.outHeight * info.outWidth,
    geometry: [
      info.inHeight,
      info.inWidth,
      info.outChannels,
      info.outHeight,
      info.outWidth,
      info.filterHeight,
      info.filterWidth,
      info.strideHeight,
      info.strideWidth,
      info.dilationHeight,
      info.dilationWidth,
      info.padInfo.top,
      info.padInfo.left
    ]
  };
};
var convolve = (context, x, filter, attributes) => {
  const { heap, wasm } = context;
  const plan = planOf(x.shape, filter.shape, attributes);
  const out = heap.output(plan.outShape);
  const outBytes = 4 * plan.outPixels * plan.channels * plan.multiplier;
  for (let image = 0; image < plan.images; image++) {
    const input = repeated(context, x, plan, image);
    wasm.depthwise(input, heap.byteOffset(filter), heap.byteOffset(out) + image * outBytes, ...plan.geometry);
  }
  return out;
};
var inputGradient = (context, dy, filter, inputShape, attributes) => {
  const { heap, wasm } = context;
  const plan = planOf(inputShape, filter.shape, attributes);
  const { inPixels, channels, multiplier } = plan;
  const dx = heap.output(inputShape);
  const wide = multiplier === 1 ? 0 : wideImage(context, plan);
  const dyBytes = 4 * plan.outPixels * channels * multiplier;
  for (let image = 0; image < plan.images; image++) {
    const target = heap.byteOffset(dx) + 4 * image * inPixels * channels;
    const source = heap.byteOffset(dy) + image * dyBytes;
    wasm.depthwiseInputGradient(source, heap.byteOffset(filter), wide || target, ...plan.geometry);
    if (wide !== 0) wasm.sumRepeatedChannels(wide, target, inPixels, channels, multiplier);
  }
  return dx;
};
var filterGradient = (context, x, dy, filterShape, attributes) => {
  const { heap, wasm } = context;
  const plan = planOf(x.shape, filterShape, attributes);
  const df = heap.output(filterShape);
  heap.floats(df).fill(0);
  const dyBytes = 4 * plan.outPixels * plan.channels * plan.multiplier;
  for (let image = 0; image < plan.images; image++) {
    const input = repeated(context, x, plan, image);
    const gradient2 = heap.byteOffset(dy) + image * dyBytes;
    wasm.depthwiseFilterGradient(input, gradient2, heap.byteOffset(df), ...plan.geometry);
  }
  return df;
};
var wideImage = ({ heap }, { inPixels, channels, multiplier }) => heap.scratch("depthwise", 4 * inPixels * channels * multiplier);
var repeated = (context, x, plan, image) => {
  const { inPixels, channels, multiplier } = plan;
  const from = () => context.heap.byteOffset(x) + 4 * image * util9.sizeFromShape(x.shape) / Math.max(1, plan.images);
  if (multiplier === 1) return from();
  const wide = wideImage(context, plan);
  context.wasm.repeatChannels(from(), wide, inPixels, channels, multiplier);
  return wide;
};

// packages/kernels/src/completeness/draw.ts
var draw = (context) => {
  const painted = byCpu(context, "Draw");
  return {
    ...painted,
    kernelFunc: (args) => {
      context.heap.dispose(painted.kernelFunc(args));
      return args.inputs["image"];
    }
  };
};

// packages/kernels/src/completeness/einsum.ts
import { backend_util as backend_util5, util as util10 } from "@tensorflow/tfjs";
var einsum4 = (context) => ({
  ...byCpu(context, "Einsum"),
  kernelFunc: (args) => {
    const operands = Object.values(args.inputs);
    const { equation } = args.attrs;
    if (operands.some(({ dtype }) => dtype !== "float32")) return byCpu(context, "Einsum").kernelFunc(args);
    const { terms, output } = parse(equation, operands);
    const steps = new Temporaries(context);
    const labelled = operands.map((tensor, i) => ({ labels: terms[i], tensor }));
    const [a, b] = labelled.map((x, i) => sumUnused(steps, x, output, labelled[1 - i]));
    const product = b === void 0 ? a : multiply2(steps, a, b, output);
    return steps.finish(transposeTo(steps, product, output));
  }
});
var parse = (equation, operands) => {
  const { allDims, idDims } = backend_util5.decodeEinsumEquation(equation, operands.length);
  backend_util5.checkEinsumDimSizes(allDims.length, idDims, operands);
  const [left, output] = equation.replace(/\s/g, "").split("->");
  return { terms: left.split(","), output };
};
var sizeOf2 = ({ labels, tensor }, label) => tensor.shape[labels.indexOf(label)];
var only = (labels, keep) => [...labels].filter(keep).join("");
var sumUnused = (steps, x, output, other) => {
  const labels = only(x.labels, (label) => output.includes(label) || other?.labels.includes(label) === true);
  if (labels === x.labels) return x;
  const axis2 = [...x.labels].flatMap((label, i) => labels.includes(label) ? [] : [i]);
  return { labels, tensor: steps.run("Sum", { x: x.tensor }, { axis: axis2, keepDims: false }) };
};
var transposeTo = (steps, { labels, tensor }, wanted) => {
  if (labels === wanted) return tensor;
  return steps.run("Transpose", { x: tensor }, { perm: [...wanted].map((label) => labels.indexOf(label)) });
};
var multiply2 = (steps, a, b, output) => {
  const batch = only(output, (label) => a.labels.includes(label) && b.labels.includes(label));
  const contracted = only(a.labels, (label) => !output.includes(label));
  const rows = only(a.labels, (label) => !b.labels.includes(label));
  const columns = only(b.labels, (label) => !a.labels.includes(label));
  const total = (x, labels2) => util10.sizeFromShape([...labels2].map((label) => sizeOf2(x, label)));
  const [n, depth, m, k] = [total(a, batch), total(a, contracted), total(a, rows), total(b, columns)];
  const left = matrix2(steps, a, batch, [rows, contracted], [n, m, depth]);
  const right = matrix2(steps, b, batch, [contracted, columns], [n, depth, k]);
  const tensor = contracted === "" ? steps.run("Multiply", { a: left.tensor, b: right.tensor }) : steps.run(
    "BatchMatMul",
    { a: left.tensor, b: right.tensor },
    { transposeA: left.transposed, transposeB: right.transposed }
  );
  const labels = batch + rows + columns;
  const shape = [...labels].map((label) => sizeOf2(a.labels.includes(label) ? a : b, label));
  return { labels, tensor: viewed(tensor, shape) };
};
var matrix2 = (steps, x, batch, [first, second], [n, height, width]) => {
  const transposed = x.labels === batch + second + first && first !== "" && second !== "";
  const tensor = transposed ? x.tensor : transposeTo(steps, x, batch + first + second);
  return { tensor: viewed(tensor, transposed ? [n, width, height] : [n, height, width]), transposed };
};

// packages/kernels/src/completeness/fft/fourier-plan.ts
var plans = /* @__PURE__ */ new Map();
var MOST_PLANS = 64;
var fourierPlan = (length) => {
  const known = plans.get(length);
  if (known !== void 0) return known;
  const plan = (length & length - 1) === 0 ? powerOfTwoPlan(length) : chirpPlan(length);
  if (plans.size >= MOST_PLANS) plans.clear();
  plans.set(length, plan);
  return plan;
};
var powerOfTwoPlan = (length) => {
  const order = bitReversal(length);
  const { cosines, sines } = rootsOfUnity(length, length / 2);
  return {
    length,
    transform: (real4, imag4) => {
      reorder(real4, imag4, order);
      for (let half = 1; half < length; half *= 2) {
        const step = length / (2 * half);
        for (let start = 0; start < length; start += 2 * half) {
          for (let k = 0; k < half; k++) {
            const [c, s] = [cosines[k * step], sines[k * step]];
            const [a, b] = [start + k, start + k + half];
            const [re, im] = [real4[b] * c + imag4[b] * s, imag4[b] * c - real4[b] * s];
            real4[b] = real4[a] - re;
            imag4[b] = imag4[a] - im;
            real4[a] += re;
            imag4[a] += im;
          }
        }
      }
    }
  };
};
var rootsOfUnity = (length, count) => ({
  cosines: Float64Array.from({ length: count }, (_, k) => Math.cos(2 * Math.PI * k / length)),
  sines: Float64Array.from({ length: count }, (_, k) => Math.sin(2 * Math.PI * k / length))
});
var bitReversal = (length) => {
  const order = new Uint32Array(length);
  for (let i = 1; i < length; i++) order[i] = order[i >> 1] >> 1 | (i & 1 ? length >> 1 : 0);
  return order;
};
var reorder = (real4, imag4, order) => {
  for (let i = 0; i < order.length; i++) {
    const j = order[i];
    if (j <= i) continue;
    [real4[i], real4[j]] = [real4[j], real4[i]];
    [imag4[i], imag4[j]] = [imag4[j], imag4[i]];
  }
};
var chirpPlan = (length) => {
  const padded = 2 ** Math.ceil(Math.log2(2 * length - 1));
  const inner = fourierPlan(padded);
  const { cosines, sines } = chirp(length);
  const filter = chirpFilter(cosines, sines, inner);
  const [a, b] = [new Float64Array(padded), new Float64Array(padded)];
  return {
    length,
    transform: (real4, imag4) => {
      a.fill(0);
      b.fill(0);
      for (let n = 0; n < length; n++) {
        a[n] = real4[n] * cosines[n] + imag4[n] * sines[n];
        b[n] = imag4[n] * cosines[n] - real4[n] * sines[n];
      }
      inner.transform(a, b);
      for (let k = 0; k < padded; k++) {
        const [re, im] = [a[k], b[k]];
        a[k] = re * filter.real[k] - im * filter.imag[k];
        b[k] = -(re * filter.imag[k] + im * filter.real[k]);
      }
      inner.transform(a, b);
      for (let k = 0; k < length; k++) {
        const [re, im] = [a[k] / padded, -b[k] / padded];
        real4[k] = re * cosines[k] + im * sines[k];
        imag4[k] = im * cosines[k] - re * sines[k];
      }
    }
  };
};
var chirp = (length) => {
  const angle = (n) => Math.PI * Number(BigInt(n) * BigInt(n) % BigInt(2 * length)) / length;
  return {
    cosines: Float64Array.from({ length }, (_, n) => Math.cos(angle(n))),
    sines: Float64Array.from({ length }, (_, n) => Math.sin(angle(n)))
  };
};
var chirpFilter = (cosines, sines, inner) => {
  const [real4, imag4] = [new Float64Array(inner.length), new Float64Array(inner.length)];
  for (let n = 0; n < cosines.length; n++) {
    for (const at of n === 0 ? [0] : [n, inner.length - n]) {
      real4[at] = cosines[n];
      imag4[at] = sines[n];
    }
  }
  inner.transform(real4, imag4);
  return { real: real4, imag: imag4 };
};

// packages/kernels/src/completeness/fft/fourier-kernels.ts
var fft3 = (context) => fourierKernel(context, "FFT", false);
var ifft3 = (context) => fourierKernel(context, "IFFT", true);
var fourierKernel = (context, kernelName, inverse) => wasmKernel2(kernelName, ({ input }) => {
  const out = complexOutput(context, input.shape);
  const { heap } = context;
  transformRows(
    heap.floats(partsOf(input)),
    heap.floats(partsOf(out)),
    input.shape.at(-1) ?? 1,
    inverse ? -1 : 1
  );
  return out;
});
var transformRows = (from, to, length, sign) => {
  const plan = fourierPlan(length);
  const [real4, imag4] = [new Float64Array(length), new Float64Array(length)];
  const scale = sign === 1 ? 1 : 1 / length;
  for (let row = 0; row < from.length; row += 2 * length) {
    for (let n = 0; n < length; n++) {
      real4[n] = from[row + 2 * n];
      imag4[n] = sign * from[row + 2 * n + 1];
    }
    plan.transform(real4, imag4);
    for (let k = 0; k < length; k++) {
      to[row + 2 * k] = scale * real4[k];
      to[row + 2 * k + 1] = scale * sign * imag4[k];
    }
  }
};

// packages/kernels/src/completeness/gather.ts
import { backend_util as backend_util6, util as util11 } from "@tensorflow/tfjs";
var gather2 = (context) => wasmKernel2("GatherV2", ({ x, indices }, attributes) => {
  const { batchDims } = attributes;
  if (batchDims === 0 || x.dtype === "string")
    return runStockKernel(context, "GatherV2", { x, indices }, attributes);
  const [axis2] = util11.parseAxisParam(attributes.axis, x.shape);
  const info = backend_util6.segment_util.collectGatherOpShapeInfo(
    x,
    indices,
    axis2,
    batchDims
  );
  const out = context.heap.output(info.outputShape, x.dtype);
  const count = util11.sizeFromShape(indices.shape) / info.batchSize;
  const places = context.backend.typedArrayFromHeap(indices);
  const [from, to] = [context.backend.typedArrayFromHeap(x), context.backend.typedArrayFromHeap(out)];
  let target = 0;
  for (let batch = 0; batch < info.batchSize; batch++) {
    for (let outer = 0; outer < info.outerSize; outer++) {
      for (let i = 0; i < count; i++, target += info.sliceSize) {
        const index = checked(places[batch * count + i], info.dimSize);
        const source = ((batch * info.outerSize + outer) * info.dimSize + index) * info.sliceSize;
        to.set(from.subarray(source, source + info.sliceSize), target);
      }
    }
  }
  return out;
});
var checked = (index, size) => {
  if (index >= 0 && index < size) return index;
  throw new Error(`gather: expected indices from 0 to ${size - 1}, got ${index}. Clip them first.`);
};

// packages/kernels/src/completeness/pools.ts
import { backend_util as backend_util7 } from "@tensorflow/tfjs";
var poolKernels = (context) => [
  forward(context, "MaxPool", "maxPool", imagePool),
  forward(context, "MaxPool3D", "maxPool", volumePool),
  forward(context, "AvgPool", "averagePool", imagePool),
  forward(context, "AvgPool3D", "averagePool", volumePool),
  maxGradient(context, "MaxPoolGrad", imagePool),
  maxGradient(context, "MaxPool3DGrad", volumePool),
  averageGradient(context, "AvgPoolGrad", imagePool),
  averageGradient(context, "AvgPool3DGrad", volumePool)
];
var forward = ({ heap, wasm }, kernelName, run, poolOf) => wasmKernel2(kernelName, ({ x }, attributes) => {
  const { outShape, geometry } = poolOf(x.shape, attributes);
  const out = heap.output(outShape);
  wasm[run](heap.byteOffset(x), heap.byteOffset(out), ...geometry);
  return out;
});
var maxGradient = ({ heap, wasm }, kernelName, poolOf) => wasmKernel2(
  kernelName,
  ({ dy, input }, attributes) => {
    const { geometry } = poolOf(input.shape, attributes);
    const dx = heap.output(input.shape);
    wasm.maxPoolGradient(heap.byteOffset(input), heap.byteOffset(dy), heap.byteOffset(dx), ...geometry);
    return dx;
  }
);
var averageGradient = ({ heap, wasm }, kernelName, poolOf) => wasmKernel2(
  kernelName,
  ({ dy, input }, attributes) => {
    const { geometry } = poolOf(input.shape, attributes);
    const dx = heap.output(input.shape);
    wasm.averagePoolGradient(heap.byteOffset(dy), heap.byteOffset(dx), ...geometry);
    return dx;
  }
);
var imagePool = (shape, { filterSize, strides, pad: pad2, dimRoundingMode }) => {
  const info = backend_util7.computePool2DInfo(
    shape,
    filterSize,
    strides,
    1,
    pad2,
    dimRoundingMode
  );
  const geometry = [
    info.batchSize,
    ...[1, info.inHeight, info.inWidth, info.inChannels],
    ...[1, info.outHeight, info.outWidth],
    ...[1, info.filterHeight, info.filterWidth],
    ...[1, info.strideHeight, info.strideWidth],
    ...[1, info.dilationHeight, info.dilationWidth],
    ...[0, info.padInfo.top, info.padInfo.left]
  ];
  return { outShape: info.outShape, geometry };
};
var volumePool = (shape, { filterSize, strides, pad: pad2, dimRoundingMode }) => {
  const info = backend_util7.computePool3DInfo(
    shape,
    filterSize,
    strides,
    1,
    pad2,
    dimRoundingMode
  );
  const geometry = [
    info.batchSize,
    ...[info.inDepth, info.inHeight, info.inWidth, info.inChannels],
    ...[info.outDepth, info.outHeight, info.outWidth],
    ...[info.filterDepth, info.filterHeight, info.filterWidth],
    ...[info.strideDepth, info.strideHeight, info.strideWidth],
    ...[info.dilationDepth, info.dilationHeight, info.dilationWidth],
    ...[info.padInfo.front, info.padInfo.top, info.padInfo.left]
  ];
  return { outShape: info.outShape, geometry };
};

// packages/kernels/src/completeness/reverse.ts
import { util as util12 } from "@tensorflow/tfjs";
var reverse2 = (context) => wasmKernel2("Reverse", ({ x }, { dims }) => {
  const { backend, heap } = context;
  const axes = util12.parseAxisParam(dims, x.shape);
  const out = heap.output(x.shape, x.dtype);
  const values = backend.typedArrayFromHeap(out);
  values.set(backend.typedArrayFromHeap(x));
  for (const axis2 of axes) {
    const size = x.shape[axis2] ?? 1;
    reverseAxis(values, size, util12.sizeFromShape(x.shape.slice(axis2 + 1)));
  }
  return out;
});
var reverseAxis = (values, size, inner) => {
  if (inner === 1) {
    for (let start = 0; start < values.length; start += size) values.subarray(start, start + size).reverse();
    return;
  }
  const row = values.slice(0, inner);
  for (let start = 0; start < values.length; start += size * inner) {
    let [low, high] = [start, start + (size - 1) * inner];
    for (; low < high; low += inner, high -= inner) {
      row.set(values.subarray(low, low + inner));
      values.copyWithin(low, high, high + inner);
      values.set(row, high);
    }
  }
};

// packages/kernels/src/completeness/segment-sum.ts
import { util as util13 } from "@tensorflow/tfjs";
var unsortedSegmentSum2 = (context) => wasmKernel2(
  "UnsortedSegmentSum",
  ({ x, segmentIds }, { numSegments }) => {
    const { backend, heap } = context;
    const out = heap.output([numSegments, ...x.shape.slice(1)], x.dtype);
    const ids = backend.typedArrayFromHeap(segmentIds);
    const values = backend.typedArrayFromHeap(x);
    const sums = backend.typedArrayFromHeap(out).fill(0);
    addRows(values, sums, ids, layoutOf(x, segmentIds), numSegments);
    return out;
  }
);
var layoutOf = (x, ids) => ({
  rows: x.shape[0] ?? 1,
  places: util13.sizeFromShape(ids.shape.slice(1)),
  width: util13.sizeFromShape(x.shape.slice(ids.shape.length))
});
var addRows = (values, sums, ids, { rows, places, width }, segments) => {
  for (let row = 0; row < rows; row++) {
    for (let place = 0; place < places; place++) {
      const id = ids[row * places + place];
      if (id < 0 || id >= segments) continue;
      let from = (row * places + place) * width;
      const first = (id * places + place) * width;
      for (let at = first; at < first + width; at++) sums[at] += values[from++];
    }
  }
};

// packages/kernels/src/completeness/select.ts
import { util as util14 } from "@tensorflow/tfjs";
var select = (context) => wasmKernel2("Select", ({ condition, t, e }) => {
  const { backend, heap } = context;
  const out = heap.output(t.shape, t.dtype);
  const conditions = backend.typedArrayFromHeap(condition);
  const [yes, no] = [backend.typedArrayFromHeap(t), backend.typedArrayFromHeap(e)];
  const values = backend.typedArrayFromHeap(out);
  const run = conditions.length === 0 ? 1 : util14.sizeFromShape(t.shape) / conditions.length;
  for (let i = 0, at = 0; i < conditions.length; i++) {
    const chosen = conditions[i] === 0 ? no : yes;
    for (const end = at + run; at < end; at++) values[at] = chosen[at];
  }
  return out;
});

// packages/kernels/src/completeness/transform.ts
var transform3 = (context) => {
  const stock = context.stock("Transform");
  const lent = byCpu(context, "Transform");
  return {
    ...stock,
    kernelFunc: (args) => args.attrs?.["fillMode"] === "reflect" ? lent.kernelFunc(args) : stock.kernelFunc(args)
  };
};

// packages/kernels/src/completeness/volumes.ts
import { backend_util as backend_util8 } from "@tensorflow/tfjs";
var volumeKernels = (context) => [
  wasmKernel2(
    "Conv3D",
    ({ x, filter }, attributes) => convolve2(context, x, filter, planOf2(x.shape, filter.shape, attributes))
  ),
  wasmKernel2(
    "Conv3DBackpropInputV2",
    ({ dy, filter }, attributes) => inputGradient2(context, dy, filter, planOf2(attributes.inputShape, filter.shape, attributes))
  ),
  wasmKernel2(
    "Conv3DBackpropFilterV2",
    ({ x, dy }, attributes) => filterGradient2(context, x, dy, planOf2(x.shape, attributes.filterShape, attributes))
  )
];
var UNFOLDED_BYTES = 64 * 2 ** 20;
var planOf2 = (inputShape, filterShape, attributes) => {
  const { strides, pad: pad2, dilations } = attributes;
  const info = backend_util8.computeConv3DInfo(
    inputShape,
    filterShape,
    strides,
    dilations ?? 1,
    pad2
  );
  const { top, bottom, left, right } = info.padInfo;
  const channels = info.filterDepth * info.inChannels;
  const volumeBytes = 4 * info.outDepth * info.inHeight * info.inWidth * channels;
  return {
    info,
    batch: Math.max(1, Math.min(info.batchSize, Math.floor(UNFOLDED_BYTES / Math.max(1, volumeBytes)))),
    imageFilter: [info.filterHeight, info.filterWidth, channels, info.outChannels],
    attributes: {
      strides: [info.strideHeight, info.strideWidth],
      dilations: [info.dilationHeight, info.dilationWidth],
      pad: [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0]
      ],
      dataFormat: "NHWC"
    }
  };
};
var partsOf2 = ({ info, batch, imageFilter }) => {
  const parts = [];
  for (let first = 0; first < info.batchSize; first += batch) {
    const volumes = Math.min(batch, info.batchSize - first);
    const images = volumes * info.outDepth;
    parts.push({
      volumes,
      first,
      imageShape: [images, info.inHeight, info.inWidth, imageFilter[2]],
      outImageShape: [images, info.outHeight, info.outWidth, info.outChannels]
    });
  }
  return parts;
};
var unfolding = ({ info }, { volumes }) => [
  volumes,
  info.inDepth,
  info.outDepth,
  info.inHeight * info.inWidth,
  info.inChannels,
  info.filterDepth,
  info.strideDepth,
  info.dilationDepth,
  info.padInfo.front
];
var partOffset = ({ heap }, tensor, part, perVolume) => heap.byteOffset(tensor) + 4 * part.first * perVolume;
var inputFloats = ({ info }) => info.inDepth * info.inHeight * info.inWidth * info.inChannels;
var outputFloats = ({ info }) => info.outDepth * info.outHeight * info.outWidth * info.outChannels;
var unfolded = (context, steps, x, plan, part) => {
  const images = steps.own(context.heap.output(part.imageShape));
  context.wasm.unfoldDepth(
    partOffset(context, x, part, inputFloats(plan)),
    context.heap.byteOffset(images),
    ...unfolding(plan, part)
  );
  return images;
};
var asImageFilter = (steps, filter, { imageFilter }) => viewed(steps.run("Transpose", { x: filter }, { perm: [1, 2, 0, 3, 4] }), imageFilter);
var convolve2 = (context, x, filter, plan) => {
  const out = context.heap.output(plan.info.outShape);
  const steps = new Temporaries(context);
  const flat = asImageFilter(steps, filter, plan);
  for (const part of partsOf2(plan)) {
    const within = new Temporaries(context);
    const images = unfolded(context, within, x, plan, part);
    const result = within.run("Conv2D", { x: images, filter: flat }, plan.attributes);
    copyFloats(context, result, partOffset(context, out, part, outputFloats(plan)));
    within.free();
  }
  steps.free();
  return out;
};
var inputGradient2 = (context, dy, filter, plan) => {
  const dx = context.heap.output(plan.info.inShape);
  const steps = new Temporaries(context);
  const flat = asImageFilter(steps, filter, plan);
  for (const part of partsOf2(plan)) {
    const within = new Temporaries(context);
    const images = within.run(
      "Conv2DBackpropInput",
      { dy: partTensor(context, within, dy, plan, part), filter: flat },
      { ...plan.attributes, inputShape: part.imageShape }
    );
    context.wasm.foldDepth(
      context.heap.byteOffset(images),
      partOffset(context, dx, part, inputFloats(plan)),
      ...unfolding(plan, part)
    );
    within.free();
  }
  steps.free();
  return dx;
};
var filterGradient2 = (context, x, dy, plan) => {
  const { filterDepth, filterHeight, filterWidth, inChannels, outChannels } = plan.info;
  const steps = new Temporaries(context);
  let total;
  for (const part of partsOf2(plan)) {
    const within = new Temporaries(context);
    const images = unfolded(context, within, x, plan, part);
    const gradient2 = steps.run(
      "Conv2DBackpropFilter",
      { x: images, dy: partTensor(context, within, dy, plan, part) },
      { ...plan.attributes, filterShape: plan.imageFilter }
    );
    within.free();
    total = total === void 0 ? gradient2 : steps.run("Add", { a: total, b: gradient2 });
  }
  const flat = total ?? steps.own(zeros3(context, plan.imageFilter));
  const parted = viewed(flat, [filterHeight, filterWidth, filterDepth, inChannels, outChannels]);
  return steps.finish(steps.run("Transpose", { x: parted }, { perm: [2, 0, 1, 3, 4] }));
};
var zeros3 = ({ heap }, shape) => {
  const out = heap.output(shape);
  heap.floats(out).fill(0);
  return out;
};
var partTensor = (context, steps, dy, plan, part) => {
  if (part.volumes === plan.info.batchSize) return viewed(dy, part.outImageShape);
  const copy = steps.own(context.heap.output(part.outImageShape));
  const floats = part.volumes * outputFloats(plan);
  const from = partOffset(context, dy, part, outputFloats(plan)) / 4;
  context.heap.float32.copyWithin(context.heap.byteOffset(copy) / 4, from, from + floats);
  return copy;
};
var copyFloats = ({ heap }, from, target) => {
  const start = heap.byteOffset(from) / 4;
  heap.float32.copyWithin(target / 4, start, start + heap.floats(from).length);
};

// packages/kernels/src/completeness/wasm-completeness.ts
var LENT_BY_CPU = [
  // Missing on wasm.
  "RaggedGather",
  "RaggedRange",
  "RaggedTensorToTensor",
  "StaticRegexReplace",
  // Wrong on wasm.
  "Dilation2D",
  "Dilation2DBackpropFilter",
  "Dilation2DBackpropInput",
  "RotateWithOffset"
];
var wasmCompleteness = async (context) => {
  const simd = await linkKernels(context);
  const [castByType] = [cast4(context)];
  return [
    ...[complex3, real3, imag3, complexAbs2, fft3, ifft3].map((kernel) => kernel(context)),
    ...[unsortedSegmentSum2, einsum4, select, reverse2, gather2, transform3, draw].map(
      (kernel) => kernel(context)
    ),
    ...complexArithmetic({
      ...context,
      stock: (name) => name === "Cast" ? castByType : context.stock(name)
    }),
    ...LENT_BY_CPU.map((name) => byCpu(context, name)),
    ...simd === void 0 ? [] : [poolKernels, depthwiseKernels, volumeKernels].flatMap((list) => list(simd))
  ];
};

// packages/kernels/src/kernel-set.ts
import * as tf14 from "@tensorflow/tfjs";
var replaceKernels = (set) => {
  const undo = [...unique(set.kernels).map(swapKernel), ...(set.gradients ?? []).map(swapGradient)];
  return {
    names: [...new Set(set.kernels.map(displayName))].sort(),
    restore: () => {
      for (const step of undo.splice(0).reverse()) step();
    }
  };
};
var registeredKernel = (kernelName, backendName = "wasm") => tf14.getKernel(kernelName, backendName);
var displayName = ({ kernelName, backendName }) => backendName === "wasm" ? kernelName : `${kernelName}@${backendName}`;
var unique = (kernels) => [
  ...new Map(kernels.map((kernel) => [displayName(kernel), kernel])).values()
];
var swapKernel = (kernel) => {
  const { kernelName, backendName } = kernel;
  const before = registeredKernel(kernelName, backendName);
  if (before !== void 0) tf14.unregisterKernel(kernelName, backendName);
  tf14.registerKernel(kernel);
  return () => {
    if (registeredKernel(kernelName, backendName) !== void 0) tf14.unregisterKernel(kernelName, backendName);
    if (before !== void 0) tf14.registerKernel(before);
  };
};
var swapGradient = (gradient2) => {
  const before = tf14.getGradient(gradient2.kernelName);
  if (before !== void 0) tf14.unregisterGradient(gradient2.kernelName);
  tf14.registerGradient(gradient2);
  return () => {
    tf14.unregisterGradient(gradient2.kernelName);
    if (before !== void 0) tf14.registerGradient(before);
  };
};

export {
  overhangs,
  cpuCorrections,
  gradientCorrections,
  storeComplex,
  instantiateKernels,
  linkKernels,
  wasmKernel,
  sizeOf,
  inputOf,
  alias,
  wasmKernel2,
  runWasmKernel,
  runStockKernel,
  wasmCompleteness,
  differentiateComplex,
  replaceKernels,
  registeredKernel
};
