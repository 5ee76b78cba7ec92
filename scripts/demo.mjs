// `npm run demo`: installs, builds, and trains the dense GAN on the embedded digits. Arguments go to `gan train`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installAndBuild } from './pnpm.mjs';

const gan = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
const demo = [
  '--model',
  'gan',
  '--dataset',
  'digits',
  '--steps',
  '1500',
  '--seed',
  '1',
  '--out',
  'runs/demo',
  '--force',
];

installAndBuild();
const { status } = spawnSync(process.execPath, [gan, 'train', ...demo, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
