import { util, type KernelConfig, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs';
import { cpuKernel, stockCpuKernel, valuesOf } from './cpu-kernel.js';

/** `tf.image.transform`: stock stops after the first image of a batch, so images go to it one by one. */
export const transform = (): KernelConfig => {
  const stock = stockCpuKernel('Transform');
  return cpuKernel<{ image: TensorInfo; transforms: TensorInfo }, NamedAttrMap>(
    'Transform',
    (backend, { image, transforms }, attributes) => {
      const [batch, ...shape] = image.shape as [number, ...number[]];
      const [pixels, matrices] = [valuesOf(backend, image), valuesOf(backend, transforms)];
      const parts = Array.from({ length: batch }, (_, i) => {
        const part = (values: Float32Array, at: number, partShape: number[]): TensorInfo => {
          const size = util.sizeFromShape(partShape);
          return backend.makeTensorInfo(partShape, image.dtype, values.slice(at * size, (at + 1) * size));
        };
        const inputs = {
          image: part(pixels, i, [1, ...shape]),
          transforms: part(matrices, transforms.shape[0] === 1 ? 0 : i, [1, 8]),
        };
        const out = stock.kernelFunc({ inputs, attrs: attributes, backend }) as TensorInfo;
        const result = { shape: out.shape, values: valuesOf(backend, out) };
        for (const tensor of [...Object.values(inputs), out]) backend.disposeIntermediateTensorInfo(tensor);
        return result;
      });
      const outShape = parts[0]?.shape ?? [1, ...shape];
      const size = util.sizeFromShape(outShape);
      const all = new (pixels.constructor as Float32ArrayConstructor)(batch * size);
      parts.forEach(({ values }, i) => all.set(values, i * size));
      return backend.makeTensorInfo([batch, ...outShape.slice(1)], image.dtype, all);
    },
  );
};
