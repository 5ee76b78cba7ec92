import type { Batch } from '@gan/core';
import * as tf from '@tensorflow/tfjs';
import { esrgan } from '../src/esrgan.js';
import { srgan } from '../src/srgan.js';
import { srresnet } from '../src/srresnet.js';
import { byFormula, describeReference } from '../src/testing/describe-reference.js';
import { describeAgreement } from '../src/testing/pytorch-fixture.js';

/** A small oblong picture, since generators take any. */
function inputs(network: string, batch: number): Batch {
  const shape = [batch, 8, 6, 3];
  return network === 'generator' ? { source: tf.tensor(byFormula(1001, shape, 0, 2), shape) } : {};
}

describeReference(srresnet, { fixture: 'srresnet', inputs });
describeReference(esrgan, { fixture: 'esrgan', inputs });
describeAgreement(srgan, { fixture: 'srgan' });
