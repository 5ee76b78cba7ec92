import {
  ConfigError,
  GanError
} from "./chunk-LUTQMUPU.mjs";

// ../evaluate-cli/packages/cli/src/errors.ts
var exitCodes = { success: 0, failure: 1, usage: 2 };
var UsageError = class extends GanError {
};
function asUsage(body) {
  try {
    return body();
  } catch (error) {
    throw toUsage(error);
  }
}
async function asUsageAsync(body) {
  try {
    return await body();
  } catch (error) {
    throw toUsage(error);
  }
}
var toUsage = (error) => ConfigError.isInstance(error) ? new UsageError(error.message, { cause: error }) : error;
var exitCodeOf = (error) => UsageError.isInstance(error) ? exitCodes.usage : exitCodes.failure;
function describeError(error, verbose) {
  const line = `gan: ${messageOf(error).replace(/\s*\n\s*/g, " ")}`;
  const stack = verbose && error instanceof Error ? error.stack : void 0;
  return stack === void 0 ? line : `${line}
${withCauses(error, stack)}`;
}
function messageOf(error) {
  if (!(error instanceof Error)) return String(error);
  const isKnown = GanError.isInstance(error) || "code" in error || error.name === "OutOfMemoryError";
  return isKnown ? error.message : `unexpected ${error.name}: ${error.message}. Run it again with --verbose to see where.`;
}
function withCauses(error, stack) {
  const cause = error instanceof Error ? error.cause : void 0;
  if (!(cause instanceof Error)) return stack;
  return `${stack}
caused by ${withCauses(cause, cause.stack ?? cause.message)}`;
}

// ../evaluate-cli/packages/cli/src/io.ts
var print = ({ stdout }, line = "") => void stdout.write(`${line}
`);
var printJson = (io, value) => print(io, JSON.stringify(value, null, 2));
var note = ({ stderr }, line) => void stderr.write(`${line}
`);

export {
  exitCodes,
  UsageError,
  asUsage,
  asUsageAsync,
  exitCodeOf,
  describeError,
  print,
  printJson,
  note
};
