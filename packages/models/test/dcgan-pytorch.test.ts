import { dcgan } from '../src/dcgan.js';
import { describeAgreement } from '../src/testing/pytorch-fixture.js';
import { wgan } from '../src/wgan.js';

describeAgreement(dcgan, { fixture: 'dcgan' });
// WGAN's critic is DCGAN's discriminator, judged by another loss.
describeAgreement(wgan, { fixture: 'dcgan', cases: ['reference-64'], rename: { discriminator: 'critic' } });
