// packages/cli/src/report/json-lines.ts
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
async function readJsonLines(path, take) {
  const count = { read: 0, damaged: 0 };
  const input = createReadStream(path, "utf8");
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line.trim() === "") continue;
      if (takes(line, take)) count.read++;
      else count.damaged++;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return count;
}
function takes(line, take) {
  try {
    return take(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
var isMissing = (error) => error instanceof Error && "code" in error && error.code === "ENOENT";

export {
  readJsonLines
};
