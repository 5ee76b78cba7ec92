import type { PatchSide } from '../blocks/patch-discriminator.js';

/**
 * The module of pytorch-CycleGAN-and-pix2pix that a layer of our U-Net is there. Each level is a module within the one above
 * it, and counts its own layers, activations among them.
 */
export function uNetModule(layer: string, levels: number): string {
  const [kind, level] = parts(layer);
  const outermost = 'model.model';
  const inner = `${outermost}.1.model${'.3.model'.repeat(Math.max(0, level - 2))}`;
  if (level === 1) return `${outermost}.${kind === 'down' ? 0 : 3}`;
  const places = level === levels ? innermostPlaces : innerPlaces;
  return `${inner}.${places[kind]!}`;
}

const innerPlaces: Readonly<Record<string, number>> = { down: 1, 'down-norm': 2, up: 5, 'up-norm': 6 };
const innermostPlaces: typeof innerPlaces = { down: 1, up: 3, 'up-norm': 4 };

/** The module there of a layer of our discriminator of patches. */
export function patchModule(layer: string, patch: PatchSide): string {
  const [kind, place] = parts(layer);
  if (patch === 1) return `net.${{ 'conv-1': 0, 'conv-2': 2, 'norm-2': 3, judge: 5 }[layer]!}`;
  const convolutions = { 16: 2, 34: 3, 70: 4, 142: 5, 286: 6 }[patch];
  if (kind === 'judge') return `model.${3 * convolutions - 1}`;
  const convolution = place === 1 ? 0 : 3 * place - 4;
  return `model.${kind === 'norm' ? convolution + 1 : convolution}`;
}

/** The module there of a layer of our residual translator, whose blocks are without dropout as published ones are. */
export function residualModule(layer: string, blocks: number): string {
  const [kind, place] = parts(layer);
  const block = /^block-(\d+)-conv-([12])$/.exec(layer);
  if (block !== null) return `model.${9 + Number(block[1])}.conv_block.${block[2] === '1' ? 1 : 5}`;
  const places: Readonly<Record<string, number>> = {
    first: 1,
    down: 1 + 3 * place,
    up: blocks + 16 - 3 * place,
    last: blocks + 17,
  };
  return `model.${places[kind]!}`;
}

/** `down-norm-3` is `down-norm` and 3; `judge` has no number. */
function parts(layer: string): [kind: string, place: number] {
  const found = /^(.*?)(?:-(\d+))?$/.exec(layer)!;
  return [found[1]!, Number(found[2])];
}
