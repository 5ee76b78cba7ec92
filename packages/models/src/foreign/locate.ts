import { foreignWeight, namedWeights, type ForeignWeight, type Gan, type TensorData } from '@gan/core';
import type { ForeignFormat, ForeignNetwork } from './foreign-format.js';

type Tensors = Readonly<Record<string, TensorData>>;

/** A weight of ours and what it is elsewhere. */
type Wanted = Required<ForeignWeight> & { readonly shape: readonly number[] };

/** A network of a GAN as it was found in a file. */
export interface Located {
  readonly network: string;
  readonly how: ForeignNetwork;
  /** What stands before the names of its tensors. */
  readonly prefix: string;
  /** Names with their prefix. */
  readonly names: readonly string[];
  /** What the file lacks, or has in another shape. */
  readonly problems: readonly string[];
}

/** Looks for networks of a format in a file, each under the prefix where most of its names are. */
export function locate(
  gan: Gan,
  format: ForeignFormat,
  tensors: Tensors,
  networks: readonly string[] = Object.keys(gan.networks),
): Located[] {
  return Object.entries(format.networks(gan.config))
    .filter(([network]) => networks.includes(network))
    .map(([network, how]) => {
      const wanted = namedWeights({ network: gan.networks[network]! }).flatMap(({ name, variable }) => {
        const found = foreignWeight(how.mapping, name.slice('network/'.length));
        return found === undefined ? [] : [{ ...found, shape: variable.shape }];
      });
      const prefix = bestPrefix(wanted, Object.keys(tensors), how.calledAs ?? [network]);
      return {
        network,
        how,
        prefix,
        names: wanted.map(({ name }) => prefix + name),
        problems: wanted.flatMap((weight) => problem(weight, prefix, tensors)),
      };
    });
}

/** Of two prefixes with as many names the one that has the network's own, then that of an average, then the first. */
function bestPrefix(
  wanted: readonly Wanted[],
  names: readonly string[],
  calledAs: readonly string[],
): string {
  const counts = new Map<string, number>([['', 0]]);
  for (const { name } of wanted) {
    for (const whole of names) {
      if (!whole.endsWith(name)) continue;
      const prefix = whole.slice(0, whole.length - name.length);
      if (/^$|[./]$/.test(prefix)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  const isCalled = (prefix: string) => prefix.split(/[./]/).some((part) => calledAs.includes(part));
  const rank = ([prefix, count]: [string, number]) =>
    count + (isCalled(prefix) ? 0.5 : 0) + (averages.test(prefix) ? 0.25 : 0);
  return [...counts].reduce((best, next) => (rank(next) > rank(best) ? next : best))[0];
}

/** How published files call the averaged generator, which is the one they are sampled from. */
const averages = /(^|[._/])(\w*ema|\w*avg|averaged?|\w*running|Gs)[./]/i;

function problem({ name, layout, shape }: Wanted, prefix: string, tensors: Tensors): string[] {
  const whole = prefix + name;
  const tensor = Object.hasOwn(tensors, whole) ? tensors[whole]! : undefined;
  if (tensor === undefined) return [`${whole} missing`];
  const turned = layout.read(tensor, shape).shape;
  return turned.join() === shape.join()
    ? []
    : [`${whole} [${tensor.shape.join(', ')}] for [${shape.join(', ')}]`];
}
