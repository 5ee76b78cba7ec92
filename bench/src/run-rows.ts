import type { Peer } from './peer.js';
import type { Profiled } from './protocol.js';
import { summarise, type Cell, type Row } from './results.js';
import { scaledDown, type Spec } from './spec.js';
import type { Variant } from './variants.js';
import type { Workload } from './workloads.js';

/** A process that is ready, and what it computes with. */
export interface Contestant {
  readonly variant: Variant;
  readonly peer: Peer;
}

/** How long and how often to measure. */
export interface Effort {
  /** Turns of each contestant at each row. */
  readonly rounds: number;
  /** Least length of a turn. */
  readonly milliseconds: number;
  /** Whether stock cpu is spared the training steps, which take it minutes even on one example. */
  readonly spareScaled: boolean;
}

export interface RowResult extends Row {
  readonly profiles: Readonly<Record<string, Profiled>>;
}

/**
 * Measures a row: all contestants in turn, several times over, so that whatever else the machine does meets them alike.
 */
export async function runRow(
  workload: Workload,
  contestants: readonly Contestant[],
  effort: Effort,
  profile: boolean,
): Promise<RowResult> {
  const entries: Entry[] = [];
  for (const contestant of contestants) {
    const spared =
      effort.spareScaled &&
      contestant.variant.scaled &&
      ['steps', 'presets', 'translation'].includes(workload.group);
    entries.push(spared ? sparedEntry(contestant) : await prepareEntry(workload.spec, contestant));
  }
  const parameters = agreement(workload, entries);
  const flops = flopsOfSpec(workload.spec) ?? (await countFlops(entries));
  for (let round = 0; round < effort.rounds; round++) {
    for (const entry of entries) await takeTurn(entry, effort, round);
  }
  const profiles =
    profile && ['steps', 'presets', 'translation'].includes(workload.group)
      ? await profileEntries(entries)
      : {};
  for (const { contestant } of entries) await contestant.peer.ask({ action: 'release' });
  const cells = Object.fromEntries(entries.map((entry) => [entry.contestant.variant.name, cellOf(entry)]));
  if (parameters !== undefined) throw new Error(parameters);
  return { name: workload.name, group: workload.group, flops, cells, profiles };
}

interface Entry {
  readonly contestant: Contestant;
  readonly factor: number;
  readonly times: number[];
  readonly processorTimes: number[];
  readonly parameters?: Readonly<Record<string, number>>;
  reason?: string;
}

async function prepareEntry(full: Spec, contestant: Contestant): Promise<Entry> {
  const { spec, factor } = contestant.variant.scaled ? scaledDown(full) : { spec: full, factor: 1 };
  const reply = await contestant.peer.ask({ action: 'prepare', spec });
  const entry = { contestant, factor, times: [], processorTimes: [] };
  return reply.ok ? { ...entry, parameters: reply.answer.parameters } : { ...entry, reason: reply.reason };
}

const sparedEntry = (contestant: Contestant): Entry => ({
  ...{ contestant, factor: 1, times: [], processorTimes: [] },
  reason: 'left out by --quick',
});

async function takeTurn(entry: Entry, { milliseconds }: Effort, round: number): Promise<void> {
  const { scaled = false } = entry.contestant.variant;
  // One turn of what takes seconds is enough.
  if (entry.reason !== undefined || (scaled && round > 0)) return;
  const reply = await entry.contestant.peer.ask({ action: 'measure', milliseconds, runs: scaled ? 1 : 2 });
  if (!reply.ok) entry.reason = reply.reason;
  else {
    entry.times.push(...reply.answer.times);
    entry.processorTimes.push(...reply.answer.processorTimes);
  }
}

const cellOf = ({ reason, times, processorTimes, factor }: Entry): Cell =>
  reason === undefined ? summarise(times, processorTimes, factor) : { reason };

/** Says so if two sides built networks of different sizes: the comparison would mean nothing. */
function agreement({ name }: Workload, entries: readonly Entry[]): string | undefined {
  const known = entries.filter(({ parameters }) => parameters !== undefined);
  const texts = new Set(known.map(({ parameters }) => JSON.stringify(parameters)));
  return texts.size > 1
    ? `${name}: expected the same networks on all sides, got ${[...texts].join(' and ')}.`
    : undefined;
}

function flopsOfSpec(spec: Spec): number | undefined {
  if (spec.kind === 'mat-mul') return 2 * spec.m * spec.k * spec.n;
  if (spec.kind !== 'convolution') return undefined;
  const [batch, height, width] = spec.input;
  const positions = batch * Math.ceil(height / spec.stride) * Math.ceil(width / spec.stride);
  return 2 * positions * spec.filter.reduce((product, size) => product * size, 1);
}

/** What a run of ours multiplies and adds; PyTorch does the same work, so it counts for both. */
async function countFlops(entries: readonly Entry[]): Promise<number | undefined> {
  for (const { contestant, factor, reason } of entries) {
    if (reason !== undefined || factor !== 1) continue;
    const reply = await contestant.peer.ask({ action: 'count' });
    if (reply.ok) return reply.answer.flops > 0 ? reply.answer.flops : undefined;
  }
  return undefined;
}

async function profileEntries(entries: readonly Entry[]): Promise<Record<string, Profiled>> {
  const profiles: Record<string, Profiled> = {};
  for (const { contestant, reason, factor } of entries) {
    if (reason !== undefined || factor !== 1) continue;
    const reply = await contestant.peer.ask({ action: 'profile', runs: 5 });
    if (reply.ok) profiles[contestant.variant.name] = reply.answer;
  }
  return profiles;
}
