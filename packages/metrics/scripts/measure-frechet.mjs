// Processor time of the Fréchet distance at Inception's 2048 features, and what single precision would do to it.
//
//   node packages/metrics/scripts/measure-frechet.mjs [--features 2048] [--samples 3000]
//
// Features are normals with variances that fall from 1 to 1e-4. Run it after the package is built.
import { parseArgs } from 'node:util';
import { Random } from '@gan/core';
import { frechetDistance, gaussian, momentsOf } from '@gan/metrics';

const { values: options } = parseArgs({
  options: { features: { type: 'string', default: '2048' }, samples: { type: 'string', default: '3000' } },
});
const [width, count] = [Number(options.features), Number(options.samples)];

function rows(seed) {
  const random = Random.fromSeed(seed);
  const values = random.fillNormal(new Float32Array(count * width));
  return { count, width, values: values.map((value, at) => value * 10 ** ((-2 * (at % width)) / width)) };
}

function timed(what, run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  console.log(`${what}: ${((user + system) / 1e6).toFixed(1)} s of processor time`);
  return result;
}

const [a, b] = [rows(1), rows(2)];
const [x, y] = timed(`moments of 2 x ${count} samples of ${width} features`, () => [
  momentsOf(a),
  momentsOf(b),
]);
const value = timed('Fréchet distance', () => frechetDistance(gaussian(x), gaussian(y)));
const single = ({ mean, ...rest }) => ({
  ...rest,
  mean,
  scatter: Float64Array.from(new Float32Array(rest.scatter)),
});
const rounded = frechetDistance(gaussian(single(x)), gaussian(single(y)));
console.log(
  `distance ${value.toFixed(6)}, with covariances rounded to single precision ${rounded.toFixed(6)}`,
);
