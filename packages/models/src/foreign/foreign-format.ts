import type { WeightMapping } from '@gan/core';

/** What the tensors of one network are called elsewhere. */
export interface ForeignNetwork {
  /** Of a weight of ours, `<layer>/<weight>`: name, and layout where it is not PyTorch's. `undefined`: files have none. */
  readonly mapping: WeightMapping;
  /** Tensors among this network's that nothing needs, without their prefix. @default counts of batches */
  readonly ignore?: (name: string) => boolean;
  /** What this network is called in files that hold several, e.g. `netG_A`. @default our name of it */
  readonly calledAs?: readonly string[];
}

/**
 * A form in which weights of a model are published: one for each public code base whose files people have. Its names
 * serve `gan import`, `gan export --names`, and the tests that compare the networks with that code.
 */
export interface ForeignFormat<Config = Record<string, unknown>> {
  /** Name on the command line, by where the code lives: `pytorch-examples`, `ajbrock`. */
  readonly name: string;
  /** Link to the code that reads and writes such files. */
  readonly source: string;
  /** Which files these are and how to get at their tensors, in one sentence for people. */
  readonly files: string;
  /** What a configuration would have to be like, where it is not: an end to "expected ...". */
  readonly requires?: (config: Config) => string | undefined;
  /** Networks by our name for them; those that are left out have no counterpart. */
  readonly networks: (config: Config) => Readonly<Record<string, ForeignNetwork>>;
}
