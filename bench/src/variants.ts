/** One way to compute, each in a process of its own. */
export interface Variant {
  readonly name: string;
  readonly title: string;
  /** Hundreds of times too slow for whole batches: it gets one example, and its times are multiplied. */
  readonly scaled?: boolean;
  readonly process:
    | {
        readonly kind: 'node';
        readonly backend: string;
        readonly kernels?: boolean;
        readonly blas?: 'auto' | 'off';
      }
    | { readonly kind: 'python'; readonly script: string };
}

export const variants: readonly Variant[] = [
  {
    name: 'cpu',
    title: 'stock cpu (scaled)',
    scaled: true,
    process: { kind: 'node', backend: 'cpu' },
  },
  { name: 'wasm-stock', title: 'stock wasm', process: { kind: 'node', backend: 'wasm', kernels: false } },
  { name: 'wasm', title: 'wasm, our kernels', process: { kind: 'node', backend: 'wasm', blas: 'off' } },
  { name: 'wasm-blas', title: 'wasm, BLAS', process: { kind: 'node', backend: 'wasm', blas: 'auto' } },
  { name: 'tfjs-node', title: 'tfjs-node', process: { kind: 'node', backend: 'tensorflow' } },
  { name: 'webgpu', title: 'WebGPU', process: { kind: 'node', backend: 'webgpu' } },
  { name: 'pytorch', title: 'PyTorch', process: { kind: 'python', script: 'pytorch.py' } },
];
