import type { UpdateRule } from './update-kernel.js';

/** Attributes of `AdamUpdate`; the powers are `beta ** t` for the update with number t, the first being 1. */
export interface AdamAttributes {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly beta1Power: number;
  readonly beta2Power: number;
}

/** Adam, Kingma & Ba 2015, https://arxiv.org/abs/1412.6980, algorithm 1, epsilon outside the corrected root. */
export const adamRule: UpdateRule<AdamAttributes> = {
  kernelName: 'AdamUpdate',
  changes: ['value', 'firstMoment', 'secondMoment'],
  reads: ['gradient'],
  run: ({ wasm }, { inputs, outputs, count }, attributes) => {
    const { learningRate, beta1, beta2, epsilon, beta1Power, beta2Power } = attributes;
    wasm.adamUpdate(
      inputs.value as number,
      inputs.gradient as number,
      inputs.firstMoment as number,
      inputs.secondMoment as number,
      outputs.value as number,
      outputs.firstMoment as number,
      outputs.secondMoment as number,
      count,
      beta1,
      1 - beta1,
      beta2,
      1 - beta2,
      learningRate / (1 - beta1Power),
      1 / Math.sqrt(1 - beta2Power),
      epsilon,
    );
  },
};

/** Attributes of `RmsPropUpdate`. */
export interface RmsPropAttributes {
  readonly learningRate: number;
  readonly decay: number;
  readonly epsilon: number;
}

/** RMSprop, Tieleman & Hinton 2012, lecture 6.5; epsilon outside the root. */
export const rmsPropRule: UpdateRule<RmsPropAttributes> = {
  kernelName: 'RmsPropUpdate',
  changes: ['value', 'meanSquare'],
  reads: ['gradient'],
  run: ({ wasm }, { inputs, outputs, count }, { learningRate, decay, epsilon }) =>
    wasm.rmsPropUpdate(
      inputs.value as number,
      inputs.gradient as number,
      inputs.meanSquare as number,
      outputs.value as number,
      outputs.meanSquare as number,
      count,
      decay,
      1 - decay,
      learningRate,
      epsilon,
    ),
};

/** Attributes of `MomentumUpdate`. */
export interface MomentumAttributes {
  readonly learningRate: number;
  readonly momentum: number;
}

/** Gradient descent with momentum (Polyak 1964): `u = momentum u - learningRate g`, `w += u`. */
export const momentumRule: UpdateRule<MomentumAttributes> = {
  kernelName: 'MomentumUpdate',
  changes: ['value', 'velocity'],
  reads: ['gradient'],
  run: ({ wasm }, { inputs, outputs, count }, { learningRate, momentum }) =>
    wasm.momentumUpdate(
      inputs.value as number,
      inputs.gradient as number,
      inputs.velocity as number,
      outputs.value as number,
      outputs.velocity as number,
      count,
      momentum,
      learningRate,
    ),
};

/** Exponential moving average of a weight: `a = decay a + (1 - decay) w`. */
export const averageRule: UpdateRule<{ readonly decay: number }> = {
  kernelName: 'EmaUpdate',
  changes: ['average'],
  reads: ['value'],
  run: ({ wasm }, { inputs, outputs, count }, { decay }) =>
    wasm.averageUpdate(
      inputs.average as number,
      inputs.value as number,
      outputs.average as number,
      count,
      decay,
      1 - decay,
    ),
};
