import {
  datasets,
  loadDataset
} from "./chunk-FM7FVG5S.mjs";
import {
  UsageError,
  asUsageAsync
} from "./chunk-7VOABCUN.mjs";

// ../evaluate-cli/packages/cli/src/dataset.ts
import { z } from "zod";
var datasetOptions = z.strictObject({
  dataDir: z.string().min(1).optional(),
  split: z.enum(["train", "test"]).optional(),
  verify: z.boolean().optional(),
  size: z.int().min(1).optional(),
  seed: z.union([z.number(), z.string()]).optional()
});
function checkDataset({ name, options }) {
  const entry = Object.hasOwn(datasets, name) ? datasets[name] : void 0;
  if (entry === void 0) {
    throw new UsageError(
      `train: expected a data set among ${Object.keys(datasets).join(", ")}, got '${name}'. See \`gan list\`.`
    );
  }
  const own = entry.options.filter((option) => option !== "signal");
  const strange = Object.keys(options).find((key2) => !own.some((option) => option === key2));
  if (strange !== void 0) {
    throw new UsageError(
      `train: expected options of data set '${name}' among ${own.join(", ")}, got '${strange}'. Leave it out.`
    );
  }
  const result = datasetOptions.safeParse(options);
  if (result.success) return;
  const issue = result.error.issues[0];
  const key = issue.path.join(".");
  throw new UsageError(
    `train: expected a valid option '${key}' of data set '${name}', got ${JSON.stringify(options[key])}. ${issue.message}.`
  );
}
async function openDataset(choice, signal) {
  checkDataset(choice);
  const takesSignal = datasets[choice.name].options.includes("signal");
  const options = { ...datasetOptions.parse(choice.options), ...takesSignal && { signal } };
  return asUsageAsync(() => loadDataset(choice.name, options));
}

export {
  checkDataset,
  openDataset
};
