import { dcgan } from '../src/dcgan.js';
import { describeReference } from '../src/testing/describe-reference.js';
import { wgan } from '../src/wgan.js';

describeReference(dcgan, { fixture: 'dcgan' });
describeReference(wgan, { fixture: 'wgan' });
