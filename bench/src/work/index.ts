import type { Spec } from '../spec.js';
import { convolution } from './convolution.js';
import { elementwise } from './elementwise.js';
import { generation, trainingStep } from './gans.js';
import { presetStep, translation } from './preset.js';
import { matMul } from './mat-mul.js';
import type { Work } from './work.js';

export type { Work } from './work.js';

/** Makes what a spec describes, on the present backend. */
export async function prepare(spec: Spec): Promise<Work> {
  switch (spec.kind) {
    case 'mat-mul':
      return matMul(spec);
    case 'convolution':
      return convolution(spec);
    case 'elementwise':
      return elementwise(spec);
    case 'step':
      return trainingStep(spec);
    case 'preset':
      return presetStep(spec);
    case 'translation':
      return translation(spec);
    case 'inference':
      return generation(spec);
  }
}
