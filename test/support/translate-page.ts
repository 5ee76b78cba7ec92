import { translateBlob } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import type { TranslatedInPage } from './in-page.js';

/** A PNG of a row of four pixels, the last one half transparent, enlarged twice and turned negative. */
async function translatedInPage(): Promise<TranslatedInPage> {
  await tf.setBackend('cpu');
  const context = new OffscreenCanvas(4, 1).getContext('2d')!;
  const image = new ImageData(Uint8ClampedArray.from([10, 20, 30, 255, 0, 0, 0, 255, 255, 255, 255, 255, 200, 100, 0, 128]), 4, 1); // prettier-ignore
  context.putImageData(image, 0, 0);
  const file = await context.canvas.convertToBlob();
  const result = await translateBlob(negativeAndLarger(), file, { factor: 2, reach: 0, tile: 2 });
  const bitmap = await createImageBitmap(result, { premultiplyAlpha: 'none' });
  const { width, height } = bitmap;
  const drawn = new OffscreenCanvas(width, height).getContext('2d')!;
  drawn.drawImage(bitmap, 0, 0);
  return {
    type: result.type,
    size: [width, height],
    pixels: [...drawn.getImageData(0, 0, width, height).data],
  };
}

function negativeAndLarger(): tf.LayersModel {
  const layer = tf.layers.conv2d({ filters: 3, kernelSize: 1, useBias: false, inputShape: [null, null, 3] as unknown as number[] }); // prettier-ignore
  const network = tf.sequential({ layers: [layer, tf.layers.upSampling2d({ size: [2, 2] })] });
  layer.setWeights([tf.tensor4d([-1, 0, 0, 0, -1, 0, 0, 0, -1], [1, 1, 3, 3])]);
  return network;
}
Object.assign(globalThis, { translatedInPage });
