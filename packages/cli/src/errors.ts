import { ConfigError, GanError } from '@gan/core';

/** Codes a command ends with; an interrupted one ends with 128 and the signal's number, as shells have it. */
export const exitCodes = { success: 0, failure: 1, usage: 2 } as const;

/** Something was asked for that there is not: an option, a value, a name. Ends with code 2. */
export class UsageError extends GanError {}

/** Runs `body`, whose complaints about the configuration are about what the user typed. */
export function asUsage<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw toUsage(error);
  }
}

/** {@link asUsage} for work that takes time. */
export async function asUsageAsync<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw toUsage(error);
  }
}

const toUsage = (error: unknown) =>
  ConfigError.isInstance(error) ? new UsageError(error.message, { cause: error }) : error;

/** The code to end with after an error. */
export const exitCodeOf = (error: unknown): number =>
  UsageError.isInstance(error) ? exitCodes.usage : exitCodes.failure;

/** An error as one line for people, or with the stack where that is asked for. */
export function describeError(error: unknown, verbose: boolean): string {
  const line = `gan: ${messageOf(error).replace(/\s*\n\s*/g, ' ')}`;
  const stack = verbose && error instanceof Error ? error.stack : undefined;
  return stack === undefined ? line : `${line}\n${withCauses(error, stack)}`;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isKnown = GanError.isInstance(error) || 'code' in error || error.name === 'OutOfMemoryError';
  return isKnown
    ? error.message
    : `unexpected ${error.name}: ${error.message}. Run it again with --verbose to see where.`;
}

function withCauses(error: unknown, stack: string): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return stack;
  return `${stack}\ncaused by ${withCauses(cause, cause.stack ?? cause.message)}`;
}
