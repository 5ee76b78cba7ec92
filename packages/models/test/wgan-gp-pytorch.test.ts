import { describeAgreement } from '../src/testing/pytorch-fixture.js';
import { wganGp } from '../src/wgan-gp.js';

describeAgreement(wganGp, { fixture: 'wgan-gp' });
