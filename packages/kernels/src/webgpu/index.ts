/** Placeholder until the WebGPU work lands. */
export async function installWebGpu(): Promise<void> {
  throw new Error('installWebGpu: not built yet');
}
