import {
  withError
} from "./chunk-M47V5GDQ.mjs";

// packages/cli/src/progress/progress-text.ts
function shortNumbers({ metrics }) {
  const { generatorLoss, discriminatorLoss, accuracyReal, accuracyFake } = metrics;
  const losses = `G ${format(generatorLoss)}  D ${format(discriminatorLoss)}`;
  if (accuracyReal === void 0 || accuracyFake === void 0) return losses;
  return `${losses}  real ${percent(accuracyReal)} fake ${percent(accuracyFake)}`;
}
var evaluationText = ({ step, results }) => [`step ${step}:`, ...results.map((result) => `${result.metric} ${withError(result)}`)].join("  ");
function duration(seconds) {
  if (!Number.isFinite(seconds)) return "?";
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor(whole % 3600 / 60)} min`;
}
var rate = (stepsPerSecond) => stepsPerSecond >= 10 ? stepsPerSecond.toFixed(0) : stepsPerSecond.toPrecision(2);
function recentSeconds(history, steps = 20) {
  const recent = history.slice(-steps);
  return recent.reduce((sum, { stepMilliseconds }) => sum + stepMilliseconds, 0) / recent.length / 1e3;
}
var format = (value) => value === void 0 ? "-" : value.toFixed(3);
var percent = (value) => `${Math.round(value * 100)}%`;

export {
  shortNumbers,
  evaluationText,
  duration,
  rate,
  recentSeconds
};
