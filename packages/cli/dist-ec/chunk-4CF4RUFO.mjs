// packages/cli/src/pictures/summarise.ts
var progress = /* @__PURE__ */ new Set(["step", "imagesSeen", "stepMilliseconds"]);
function summarise(history, spans = 400) {
  const size = Math.max(1, Math.ceil(history.length / spans));
  const points = [];
  for (let start = 0; start < history.length; start += size) {
    const span = history.slice(start, start + size);
    const step = span.at(-1).step;
    for (const [name, value] of Object.entries(meansOf(span))) points.push({ step, name, value });
  }
  return points;
}
function meansOf(span) {
  const sums = /* @__PURE__ */ new Map();
  for (const numbers of span) addNumbers(sums, numbers);
  return meansOfSums(sums);
}
function addNumbers(sums, numbers) {
  for (const [name, value] of Object.entries(numbers)) {
    if (progress.has(name)) continue;
    const { sum, count } = sums.get(name) ?? { sum: 0, count: 0 };
    sums.set(name, { sum: sum + value, count: count + 1 });
  }
  return sums;
}
var meansOfSums = (sums) => Object.fromEntries([...sums].map(([name, { sum, count }]) => [name, sum / count]));

// packages/cli/src/pictures/curves.ts
var equilibriumValue = -Math.log(4);
var fewSteps = 10;
var panels = [
  { title: "losses", holds: (name) => name.endsWith("Loss") },
  {
    title: "accuracy of D",
    holds: (name) => name.startsWith("accuracy"),
    mark: { level: 0.5, label: "1/2" },
    domain: [0, 1]
  },
  {
    title: "value V (nats)",
    holds: (name) => name === "value",
    mark: { level: equilibriumValue, label: "-log 4" }
  }
];
var names = {
  generatorLoss: "generator",
  discriminatorLoss: "discriminator",
  accuracyReal: "on real",
  accuracyFake: "on fake",
  value: "V(D, G)"
};
var seriesName = (name) => names[name] ?? name;
function curves(title, history) {
  const points = summarise(history);
  const drawn = panelsOf(points.map(({ name }) => name)).map((panel) => ({
    panel,
    values: points.filter(({ name }) => panel.holds(name))
  }));
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: { text: title, anchor: "start", fontSize: 13 },
    spacing: 22,
    vconcat: drawn.map(({ panel, values }) => drawPanel(panel, values)),
    resolve: { scale: { color: "independent" } },
    config: { view: { stroke: "#cccccc" }, axis: { grid: true, gridColor: "#eeeeee" } }
  };
}
function panelsOf(names2) {
  const others = [...new Set(names2)].filter((name) => !panels.some(({ holds }) => holds(name)));
  const all = [
    ...panels,
    ...others.map((name) => ({ title: name, holds: (other) => other === name }))
  ];
  return all.filter(({ holds }) => names2.some(holds));
}
function drawPanel({ title, mark, domain }, values) {
  const lines = {
    data: { values: values.map(({ name, ...point }) => ({ ...point, series: seriesName(name) })) },
    // A line through one point cannot be seen.
    mark: { type: "line", strokeWidth: 1.5, point: values.length <= 2 * fewSteps },
    encoding: {
      x: { field: "step", type: "quantitative", title: "step", scale: { nice: false } },
      y: {
        field: "value",
        type: "quantitative",
        title,
        scale: domain === void 0 ? { zero: false } : { domain: [...domain] }
      },
      color: {
        field: "series",
        type: "nominal",
        title: null,
        scale: { range: ["#1f5fa8", "#d1662a"] }
      }
    }
  };
  return { width: 640, height: 150, layer: mark === void 0 ? [lines] : [lines, ...drawMark(mark)] };
}
function drawMark({ level, label }) {
  const data = { values: [{ level, label }] };
  const y = { field: "level", type: "quantitative" };
  return [
    { data, mark: { type: "rule", strokeDash: [5, 4], color: "#555555" }, encoding: { y } },
    {
      data,
      mark: { type: "text", align: "right", dx: -4, dy: -7, color: "#555555" },
      encoding: { y, x: { value: 640 }, text: { field: "label" } }
    }
  ];
}

export {
  meansOf,
  addNumbers,
  meansOfSums,
  equilibriumValue,
  seriesName,
  curves,
  panelsOf
};
