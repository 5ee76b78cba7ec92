import { backendNames, type JsonObject, type JsonValue } from '@gan/core';
import type { LayerRange, StyleBand } from '@gan/models';
import { z } from 'zod';

/** A whole number of at least `least`, as typed. */
export const wholeNumber = (least: number) =>
  z
    .string()
    .regex(/^-?\d+(e\d+)?$/i, 'It must be a whole number')
    .transform(Number)
    .pipe(z.number().int('It must be a whole number').min(least, `It must be ${least} or more`));

/** A number of at least `least`, as typed. */
export const number = (least: number) =>
  z
    .string()
    .regex(/^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i, 'It must be a number')
    .transform(Number)
    .pipe(z.number().min(least, `It must be ${least} or more`));

/** `--minutes` of processor time. */
export const minutes = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'It must be a number of minutes')
  .transform(Number)
  .pipe(z.number().positive('It must be above 0'));

/** A seed: a number where it reads as one, else text. */
export const seed = z
  .string()
  .min(1, 'It must be a number or a word')
  .transform((text) =>
    String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text,
  );

/** `--backend`. */
export const backend = z.enum(['auto', ...backendNames], {
  error: `It must be one of auto, ${backendNames.join(', ')}`,
});

/** `--blas`: auto, off, or a library. */
export const blas = z.string().min(1, 'It must be auto, off, or the name or path of a library');

/** `--grid 10x10`: rows and columns. */
export const grid = z
  .string()
  .regex(/^[1-9]\d{0,2}x[1-9]\d{0,2}$/, 'It must be rows x columns up to 999 each, e.g. 10x10')
  .transform((text) => {
    const [rows, columns] = text.split('x').map(Number) as [number, number];
    return { rows, columns };
  });

/** `--classes 0,3`. */
export const classes = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'It must be class numbers separated by commas, e.g. 0,3')
  .transform((text) => text.split(',').map(Number));

/** `--metrics fid,is`: names. */
export const list = z
  .string()
  .regex(/^[^,\s]+(,[^,\s]+)*$/, 'It must be names separated by commas, e.g. fid,is')
  .transform((text) => text.split(','));

/** `--truncation 1,0.7,0.5`: numbers of at least `least`. */
export const numbers = (least: number) => list.pipe(z.array(number(least)));

/** `--strength -3..3`: from one number to a larger one. */
export const span = z
  .string()
  .regex(/^-?\d+(\.\d+)?\.\.-?\d+(\.\d+)?$/, 'It must be two numbers, e.g. -3..3')
  .transform((text) => {
    const [low, high] = text.split('..').map(Number) as [number, number];
    return { low, high };
  })
  .refine(({ low, high }) => low < high, 'The first number must be the smaller one');

/** `--style-mix coarse,4-7`: bands of layers, or layers by number, the first and the last. */
export const layerBands = z
  .string()
  .regex(
    /^(coarse|middle|fine|\d+-\d+)(,(coarse|middle|fine|\d+-\d+))*$/,
    'It must be coarse, middle, fine or layers such as 4-7, separated by commas',
  )
  .transform((text) =>
    text.split(',').map((band): StyleBand | LayerRange => {
      if (band === 'coarse' || band === 'middle' || band === 'fine') return band;
      const [first, last] = band.split('-').map(Number) as [number, number];
      return [first, last + 1];
    }),
  );

/** `--direction directions.safetensors:3`: a file and a direction in it, counted from 0. */
export const directionInFile = z
  .string()
  .regex(/^.+:\d+$/, 'It must be a file and the number of a direction, e.g. directions.safetensors:3')
  .transform((text) => {
    const split = text.lastIndexOf(':');
    return { file: text.slice(0, split), index: Number(text.slice(split + 1)) };
  });

/** `--resize 28x28`: height and width. */
export const size = z
  .string()
  .regex(/^[1-9]\d{0,3}x[1-9]\d{0,3}$/, 'It must be height x width up to 9999 each, e.g. 28x28')
  .transform((text) => text.split('x').map(Number) as [height: number, width: number]);

/** `--range 0,1`: the lower end and the upper one. */
export const pair = z
  .string()
  .regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/, 'It must be two numbers, e.g. 0,1')
  .transform((text) => text.split(',').map(Number) as [low: number, high: number])
  .refine(([low, high]) => low < high, 'The first number must be the smaller one');

/** `--checkpoint 1000`: a step, or the best by evaluations. */
export const checkpoint = z.union([z.literal('best'), wholeNumber(0)], {
  error: 'It must be the step of a checkpoint, or best',
});

/** `--set key=value`, any number of times; values are read as JSON where they can be. */
export const assignments = z
  .array(z.string().regex(/^[^=]+=/, 'It must be key=value'))
  .transform((list): JsonObject => Object.fromEntries(list.map(toEntry)));

function toEntry(assignment: string): [string, JsonValue] {
  const split = assignment.indexOf('=');
  const [key, text] = [assignment.slice(0, split), assignment.slice(split + 1)];
  try {
    return [key, JSON.parse(text) as JsonValue];
  } catch {
    return [key, text];
  }
}
