import {
  addNumbers,
  meansOf,
  meansOfSums,
  panelsOf,
  seriesName
} from "./chunk-QDWJ6SV7.mjs";
import {
  duration
} from "./chunk-QXZT7LOR.mjs";
import {
  drawSvg
} from "./chunk-YPZR2QMI.mjs";
import {
  readJsonLines
} from "./chunk-NGWG5W3M.mjs";
import {
  ownVersion
} from "./chunk-W65EO75U.mjs";
import {
  refuseOverwriting
} from "./chunk-HLJTLYA7.mjs";
import {
  evaluationRecord
} from "./chunk-NSOKE4RA.mjs";
import {
  withError
} from "./chunk-P5AOHKCZ.mjs";
import {
  readRecord,
  runPaths
} from "./chunk-4VSWRRJD.mjs";
import {
  replaceFile
} from "./chunk-A77DSB3Q.mjs";
import {
  UsageError,
  exitCodes,
  print,
  printJson
} from "./chunk-7VOABCUN.mjs";
import "./chunk-LUTQMUPU.mjs";
import "./chunk-7P6ASYW6.mjs";

// ../evaluate-cli/packages/cli/src/report/report.ts
import { resolve as resolve2 } from "node:path";
import { z } from "zod";

// ../evaluate-cli/packages/cli/src/report/page.ts
import { createHash } from "node:crypto";

// ../evaluate-cli/packages/cli/src/report/chart-spec.ts
var seriesColours = 6;
var dashes = [
  [1, 0],
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [4, 4],
  [12, 4],
  [1, 3]
];
var width = 520;
var fewPoints = 30;
function chartSpec({ title, series, mark, domain }) {
  const names = series.map(({ name }) => name);
  const values = series.flatMap(({ name, points }) => points.map((point) => ({ ...point, series: name })));
  const withErrors = values.some(({ error }) => error !== void 0);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width,
    height: 170,
    layer: [
      { data: { values }, ...lines(title, names, domain, series) },
      ...withErrors ? [errorBars(values, names)] : [],
      ...mark === void 0 ? [] : markLayers(mark)
    ],
    config: pageLook
  };
}
function lines(title, names, domain, series) {
  const isShort = series.every(({ points }) => points.length <= fewPoints);
  return {
    mark: { type: "line", strokeWidth: 1.75, point: isShort },
    encoding: {
      x: {
        field: "step",
        type: "quantitative",
        title: "step",
        scale: { nice: false },
        axis: { tickCount: 6 }
      },
      y: {
        field: "value",
        type: "quantitative",
        title,
        scale: domain === void 0 ? { zero: false } : { domain: [...domain] }
      },
      color: colour(names),
      strokeDash: {
        field: "series",
        type: "nominal",
        scale: { domain: [...names], range: names.map((_, i) => dashes[i % dashes.length]) }
      }
    }
  };
}
function errorBars(values, names) {
  const bars = values.flatMap(
    ({ step, value, error, series }) => error === void 0 ? [] : [{ step, low: value - error, high: value + error, series }]
  );
  return {
    data: { values: bars },
    mark: { type: "rule", strokeWidth: 1.25 },
    encoding: {
      x: { field: "step", type: "quantitative" },
      y: { field: "low", type: "quantitative" },
      y2: { field: "high" },
      color: colour(names)
    }
  };
}
var colour = (names) => ({
  field: "series",
  type: "nominal",
  title: null,
  scale: { domain: [...names], range: names.map((_, i) => `var(--series-${i % seriesColours + 1})`) }
});
function markLayers({ level, label }) {
  const data = { values: [{ level, label }] };
  const y = { field: "level", type: "quantitative" };
  return [
    { data, mark: { type: "rule", strokeDash: [5, 4], color: "currentColor" }, encoding: { y } },
    {
      data,
      mark: { type: "text", align: "right", dx: -4, dy: -7, color: "currentColor" },
      encoding: { y, x: { value: width }, text: { field: "label" } }
    }
  ];
}
var text = { labelColor: "currentColor", titleColor: "currentColor" };
var pageLook = {
  background: "transparent",
  font: "system-ui, sans-serif",
  // The page describes the chart as a whole; thousands of described points would help no one.
  aria: false,
  view: { stroke: "var(--line)" },
  axis: {
    ...text,
    grid: true,
    gridColor: "var(--line)",
    domainColor: "currentColor",
    tickColor: "currentColor"
  },
  legend: { ...text, orient: "top", symbolStrokeWidth: 2, labelLimit: 240 }
};

// ../evaluate-cli/packages/cli/src/report/html.ts
var Html = class {
  constructor(text2) {
    this.text = text2;
  }
  text;
};
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function html(parts, ...content) {
  return new Html(parts.map((part, i) => part + toMarkup(content[i])).join(""));
}
var trusted = (markup) => new Html(markup);
function toMarkup(content) {
  if (content === void 0) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "object") return content.map(toMarkup).join("");
  return String(content).replace(/[&<>"']/g, (character) => entities[character]);
}

// ../evaluate-cli/packages/cli/src/report/draw-charts.ts
async function drawCharts(charts, prefix) {
  const figures = [];
  for (const [i, chart] of charts.entries()) figures.push(await figure(chart, `${prefix}-${i}`));
  return figures.length === 0 ? void 0 : html`<div class="charts">${figures}</div>`;
}
async function figure(chart, id) {
  const svg = await drawSvg(chartSpec(chart));
  const own = svg.replace(/\bclip(\d+)\b/g, `${id}-clip$1`).replace("<svg ", '<svg aria-hidden="true" ');
  return html`<figure class="chart" role="img" aria-label="${describe(chart)}">${trusted(own)}</figure>`;
}
function describe({ title, series, mark }) {
  const lines2 = series.map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === void 0 || last === void 0) return `${name}: no points`;
    return `${name} from ${number(first.value)} at step ${first.step} to ${number(last.value)} at step ${last.step}`;
  });
  const level = mark === void 0 ? "" : `, with a mark at ${mark.label}`;
  return `Chart of ${title}${level}: ${lines2.join("; ")}.`;
}
var number = (value) => String(Number(value.toPrecision(4)));

// ../evaluate-cli/packages/cli/src/report/curves-section.ts
async function curvesSection(runs) {
  const names = [...new Set(runs.flatMap(({ points }) => points.map(({ name }) => name)))];
  const charts = runs.length === 1 ? chartsOfRun(runs[0], names) : chartsOfRuns(runs, names);
  const figures = await drawCharts(charts, "curves");
  return html`<section aria-labelledby="curves">
    <h2 id="curves">Curves</h2>
    ${figures ?? html`<p>No step was logged yet.</p>`}
  </section>`;
}
function chartsOfRun({ points }, names) {
  return panelsOf(names).map(({ holds, ...panel }) => ({
    ...panel,
    series: names.filter(holds).map((name) => ({ name: seriesName(name), points: points.filter((point) => point.name === name) }))
  }));
}
function chartsOfRuns(runs, names) {
  return panelsOf(names).flatMap(
    ({ holds, title, mark, domain }) => names.filter(holds).map((name) => ({
      title: title === name || name === "value" ? title : `${title}: ${seriesName(name)}`,
      mark,
      domain,
      series: runs.map(({ label, points }) => ({
        name: label,
        points: points.filter((point) => point.name === name)
      })).filter((series) => series.points.length > 0)
    }))
  );
}

// ../evaluate-cli/packages/cli/src/report/html-table.ts
function htmlTable(caption, head, rows) {
  return html`<div class="table" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
    ([name, ...cells]) => html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`
  )}
      </tbody>
    </table>
  </div>`;
}

// ../evaluate-cli/packages/cli/src/report/metrics-section.ts
async function metricsSection(runs) {
  const evaluated = runs.filter(({ evaluations }) => evaluations.length > 0);
  const head = ["run", "metric", "value", "step", "samples", "against", "protocol"];
  const rows = evaluated.flatMap(({ label, evaluations }) => evaluations.map((record) => row(label, record)));
  return html`<section aria-labelledby="metrics">
    <h2 id="metrics">Metrics</h2>
    ${rows.length === 0 ? html`<p>None of the runs was evaluated yet; <code>gan evaluate</code> does it.</p>` : html`<p>
              A value is followed by its error where the metric has one. Values of different protocols or
              counts cannot be compared.
            </p>
            ${htmlTable("Results of evaluations", head, rows)}`}
    ${await drawCharts(chartsOf(evaluated), "metrics")} ${lastSteps(runs)}
  </section>`;
}
function row(label, record) {
  const { metric, higherIsBetter, step, counts, against, protocol } = record;
  const direction = higherIsBetter === void 0 ? "" : higherIsBetter ? " (higher is better)" : " (lower is better)";
  return [
    label,
    `${metric}${direction}`,
    withError(record),
    step ?? "",
    Object.entries(counts).map(([side, count]) => html`<span>${count} ${side}</span><br />`),
    against ?? "",
    html`<details>
      <summary>show</summary>
      <pre tabindex="0">${JSON.stringify(protocol, null, 2)}</pre>
    </details>`
  ];
}
function chartsOf(runs) {
  const groups = /* @__PURE__ */ new Map();
  for (const { label, evaluations } of runs) {
    for (const record of evaluations) {
      if (record.step === void 0) continue;
      const key = JSON.stringify([record.metric, record.counts, record.protocol]);
      const lines2 = groups.get(key) ?? /* @__PURE__ */ new Map();
      groups.set(key, lines2.set(label, [...lines2.get(label) ?? [], record]));
    }
  }
  return [...groups.values()].flatMap((lines2) => {
    const series = [...lines2].map(([name, records]) => ({ name, points: pointsOf(records) }));
    if (series.every(({ points }) => points.length < 2)) return [];
    return [{ title: [...lines2.values()][0][0].metric, series }];
  });
}
var pointsOf = (records) => records.map(({ step, value, error }) => ({ step, value, error })).sort((a, b) => a.step - b.step);
function lastSteps(runs) {
  const names = [...new Set(runs.flatMap(({ last }) => Object.keys(last)))];
  if (names.length === 0) return void 0;
  return htmlTable(
    "Means of the last 100 logged steps",
    ["number", ...runs.map(({ label }) => label)],
    names.map((name) => [name, ...runs.map(({ last }) => last[name]?.toFixed(4) ?? "")])
  );
}

// ../evaluate-cli/packages/cli/src/report/overview-section.ts
function overviewSection(runs) {
  const head = ["run", "model", "data", "seed", "steps", "images seen", "training", "state"];
  const problems = runs.flatMap(({ label, problems: own }) => own.map((text2) => `${label}: ${text2}`));
  return html`<section aria-labelledby="runs">
    <h2 id="runs">${runs.length === 1 ? "The run" : "The runs"}</h2>
    ${htmlTable("Runs and how far they came", head, runs.map(row2))}
    ${problems.map((text2) => html`<p class="problem">${text2}.</p>`)}
  </section>`;
}
var row2 = ({ label, record, step, imagesSeen, trainingSeconds, isComplete }) => [
  label,
  `${record.model} (${record.preset})`,
  `${record.dataset.name}, ${record.dataset.size}`,
  record.seed,
  `${step} of ${record.steps}`,
  imagesSeen,
  duration(trainingSeconds),
  isComplete ? "complete" : "unfinished"
];
function commandsSection(runs) {
  return html`<section aria-labelledby="commands">
    <h2 id="commands">Commands</h2>
    ${runs.map(({ label, record }) => {
    const commands = [record.commandLine, ...record.resumed.map(({ commandLine }) => commandLine)];
    return html`<h3>${label}</h3>
        <pre tabindex="0"><code>${commands.map((words) => `${words.join(" ")}
`)}</code></pre>`;
  })}
  </section>`;
}

// ../evaluate-cli/packages/cli/src/report/page-script.ts
var pageScript = `
const slider = document.getElementById('scrubber');
if (slider) {
  const steps = slider.dataset.steps.split(' ').map(Number);
  const output = document.querySelector('output[for=scrubber]');
  const show = () => {
    const step = steps[Number(slider.value)];
    output.value = step;
    slider.setAttribute('aria-valuetext', 'step ' + step);
    for (const figure of document.querySelectorAll('.evolution')) {
      const sheets = [...figure.querySelectorAll('img')];
      const shown = sheets.filter((sheet) => Number(sheet.dataset.step) <= step).at(-1);
      for (const sheet of sheets) sheet.hidden = sheet !== shown;
    }
  };
  slider.addEventListener('input', show);
  slider.parentElement.hidden = false;
  show();
}
`;

// ../evaluate-cli/packages/cli/src/report/page-style.ts
var pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --ink: #1b1f24; --soft: #4d5560; --line: #d5d9de; --head: #f2f4f6; --link: #1a5296;
  --problem: #8a2c0d;
  --series-1: #1f5fa8; --series-2: #b3500f; --series-3: #1b7a43; --series-4: #8a3fa0; --series-5: #a3123f;
  --series-6: #5a5f66;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16191d; --ink: #e6e9ec; --soft: #aab2bb; --line: #3a4048; --head: #20252b; --link: #8fbfff;
    --problem: #ffab8a;
    --series-1: #7fb5ff; --series-2: #ffab66; --series-3: #6fd39a; --series-4: #d79bff; --series-5: #ff8fa8;
    --series-6: #c4c8cc;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 76rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.soft, figcaption, caption { color: var(--soft); }
.problem { color: var(--problem); }
.table { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .25rem; }
th, td { padding: .3rem .7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--head); }
tbody th { font-weight: 600; }
td { overflow-wrap: anywhere; }
figure { margin: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1rem 2rem; }
.chart svg { display: block; max-width: 100%; height: auto; }
.sheets { display: flex; flex-wrap: wrap; gap: 1.25rem; }
.sheets img { display: block; max-width: 100%; height: auto; image-rendering: pixelated; border: 1px solid var(--line); }
.sheets figure { max-width: 100%; }
.sheets img[hidden] { display: none; }
.scrubber { display: flex; align-items: center; gap: .75rem; }
.scrubber[hidden] { display: none; }
.scrubber input { flex: 1; max-width: 32rem; accent-color: var(--series-1); }
pre { overflow-x: auto; padding: .6rem .8rem; background: var(--head); font-size: .85rem; margin: .25rem 0; }
:focus-visible { outline: 3px solid var(--series-1); outline-offset: 2px; }
@media print { .scrubber { display: none; } }
`;

// ../evaluate-cli/packages/cli/src/report/samples-section.ts
function samplesSection(runs) {
  const shown = runs.filter(({ sheets }) => sheets.steps.length > 0 || sheets.final !== void 0);
  if (shown.length === 0) return void 0;
  const steps = [...new Set(shown.flatMap(({ sheets }) => sheets.steps.map(({ step }) => step)))].sort(
    (a, b) => a - b
  );
  return html`<section aria-labelledby="samples">
    <h2 id="samples">Samples</h2>
    ${steps.length > 1 ? slider(steps) : void 0}
    <div class="sheets">${shown.filter(({ sheets }) => sheets.steps.length > 0).map(evolution)}</div>
    ${finals(shown)}
  </section>`;
}
var slider = (steps) => html`<p class="scrubber" hidden>
    <label for="scrubber">Step</label>
    <input
      id="scrubber"
      type="range"
      min="0"
      max="${steps.length - 1}"
      value="${steps.length - 1}"
      step="1"
      data-steps="${steps.join(" ")}"
      aria-valuetext="step ${steps.at(-1)}"
    />
    <output for="scrubber">${steps.at(-1)}</output>
  </p>`;
var evolution = ({ label, sheets }) => html`<figure class="evolution">
    ${sheets.steps.map((sheet) => picture(label, sheet))}
    <figcaption>${label}, the same latents at every step</figcaption>
  </figure>`;
var picture = (label, { step, address }) => html`<img src="${address}" data-step="${step}" alt="Samples of ${label} at step ${step}" />`;
function finals(runs) {
  const complete = runs.filter(({ sheets }) => sheets.final !== void 0);
  if (complete.length === 0) return void 0;
  return html`<h3>At the end</h3>
    <div class="sheets">
      ${complete.map(
    ({ label, sheets }) => html`<figure>
            <img src="${sheets.final}" alt="Samples of ${label} at the end of the run" />
            <figcaption>${label}</figcaption>
          </figure>`
  )}
    </div>`;
}

// ../evaluate-cli/packages/cli/src/report/differences.ts
function settingsOf(records) {
  const flat = records.map((record) => new Map(flatten(settings(record))));
  const names = [...new Set(flat.flatMap((entries) => [...entries.keys()]))];
  return names.map((name) => ({ name, values: flat.map((entries) => entries.get(name)) }));
}
var differs = ({ values }) => values.some((value) => value !== values[0]);
function settings({
  model,
  preset,
  config,
  dataset,
  seed,
  batchSize,
  steps,
  averaging,
  backend,
  versions
}) {
  return {
    model,
    preset,
    dataset,
    seed,
    batchSize,
    steps,
    averaging,
    config,
    backend: { summary: backend.summary },
    versions
  };
}
function flatten(value, prefix = "") {
  return Object.entries(value).flatMap(([key, entry]) => {
    const name = `${prefix}${key}`;
    if (typeof entry === "object" && entry !== null && !Array.isArray(entry))
      return flatten(entry, `${name}.`);
    return [[name, typeof entry === "string" ? entry : JSON.stringify(entry) ?? "none"]];
  });
}

// ../evaluate-cli/packages/cli/src/report/settings-section.ts
function settingsSection(runs) {
  const settings2 = settingsOf(runs.map(({ record }) => record));
  const different = settings2.filter(differs);
  const head = ["setting", ...runs.map(({ label }) => label)];
  const differences = different.length === 0 ? html`<p>These runs were set up alike.</p>` : htmlTable("Settings in which the runs differ", head, rowsOf(different));
  return html`<section aria-labelledby="settings">
    <h2 id="settings">Settings</h2>
    ${runs.length > 1 ? differences : void 0}
    <details${runs.length > 1 ? void 0 : openAttribute}>
      <summary>All settings</summary>
      ${htmlTable("All settings", head, rowsOf(settings2))}
    </details>
  </section>`;
}
var openAttribute = html` open`;
var rowsOf = (settings2) => settings2.map(({ name, values }) => [name, ...values.map((value) => value ?? "none")]);

// ../evaluate-cli/packages/cli/src/report/page.ts
async function page(title, runs) {
  const sections = [
    overviewSection(runs),
    await metricsSection(runs),
    samplesSection(runs),
    await curvesSection(runs),
    settingsSection(runs),
    commandsSection(runs)
  ];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="@gan/cli ${ownVersion()}" />
        <title>${title}</title>
        <style>
          ${trusted(pageStyle)}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p class="soft">
            Written by gan ${ownVersion()} on ${(/* @__PURE__ */ new Date()).toISOString().slice(0, 16).replace("T", " ")} UTC
          </p>
          <nav aria-label="Sections">
            <ul>
              ${links.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>${sections}</main>
        ${script}
      </body>
    </html> `.text;
}
var links = [
  ["runs", "Runs"],
  ["metrics", "Metrics"],
  ["samples", "Samples"],
  ["curves", "Curves"],
  ["settings", "Settings"],
  ["commands", "Commands"]
];
var script = trusted(`<script>${pageScript}</script>`);
var policy = [
  "default-src 'none'",
  "img-src data:",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash("sha256").update(pageScript).digest("base64")}'`
].join("; ");

// ../evaluate-cli/packages/cli/src/report/read-run.ts
import { basename, resolve } from "node:path";

// ../evaluate-cli/packages/cli/src/report/read-sheets.ts
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
var mostSheets = 24;
async function readSheets(folder) {
  const names = await readdir(folder).catch(() => []);
  const found = names.flatMap((name) => {
    const step = /^step-(\d+)\.png$/.exec(name)?.[1];
    return step === void 0 ? [] : [{ name, step: Number(step) }];
  }).sort((a, b) => a.step - b.step);
  const read = await Promise.all(
    spread(found, mostSheets).map(async ({ name, step }) => ({
      step,
      address: await pictureAddress(join(folder, name))
    }))
  );
  const steps = read.flatMap(({ step, address }) => address === void 0 ? [] : [{ step, address }]);
  const final = names.includes("final.png") ? await pictureAddress(join(folder, "final.png")) : void 0;
  const isFinalDamaged = names.includes("final.png") && final === void 0;
  return { steps, final, damaged: read.length - steps.length + (isFinalDamaged ? 1 : 0) };
}
function spread(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.round(i * (list.length - 1) / (count - 1))]);
}
async function pictureAddress(path) {
  const bytes = await readFile(path);
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  const isWhole = bytes.subarray(-8, -4).toString("latin1") === "IEND";
  return isPng && isWhole ? `data:image/png;base64,${bytes.toString("base64")}` : void 0;
}

// ../evaluate-cli/packages/cli/src/report/span-means.ts
var SpanMeans = class {
  /** @param limit the fewest spans of a long run; there may be twice as many. */
  constructor(limit = 400) {
    this.limit = limit;
  }
  limit;
  spans = [];
  /** Lines in a full span. */
  size = 1;
  add(numbers) {
    const step = numbers.step;
    const last = this.spans.at(-1);
    if (last === void 0 || last.lines === this.size) {
      if (this.spans.length === 2 * this.limit) this.halve();
      this.spans.push({ step, lines: 1, sums: addNumbers(/* @__PURE__ */ new Map(), numbers) });
      return;
    }
    last.step = step;
    last.lines++;
    addNumbers(last.sums, numbers);
  }
  points() {
    return this.spans.flatMap(
      ({ step, sums }) => Object.entries(meansOfSums(sums)).map(([name, value]) => ({ step, name, value }))
    );
  }
  halve() {
    this.size *= 2;
    this.spans = Array.from(
      { length: this.limit },
      (_, i) => merge(this.spans[2 * i], this.spans[2 * i + 1])
    );
  }
};
function merge(first, second) {
  const sums = new Map(first.sums);
  for (const [name, { sum, count }] of second.sums) {
    const before = sums.get(name) ?? { sum: 0, count: 0 };
    sums.set(name, { sum: before.sum + sum, count: before.count + count });
  }
  return { step: second.step, lines: first.lines + second.lines, sums };
}

// ../evaluate-cli/packages/cli/src/report/read-run.ts
var lastSteps2 = 100;
async function readRuns(folders) {
  const labels = labelsOf(folders);
  return Promise.all(folders.map((folder, i) => readRun(folder, labels[i])));
}
async function readRun(folder, label) {
  const record = await readRecord(folder);
  const paths = runPaths(folder);
  const history = await readHistory(paths.metrics);
  const evaluations = [...history.evaluations];
  const { damaged } = await readJsonLines(paths.evaluations, (value) => addEvaluation(evaluations, value));
  const sheets = await readSheets(paths.samples);
  return {
    folder,
    label,
    record,
    ...history,
    isComplete: history.step >= record.steps,
    evaluations,
    sheets,
    problems: [
      ...problem(history.damaged, "lines of metrics.jsonl"),
      ...problem(damaged, "lines of evaluations.jsonl"),
      ...problem(sheets.damaged, "pictures")
    ]
  };
}
var problem = (count, what) => count === 0 ? [] : [`${count} damaged ${what} passed over`];
async function readHistory(path) {
  const means = new SpanMeans();
  const evaluations = [];
  let recent = [];
  let milliseconds = 0;
  const { damaged } = await readJsonLines(path, (value) => {
    if (addEvaluation(evaluations, value)) return true;
    const numbers = stepNumbers(value);
    if (numbers === void 0) return false;
    means.add(numbers);
    milliseconds += numbers.stepMilliseconds ?? 0;
    recent.push(numbers);
    if (recent.length === 2 * lastSteps2) recent = recent.slice(lastSteps2);
    return true;
  });
  const end = recent.at(-1);
  return {
    step: end?.step ?? 0,
    imagesSeen: end?.imagesSeen ?? 0,
    trainingSeconds: milliseconds / 1e3,
    points: means.points(),
    last: meansOf(recent.slice(-lastSteps2)),
    evaluations,
    damaged
  };
}
function stepNumbers(value) {
  if (typeof value !== "object" || value === null) return void 0;
  const numbers = Object.entries(value).filter(
    (entry) => typeof entry[1] === "number"
  );
  const step = Object.fromEntries(numbers);
  return Number.isInteger(step.step) ? step : void 0;
}
function addEvaluation(list, value) {
  const result = evaluationRecord.safeParse(value);
  if (result.success) list.push(result.data);
  return result.success;
}
function labelsOf(folders) {
  const names = folders.map((folder) => basename(resolve(folder)));
  return names.map((name, i) => names.filter((other) => other === name).length > 1 ? folders[i] : name);
}

// ../evaluate-cli/packages/cli/src/report/report.ts
var reportOptions = z.object({
  runs: z.array(z.string().min(1, "It must be a folder")),
  out: z.string("It is needed: the page to write").min(1, "It must be a file"),
  title: z.string().min(1, "It must be some words").optional(),
  force: z.boolean().default(false),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false)
});
async function report(options, io) {
  const { out, title } = options;
  checkFolders(options.runs);
  await refuseOverwriting("report", options);
  const runs = await readRuns(options.runs);
  const text2 = await page(title ?? titleOf(runs), runs);
  await replaceFile(out, text2);
  const bytes = Buffer.byteLength(text2);
  const problems = runs.flatMap(({ folder, problems: own }) => own.map((problem2) => `${folder}: ${problem2}`));
  if (options.json) printJson(io, { page: out, bytes, runs: runs.map(({ folder }) => folder), problems });
  else {
    problems.forEach((problem2) => print(io, problem2));
    print(
      io,
      `${out}: ${runs.length === 1 ? "a run" : `${runs.length} runs`}, ${Math.ceil(bytes / 1024)} KiB`
    );
  }
  return exitCodes.success;
}
var titleOf = (runs) => runs.map(({ label }) => label).join(", ");
function checkFolders(folders) {
  const paths = folders.map((folder) => resolve2(folder));
  const twice = folders.find((_, i) => paths.indexOf(paths[i]) !== i);
  if (twice === void 0) return;
  throw new UsageError(`report: expected every run once, got '${twice}' twice. Leave one of them out.`);
}
export {
  report,
  reportOptions
};
