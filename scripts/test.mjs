// `npm test`: installs, builds and runs every test. Arguments go to vitest.
import { installAndBuild, pnpm } from './pnpm.mjs';

installAndBuild();
pnpm('exec', 'vitest', 'run', ...process.argv.slice(2));
