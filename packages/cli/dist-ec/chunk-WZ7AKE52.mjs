import {
  evaluationRecord
} from "./chunk-NSOKE4RA.mjs";
import {
  runPaths
} from "./chunk-4VSWRRJD.mjs";
import {
  replaceFile
} from "./chunk-A77DSB3Q.mjs";
import {
  GanError
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/cli/src/evaluate/result-file.ts
import { appendFile, readFile } from "node:fs/promises";
import { z } from "zod";
var resultFile = z.object({ format: z.literal(1), records: z.array(evaluationRecord) });
var writeResults = (path, records) => replaceFile(path, `${JSON.stringify({ format: 1, records }, null, 2)}
`);
async function readResults(path) {
  const text = await readFile(path, "utf8");
  const result = resultFile.safeParse(parseJson(text));
  if (result.success) return result.data.records;
  const [issue] = result.error.issues;
  throw new GanError(
    `compare: expected results of \`gan evaluate --out\` in ${path}, got another file (${issue.path.join(".") || "its whole"}: ${issue.message}). Check the name.`
  );
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var appendToRun = (run, records) => appendFile(runPaths(run).evaluations, records.map((record) => `${JSON.stringify(record)}
`).join(""));

export {
  writeResults,
  readResults,
  appendToRun
};
