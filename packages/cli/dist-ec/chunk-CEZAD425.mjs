import {
  backendNames
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/cli/src/options/fields.ts
import { z } from "zod";
var wholeNumber = (least) => z.string().regex(/^-?\d+(e\d+)?$/i, "It must be a whole number").transform(Number).pipe(z.number().int("It must be a whole number").min(least, `It must be ${least} or more`));
var number = (least) => z.string().regex(/^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i, "It must be a number").transform(Number).pipe(z.number().min(least, `It must be ${least} or more`));
var seed = z.string().min(1, "It must be a number or a word").transform(
  (text) => String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text
);
var backend = z.enum(["auto", ...backendNames], {
  error: `It must be one of auto, ${backendNames.join(", ")}`
});
var blas = z.string().min(1, "It must be auto, off, or the name or path of a library");
var grid = z.string().regex(/^[1-9]\d{0,2}x[1-9]\d{0,2}$/, "It must be rows x columns up to 999 each, e.g. 10x10").transform((text) => {
  const [rows, columns] = text.split("x").map(Number);
  return { rows, columns };
});
var classes = z.string().regex(/^\d+(,\d+)*$/, "It must be class numbers separated by commas, e.g. 0,3").transform((text) => text.split(",").map(Number));
var list = z.string().regex(/^[^,\s]+(,[^,\s]+)*$/, "It must be names separated by commas, e.g. fid,is").transform((text) => text.split(","));
var size = z.string().regex(/^[1-9]\d{0,3}x[1-9]\d{0,3}$/, "It must be height x width up to 9999 each, e.g. 28x28").transform((text) => text.split("x").map(Number));
var pair = z.string().regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/, "It must be two numbers, e.g. 0,1").transform((text) => text.split(",").map(Number)).refine(([low, high]) => low < high, "The first number must be the smaller one");
var checkpoint = z.union([z.literal("best"), wholeNumber(0)], {
  error: "It must be the step of a checkpoint, or best"
});
var assignments = z.array(z.string().regex(/^[^=]+=/, "It must be key=value")).transform((list2) => Object.fromEntries(list2.map(toEntry)));
function toEntry(assignment) {
  const split = assignment.indexOf("=");
  const [key, text] = [assignment.slice(0, split), assignment.slice(split + 1)];
  try {
    return [key, JSON.parse(text)];
  } catch {
    return [key, text];
  }
}

export {
  wholeNumber,
  number,
  seed,
  backend,
  blas,
  grid,
  classes,
  list,
  size,
  pair,
  checkpoint,
  assignments
};
