// `npm run pack -- FOLDER`: installs, builds, and leaves a tarball of every published package in FOLDER, as a registry would get it.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { installAndBuild, pnpm } from './pnpm.mjs';

const destination = resolve(process.argv[2] ?? 'tarballs');
installAndBuild();
mkdirSync(destination, { recursive: true });
pnpm('--recursive', '--filter', './packages/*', 'pack', '--pack-destination', destination);
