import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answers, Reply, Request } from './protocol.js';
import type { Variant } from './variants.js';

/** Processes that must not outlive this one: one that is busy would not notice that nobody listens. */
const running = new Set<ChildProcess>();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.forEach((child) => child.kill());
    process.exit(1);
  });
}

/** A process that answers requests one after another. */
export class Peer {
  private waiting: ((reply: Reply) => void) | undefined;
  private ended: string | undefined;

  constructor(
    private readonly child: ChildProcess,
    private readonly send: (request: Request) => void,
  ) {
    running.add(child);
    child.on('error', (error) => this.end(error.message));
    child.on('exit', () => running.delete(child));
    child.on('exit', (code, signal) => this.end(`the process ended (${signal ?? `code ${code}`})`));
  }

  /** Never throws for want of an ability: a process that cannot do something, or ended, says so in its reply. */
  ask<R extends Request>(request: R): Promise<Reply<R['action']>> {
    if (this.ended !== undefined) return Promise.resolve({ ok: false, reason: this.ended });
    return new Promise((resolve) => {
      this.waiting = resolve as (reply: Reply) => void;
      this.send(request);
    });
  }

  /** As {@link ask}, for what must succeed. */
  async insist<R extends Request>(request: R): Promise<Answers[R['action']]> {
    const reply = await this.ask(request);
    if (reply.ok) return reply.answer as Answers[R['action']];
    throw new Error(`${request.action}: ${reply.reason}`);
  }

  receive(reply: Reply): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.(reply);
  }

  close(): void {
    this.ended ??= 'closed';
    this.child.kill();
  }

  private end(reason: string): void {
    this.ended ??= reason;
    this.receive({ ok: false, reason: this.ended });
  }
}

/** What all processes are started with. */
export interface PeerSettings {
  /** Interpreter for the peers in Python. */
  readonly python: string;
  /** Threads of BLAS and PyTorch; their own choice if left out. */
  readonly threads: string | undefined;
}

/** Starts the process of a variant. */
export function startPeer({ process: description }: Variant, settings: PeerSettings): Peer {
  const env = { ...process.env, ...threadVariables(settings.threads) };
  return description.kind === 'node'
    ? startNode(description, env)
    : startPython(description.script, settings.python, env);
}

/** The variables that the BLAS libraries and PyTorch read. */
function threadVariables(threads: string | undefined): NodeJS.ProcessEnv {
  if (threads === undefined) return {};
  const names = ['OMP', 'OPENBLAS', 'MKL', 'BLIS'].map((library) => `${library}_NUM_THREADS`);
  return Object.fromEntries([...names, 'VECLIB_MAXIMUM_THREADS'].map((name) => [name, threads]));
}

function startNode(settings: object, env: NodeJS.ProcessEnv): Peer {
  const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
  // Standard output stays clean for the table; what libraries print goes nowhere unless it is an error.
  const child = fork(worker, [JSON.stringify(settings)], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const peer = new Peer(child, (request) => child.send(request));
  child.on('message', (reply) => peer.receive(reply as Reply));
  return peer;
}

function startPython(script: string, python: string, env: NodeJS.ProcessEnv): Peer {
  const path = fileURLToPath(new URL(`../peers/${script}`, import.meta.url));
  const child = spawn(python, [path], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const peer = new Peer(child, (request) => child.stdin.write(`${JSON.stringify(request)}\n`));
  // Writing to a process that is gone is answered by its exit.
  child.stdin.on('error', () => undefined);
  createInterface(child.stdout).on('line', (line) => peer.receive(JSON.parse(line) as Reply));
  return peer;
}
