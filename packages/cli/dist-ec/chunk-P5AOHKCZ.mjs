// ../evaluate-cli/packages/cli/src/evaluate/with-error.ts
var errorDigits = 2;
var valueDigits = 4;
function withError({ value, error }) {
  if (error === void 0 || !Number.isFinite(error) || error <= 0)
    return plain(value, decimalsFor(value, valueDigits));
  const decimals = decimalsFor(error, errorDigits);
  return `${plain(value, decimals)} \xB1 ${plain(error, decimals)}`;
}
function decimalsFor(value, digits) {
  if (value === 0 || !Number.isFinite(value)) return 0;
  return Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))));
}
var plain = (value, decimals) => value.toFixed(decimals);

export {
  withError
};
