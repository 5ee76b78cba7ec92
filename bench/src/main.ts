import { writeFileSync, mkdirSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseOptions, usage, type Options } from './options.js';
import { startPeer } from './peer.js';
import type { MemoryReport, Profiled } from './protocol.js';
import { markdownReport } from './report/markdown.js';
import { updateReadme } from './report/readme.js';
import type { MachineDescription, Results, Row, VariantResult } from './results.js';
import { runRow, type Contestant } from './run-rows.js';
import { chooseWorkloads } from './workloads.js';

const say = (text: string) => process.stderr.write(`${text}\n`);

async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--help')) return void process.stdout.write(usage);
  const options = parseOptions(argv);
  const results = await bench(options);
  const folder = new URL('../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const stem = results.date.replaceAll(/[:.]/g, '-');
  const report = markdownReport(results);
  writeFileSync(new URL(`${stem}.json`, folder), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(new URL(`${stem}.md`, folder), report);
  process.stdout.write(`${report}\nSaved as bench/results/${stem}.md and .json\n`);
  if (options.writeReadme) updateReadme(new URL('../README.md', import.meta.url), results);
}

async function bench(options: Options): Promise<Results> {
  const machine = describeMachine();
  const { contestants, variants } = await start(options);
  try {
    const { rows, profiles } = await measureRows(options, contestants);
    const memory = options.memory ? await measureMemory(options, contestants) : {};
    const { quick, settings } = options;
    const { threads } = settings;
    return { date: new Date().toISOString(), quick, threads, machine, variants, rows, profiles, memory };
  } finally {
    contestants.forEach(({ peer }) => peer.close());
  }
}

async function start({ variants, settings }: Options) {
  const contestants: Contestant[] = [];
  const described: VariantResult[] = [];
  for (const variant of variants) {
    const peer = startPeer(variant, settings);
    const reply = await peer.ask({ action: 'describe' });
    const summary = reply.ok ? reply.answer.summary : reply.reason;
    say(`${variant.title}: ${reply.ok ? summary : `left out, ${summary}`}`);
    described.push({ name: variant.name, title: variant.title, summary, available: reply.ok });
    if (reply.ok) contestants.push({ variant, peer });
    else peer.close();
  }
  return { contestants, variants: described };
}

async function measureRows({ only, quick, profile }: Options, contestants: readonly Contestant[]) {
  const effort = quick
    ? { rounds: 2, milliseconds: 60, spareScaled: true }
    : { rounds: 5, milliseconds: 200, spareScaled: false };
  const rows: Row[] = [];
  const profiles: Record<string, Record<string, Profiled>> = {};
  for (const workload of chooseWorkloads(only)) {
    say(workload.name);
    const { profiles: found, ...row } = await runRow(workload, contestants, effort, profile);
    rows.push(row);
    if (Object.keys(found).length > 0) profiles[workload.name] = found;
  }
  return { rows, profiles };
}

/** In processes of their own: what ran before would stay in the peak. */
async function measureMemory({ quick, settings }: Options, contestants: readonly Contestant[]) {
  const runs = quick ? 30 : 1000;
  const reports: Record<string, MemoryReport & { runs: number }> = {};
  for (const { variant } of contestants) {
    if (variant.scaled || variant.process.kind === 'python') continue;
    say(`memory of ${runs} DCGAN steps: ${variant.title}`);
    const peer = startPeer(variant, settings);
    const spec = { kind: 'step', model: 'dcgan', batch: 64 } as const;
    const prepared = await peer.ask({ action: 'prepare', spec });
    const reply = prepared.ok ? await peer.ask({ action: 'memory', runs }) : prepared;
    if (reply.ok) reports[variant.name] = { ...reply.answer, runs };
    peer.close();
  }
  return reports;
}

const describeMachine = (): MachineDescription => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  load: loadavg()[0]!,
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  say((error as Error).message);
  process.exitCode = 1;
}
