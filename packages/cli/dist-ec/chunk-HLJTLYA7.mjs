import {
  GanError
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/cli/src/refuse-overwriting.ts
import { stat } from "node:fs/promises";
async function refuseOverwriting(command, { out, force }) {
  const found = await stat(out).catch(() => void 0);
  if (found === void 0 || force && found.isFile()) return;
  throw new GanError(
    `${command}: expected nothing at ${out}, got ${found.isFile() ? "a file" : "a folder"}. Choose another name${found.isFile() ? ", or overwrite it with --force" : ""}.`
  );
}

export {
  refuseOverwriting
};
