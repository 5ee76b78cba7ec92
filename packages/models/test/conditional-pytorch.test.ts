import { acgan } from '../src/acgan.js';
import { cgan } from '../src/cgan.js';
import { infogan } from '../src/infogan.js';
import { sngan } from '../src/sngan.js';
import { describeAgreement } from '../src/testing/pytorch-fixture.js';

describeAgreement(cgan, { fixture: 'cgan' });
describeAgreement(acgan, { fixture: 'acgan' });
describeAgreement(infogan, { fixture: 'infogan' });
describeAgreement(sngan, { fixture: 'sngan' });
