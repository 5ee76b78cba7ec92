import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bigganDeep } from '../src/biggan-deep.js';
import { biggan } from '../src/biggan.js';
import { sagan } from '../src/sagan.js';
import { describeReference } from '../src/testing/describe-reference.js';
import { parametersAt } from '../src/testing/parameters.js';

const fixture = 'biggan';
describeReference(biggan, { fixture, cases: ['biggan', 'biggan, scales and shifts by class'] });
describeReference(sagan, { fixture, cases: ['sagan'] });
describeReference(bigganDeep, { fixture, cases: ['biggan-deep'] });

const url = new URL(`fixtures/${fixture}.json`, import.meta.url);
/** By model and preset. */
const { parameters } = JSON.parse(readFileSync(url, 'utf8')) as {
  parameters: Record<string, Record<string, number>>;
};
const models: Record<string, unknown> = { biggan, sagan, 'biggan-deep': bigganDeep };

it.each(Object.entries(parameters))('%s has as many parameters as the published code', (name, counts) => {
  const [model, preset] = name.split(' ') as [string, string];
  expect(parametersAt(models[model], preset)).toEqual(counts);
});
