import {
  labDatasets
} from "./chunk-C6B2W5G5.mjs";
import {
  backend,
  blas,
  wholeNumber
} from "./chunk-CEZAD425.mjs";
import "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/modes/modes-options.ts
import { z } from "zod";
var folder = z.string().min(1, "It must be a folder");
var names = z.string().regex(/^[\w-]+(,[\w-]+)*$/, "It must be names separated by commas").transform((text) => [...new Set(text.split(","))]);
var modesOptions = z.object({
  dataset: z.enum(labDatasets, { error: `It must be one of ${labDatasets.join(", ")}` }).optional(),
  dataDir: folder.optional(),
  setting: z.string().optional(),
  remedies: names.optional(),
  seeds: wholeNumber(1).optional(),
  quick: z.boolean().default(false),
  steps: wholeNumber(1).optional(),
  minutes: z.string().regex(/^\d+(\.\d+)?$/, "It must be a number of minutes").transform(Number).pipe(z.number().positive("It must be above 0")).optional(),
  batchSize: wholeNumber(1).optional(),
  samples: wholeNumber(1).optional(),
  jobs: wholeNumber(1).optional(),
  backend: backend.optional(),
  blas: blas.optional(),
  out: folder.optional(),
  resume: folder.optional(),
  force: z.boolean().default(false),
  listRemedies: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  quiet: z.boolean().default(false),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
  /** For the processes that a laboratory starts: the cell to train. */
  cell: z.string().optional()
});
export {
  modesOptions
};
