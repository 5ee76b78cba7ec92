import type { z } from 'zod';
import { UsageError } from '../errors.js';

/**
 * Checks what the command line gave against a schema.
 *
 * @param command name for the message, e.g. `train`.
 * @throws UsageError naming the option, what was given and the rule.
 */
export function parseOptions<Schema extends z.ZodType>(
  command: string,
  schema: Schema,
  given: Record<string, unknown>,
): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const [key] = issue.path;
  if (key === undefined) throw new UsageError(`${command}: ${issue.message}`);
  const value = given[String(key)];
  const got = value === undefined ? 'none' : `'${String(value)}'`;
  throw new UsageError(
    `${command}: expected a valid --${toFlag(String(key))}, got ${got}. ${issue.message}. See \`gan ${command} --help\`.`,
  );
}

/** `batchSize` to `batch-size`. */
const toFlag = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
