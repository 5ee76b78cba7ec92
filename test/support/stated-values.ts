/** A constant of a snippet with the number a comment beside it promises. */
export interface StatedValue {
  readonly name: string;
  readonly value: number;
}

/** The promises of a snippet: lines such as `const loss = ...; // 0.75` or `// 2 log 2`. */
export const statedValues = (code: string): StatedValue[] =>
  [...code.matchAll(/^const (\w+) = .*; \/\/ (.+)$/gm)].flatMap(([, name, comment]) => {
    const value = parseValue(comment!);
    return value === undefined ? [] : [{ name: name!, value }];
  });

function parseValue(text: string): number | undefined {
  const logarithm = /^(-?[\d.]*) ?log (\d+)$/.exec(text.trim());
  if (logarithm) return factor(logarithm[1]!) * Math.log(Number(logarithm[2]));
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

const factor = (text: string) => (text === '' ? 1 : text === '-' ? -1 : Number(text));
