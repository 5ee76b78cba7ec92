import { z } from 'zod';

/** One option of a model. */
export interface OptionInfo {
  readonly name: string;
  /** What it may be, in words, e.g. `integer, 1 or more`. */
  readonly type: string;
  readonly default: unknown;
  readonly description: string;
}

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: Property;
  readonly prefixItems?: readonly Property[];
  readonly anyOf?: readonly Property[];
  readonly const?: unknown;
}

/** The options of a schema, in its order. */
export function describeOptions(schema: z.ZodObject): OptionInfo[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, value]) => {
    const property = value as Property;
    return {
      name,
      type: describeType(property),
      default: property.default,
      description: property.description ?? '',
    };
  });
}

function describeType(property: Property): string {
  const { type = 'any', items, prefixItems, anyOf } = property;
  if (property.enum !== undefined) return property.enum.join(' | ');
  if (property.const !== undefined) return JSON.stringify(property.const);
  if (anyOf !== undefined) return anyOf.map(describeType).join(' | ');
  if (prefixItems !== undefined) return `[${prefixItems.map(describeType).join(', ')}]`;
  if (items !== undefined) return `list of ${describeType(items)}`;
  return `${type}${describeRange(property)}`;
}

function describeRange(property: Property): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = property;
  const ends = [
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `>= ${minimum}`,
    exclusiveMinimum !== undefined && `> ${exclusiveMinimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `<= ${maximum}`,
    exclusiveMaximum !== undefined && `< ${exclusiveMaximum}`,
  ].filter((end) => end !== false);
  return ends.length === 0 ? '' : ` ${ends.join(', ')}`;
}
