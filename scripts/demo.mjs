// `npm run demo`: installs, builds, and trains the dense GAN on the embedded digits. Arguments go to `gan train`.
import { pnpm, installAndBuild } from './pnpm.mjs';

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
pnpm('exec', 'gan', 'train', ...(process.argv.length > 2 ? process.argv.slice(2) : demo));
