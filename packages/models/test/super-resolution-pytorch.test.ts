import { srresnet } from '../src/srresnet.js';
import { describeAgreement } from '../src/testing/pytorch-fixture.js';

describeAgreement(srresnet, { fixture: 'srresnet' });
