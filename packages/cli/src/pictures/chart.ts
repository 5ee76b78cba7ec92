import { createRequire } from 'node:module';
import type { TopLevelSpec } from 'vega-lite';

/** The typeface of charts: it comes with a package, so that labels look the same on machines without fonts. */
const font = 'DejaVu Sans';
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/** A drawn chart in both formats. */
export interface Chart {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Draws a Vega-Lite specification, at twice its size in pixels for the PNG. */
export async function drawChart(spec: TopLevelSpec): Promise<Chart> {
  // Loaded only here: the libraries of charts take as long to load as TensorFlow.js.
  const [vega, { compile }, { Resvg }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('@resvg/resvg-js'),
  ]);
  // The SVG names stand-ins, for whoever opens it without that typeface.
  const fonts = `${font}, Verdana, sans-serif`;
  const styled: TopLevelSpec = { ...spec, background: 'white', config: { ...spec.config, font: fonts } };
  const view = new vega.View(vega.parse(compile(styled).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: fontPaths(), defaultFontFamily: font },
  });
  return { svg, png: image.render().asPng() };
}

function fontPaths(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles.map((file) => resolve(`dejavu-fonts-ttf/ttf/${file}`));
}
