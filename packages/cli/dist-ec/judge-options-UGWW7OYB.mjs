import {
  backend,
  blas,
  seed,
  wholeNumber
} from "./chunk-CEZAD425.mjs";
import "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/judge/judge-options.ts
import { z } from "zod";
var needed = (what) => z.string(`It is needed: ${what}`).min(1, `It must be ${what}`);
var port = wholeNumber(0).refine(
  (value) => value < 65536,
  "It must be below 65536; 0 takes any that is free"
);
var even = wholeNumber(2);
var judgeOptions = z.object({
  run: needed("the folder of a run"),
  protocol: z.enum(["infinity", "time", "preference"], { error: "It must be one of infinity, time, preference" }).optional(),
  against: z.array(z.string().min(1, "It must be the folder of a run")).default([]),
  real: z.string().min(1, "It must be a data set or a folder").optional(),
  dataDir: z.string().min(1, "It must be a folder").optional(),
  images: even.optional(),
  blocks: wholeNumber(1).optional(),
  pool: wholeNumber(1).optional(),
  checkpoint: wholeNumber(0).optional(),
  seed: seed.default(0),
  host: z.string().min(1, "It must be an address of this machine").default("127.0.0.1"),
  port: port.default(8417),
  export: z.string().min(1, "It must be a folder").optional(),
  import: z.array(z.string().min(1, "It must be a file")).default([]),
  results: z.boolean().default(false),
  record: z.boolean().default(false),
  backend: backend.default("auto"),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false)
});
export {
  judgeOptions
};
