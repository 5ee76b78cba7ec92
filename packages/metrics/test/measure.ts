import { type JsonObject, type MetricResult } from '@gan/core';
import { metricsByName } from '../src/catalog.js';
import { evaluate, type EvaluationOptions } from '../src/engine/evaluate.js';

/** The record of one metric, by its name. */
export async function measure(
  name: string,
  settings: JsonObject,
  options: Omit<EvaluationOptions, 'metrics'>,
): Promise<MetricResult> {
  const [result] = await evaluate({ metrics: metricsByName([name], { [name]: settings }), ...options });
  return result!;
}
