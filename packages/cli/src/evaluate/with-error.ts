/** Digits of an error that mean something. */
const errorDigits = 2;
/** Digits of a value without an error. */
const valueDigits = 4;

/** A value with its error, to the digits that mean something, e.g. `12.34 ± 0.56`. */
export function withError({ value, error }: { readonly value: number; readonly error?: number }): string {
  if (error === undefined || !Number.isFinite(error) || error <= 0)
    return plain(value, decimalsFor(value, valueDigits));
  const decimals = decimalsFor(error, errorDigits);
  return `${plain(value, decimals)} ± ${plain(error, decimals)}`;
}

/** Decimals after which a number has been shown to so many digits. */
function decimalsFor(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  return Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))));
}

const plain = (value: number, decimals: number) => value.toFixed(decimals);
