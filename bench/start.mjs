// Starts the bench on the TypeScript sources of all packages, so that it needs no build.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const child = spawn(
  process.execPath,
  [
    ...['--conditions=@gan/source', '--import', import.meta.resolve('tsx')],
    fileURLToPath(new URL('src/main.ts', import.meta.url)),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
