import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { registeredKernel, replaceKernels } from './kernel-set.js';

const kernel = (kernelName: string, backendName: string): tf.KernelConfig => ({
  kernelName,
  backendName,
  kernelFunc: () => [],
});

const gradient = (kernelName: string): tf.GradConfig => ({ kernelName, gradFunc: () => ({}) });

describe('replaceKernels', () => {
  it('replaces, adds, names and restores kernels', () => {
    const stock = registeredKernel(tf.Add, 'cpu');
    const [add, invented] = [kernel(tf.Add, 'cpu'), kernel('Invented', 'wasm')];
    const replacement = replaceKernels({ kernels: [invented, add] });
    expect(replacement.names).toEqual(['Add@cpu', 'Invented']);
    expect(registeredKernel(tf.Add, 'cpu')).toBe(add);
    expect(registeredKernel('Invented')).toBe(invented);
    replacement.restore();
    replacement.restore();
    expect(registeredKernel(tf.Add, 'cpu')).toBe(stock);
    expect(registeredKernel('Invented')).toBeUndefined();
  });

  it('lets the later of two kernels of one name win', () => {
    const [first, second] = [kernel('Invented', 'wasm'), kernel('Invented', 'wasm')];
    const replacement = replaceKernels({ kernels: [first, second] });
    expect(registeredKernel('Invented')).toBe(second);
    expect(replacement.names).toEqual(['Invented']);
    replacement.restore();
  });

  it('replaces and restores gradients, even one named twice', () => {
    const stock = tf.getGradient(tf.Add);
    const [first, second, added] = [gradient(tf.Add), gradient(tf.Add), gradient('Invented')];
    const replacement = replaceKernels({ kernels: [], gradients: [first, second, added] });
    expect(tf.getGradient(tf.Add)).toBe(second);
    expect(tf.getGradient('Invented')).toBe(added);
    replacement.restore();
    expect(tf.getGradient(tf.Add)).toBe(stock);
    expect(tf.getGradient('Invented')).toBeUndefined();
  });
});
