import { ConfigError } from '@gan/core';
import type * as tf from '@tensorflow/tfjs';
import type { GrowingGenerator } from '../layers/growing-generator.js';
import { SpectralNormalization } from '../layers/spectral-normalization.js';
import { Builder, type Value } from './builder.js';
import { convolutionEmitters } from './convolutions.js';
import { LayerContext, type Emitter, type Emitters } from './layer-context.js';
import { OnnxGraph } from './graph.js';
import { ownEmitters } from './own-layers.js';
import { ownMapEmitters } from './own-maps.js';
import { stockEmitters } from './stock-layers.js';
import { stockMapEmitters } from './stock-maps.js';
import { styleEmitters } from './style-layers.js';
import { tidied } from './tidied.js';

type Layer = tf.layers.Layer;

/** A generator that has grown whole, layer by layer. */
function grown([input]: readonly Value[], { build, layer }: LayerContext): Value {
  const { growth, lastLevel, chain } = layer as GrowingGenerator;
  if (growth.level < lastLevel || growth.fade < 1) {
    throw new ConfigError(
      `toOnnx: expected a network that has grown whole, got '${layer.name}' at level ${growth.level} of ${lastLevel}. Train it on, or export with --format tfjs.`,
    );
  }
  return chain.reduce((x, { layer: part, takesInput }) => {
    const inputs = takesInput ? [x, input!] : [x];
    const shapes = inputs.map(({ shape }) => [...shape]);
    const shape = part.computeOutputShape(takesInput ? shapes : shapes[0]!) as tf.Shape;
    return emitterOf(part)!(inputs, new LayerContext(build, part, shape, (name) => weightOf(part, name)));
  }, input!);
}

const emitters: Emitters = {
  ...stockEmitters,
  ...stockMapEmitters,
  ...convolutionEmitters,
  ...ownEmitters,
  ...ownMapEmitters,
  ...styleEmitters,
  // Its kernel does not change outside training, so the layer runs with what it is divided into.
  GanSpectralNormalization: (inputs, { build, layer, shape }) => {
    const { wrapped } = layer as SpectralNormalization;
    const kernel = (layer as SpectralNormalization).normalizedKernel();
    const weight = (name: string) => (/kernel$|^embeddings$/.test(name) ? kernel : weightOf(wrapped, name));
    return emitterOf(wrapped)!(inputs, new LayerContext(build, wrapped, shape, weight));
  },
  GanProganGenerator: grown,
  GanStyleSynthesis: grown,
};

/**
 * A network as the bytes of an `.onnx` file (operations of version 17), for ONNX Runtime and what else reads them.
 *
 * Inputs and outputs have our names and layout: pictures `[N, H, W, C]`, latents `[N, D]`, labels int32 `[N, 1]`, for any N.
 * It computes what the network computes outside training: statistics, spectral norms and the noise of style-based
 * networks are constants.
 *
 * @throws ConfigError that names every layer ONNX has no operations for here.
 */
export function toOnnx(model: tf.LayersModel): Uint8Array {
  requireEmitters(model);
  const graph = new OnnxGraph(model.name);
  const build = new Builder(graph);
  const done = new Map<tf.SymbolicTensor, Value>();
  const valueOf = (symbolic: tf.SymbolicTensor): Value => {
    const known = done.get(symbolic);
    if (known) return known;
    const value = emit(symbolic, build, valueOf);
    done.set(symbolic, value);
    return value;
  };
  model.inputs.forEach((input, i) => {
    const type = input.dtype === 'int32' ? 'int32' : 'float32';
    const name = graph.input(model.inputNames[i]!, input.shape, type);
    done.set(input, { name, shape: input.shape, channelsFirst: false });
  });
  model.outputs.forEach((output, i) => {
    graph.output(model.outputNames[i]!, build.channelsLast(valueOf(output)).name, output.shape);
  });
  return graph.encode();
}

function emit(
  symbolic: tf.SymbolicTensor,
  build: Builder,
  valueOf: (symbolic: tf.SymbolicTensor) => Value,
): Value {
  const { sourceLayer: layer, inputs, shape } = symbolic;
  const values = inputs.map(valueOf);
  const context = new LayerContext(build, layer, shape, (name) => weightOf(layer, name));
  return tidied(() => emitterOf(layer)!(values, context));
}

const emitterOf = (layer: Layer): Emitter | undefined =>
  Object.hasOwn(emitters, layer.getClassName()) ? emitters[layer.getClassName()] : undefined;

const weightOf = (layer: Layer, name: string): tf.Tensor | undefined =>
  layer.weights
    .find(({ originalName }) => originalName.endsWith(`/${name}`) || originalName === name)
    ?.read();

/** All layers are looked at before the first is turned. */
function requireEmitters(model: tf.LayersModel): void {
  const strange = model.layers.filter((layer) => {
    const inner = layer instanceof SpectralNormalization ? layer.wrapped : layer;
    return layer.getClassName() !== 'InputLayer' && emitterOf(inner) === undefined;
  });
  if (strange.length === 0) return;
  const names = strange.map((layer) => `'${layer.name}' (${layer.getClassName()})`).join(', ');
  throw new ConfigError(
    `toOnnx: expected layers that are known to have operations of ONNX, got ${names} in '${model.name}'. ` +
      `Export with --format tfjs or safetensors instead.`,
  );
}
