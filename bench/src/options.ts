import { parseArgs } from 'node:util';
import type { PeerSettings } from './peer.js';
import { variants, type Variant } from './variants.js';

export interface Options {
  /** Seconds in place of minutes, and rougher figures. */
  readonly quick: boolean;
  /** Words that choose rows by name or group; all rows if empty. */
  readonly only: readonly string[];
  readonly variants: readonly Variant[];
  /** Whether to show where the time of each step goes. */
  readonly profile: boolean;
  /** Whether to watch the memory of the DCGAN step. */
  readonly memory: boolean;
  /** Whether to put the ratios into README.md. */
  readonly writeReadme: boolean;
  readonly settings: PeerSettings;
}

export const usage = `pnpm bench [options]

  --quick               fewer and shorter rounds, and no training steps on stock cpu
  --only WORDS          rows whose group or name contains one of the words, e.g. --only dcgan,products
  --backends NAMES      some of ${variants.map(({ name }) => name).join(', ')}
  --profile             also where the time of each training step goes, kernel by kernel
  --memory              also resident memory over many DCGAN steps
  --threads N           threads of BLAS and PyTorch (default: their own choice); 1 where other work disturbs
  --python PATH         a Python with torch in it (default python3)
  --write-readme        put the ratios into bench/README.md
`;

/** @throws Error naming an option or a backend nobody knows. */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: argv.filter((argument) => argument !== '--'),
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      backends: { type: 'string', multiple: true, default: [] },
      profile: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      python: { type: 'string', default: 'python3' },
      threads: { type: 'string' },
      'write-readme': { type: 'boolean', default: false },
    },
  });
  const { quick, profile, memory, python, threads } = values;
  if (threads !== undefined && !/^[1-9]\d*$/.test(threads)) {
    throw new Error(`--threads: expected a number of threads, got '${threads}'.`);
  }
  return {
    ...{ quick, profile, memory },
    settings: { python, threads },
    only: words(values.only),
    variants: chooseVariants(words(values.backends)),
    writeReadme: values['write-readme'],
  };
}

const words = (lists: readonly string[]): string[] =>
  lists.flatMap((list) => list.split(',').map((word) => word.trim())).filter(Boolean);

function chooseVariants(names: readonly string[]): readonly Variant[] {
  const unknown = names.find((name) => !variants.some((variant) => variant.name === name));
  if (unknown !== undefined) {
    throw new Error(
      `--backends: expected some of ${variants.map(({ name }) => name).join(', ')}, got '${unknown}'.`,
    );
  }
  return names.length === 0 ? variants : variants.filter(({ name }) => names.includes(name));
}
