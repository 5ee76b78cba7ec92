import { createRequire } from 'node:module';
import type { TopLevelSpec } from 'vega-lite';

/** The typeface of charts: it comes with a package, so that labels look the same on machines without fonts. */
const font = 'DejaVu Sans';
/** The SVG names stand-ins, for whoever opens it without that typeface. */
export const chartFonts = `${font}, Verdana, sans-serif`;
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/** A drawn chart in both formats. */
export interface Chart {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Draws a Vega-Lite specification on white, at `zoom` times its size in pixels for the PNG. */
export async function drawChart(spec: TopLevelSpec, zoom = 2): Promise<Chart> {
  const svg = await drawSvg({
    ...spec,
    background: 'white',
    config: { ...spec.config, font: chartFonts },
  });
  return { svg, png: await renderSvg(svg, zoom) };
}

/** An SVG picture as the bytes of a PNG file, at `zoom` times its size, with the charts' typeface. */
export async function renderSvg(svg: string, zoom = 2): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles: fontPaths(), defaultFontFamily: font },
  });
  return image.render().asPng();
}

/** Draws a Vega-Lite specification as it is. */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  // Loaded only here: the libraries of charts take as long to load as TensorFlow.js.
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

function fontPaths(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles.map((file) => resolve(`dejavu-fonts-ttf/ttf/${file}`));
}
