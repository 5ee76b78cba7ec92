/**
 * Tables of the ziggurat method for the standard normal density, 128 layers of equal area.
 *
 * Source: Marsaglia & Tsang 2000, "The Ziggurat Method for Generating Random Variables",
 * https://doi.org/10.18637/jss.v005.i08 (constants R and V for 128 layers from section 2).
 */

/** Where the tail begins. */
export const tailStart = 3.442619855899;
const layerArea = 9.91256303526217e-3;
const layers = 128;

/** Right edge of each layer, scaled so that `edge * 24-bit integer` lies in the layer. */
export const edges = new Float64Array(layers);
/** Draws below this 24-bit integer lie inside the layer for certain. */
export const safe = new Int32Array(layers);
/** Density (up to its constant) at each layer's right edge. */
export const density = new Float64Array(layers + 1);

const f = (x: number) => Math.exp(-0.5 * x * x);
const resolution = 2 ** 24;

(function fillTables() {
  const x = new Float64Array(layers + 1);
  x[0] = layerArea / f(tailStart);
  x[1] = tailStart;
  for (let i = 2; i < layers; i++) x[i] = Math.sqrt(-2 * Math.log(layerArea / x[i - 1]! + f(x[i - 1]!)));
  x[layers] = 0;
  for (let i = 0; i < layers; i++) {
    edges[i] = x[i]! / resolution;
    safe[i] = Math.floor((x[i + 1]! / x[i]!) * resolution);
    density[i] = f(x[i]!);
  }
  density[layers] = 1;
})();
