import {
  datasets
} from "./chunk-DSCRKD46.mjs";
import {
  catalog,
  src_exports
} from "./chunk-E3VGF4F5.mjs";
import {
  table
} from "./chunk-YRV5T5GZ.mjs";
import {
  exitCodes,
  print,
  printJson
} from "./chunk-LZ6Z64UE.mjs";
import {
  backendNames
} from "./chunk-HIEZLZGN.mjs";
import "./chunk-7P6ASYW6.mjs";

// packages/cli/src/list/list.ts
async function list({ json }, io) {
  const listing = collect();
  if (json) printJson(io, listing);
  else lines(listing).forEach((line) => print(io, line));
  return exitCodes.success;
}
function collect() {
  const factories = Object.entries(src_exports).flatMap(
    ([name, value]) => typeof value === "function" ? [name] : []
  );
  return {
    models: [...catalog.values()].map(({ name, title, summary, paper, presets }) => ({
      name,
      title,
      summary,
      paper,
      presets: Object.entries(presets).map(([key, { description }]) => ({ name: key, description }))
    })),
    datasets: Object.entries(datasets).map(([name, { description, options }]) => ({
      name,
      description,
      options: options.filter((option) => option !== "signal")
    })),
    losses: factories.filter((name) => name.endsWith("Loss")),
    regularizers: factories.filter((name) => /(Penalty|Clipping)$/.test(name)),
    backends: backendNames
  };
}
function lines(listing) {
  const { models, datasets: sets, losses: lossNames, regularizers, backends } = listing;
  return [
    "Models, with their presets:",
    ...models.flatMap(({ name, summary, presets }) => [
      `  ${name}: ${summary}`,
      ...table(
        presets.map((preset) => [preset.name, preset.description]),
        "    "
      )
    ]),
    "",
    "Data sets:",
    ...table(sets.map(({ name, description }) => [name, description])),
    "",
    `Losses (@gan/losses): ${lossNames.join(", ")}`,
    `Regularizers (@gan/losses): ${regularizers.join(", ") || "none"}`,
    `Backends: ${backends.join(", ")} (see \`gan doctor\`)`
  ];
}
export {
  list
};
