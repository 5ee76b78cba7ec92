import {
  drawChart
} from "./chunk-YPZR2QMI.mjs";
import {
  encodePng,
  isImageShape,
  sheet
} from "./chunk-JH35CYCI.mjs";
import {
  GanError
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/cli/src/pictures/scatter.ts
function scatter(title, fake, real) {
  const domain = squareDomain(real ?? fake);
  const axis = (field) => ({
    field,
    type: "quantitative",
    title: null,
    scale: { domain: [...domain], nice: false }
  });
  const inside = ({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) <= domain[1];
  const values = [...toRecords(real ?? [], "real"), ...toRecords(fake, "generated")].filter(inside);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: { text: title, anchor: "start", fontSize: 13 },
    width: 420,
    height: 420,
    data: { values },
    mark: { type: "circle", size: 9, opacity: 0.6 },
    encoding: {
      x: axis("x"),
      y: axis("y"),
      color: {
        field: "kind",
        type: "nominal",
        title: null,
        scale: { domain: ["real", "generated"], range: ["#b8b8b8", "#1f5fa8"] }
      }
    }
  };
}
function toRecords(points, kind) {
  return Array.from({ length: points.length / 2 }, (_, i) => ({
    x: points[2 * i],
    y: points[2 * i + 1],
    kind
  }));
}
function squareDomain(points) {
  let extent = 0;
  for (let i = 0; i < points.length; i++)
    if (Number.isFinite(points[i])) extent = Math.max(extent, Math.abs(points[i]));
  const end = extent === 0 ? 1 : extent * 1.25;
  return [-end, end];
}

// ../evaluate-cli/packages/cli/src/pictures/draw-samples.ts
var scatterPoints = 2e3;
function pictureKind({ shape }) {
  if (isImageShape(shape)) return "sheet";
  return shape.length === 1 && shape[0] === 2 ? "scatter" : void 0;
}
async function drawSamples({
  samples,
  spec,
  rows,
  columns,
  title,
  real
}) {
  const values = await samples.data();
  switch (pictureKind(spec)) {
    case "sheet":
      return encodePng(sheet({ values, shape: samples.shape, range: spec.range }, { rows, columns }));
    case "scatter":
      return (await drawChart(scatter(title, values, real))).png;
    default:
      throw new GanError(
        `drawSamples: expected images or points of the plane, got samples of shape [${spec.shape.join(", ")}]. Load the generator from the run's folder to use them.`
      );
  }
}

export {
  scatterPoints,
  pictureKind,
  drawSamples
};
