import { gigaflops, isTiming, type Results, type Row, type Timing } from '../results.js';
import { digits, table } from './table.js';

/** The row all rates are held against: a plain product that fits no cache. */
const plainProduct = 'matMul 1024';

/** The ratios that matter most: they say more about the code and less about the machine than times do. */
export function mainRatios(results: Results): string {
  const wall = againstOthers(
    results,
    'best',
    'Shortest time of the other over ours (above 1: ours is faster):',
  );
  return [ofPlainProduct(results), besideDcgan(results), wall].filter(Boolean).join('\n\n');
}

/** The row that steps of presets are held against. */
const plainStep = 'dcgan, preset small';

/**
 * Share of the plain product's rate in steps of presets, as a multiple of DCGAN's. By processor time: these are long, and
 * there is hardly a run of them that other work leaves alone.
 */
function besideDcgan({ rows, variants }: Results): string {
  const [plain, dcgan] = [plainProduct, plainStep].map((name) => rows.find((row) => row.name === name));
  const presets = rows.filter(({ group, flops }) => group === 'presets' && flops !== undefined);
  const rate = (row: Row | undefined, variant: string) => {
    const cell = timing(row, variant);
    return cell === undefined ? NaN : gigaflops(row!.flops!, { ...cell, best: cell.processor });
  };
  const shown = variants.filter(({ name }) => [plain, dcgan].every((row) => rate(row, name) > 0));
  if (presets.length === 0 || shown.length === 0) return '';
  const text = (row: Row, variant: string) => {
    const own = rate(row, variant);
    if (Number.isNaN(own)) return '-';
    return `${digits(own / rate(plain, variant))} (${digits(own / rate(dcgan, variant))})`;
  };
  return `Steps of presets \`small\` by processor time: rate as a share of \`${plainProduct}\`, and in brackets that share beside DCGAN's:\n\n${table(
    ['', ...shown.map(({ title }) => title)],
    presets.map((row) => [row.name, ...shown.map(({ name }) => text(row, name))]),
  )}`;
}

/** All ratios of a run. */
export function ratioTables(results: Results): string {
  const processor = againstOthers(
    results,
    'processor',
    'The same for processor time, all threads together, which other work on the machine disturbs less:',
  );
  return [mainRatios(results), processor].filter(Boolean).join('\n\n');
}

/** Variants of ours: what the toolkit itself runs on. */
const ours = ['wasm', 'wasm-blas', 'webgpu'];

function timing(row: Row | undefined, variant: string): Timing | undefined {
  const cell = row?.cells[variant];
  return isTiming(cell) ? cell : undefined;
}

/** Rate of each row as a share of the plain product's, on the same variant. */
function ofPlainProduct({ rows, variants }: Results): string {
  const plain = rows.find(({ name }) => name === plainProduct);
  const shown = variants.filter(({ name }) => timing(plain, name) !== undefined);
  const counted = rows.filter(({ flops, group }) => flops !== undefined && group !== 'presets');
  if (plain === undefined || shown.length === 0) return '';
  const share = (row: Row, variant: string) => {
    const cell = timing(row, variant);
    if (cell === undefined) return '-';
    return digits(gigaflops(row.flops!, cell) / gigaflops(plain.flops!, timing(plain, variant)!));
  };
  const body = counted.map((row) => [row.name, ...shown.map(({ name }) => share(row, name))]);
  return `Rate (operations of all products in a second) as a share of \`${plainProduct}\` on the same backend:\n\n${table(
    ['', ...shown.map(({ title }) => title)],
    body,
  )}`;
}

/** How many times faster ours are than stock tfjs and than PyTorch. */
function againstOthers({ rows, variants }: Results, measure: 'best' | 'processor', title: string): string {
  const opponents = variants.filter(
    ({ name, available }) => available && ['cpu', 'wasm-stock', 'tfjs-node', 'pytorch'].includes(name),
  );
  const sides = variants.filter(({ name, available }) => available && ours.includes(name));
  const pairs = sides.flatMap((side) => opponents.map((opponent) => ({ side, opponent })));
  if (pairs.length === 0) return '';
  const text = (row: Row, side: string, opponent: string) => {
    const [mine, other] = [timing(row, side), timing(row, opponent)];
    return mine === undefined || other === undefined ? '-' : digits(other[measure] / mine[measure]);
  };
  const body = rows
    .filter((row) => sides.some(({ name }) => timing(row, name) !== undefined))
    .map((row) => [row.name, ...pairs.map(({ side, opponent }) => text(row, side.name, opponent.name))]);
  return `${title}\n\n${table(
    ['', ...pairs.map(({ side, opponent }) => `${side.title} : ${opponent.title}`)],
    body,
  )}`;
}
