export * from './errors.js';
export type * from './types/index.js';
export { Random, type RandomState, type Seed } from './random.js';
export * from './data/index.js';
export * from './networks/index.js';
export * from './optimizers/index.js';
export { adversarialStep, type AdversarialStepOptions } from './training/adversarial-step.js';
export { drawFakes, type Fakes } from './training/draw-fakes.js';
export { globalNorm } from './training/gradient-norm.js';
export { judgement } from './training/judgement.js';
export { pack } from './training/pack.js';
export { type Evaluation } from './training/evaluation.js';
export { type StepLogs } from './training/history.js';
export { stepMemory, type StepMemory, type StepMemoryOptions } from './memory/step-memory.js';
export { processorMilliseconds } from './training/processor-time.js';
export {
  Trainer,
  type CheckpointPolicy,
  type TrainerOptions,
  type TrainOptions,
} from './training/trainer.js';
export { WeightAverages, type AveragingOptions } from './training/weight-averages.js';
export { loadLatest, type OnRefused } from './checkpoints/load-latest.js';
export { memoryStore } from './checkpoints/memory-store.js';
export { decodeSafetensors, encodeSafetensors } from './checkpoints/safetensors.js';
export {
  backendNames,
  selectBackend,
  type BackendName,
  type BackendReport,
  type SelectBackendOptions,
} from './backends/select-backend.js';
export * from './callbacks/index.js';
export * from './gan/index.js';
export * from './images/index.js';
export {
  applyLinear,
  isRecording,
  logSoftmax,
  registerSecondOrderGradients,
  stopGradient,
  type LinearMap,
} from './gradients/index.js';
export * from './translate/index.js';
export { interpolate, type Interpolation } from './latents/interpolate.js';
export * from './weights/index.js';
// Layers are written in terms of these: one kernel each where there is one, composed elsewhere.
export {
  modulate,
  normalise,
  type ModulateOptions,
  type Normalised,
  type NormaliseOptions,
} from '@gan/kernels/operations';
