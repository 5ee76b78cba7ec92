import {
  backend,
  blas,
  checkpoint,
  classes,
  grid,
  seed
} from "./chunk-RZH5L2IO.mjs";
import "./chunk-HIEZLZGN.mjs";
import "./chunk-7P6ASYW6.mjs";

// packages/cli/src/sample/sample-options.ts
import { z } from "zod";
var sampleOptions = z.object({
  run: z.string("It is needed: the folder of a run").min(1, "It must be a folder"),
  out: z.string("It is needed: the picture to write").min(1, "It must be a file"),
  grid: grid.optional(),
  seed: seed.default(0),
  checkpoint: checkpoint.optional(),
  classes: classes.optional(),
  force: z.boolean().default(false),
  backend: backend.default("auto"),
  blas: blas.optional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false)
});
export {
  sampleOptions
};
