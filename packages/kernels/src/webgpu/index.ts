export { installWebGpu, type WebGpuOptions } from './install-web-gpu.js';
