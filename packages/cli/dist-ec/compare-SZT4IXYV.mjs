import {
  readJsonLines
} from "./chunk-NGWG5W3M.mjs";
import {
  readResults
} from "./chunk-WZ7AKE52.mjs";
import {
  comparable,
  compareResults,
  incomparable
} from "./chunk-YJNYNAOL.mjs";
import {
  evaluationRecord
} from "./chunk-NSOKE4RA.mjs";
import {
  withError
} from "./chunk-P5AOHKCZ.mjs";
import {
  readRecord,
  runPaths
} from "./chunk-4VSWRRJD.mjs";
import "./chunk-A77DSB3Q.mjs";
import {
  table
} from "./chunk-2O7VJIOU.mjs";
import {
  UsageError,
  exitCodes,
  print,
  printJson
} from "./chunk-7VOABCUN.mjs";
import {
  list
} from "./chunk-CEZAD425.mjs";
import {
  GanError
} from "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/compare/compare.ts
import { z } from "zod";

// ../evaluate-cli/packages/cli/src/compare/compare-subjects.ts
function compareSubjects([first, ...others], only) {
  const comparisons = [];
  const reasons = [];
  for (const other of others) {
    const metrics = metricsOf(first).filter(
      (metric) => metricsOf(other).includes(metric) && (only?.includes(metric) ?? true)
    );
    if (metrics.length === 0) throw nothingInCommon(first, other, only);
    for (const metric of metrics) {
      const a = newest(first, metric);
      const b = newest(other, metric, (record) => comparable(a, record)) ?? newest(other, metric);
      const differences = incomparable(a, b);
      if (differences.length > 0)
        reasons.push(`${metric} of ${first.name} and ${other.name}: ${differences.join("; ")}`);
      else comparisons.push(compare([first, a], [other, b]));
    }
  }
  if (reasons.length === 0) return comparisons;
  throw new GanError(
    `compare: expected values that can be compared, got ${reasons.join(". Also ")}. Measure both in the same way, by one \`gan evaluate\`.`
  );
}
function compare([first, a], [second, b]) {
  const { metric, difference, error, better } = compareResults(a, b);
  return {
    metric,
    first: first.name,
    second: second.name,
    values: [a, b],
    difference,
    ...error !== void 0 && { error },
    better,
    beyondErrors: error === void 0 ? null : Math.abs(difference) > 2 * error
  };
}
var metricsOf = ({ records }) => [...new Set(records.map(({ metric }) => metric))];
function newest({ records }, metric, wanted = () => true) {
  return records.findLast((record) => record.metric === metric && wanted(record));
}
function nothingInCommon(first, other, only) {
  const wanted = only === void 0 ? "a metric" : only.join(" or ");
  return new GanError(
    `compare: expected ${wanted} of both ${first.name} and ${other.name}, got ${metricsOf(first).join(", ")} and ${metricsOf(other).join(", ")}. Measure both in the same way.`
  );
}

// ../evaluate-cli/packages/cli/src/compare/subjects.ts
import { stat } from "node:fs/promises";
async function readSubjects(path) {
  const found = await stat(path).catch(() => void 0);
  if (found === void 0) {
    throw new GanError(
      `compare: expected a file of results or the folder of a run at ${path}, got nothing. Check the path.`
    );
  }
  const subjects = found.isDirectory() ? [await subjectOfRun(path)] : group(await readResults(path), path);
  if (subjects.some(({ records }) => records.length > 0)) return subjects;
  throw new GanError(
    `compare: expected results in ${path}, got none. Measure it first: gan evaluate ${path}.`
  );
}
async function subjectOfRun(folder) {
  await readRecord(folder);
  const { metrics, evaluations } = runPaths(folder);
  const records = [];
  for (const path of [metrics, evaluations])
    await readJsonLines(path, (value) => {
      const result = evaluationRecord.safeParse(value);
      if (result.success) records.push(result.data);
      return result.success;
    });
  return { name: folder, records };
}
function group(records, path) {
  const groups = /* @__PURE__ */ new Map();
  for (const record of records) {
    const { source = path, step } = record;
    const name = step === void 0 ? source : `${source}, step ${step}`;
    groups.set(name, [...groups.get(name) ?? [], record]);
  }
  return [...groups].map(([name, own]) => ({ name, records: own }));
}

// ../evaluate-cli/packages/cli/src/compare/compare.ts
var compareOptions = z.object({
  paths: z.array(z.string().min(1, "It must be a file or a folder")),
  metrics: list.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false)
});
async function compare2({ paths, metrics, json }, io) {
  const subjects = [];
  for (const path of paths) subjects.push(...await readSubjects(path));
  if (subjects.length < 2) {
    throw new UsageError(
      `compare: expected two runs or results or more, got ${subjects.map(({ name }) => name).join(", ")} alone. Name another.`
    );
  }
  const comparisons = compareSubjects(subjects, metrics);
  if (json) printJson(io, comparisons);
  else lines(comparisons).forEach((line) => print(io, line));
  return exitCodes.success;
}
function lines(comparisons) {
  const seconds = [...new Set(comparisons.map(({ second }) => second))];
  return seconds.flatMap((second) => {
    const own = comparisons.filter((comparison) => comparison.second === second);
    return [
      `${second} against ${own[0].first}`,
      ...table([
        ["metric", own[0].first, second, "difference", "which says"],
        ...own.map((comparison) => [
          comparison.metric,
          ...comparison.values.map(withError),
          signed(comparison),
          verdict(comparison)
        ])
      ])
    ];
  });
}
var signed = ({ difference, error }) => `${difference > 0 ? "+" : ""}${withError({ value: difference, error })}`;
function verdict({ better, beyondErrors, first, second }) {
  if (beyondErrors === false) return "nothing: within twice its error";
  const winner = better === "neither" ? "neither is better" : `${better === "first" ? first : second} is better`;
  return beyondErrors === null ? `${winner}; no error is known` : winner;
}
export {
  compare2 as compare,
  compareOptions
};
