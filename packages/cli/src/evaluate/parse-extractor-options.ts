import type { JsonObject } from '@gan/core';
import type { z } from 'zod';
import { UsageError } from '../errors.js';

/** Checks what `--extractor-set` gave. @throws UsageError naming the option, the rule and what was given. */
export function parseExtractorOptions<Schema extends z.ZodObject>(
  extractor: string,
  schema: Schema,
  given: JsonObject = {},
): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const names = Object.keys(schema.shape).join(', ');
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0]! : issue.path.join('.');
  throw new UsageError(
    `evaluate: expected --extractor-set of ${extractor} among ${names}, got ${key}=${JSON.stringify(given[key])}. ${issue.message}.`,
  );
}
