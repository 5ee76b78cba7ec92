// packages/cli/src/pictures/chart.ts
import { createRequire } from "node:module";
var font = "DejaVu Sans";
var chartFonts = `${font}, Verdana, sans-serif`;
var fontFiles = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"];
async function drawChart(spec) {
  const svg = await drawSvg({
    ...spec,
    background: "white",
    config: { ...spec.config, font: chartFonts }
  });
  return { svg, png: await renderSvg(svg) };
}
async function renderSvg(svg) {
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { loadSystemFonts: false, fontFiles: fontPaths(), defaultFontFamily: font }
  });
  return image.render().asPng();
}
async function drawSvg(spec) {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
function fontPaths() {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles.map((file) => resolve(`dejavu-fonts-ttf/ttf/${file}`));
}

export {
  chartFonts,
  drawChart,
  renderSvg,
  drawSvg
};
