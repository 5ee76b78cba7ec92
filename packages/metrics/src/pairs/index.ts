export { type ComparedPixels } from './compared-pixels.js';
export { cycleL1, l1 } from './l1.js';
export { lpipsPairs } from './lpips-pairs.js';
export { absoluteDifference, peakSignalToNoise, structuralSimilarity } from './pair-measures.js';
export { psnr } from './psnr.js';
export { ssim } from './ssim.js';
