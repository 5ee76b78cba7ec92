/** A table in Markdown; the first column is text, the others numbers. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(header.map((_, i) => (i === 0 ? '---' : '--:')));
  return [line(header), rule, ...rows.map(line)].join('\n');
}

/** Three digits that count, e.g. 1234, 12.3, 0.0123. */
export function digits(value: number): string {
  if (value >= 1000) return value.toFixed(0);
  return value >= 0.001 ? String(Number(value.toPrecision(3))) : value.toExponential(1);
}
