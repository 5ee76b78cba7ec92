import { ConfigError, type JsonObject, type Metric } from '@gan/core';
import type { z } from 'zod';

/** What a metric's build function returns: everything but what its recipe says already. */
export type BuiltMetric = Omit<Metric, 'name' | 'higherIsBetter' | 'settings'>;

export interface MetricRecipe<Schema extends z.ZodObject> {
  /** Name in the catalogue and on the command line, e.g. `fid`. */
  readonly name: string;
  /** Name for people, e.g. `Fréchet inception distance`. */
  readonly title: string;
  /** One line: what it says. */
  readonly summary: string;
  /** Link to the paper. */
  readonly paper: string;
  readonly higherIsBetter: boolean;
  /** Every setting with its type, range, default and description. */
  readonly settings: Schema;
  readonly build: (settings: z.output<Schema>) => BuiltMetric;
}

/** A metric of the catalogue: its settings, and how it is made. */
export interface MetricDefinition<Schema extends z.ZodObject = z.ZodObject> extends MetricRecipe<Schema> {
  /** The metric with these settings. @throws ConfigError naming the setting, the rule and what was given. */
  create(settings?: z.input<Schema>): Metric;
}

/** Defines a metric: the one call that a file of `metrics/` makes for each. */
export function defineMetric<Schema extends z.ZodObject>(
  recipe: MetricRecipe<Schema>,
): MetricDefinition<Schema> {
  const { name, higherIsBetter, build } = recipe;
  return {
    ...recipe,
    create(given) {
      const settings = parseSettings(name, recipe.settings, given ?? {});
      return { name, higherIsBetter, settings: settings as JsonObject, ...build(settings) };
    },
  };
}

function parseSettings<Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  given: object,
): z.output<Schema> {
  const result = schema.strict().safeParse(given);
  if (result.success) return result.data as z.output<Schema>;
  const issue = result.error.issues[0]!;
  const names = Object.keys(schema.shape).join(', ') || 'none';
  if (issue.code === 'unrecognized_keys') {
    throw new ConfigError(
      `${name}: expected settings among ${names}, got '${issue.keys.join(', ')}'. Correct the name.`,
    );
  }
  const value = (given as Record<PropertyKey, unknown>)[issue.path[0]!];
  throw new ConfigError(
    `${name}: expected a valid '${issue.path.join('.')}', got ${JSON.stringify(value)}. ${issue.message}.`,
  );
}
