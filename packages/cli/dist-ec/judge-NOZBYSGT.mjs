import {
  conditionsFor,
  loadWeights
} from "./chunk-5JKBQMRC.mjs";
import {
  openDataset
} from "./chunk-DXFHYVSA.mjs";
import {
  encodePng,
  isImageShape,
  sheet
} from "./chunk-WAFDBAQK.mjs";
import {
  datasets,
  imageFolder
} from "./chunk-DSCRKD46.mjs";
import {
  findModel
} from "./chunk-E3VGF4F5.mjs";
import {
  appendToRun
} from "./chunk-SK3T5ZFW.mjs";
import {
  hypeInfinity,
  hypeTime,
  preference,
  staircase
} from "./chunk-NKY4QCX4.mjs";
import {
  recordOf
} from "./chunk-SXKWTWYW.mjs";
import {
  readRecord,
  runPaths
} from "./chunk-UHHO7C3L.mjs";
import {
  fileStore,
  lockRun,
  replaceFile
} from "./chunk-53UZDSRF.mjs";
import {
  startBackend
} from "./chunk-XLKLLSYR.mjs";
import {
  table
} from "./chunk-YRV5T5GZ.mjs";
import {
  UsageError,
  asUsage,
  asUsageAsync,
  describeError,
  exitCodes,
  note,
  print,
  printJson
} from "./chunk-LZ6Z64UE.mjs";
import {
  ConfigError,
  GanError,
  Random,
  disposeBatch,
  sample
} from "./chunk-HIEZLZGN.mjs";
import "./chunk-7P6ASYW6.mjs";

// packages/cli/src/judge/answers/import-answers.ts
import { readFile as readFile3 } from "node:fs/promises";

// packages/cli/src/judge/exposure-of.ts
function exposureOf({ protocol, blocks: blocks2, trialsPerBlock }, correct) {
  if (protocol !== "time" || correct.length >= blocks2 * trialsPerBlock) return void 0;
  const blockStart = correct.length - correct.length % trialsPerBlock;
  return staircase(correct.slice(blockStart)).at(-1);
}

// packages/cli/src/judge/parse-json.ts
function parseJson(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}

// packages/cli/src/judge/study/orders.ts
function trialsOf(study, order) {
  const random = Random.fromSeed(study.seed).fork(`judge:order:${order}`);
  return study.protocol === "preference" ? pairs(study, random) : blocks(study, random);
}
function blocks({ sources, blocks: count, trialsPerBlock }, random) {
  const half = trialsPerBlock / 2;
  const drawn = sources.slice(0, 2).map(({ images }) => shuffled(images, random));
  return Array.from(
    { length: count },
    (_, block) => shuffled(
      drawn.flatMap((images) => images.slice(block * half, (block + 1) * half)),
      random
    ).map((image) => [image])
  ).flat();
}
function pairs({ sources, trialsPerBlock }, random) {
  const couples = sources.flatMap((_, i) => sources.slice(i + 1).map((__, j) => [i, i + 1 + j]));
  const numbers = random.permutation(sources[0].images.length).slice(0, trialsPerBlock);
  const trials = Array.from(numbers, (number, i) => {
    const couple = couples[i % couples.length];
    const images = couple.map((source2) => sources[source2].images[number]);
    return random.int32() < 0 ? images.reverse() : images;
  });
  return shuffled(trials, random);
}
var shuffled = (items, random) => Array.from(random.permutation(items.length), (i) => items[i]);

// packages/cli/src/judge/study/study.ts
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
var imageId = z.string().regex(/^[0-9a-f]{16}$/);
var source = z.object({
  /** `real`, or the name of a run. */
  name: z.string(),
  /** Whatever says more exactly which images these are. */
  origin: z.record(z.string(), z.json()),
  images: z.array(imageId),
  /** Further images, for practice alone. */
  practice: z.array(imageId)
});
var studySchema = z.object({
  format: z.literal(1),
  id: z.string(),
  protocol: z.enum(["infinity", "time", "preference"]),
  seed: z.union([z.number(), z.string()]),
  width: z.int(),
  height: z.int(),
  blocks: z.int(),
  trialsPerBlock: z.int(),
  /** Real and generated; or, for preferences, the runs, the one that is judged first. */
  sources: z.array(source).min(2),
  masks: z.array(imageId),
  createdAt: z.string()
});
var judgementsFolder = (run) => join(run, "judgements");
var studyPaths = (folder) => ({
  record: join(folder, "study.json"),
  images: join(folder, "images"),
  judges: join(folder, "judges")
});
async function writeStudy(folder, study) {
  await replaceFile(studyPaths(folder).record, `${JSON.stringify(study, null, 2)}
`);
}
async function readStudy(folder) {
  const { record } = studyPaths(folder);
  const text2 = await readFile(record, "utf8").catch(() => void 0);
  if (text2 === void 0) return void 0;
  const result = studySchema.safeParse(parseJson(text2));
  if (result.success) return result.data;
  throw new GanError(
    `judge: expected a study in ${record}, got one that is damaged or of another version. Restore it, or move its folder away to begin anew.`
  );
}
async function listStudies(run) {
  const names = await readdir(judgementsFolder(run)).catch(() => []);
  return names.sort().map((name) => join(judgementsFolder(run), name));
}
function viewOf({
  id,
  protocol,
  width,
  height,
  blocks: blocks2,
  trialsPerBlock,
  masks,
  sources
}) {
  const practice = protocol === "preference" ? sources[0].practice.map((image, i) => ({ images: [image, sources[1].practice[i]] })) : sources[0].practice.flatMap((image, i) => [
    { images: [sources[1].practice[i]], truth: "generated" },
    { images: [image], truth: "real" }
  ]);
  return { id, protocol, width, height, blocks: blocks2, trialsPerBlock, masks, practice };
}

// packages/cli/src/judge/answers/judge-files.ts
import { readdir as readdir2, readFile as readFile2, rm } from "node:fs/promises";
import { join as join2 } from "node:path";

// packages/cli/src/judge/answers/judge-record.ts
import { z as z2 } from "zod";

// packages/cli/src/judge/exchange.ts
var answersOf = (protocol) => protocol === "preference" ? ["left", "right"] : ["real", "generated"];
var judgeName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,38}[\p{L}\p{N}._-]?$/u;

// packages/cli/src/judge/answers/judge-record.ts
var answer = z2.enum(["real", "generated", "left", "right"]);
var milliseconds = z2.number().min(0).max(864e5);
var trial = z2.int().min(0).max(1e6);
var givenAnswer = z2.strictObject({
  judge: z2.string().regex(judgeName),
  trial,
  answer,
  milliseconds,
  shown: milliseconds.optional()
});
var arrival = z2.strictObject({ judge: z2.string().regex(judgeName).optional() });
var judgeRecord = z2.object({
  format: z2.literal(1),
  study: z2.string(),
  judge: z2.string().regex(judgeName),
  order: z2.int().min(0).max(1e6),
  answers: z2.array(
    z2.object({
      trial,
      images: z2.array(z2.string()),
      answer,
      milliseconds,
      shown: milliseconds.optional(),
      exposure: milliseconds.optional(),
      at: z2.string()
    })
  ).max(1e6)
});

// packages/cli/src/judge/answers/judge-files.ts
var fileName = (number) => `judge-${String(number).padStart(4, "0")}.json`;
var fileNumber = (name) => Number(/^judge-(\d{4,})\.json$/.exec(name)?.[1] ?? NaN);
async function readJudges(folder) {
  const names = await readdir2(folder).catch(() => []);
  const numbers = names.map(fileNumber).filter((number) => !Number.isNaN(number));
  return Promise.all(numbers.sort((a, b) => a - b).map((number) => readJudge(folder, number)));
}
async function readJudge(folder, number) {
  const path = join2(folder, fileName(number));
  const text2 = await readFile2(path, "utf8");
  const result = judgeRecord.safeParse(parseJson(text2));
  if (result.success) return { number, record: result.data };
  throw new GanError(
    `judge: expected a judge's answers in ${path}, got a file that is damaged or of another version. Restore it, or move it away.`
  );
}
var writeJudge = (folder, { number, record }) => replaceFile(join2(folder, fileName(number)), `${JSON.stringify(record)}
`);
async function removeUnfinished(folder) {
  const names = await readdir2(folder).catch(() => []);
  for (const name of names.filter((other) => other.endsWith(".part"))) await rm(join2(folder, name));
}

// packages/cli/src/judge/answers/truth.ts
var keys = /* @__PURE__ */ new WeakMap();
function sourceOf(study, image) {
  let key = keys.get(study);
  if (key === void 0) {
    key = new Map(study.sources.flatMap(({ images }, source2) => images.map((id) => [id, source2])));
    keys.set(study, key);
  }
  return key.get(image);
}
var kindOf = (study, image) => sourceOf(study, image) === 0 ? "real" : "generated";
var isRight = (study, { images, answer: answer3 }) => kindOf(study, images[0]) === answer3;

// packages/cli/src/judge/answers/import-answers.ts
async function readSavedAnswers(file) {
  const text2 = await readFile3(file, "utf8").catch(() => void 0);
  if (text2 === void 0)
    throw refuse(file, "a file of answers", "nothing that can be read", "Check the path");
  const result = judgeRecord.safeParse(parseJson(text2));
  if (result.success) return result.data;
  throw refuse(file, "answers that an exported page saved", "something else", "Use the file as it was saved");
}
async function importAnswers(study, folder, files) {
  for (const { file, record } of files) checkAnswers(study, file, record);
  const judges = studyPaths(folder).judges;
  await removeUnfinished(judges);
  const all = await readJudges(judges);
  const imported = [];
  for (const { file, record } of files) {
    const old = findPlace(all, record);
    const added = Math.max(0, record.answers.length - old.record.answers.length);
    const merged = { ...old, record: added > 0 ? { ...record, judge: old.record.judge } : old.record };
    if (added > 0) {
      await writeJudge(judges, merged);
      all.splice(all.includes(old) ? all.indexOf(old) : all.length, 1, merged);
    }
    imported.push({ file, judge: merged.record.judge, answers: merged.record.answers.length, added });
  }
  return imported;
}
function findPlace(all, record) {
  for (let number = 1; ; number++) {
    const judge2 = number === 1 ? record.judge : `${record.judge.slice(0, 34).trimEnd()} ${number}`;
    const found = all.find((other) => other.record.judge === judge2);
    if (found === void 0) {
      const free = Math.max(-1, ...all.map((other) => other.number)) + 1;
      return { number: free, record: { ...record, judge: judge2, answers: [] } };
    }
    if (isSameJudge(found.record, record)) return found;
  }
}
function isSameJudge(one, other) {
  if (one.order !== other.order) return false;
  const common = Math.min(one.answers.length, other.answers.length);
  return one.answers.slice(0, common).every(({ answer: answer3, at }, i) => answer3 === other.answers[i].answer && at === other.answers[i].at);
}
function checkAnswers(study, file, { study: id, order, answers }) {
  if (id !== study.id) {
    throw refuse(file, `answers to the study ${study.id}`, id, "Import them into the run they belong to");
  }
  const trials = trialsOf(study, order);
  const correct = [];
  answers.forEach((answer3, i) => {
    const asked = trials[i]?.join() === answer3.images.join() && answer3.trial === i;
    const exposure = exposureOf(study, correct);
    const isChoice = study.protocol === "preference" === (answer3.answer === "left" || answer3.answer === "right");
    if (!asked || !isChoice || answer3.exposure !== exposure) {
      throw refuse(
        file,
        `what the study asked as answer ${i + 1}`,
        "something else",
        "The file was changed; leave it out"
      );
    }
    correct.push(isRight(study, answer3));
  });
}
var refuse = (file, expected, actual, advice) => new GanError(`judge: expected ${file} to hold ${expected}, got ${actual}. ${advice}.`);

// packages/cli/src/judge/export-study.ts
import { readdir as readdir3 } from "node:fs/promises";
import { join as join4 } from "node:path";

// packages/cli/src/judge/server/page-files.ts
import { readFile as readFile4 } from "node:fs/promises";
import { fileURLToPath } from "node:url";
var folders = ["./judge-page/", "../../../dist/judge-page/"].map((path) => new URL(path, import.meta.url));
async function readPage() {
  for (const folder of folders) {
    const read = (name) => readFile4(fileURLToPath(new URL(name, folder)), "utf8");
    try {
      const [html, css, script] = await Promise.all(["index.html", "page.css", "page.js"].map(read));
      return { html, css, script };
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  throw new GanError(
    "judge: expected the page of `gan judge` beside this program, got none. Install the package again, or build it."
  );
}

// packages/cli/src/judge/study/load-images.ts
import { readFile as readFile5 } from "node:fs/promises";
import { join as join3 } from "node:path";
var imageIds = ({ sources, masks }) => [
  ...sources.flatMap(({ images, practice }) => [...images, ...practice]),
  ...masks
];
async function loadImages(folder, study) {
  const images = /* @__PURE__ */ new Map();
  for (const id of imageIds(study)) {
    const path = join3(studyPaths(folder).images, `${id}.png`);
    const bytes = await readFile5(path).catch((cause) => {
      throw new GanError(
        `judge: expected an image of the study at ${path}, got none. Restore it, or move ${folder} away to begin anew.`,
        { cause }
      );
    });
    images.set(id, bytes);
  }
  return images;
}

// packages/cli/src/judge/export-study.ts
var orderCount = 32;
async function exportStudy({ study, folder }, out) {
  await refuseOverwriting(out);
  const [page, images] = await Promise.all([readPage(), loadImages(folder, study)]);
  for (const [id, bytes] of images) await replaceFile(join4(out, "images", `${id}.png`), bytes);
  const files = {
    "page.css": page.css,
    "page.js": page.script,
    "study.js": `window.ganStudy = ${JSON.stringify(exported(study))};
`,
    "index.html": page.html.replace("<!-- study -->", '<script src="study.js" defer></script>')
  };
  for (const [name, content] of Object.entries(files)) await replaceFile(join4(out, name), content);
  return images.size + Object.keys(files).length;
}
function exported(study) {
  return {
    view: viewOf(study),
    orders: Array.from({ length: orderCount }, (_, order) => trialsOf(study, order)),
    ...study.protocol === "time" && { real: study.sources[0].images }
  };
}
async function refuseOverwriting(out) {
  const names = await readdir3(out).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw new GanError(
      `judge: expected a folder for the page at ${out}, got: ${error.message}. Choose another --export.`
    );
  });
  if (names.length === 0) return;
  throw new GanError(
    `judge: expected ${out} to be empty, got ${names.length} entries (${names[0]}). Choose another --export, or empty it.`
  );
}

// packages/cli/src/judge/results/result-lines.ts
var titles = {
  "hype-infinity": "HYPE\u221E: images taken for the wrong thing, without a limit of time (50 % is guessing)",
  "hype-time": "HYPE time: how long people must see an image to tell real from generated",
  preference: "Preference: how often this run was chosen (50 % is no preference)"
};
var labels = {
  generatedError: "generated taken for real",
  realError: "real taken for generated",
  accuracy: "right answers",
  agreement: "agreement (Krippendorff's alpha)"
};
function resultLines({ metric, value, error, interval, counts, details }) {
  const show = metric === "hype-time" ? (ms) => `${ms.toFixed(1)} ms` : percent;
  const confidence = `${Math.round(interval.confidence * 100)} %`;
  const rows2 = [
    ["value", show(value)],
    [
      `${confidence} interval`,
      `${show(interval.low)} to ${show(interval.high)}, resampling ${interval.resampled}`
    ],
    ["standard error", show(error ?? NaN)],
    ...Object.entries(details).map(([name, number]) => [
      labels[name] ?? name,
      name === "agreement" || name.startsWith("strength") ? number.toFixed(3) : percent(number)
    ]),
    [
      "from",
      Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(", ")
    ]
  ];
  return [titles[metric], ...table(rows2)];
}
var percent = (share) => `${(share * 100).toFixed(1)} %`;

// packages/cli/src/judge/results/results-of.ts
function resultsOf(study, judges) {
  const bootstrap = { random: Random.fromSeed(study.seed).fork("judge:bootstrap") };
  const protocol = protocolOf(study);
  const answers = judges.flatMap(({ judge: judge2, answers: own }) => own.map((answer3) => ({ judge: judge2, answer: answer3 })));
  switch (study.protocol) {
    case "infinity":
      if (answers.length === 0) return void 0;
      return hypeInfinity(
        answers.map(({ judge: judge2, answer: answer3 }) => judgement(study, judge2, answer3)),
        bootstrap,
        protocol
      );
    case "time": {
      const whole = answersOfWholeBlocks(study, judges);
      return whole.length === 0 ? void 0 : hypeTime(whole, bootstrap, protocol);
    }
    case "preference": {
      const choices = answers.map(({ judge: judge2, answer: answer3 }) => choice(study, judge2, answer3));
      const { name } = study.sources[0];
      const isJudged = choices.some(({ winner, loser }) => winner === name || loser === name);
      return isJudged ? preference(choices, name, bootstrap, protocol) : void 0;
    }
  }
}
function protocolOf({ protocol, blocks: blocks2, trialsPerBlock, width, height, sources }) {
  const real = protocol === "preference" ? void 0 : sources[0].origin;
  return {
    protocol,
    blocks: blocks2,
    trialsPerBlock,
    image: [width, height],
    confidence: 0.95,
    ...real && { real },
    ...protocol === "preference" && { runs: sources.map(({ name }) => name) }
  };
}
function judgement(study, judge2, { images, answer: answer3 }) {
  const image = images[0];
  const said = answer3 === "real" ? "real" : "generated";
  return { judge: judge2, image, truth: kindOf(study, image), answer: said };
}
function answersOfWholeBlocks(study, judges) {
  const { trialsPerBlock } = study;
  return judges.flatMap(
    ({ judge: judge2, answers }) => answers.slice(0, answers.length - answers.length % trialsPerBlock).map((answer3, i) => ({
      ...judgement(study, judge2, answer3),
      exposure: answer3.exposure,
      block: Math.floor(i / trialsPerBlock)
    }))
  );
}
function choice(study, judge2, { images, answer: answer3 }) {
  const [left, right] = images.map((image) => study.sources[sourceOf(study, image)].name);
  const [winner, loser] = answer3 === "left" ? [left, right] : [right, left];
  return { judge: judge2, pair: [...images].sort().join(), winner, loser };
}

// packages/cli/src/judge/results/show-results.ts
async function showResults({ run, json: json2, record, protocol }, commandLine, io) {
  await readRecord(run);
  const all = (await readAll(run)).filter(
    ({ study }) => protocol === void 0 || study.protocol === protocol
  );
  if (all.length === 0) {
    throw new GanError(
      `judge: expected answers in ${run}, got none yet. Ask people first: \`gan judge ${run}\`.`
    );
  }
  const records = all.flatMap((judged) => toRecord(run, judged, commandLine));
  if (record) {
    await appendToRun(run, records);
    note(io, `Recorded in ${runPaths(run).evaluations}`);
  }
  if (json2) printJson(io, records);
  else for (const judged of all) lines(judged).forEach((line) => print(io, line));
}
async function readAll(run) {
  const all = [];
  for (const folder of await listStudies(run)) {
    const study = await readStudy(folder);
    if (study === void 0) continue;
    const judges = (await readJudges(studyPaths(folder).judges)).map((file) => file.record);
    all.push({ study, judges, result: resultsOf(study, judges) });
  }
  return all;
}
function toRecord(run, { study, result }, commandLine) {
  if (result === void 0) return [];
  const isPreference = study.protocol === "preference";
  const [first, ...others] = study.sources;
  const judged = isPreference ? first : others[0];
  const { dataset, folder } = first.origin;
  const { step } = judged.origin;
  return [
    recordOf(result, {
      source: run,
      against: isPreference ? others.map(({ name }) => name).join(", ") : String(dataset ?? folder),
      origins: { study: study.id },
      ...typeof step === "number" && { step },
      commandLine: [...commandLine],
      at: (/* @__PURE__ */ new Date()).toISOString()
    })
  ];
}
function lines({ study, judges, result }) {
  const asked = study.blocks * study.trialsPerBlock;
  const done = judges.filter(({ answers: answers2 }) => answers2.length === asked).length;
  const answers = judges.reduce((sum, { answers: own }) => sum + own.length, 0);
  const state = `${study.id}: ${answers} answers of ${judges.length} judges, ${done} of them to the end`;
  if (result !== void 0) return [state, ...resultLines(result)];
  const lacking = study.protocol === "time" ? "no judge has finished a block" : "nobody has answered";
  return [state, `  Too little yet: ${lacking}.`];
}

// packages/cli/src/judge/answers/judges.ts
var Refused = class extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
  reason;
};
var mostJudges = 2e3;
var Judges = class _Judges {
  constructor(study, folder) {
    this.study = study;
    this.folder = folder;
  }
  study;
  folder;
  judges = /* @__PURE__ */ new Map();
  nextNumber = 0;
  /** @throws GanError if the answers of a judge are damaged. */
  static async open(study, studyFolder) {
    const folder = studyPaths(studyFolder).judges;
    await removeUnfinished(folder);
    const all = new _Judges(study, folder);
    for (const { number, record } of await readJudges(folder)) all.add(number, record);
    return all;
  }
  /** Everyone so far. */
  get records() {
    return [...this.judges.values()].map(({ record }) => record);
  }
  /** A judge who begins or comes back. @throws Refused */
  async join(name = this.freeName()) {
    const judge2 = this.judges.get(name) ?? await this.begin(name);
    return { ...this.standing(judge2), trials: judge2.trials };
  }
  /** Keeps an answer. One that was kept already, and whose acknowledgement was lost, is acknowledged again. @throws Refused */
  answer(name, given) {
    const judge2 = this.judges.get(name);
    if (judge2 === void 0) throw new Refused("unknown judge");
    if (!answersOf(this.study.protocol).includes(given.answer)) throw new Refused("not a choice");
    const verdict = judge2.writing.then(() => this.keep(judge2, given));
    judge2.writing = verdict.catch(() => void 0);
    return verdict;
  }
  async keep(judge2, given) {
    const { record, trials, number } = judge2;
    const kept = record.answers[given.trial];
    if (kept === void 0 || given.trial !== record.answers.length - 1 || kept.answer !== given.answer) {
      const images = trials[given.trial];
      if (given.trial !== record.answers.length || images === void 0) throw new Refused("out of turn");
      const { exposure } = this.standing(judge2);
      const { trial: trial2, answer: answer3, milliseconds: milliseconds2, shown } = given;
      const at = (/* @__PURE__ */ new Date()).toISOString();
      const next = {
        ...record,
        answers: [...record.answers, { trial: trial2, images, answer: answer3, exposure, shown, milliseconds: milliseconds2, at }]
      };
      await writeJudge(this.folder, { number, record: next });
      judge2.record = next;
    }
    const last = judge2.record.answers[given.trial];
    const isCorrect = this.study.protocol === "time" ? isRight(this.study, last) : void 0;
    return { ...this.standing(judge2), isCorrect };
  }
  async begin(name) {
    if (this.judges.size >= mostJudges) throw new Refused("full");
    const number = this.nextNumber;
    const judge2 = this.add(number, {
      format: 1,
      study: this.study.id,
      judge: name,
      order: number,
      answers: []
    });
    judge2.writing = writeJudge(this.folder, judge2);
    await judge2.writing;
    return judge2;
  }
  add(number, record) {
    const trials = trialsOf(this.study, record.order);
    const judge2 = { number, record, trials, writing: Promise.resolve() };
    this.judges.set(record.judge, judge2);
    this.nextNumber = Math.max(this.nextNumber, number + 1);
    return judge2;
  }
  standing({ record }) {
    const correct = this.study.protocol === "time" ? record.answers.map((kept) => isRight(this.study, kept)) : [];
    return {
      judge: record.judge,
      answered: record.answers.length,
      exposure: exposureOf(this.study, correct)
    };
  }
  freeName() {
    for (let number = this.judges.size + 1; ; number++) {
      const name = `Judge ${number}`;
      if (!this.judges.has(name)) return name;
    }
  }
};

// packages/cli/src/judge/judging-progress.ts
var JudgingProgress = class {
  constructor(io, asked, judges) {
    this.io = io;
    this.asked = asked;
    for (const { judge: judge2, answers } of judges) this.answered.set(judge2, answers.length);
    if (judges.length > 0) note(io, `So far: ${this.total()}`);
  }
  io;
  asked;
  answered = /* @__PURE__ */ new Map();
  isLineOpen = false;
  /** A judge came, came back, or answered. */
  onProgress = (judge2, answered) => {
    const before = this.answered.get(judge2);
    this.answered.set(judge2, answered);
    if (before === void 0) this.say(`${judge2} has begun`);
    else if (answered === this.asked && before < answered) this.say(`${judge2} has answered all ${answered}`);
    this.redraw();
  };
  /** How much there is in all. */
  total() {
    const answers = [...this.answered.values()].reduce((sum, count) => sum + count, 0);
    const { size } = this.answered;
    return `${answers} answer${answers === 1 ? "" : "s"} of ${size} judge${size === 1 ? "" : "s"}`;
  }
  /** Leaves the terminal at the beginning of a line. */
  close() {
    if (this.isLineOpen) this.io.stderr.write("\n");
    this.isLineOpen = false;
  }
  say(line) {
    if (this.isLineOpen) this.io.stderr.write("\r\x1B[K");
    this.isLineOpen = false;
    note(this.io, line);
  }
  redraw() {
    if (!this.io.stderr.isTTY) return;
    this.io.stderr.write(`\r\x1B[K${this.total()}`);
    this.isLineOpen = true;
  }
};

// packages/cli/src/judge/server/start-server.ts
import { createServer } from "node:http";

// packages/cli/src/judge/server/guard.ts
import { isIP } from "node:net";
import { hostname } from "node:os";
var HttpError = class extends Error {
  constructor(status, message, headers = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
  status;
  headers;
};
function checkHost({ headers }, host) {
  const given = nameOf(headers.host ?? "");
  const own = ["localhost", host, hostname(), `${hostname()}.local`].map((name) => name.toLowerCase());
  if (isIP(given) === 0 && !own.includes(given)) throw new HttpError(421, "This server has another name.");
}
function checkOrigin({ headers }) {
  const { origin, host = "" } = headers;
  if (origin !== void 0 && origin !== `http://${host}`)
    throw new HttpError(403, "Only this page may ask.");
}
function checkContentType({ headers }) {
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(headers["content-type"] ?? ""))
    throw new HttpError(415, "Send application/json.");
}
var nameOf = (host) => (/^\[([^\]]*)\](:\d+)?$/.exec(host)?.[1] ?? /^([^:]*)(:\d+)?$/.exec(host)?.[1] ?? "").toLowerCase();

// packages/cli/src/judge/server/headers.ts
var securityHeaders = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store"
};

// packages/cli/src/judge/server/read-body.ts
var mostBytes = 4096;
async function readBody(request) {
  const tooLarge = new HttpError(413, `Send at most ${mostBytes} bytes.`, { Connection: "close" });
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw tooLarge;
  const text2 = await readText(request, tooLarge);
  const value = parseJson(text2);
  if (value === void 0) throw new HttpError(400, "Send JSON.");
  return value;
}
function readText(request, tooLarge) {
  const parts = [];
  let size = 0;
  return new Promise((done, fail) => {
    request.on("data", (part) => {
      size += part.length;
      if (size <= mostBytes) return void parts.push(part);
      request.pause();
      fail(tooLarge);
    });
    request.on("end", () => done(Buffer.concat(parts).toString("utf8")));
    request.on("error", fail);
  });
}

// packages/cli/src/judge/server/routes.ts
function findHandler(content, method, path) {
  const { page, images } = content;
  const image = /^\/images\/([0-9a-f]{16})\.png$/.exec(path)?.[1];
  const routes = {
    "/": { GET: () => text("text/html", page.html) },
    "/page.css": { GET: () => text("text/css", page.css) },
    "/page.js": { GET: () => text("text/javascript", page.script) },
    "/api/study": { GET: () => json(content.view) },
    "/api/judges": { POST: (request) => comeIn(content, request) },
    "/api/answers": { POST: (request) => answer2(content, request) }
  };
  const bytes = image === void 0 ? void 0 : images.get(image);
  const methods = bytes ? { GET: () => ({ type: "image/png", body: bytes }) } : Object.hasOwn(routes, path) ? routes[path] : void 0;
  if (methods === void 0) throw new HttpError(404, "There is nothing here.");
  const wanted = method === "HEAD" ? "GET" : method;
  if (Object.hasOwn(methods, wanted)) return methods[wanted];
  throw new HttpError(405, "That cannot be done here.", { Allow: Object.keys(methods).join(", ") });
}
async function comeIn(content, request) {
  const { judge: judge2 } = await parse(arrival, request);
  const joined = await unlessRefused(async () => content.judges.join(judge2));
  content.onProgress?.(joined.judge, joined.answered);
  return json(joined);
}
async function answer2(content, request) {
  const { judge: judge2, ...given } = await parse(givenAnswer, request);
  const verdict = await unlessRefused(async () => content.judges.answer(judge2, given));
  content.onProgress?.(verdict.judge, verdict.answered);
  return json(verdict);
}
async function parse(schema, request) {
  checkOrigin(request);
  checkContentType(request);
  const result = schema.safeParse(await readBody(request));
  if (result.success) return result.data;
  throw new HttpError(400, "That is not what this expects.");
}
var statuses = {
  "out of turn": 409,
  "unknown judge": 404,
  "not a choice": 400,
  full: 429
};
async function unlessRefused(body) {
  try {
    return await body();
  } catch (error) {
    if (error instanceof Refused) throw new HttpError(statuses[error.reason], error.reason);
    throw error;
  }
}
var text = (type, body) => ({ type: `${type}; charset=utf-8`, body });
var json = (value) => text("application/json", JSON.stringify(value));

// packages/cli/src/judge/server/start-server.ts
async function startServer(content, options) {
  const busy = /* @__PURE__ */ new Set();
  const server = createServer((request, response) => {
    const work = respond(content, options, request, response).finally(() => busy.delete(work));
    busy.add(work);
  });
  Object.assign(server, { headersTimeout: 1e4, requestTimeout: 2e4, maxHeadersCount: 100 });
  await listen(server, options);
  const { port } = server.address();
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}/`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      await Promise.all(busy);
      server.closeAllConnections();
      await closed;
    }
  };
}
async function respond(content, options, request, response) {
  try {
    checkHost(request, options.host);
    const path = (request.url ?? "").split("?")[0];
    send(request, response, 200, await findHandler(content, request.method ?? "", path)(request));
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    if (!(error instanceof HttpError)) options.onError?.(error);
    const { status, message, headers } = error instanceof HttpError ? error : new HttpError(500, "It could not be kept. Try again.");
    const body = JSON.stringify({ error: message });
    send(request, response, status, { type: "application/json; charset=utf-8", body }, headers);
  }
}
function send({ method }, response, status, { type, body }, headers = {}) {
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    "Content-Type": type,
    "Content-Length": length
  });
  response.end(method === "HEAD" ? void 0 : body);
}
function listen(server, { host, port }) {
  return new Promise((done, fail) => {
    server.once("error", (cause) => {
      const reason = cause.code === "EADDRINUSE" ? "a port that is in use" : cause.message;
      fail(
        new GanError(
          `judge: expected to listen on ${host} port ${port}, got ${reason}. Choose another --port (0 takes any that is free) or --host.`,
          { cause }
        )
      );
    });
    server.listen(port, host, () => done());
  });
}

// packages/cli/src/judge/serve.ts
async function serve({ study, folder }, options, io) {
  await withStudy(folder, async () => {
    const judges = await Judges.open(study, folder);
    const [page, images] = await Promise.all([readPage(), loadImages(folder, study)]);
    const progress = new JudgingProgress(io, study.blocks * study.trialsPerBlock, judges.records);
    const server = await startServer(
      { view: viewOf(study), judges, images, page, onProgress: progress.onProgress },
      { ...options, onError: (error) => note(io, describeError(error, options.verbose)) }
    );
    if (options.json) printJson(io, { url: server.url, study: study.id, folder });
    else print(io, `Judges answer at ${server.url} (Ctrl-C ends it)`);
    if (!/^(127\.|::1$|localhost$)/.test(options.host))
      note(io, "Whoever can reach this machine can open the page, and answer under any name.");
    await untilInterrupted(io);
    await server.close();
    progress.close();
    note(io, `${progress.total()}, kept in ${folder}. See them with: gan judge ${options.run} --results`);
  });
}
async function withStudy(folder, body) {
  const lock = await take(folder);
  try {
    return await body();
  } finally {
    await lock.release();
  }
}
async function take(folder) {
  try {
    return await lockRun(folder);
  } catch (cause) {
    if (!ConfigError.isInstance(cause)) throw cause;
    throw new GanError(
      `judge: expected nobody else at the answers in ${folder}, got another \`gan judge\` that serves them. Use its page, or stop it first.`,
      { cause }
    );
  }
}
function untilInterrupted({ signals }) {
  return new Promise((done) => {
    const stop = () => {
      signals?.off("SIGINT", stop);
      signals?.off("SIGTERM", stop);
      done();
    };
    signals?.on("SIGINT", stop);
    signals?.on("SIGTERM", stop);
  });
}

// packages/cli/src/judge/study/prepare-study.ts
import { createHash } from "node:crypto";
import { basename, join as join5, resolve } from "node:path";

// packages/cli/src/judge/study/design.ts
var defaults = {
  infinity: { trialsPerBlock: 100, blocks: 1 },
  time: { trialsPerBlock: 150, blocks: 3 },
  preference: { trialsPerBlock: 100, blocks: 1 }
};
function designOf(options) {
  const protocol = options.protocol ?? (options.against.length > 0 ? "preference" : "infinity");
  checkProtocol(protocol, options);
  const trialsPerBlock = options.images ?? defaults[protocol].trialsPerBlock;
  const blocks2 = options.blocks ?? defaults[protocol].blocks;
  if (protocol !== "preference" && trialsPerBlock % 2 === 1) {
    throw new UsageError(
      `judge: expected an even --images, half of them real, got ${trialsPerBlock}. Pass e.g. ${trialsPerBlock + 1}.`
    );
  }
  const least = protocol === "preference" ? trialsPerBlock : blocks2 * trialsPerBlock / 2;
  const pool = options.pool ?? least;
  if (pool < least) {
    throw new UsageError(
      `judge: expected a --pool of at least the ${least} images of each kind that a judge sees, got ${pool}. Make it larger, or --images smaller.`
    );
  }
  return { protocol, blocks: blocks2, trialsPerBlock, pool, practice: 2 };
}
function checkProtocol(protocol, { against, blocks: blocks2, real }) {
  if (protocol === "preference" && against.length === 0) {
    throw new UsageError(
      "judge: expected --against with --protocol preference, got none. Name the run to compare with."
    );
  }
  if (protocol !== "preference" && against.length > 0) {
    throw new UsageError(
      `judge: expected no --against with --protocol ${protocol}, which compares with real images. Leave it out.`
    );
  }
  if (protocol !== "time" && blocks2 !== void 0) {
    throw new UsageError(
      `judge: expected no --blocks with --protocol ${protocol}, which has one. Leave them out.`
    );
  }
  if (protocol === "preference" && real !== void 0) {
    throw new UsageError(
      "judge: expected no --real for preferences, which show no real images. Leave it out."
    );
  }
}

// packages/cli/src/judge/study/generated-source.ts
import * as tf from "@tensorflow/tfjs";

// packages/cli/src/judge/study/source.ts
async function toPictures(images, { range }) {
  const values = await images.data();
  const [count, ...shape] = images.shape;
  const size = shape.reduce((product, length) => product * length, 1);
  return Array.from(
    { length: count },
    (_, i) => sheet(
      { values: values.subarray(i * size, (i + 1) * size), shape: [1, ...shape], range },
      { rows: 1, columns: 1, gap: 0, scale: 1 }
    )
  );
}
function checkImages(what, { shape }, like) {
  if (!isImageShape(shape)) {
    throw new GanError(
      `judge: expected ${what} to be images [H, W, C] with 1, 3 or 4 channels, got [${shape.join(", ")}]. People can judge images alone.`
    );
  }
  if (like === void 0 || like.shape.every((length, i) => length === shape[i])) return;
  throw new GanError(
    `judge: expected ${what} of shape [${like.shape.join(", ")}] as the others, got [${shape.join(", ")}]. Size alone would give them away; choose a source of the same shape.`
  );
}

// packages/cli/src/judge/study/generated-source.ts
var batchSize = 64;
async function generatedSource(folder, name, options, io) {
  const record = await readRecord(folder);
  return {
    name,
    origin: await originOf(folder, record, options.checkpoint),
    async draw(count, spec) {
      await startBackend({ backend: options.backend, blas: options.blas });
      const definition = asUsage(() => findModel(record.model));
      const gan = definition.restore(record.config, Random.fromSeed(record.seed).fork("weights"));
      try {
        checkImages(`what '${record.model}' makes`, gan.sample, spec);
        await loadWeights(gan, folder, options.checkpoint, io);
        return await drawSamples(gan, count, `judge:${options.seed}`);
      } finally {
        gan.dispose();
      }
    }
  };
}
async function originOf(folder, { model, preset, dataset, startedAt }, checkpoint) {
  const steps = (await fileStore(runPaths(folder).checkpoints).list()).map(({ step: step2 }) => step2);
  const step = checkpoint ?? (steps.length > 0 ? Math.max(...steps) : null);
  return { model, preset, dataset: dataset.name, startedAt, step };
}
async function drawSamples(gan, count, seed) {
  const all = conditionsFor(gan, count);
  const pictures = [];
  try {
    for (let start = 0; start < count; start += batchSize) {
      const size = Math.min(batchSize, count - start);
      const conditions = rows(all, start, size);
      const samples = sample(gan, { count: size, seed: `${seed}:${start}`, conditions });
      try {
        pictures.push(...await toPictures(samples, gan.sample));
      } finally {
        samples.dispose();
        disposeBatch(conditions);
      }
    }
  } finally {
    disposeBatch(all);
  }
  return { pictures, spec: gan.sample };
}
var rows = (batch, start, size) => Object.fromEntries(Object.entries(batch).map(([name, tensor]) => [name, tf.slice(tensor, start, size)]));

// packages/cli/src/judge/study/masks.ts
function mask(images, random) {
  const { width, height, channels } = images[0];
  const side = Math.max(2, Math.round(Math.min(width, height) / 7));
  const bytes = new Uint8Array(width * height * channels);
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const from = images[random.integer(images.length)];
      const size = { rows: Math.min(side, height - top), columns: Math.min(side, width - left) };
      const y = random.integer(height - size.rows + 1);
      const x = random.integer(width - size.columns + 1);
      for (let row = 0; row < size.rows; row++) {
        const start = ((y + row) * width + x) * channels;
        const line = from.bytes.subarray(start, start + size.columns * channels);
        bytes.set(line, ((top + row) * width + left) * channels);
      }
    }
  }
  return { width, height, channels, bytes };
}

// packages/cli/src/judge/study/real-source.ts
import { stat } from "node:fs/promises";
var batchSize2 = 64;
async function realSource({ dataset }, options) {
  const { real, dataDir } = options;
  const place = dataDir === void 0 ? {} : { dataDir };
  if (real === void 0 || Object.hasOwn(datasets, real)) {
    const choice2 = real === void 0 ? { name: dataset.name, options: { ...dataset.options, ...place } } : { name: real, options: place };
    return fromDataset(choice2, options);
  }
  const found = await stat(real).catch(() => void 0);
  if (found?.isDirectory()) return fromFolder(real, options);
  throw new UsageError(
    `judge: expected --real to be a folder of images or a data set among ${Object.keys(datasets).join(", ")}, got '${real}'. See \`gan list\`.`
  );
}
function fromDataset(choice2, options) {
  const { dataDir: _, ...kept } = choice2.options;
  return {
    name: "real",
    origin: { dataset: choice2.name, ...kept },
    draw: async (count, spec) => {
      await startBackend({ backend: options.backend, blas: options.blas });
      return drawFrom(await openDataset(choice2), count, options, spec);
    }
  };
}
function fromFolder(folder, options) {
  return {
    name: "real",
    origin: { folder },
    draw: async (count, spec) => {
      await startBackend({ backend: options.backend, blas: options.blas });
      const [height, width, channels] = spec.shape;
      const size = { height, width, channels };
      const dataset = await asUsageAsync(() => imageFolder({ dataDir: folder, ...size }));
      return drawFrom(dataset, count, options, spec);
    }
  };
}
async function drawFrom(dataset, count, { seed }, like) {
  const spec = dataset.spec.images;
  if (spec === void 0) {
    throw new GanError(
      `judge: expected a data set of images, got '${dataset.name}' with ${Object.keys(dataset.spec).join(", ")}. Name another with --real.`
    );
  }
  checkImages(`the images of '${dataset.name}'`, spec, like);
  if (dataset.size < count) {
    throw new GanError(
      `judge: expected at least ${count} real images, got the ${dataset.size} of '${dataset.name}'. Ask for fewer with --images, --blocks or --pool.`
    );
  }
  const random = Random.fromSeed(seed).fork("judge:real");
  const chosen = random.permutation(dataset.size).slice(0, count);
  const pictures = [];
  for (let start = 0; start < count; start += batchSize2) {
    const batch = await dataset.gather(chosen.slice(start, start + batchSize2), random);
    try {
      pictures.push(...await toPictures(batch.images, spec));
    } finally {
      disposeBatch(batch);
    }
  }
  return { pictures, spec };
}

// packages/cli/src/judge/study/prepare-study.ts
var maskCount = 12;
async function prepareStudy(options, io) {
  const design = designOf(options);
  const sources = await sourcesOf(design, options, io);
  const id = idOf(design, options, sources);
  const folder = join5(judgementsFolder(options.run), id);
  const found = await readStudy(folder);
  if (found !== void 0) return { study: found, folder };
  const drawn = await drawAll(sources, design, io);
  const study = await writeImages(folder, { id, design, options, sources, drawn });
  await writeStudy(folder, study);
  return { study, folder };
}
async function sourcesOf({ protocol }, options, io) {
  if (protocol !== "preference") {
    const generated = await generatedSource(options.run, "generated", options, io);
    return [await realSource(await readRecord(options.run), options), generated];
  }
  const folders2 = [options.run, ...options.against];
  const names = folders2.map((folder) => basename(resolve(folder)));
  const isClear = new Set(names).size === names.length;
  return Promise.all(
    folders2.map((folder, i) => generatedSource(folder, isClear ? names[i] : folder, options, io))
  );
}
function idOf(design, { seed }, sources) {
  const settings = JSON.stringify([design, seed, sources.map(({ name, origin }) => [name, origin])]);
  return `${design.protocol}-${createHash("sha256").update(settings).digest("hex").slice(0, 8)}`;
}
async function drawAll(sources, { pool, practice }, io) {
  const drawn = [];
  for (const source2 of [...sources].reverse()) {
    note(io, `Drawing ${pool + practice} images: ${source2.name}`);
    drawn.unshift(await source2.draw(pool + practice, drawn[0]?.spec));
  }
  return drawn;
}
async function writeImages(folder, { id, design, options, sources, drawn }) {
  const { protocol, blocks: blocks2, trialsPerBlock, pool } = design;
  const random = Random.fromSeed(options.seed).fork(`judge:${id}`);
  const write = async (picture) => {
    const name = Array.from({ length: 2 }, () => (random.int32() >>> 0).toString(16).padStart(8, "0")).join(
      ""
    );
    await replaceFile(join5(studyPaths(folder).images, `${name}.png`), await encodePng(picture, 0));
    return name;
  };
  const images = [];
  for (const { pictures } of drawn) images.push(await inTurn(pictures, write));
  const all = drawn.flatMap(({ pictures }) => pictures);
  const masks = protocol === "time" ? Array.from({ length: maskCount }, () => mask(all, random)) : [];
  const { width, height } = all[0];
  return {
    format: 1,
    id,
    protocol,
    seed: options.seed,
    width,
    height,
    blocks: blocks2,
    trialsPerBlock,
    sources: sources.map(({ name, origin }, i) => ({
      name,
      origin,
      images: images[i].slice(0, pool),
      practice: images[i].slice(pool)
    })),
    masks: await inTurn(masks, write),
    createdAt: (/* @__PURE__ */ new Date()).toISOString()
  };
}
async function inTurn(items, body) {
  const results = [];
  for (const item of items) results.push(await body(item));
  return results;
}

// packages/cli/src/judge/judge.ts
async function judge(options, commandLine, io) {
  checkTask(options);
  if (options.import.length > 0) await takeAnswers(options, io);
  else if (options.results) await showResults(options, commandLine, io);
  else if (options.export !== void 0) await writePage(options, options.export, io);
  else await serve(await prepareStudy(options, io), options, io);
  return exitCodes.success;
}
function checkTask({ export: out, import: files, results, record }) {
  const tasks = [
    ...out === void 0 ? [] : ["--export"],
    ...files.length > 0 ? ["--import"] : [],
    ...results ? ["--results"] : []
  ];
  if (tasks.length > 1) {
    throw new UsageError(`judge: expected one thing to do, got ${tasks.join(" and ")}. Give one at a time.`);
  }
  if (record && !results) {
    throw new UsageError("judge: expected --results with --record, got --record alone. Add --results.");
  }
}
async function writePage(options, out, io) {
  const prepared = await prepareStudy(options, io);
  const files = await exportStudy(prepared, out);
  if (options.json) return printJson(io, { folder: out, study: prepared.study.id, files });
  print(io, `${out}: ${files} files. Open index.html, or put the folder on any web server.`);
  print(io, `Answers come back with: gan judge ${options.run} --import FILE`);
}
async function takeAnswers(options, io) {
  const saved = await Promise.all(
    options.import.map(async (file) => ({ file, record: await readSavedAnswers(file) }))
  );
  const imported = [];
  for (const id of new Set(saved.map(({ record }) => record.study))) {
    const folder = await folderOf(options.run, id);
    const own = saved.filter(({ record }) => record.study === id);
    imported.push(...await withStudy(folder.path, () => importAnswers(folder.study, folder.path, own)));
  }
  if (options.json) return printJson(io, imported);
  for (const { file, judge: name, answers, added } of imported)
    print(io, `${file}: ${added} new answers, ${answers} of ${name} in all`);
}
async function folderOf(run, id) {
  for (const path of await listStudies(run)) {
    const study = await readStudy(path);
    if (study?.id === id) return { path, study };
  }
  throw new UsageError(
    `judge: expected answers to a study of ${run}, got some of '${id}', which is not there. Import them into the run they belong to.`
  );
}
export {
  judge
};
