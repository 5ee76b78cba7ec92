// Small multiples as SVG: a panel for each metric, a line for each distortion over its levels.

const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'];
const [width, height, gap, columns] = [250, 170, 54, 3];

/**
 * @param {readonly string[]} names of the metrics, one panel each
 * @param {readonly { name: string, values: readonly Record<string, number>[] }[]} curves values by metric at each level
 * @returns {string} the picture
 */
export function drawPanels(names, curves) {
  const rows = Math.ceil(names.length / columns);
  const [right, bottom] = [columns * (width + gap) + gap / 2, rows * (height + gap) + 60];
  const panels = names.map((name, i) =>
    panel(
      name,
      curves,
      gap + (i % columns) * (width + gap),
      gap / 2 + Math.floor(i / columns) * (height + gap),
    ),
  );
  const keys = curves.map(({ name }, i) =>
    key(name, colours[i], gap + (i * (right - gap)) / curves.length, bottom - 24),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${bottom}" font-family="sans-serif" font-size="12">`,
    `<rect width="${right}" height="${bottom}" fill="white"/>`,
    ...panels,
    ...keys,
    '</svg>\n',
  ].join('\n');
}

function panel(name, curves, left, top) {
  const values = curves.flatMap((curve) => curve.values.map((value) => value[name]));
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const levels = curves[0].values.length - 1;
  const x = (level) => (left + (width * level) / levels).toFixed(1);
  const y = (value) => (top + height - (height * (value - low)) / (high - low)).toFixed(1);
  const lines = curves.map(({ values: each }, i) => {
    const points = each.map((value, level) => `${x(level)},${y(value[name])}`).join(' ');
    return `<polyline points="${points}" fill="none" stroke="${colours[i]}" stroke-width="2"/>`;
  });
  const ticks = Array.from({ length: levels + 1 }, (_, level) =>
    text(x(level), top + height + 16, level, 'middle'),
  );
  return [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="none" stroke="#999"/>`,
    text(left, top - 6, name, 'start', 'font-weight="bold"'),
    text(left - 4, top + 10, short(high), 'end'),
    text(left - 4, top + height, short(low), 'end'),
    ...ticks,
    ...lines,
  ].join('\n');
}

const short = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(2)));

const text = (x, y, content, anchor, rest = '') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" ${rest}>${content}</text>`;

const key = (name, colour, x, y) =>
  [
    `<rect x="${x}" y="${y}" width="22" height="4" fill="${colour}"/>`,
    text(x + 28, y + 6, name, 'start'),
  ].join('\n');
