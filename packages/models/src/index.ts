export { acgan } from './acgan.js';
export { bigganDeep } from './biggan-deep.js';
export { biggan } from './biggan.js';
export { catalog, findModel, modelsThat } from './catalog.js';
export { cgan } from './cgan.js';
export { cyclegan } from './cyclegan.js';
export { dcgan } from './dcgan.js';
export {
  defineGan,
  type BuiltParts,
  type CreateOptions,
  type GanDefinition,
  type GanRecipe,
  type Preset,
  type Resources,
  type TrainingDefaults,
} from './define-gan.js';
export { describeNetworks, type NetworkInfo } from './describe-networks.js';
export { d2gan } from './d2gan.js';
export { exportWeights, type ExportOptions } from './foreign/export-weights.js';
export { findFormat, formatsOf } from './foreign/formats.js';
export type { ForeignFormat, ForeignNetwork } from './foreign/foreign-format.js';
export { growWhole } from './foreign/grow-whole.js';
export { importWeights, type ImportedWeights, type ImportOptions } from './foreign/import-weights.js';
export { byLayer, splitWeight } from './foreign/names.js';
export { gan } from './gan.js';
export { gman } from './gman.js';
export { infogan } from './infogan.js';
export { pacgan } from './pacgan.js';
export { pix2pix } from './pix2pix.js';
export { remedyGan } from './remedy-gan.js';
export { progan } from './progan.js';
export { sagan } from './sagan.js';
export { stargan } from './stargan.js';
export { stylegan } from './stylegan.js';
export { stylegan2 } from './stylegan2.js';
export { meanStyle, mixStyles, noiseMaps, reseedNoise, truncateStyles } from './blocks/style-controls.js';
export * from './exploration/index.js';
export { esrgan } from './esrgan.js';
export { srgan } from './srgan.js';
export {
  networkFeatures,
  type LayerWeights,
  type NetworkFeaturesOptions,
} from './perceptual/network-features.js';
export type { PerceptualFeatures } from './perceptual/perceptual-features.js';
export { photoFeatures, photoWidths } from './perceptual/photo-features.js';
export { photoLayers, photoNetwork } from './perceptual/photo-network.js';
export { vgg19Features, type Vgg19FeaturesOptions } from './perceptual/vgg19-features.js';
export { srresnet } from './srresnet.js';
export { sngan } from './sngan.js';
export {
  batchStatistics,
  collectStandingStatistics,
  type StandingStatisticsOptions,
} from './blocks/standing-statistics.js';
export { truncateNormal } from './blocks/truncated-normal.js';
export { unrolledGan } from './unrolled-gan.js';
export { wgan } from './wgan.js';
export { wganGp } from './wgan-gp.js';
export * from './layers/index.js';
