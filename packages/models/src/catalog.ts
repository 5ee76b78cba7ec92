import { ConfigError } from '@gan/core';
import { dcgan } from './dcgan.js';
import type { GanDefinition } from './define-gan.js';
import { gan } from './gan.js';

/** Every model, in the order they are listed to people. A new one is added here and nowhere else. */
const definitions = [gan, dcgan];

/** Every model by name. */
export const catalog: ReadonlyMap<string, GanDefinition> = new Map(
  definitions.map((definition) => [definition.name, definition as unknown as GanDefinition]),
);

/** A model by name. @throws ConfigError listing the names there are. */
export function findModel(name: string): GanDefinition {
  const found = catalog.get(name);
  if (found !== undefined) return found;
  throw new ConfigError(
    `findModel: expected one of ${[...catalog.keys()].join(', ')}, got '${name}'. Run \`gan list\`.`,
  );
}
