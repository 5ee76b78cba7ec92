import { backendNames, selectBackend, type BackendName, type BackendReport } from '@gan/core';
import { profileRuns } from './measuring/kernel-times.js';
import { countFlops } from './measuring/flops.js';
import { watchMemory } from './measuring/memory.js';
import { measure, warmUp } from './measuring/time.js';
import type { Answers, Reply, Request } from './protocol.js';
import { prepare, type Work } from './work/index.js';

interface Settings {
  readonly backend: string;
  readonly kernels?: boolean;
  readonly blas?: 'auto' | 'off';
}

const settings = JSON.parse(process.argv[2]!) as Settings;
const startBytes = process.memoryUsage().rss;
let backend: Promise<BackendReport> | undefined;
let work: Work | undefined;

function start(): Promise<BackendReport> {
  const { kernels, blas } = settings;
  const name = backendNames.find((known) => known === settings.backend) as BackendName;
  backend ??= selectBackend({ backend: name, kernels, blas });
  return backend;
}

const handlers: {
  [Action in Request['action']]: (request: never) => Promise<Answers[Action]> | Answers[Action];
} = {
  async describe() {
    const { summary, kernels } = await start();
    if (settings.blas === 'auto' && kernels?.gemm !== 'blas') {
      throw new Error(`no BLAS was found: ${kernels?.warnings.join(' ') || 'see gan doctor'}`);
    }
    const { gemm, blas } = kernels ?? {};
    const products = gemm === 'blas' ? (blas?.description ?? blas?.library) : gemm;
    return { summary: products === undefined ? summary : `${summary}; products by ${products}` };
  },
  async prepare({ spec }: Extract<Request, { action: 'prepare' }>) {
    await start();
    work = await prepare(spec);
    await warmUp(work);
    return { parameters: work.parameters };
  },
  measure: ({ milliseconds, runs }: Extract<Request, { action: 'measure' }>) =>
    measure(work!, milliseconds, runs),
  count: () => countFlops(work!),
  profile: ({ runs }: Extract<Request, { action: 'profile' }>) => profileRuns(work!, runs),
  memory: ({ runs }: Extract<Request, { action: 'memory' }>) => watchMemory(work!, runs, startBytes),
  release() {
    work?.dispose();
    work = undefined;
    return {};
  },
};

async function answer(request: Request): Promise<Reply> {
  try {
    return { ok: true, answer: await handlers[request.action](request as never) };
  } catch (error) {
    return { ok: false, reason: (error as Error).message.split('\n')[0]! };
  }
}

process.on('message', (request: Request) => {
  void answer(request).then((reply) => process.send!(reply));
});
